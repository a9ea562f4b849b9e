// Neither brings types of its own.
declare module '@marbec/web-auto-extractor' {
  export interface Extracted {
    readonly jsonld: Readonly<Record<string, readonly object[]>>;
  }

  // biome-ignore lint/style/noDefaultExport: so it is in the package
  export default class WebAutoExtractor {
    constructor(options: { readonly addLocation: boolean; readonly embedSource: readonly string[] });
    parse(html: string): Extracted;
  }
}

declare module '@adobe/structured-data-validator' {
  import type { Extracted } from '@marbec/web-auto-extractor';

  export interface Issue {
    readonly severity: 'ERROR' | 'WARNING';
    readonly issueMessage: string;
  }

  // The package's own manual names it as an export, which it is not.
  // biome-ignore lint/style/noDefaultExport: so it is in the package
  export default class Validator {
    /** @param vocabulary `schemaorg-all-https.jsonld`. */
    constructor(vocabulary: object);
    validate(extracted: Extracted): Promise<readonly Issue[]>;
  }
}
