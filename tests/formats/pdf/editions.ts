import { emitPdf } from '../../../src/formats/pdf/pdf.ts';
import { type Artifact, type EditionName, editionNames } from '../../../src/model/artifact.ts';
import type { Brand } from '../../../src/model/brand.ts';
import type { Settings } from '../../../src/model/context.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { OpenWorld } from '../../../src/world/create-world.ts';
import { documentOf } from '../../documents.ts';
import { settingsOf } from '../../world.ts';

export interface Wishes {
  readonly editions?: readonly EditionName[];
  readonly brand?: Brand;
  readonly more?: Partial<Settings>;
}

/** The printed files of a Markdown text, by their path, and what was found. */
export async function printed(
  source: string,
  world: OpenWorld,
  { editions = editionNames, brand = {}, more = {} }: Wishes = {},
): Promise<{ readonly files: ReadonlyMap<string, Artifact>; readonly diagnostics: readonly Diagnostic[] }> {
  const document = await documentOf(source);
  const settings = settingsOf(document, world, ['pdf']);
  const { artifacts, diagnostics } = await emitPdf(
    document,
    { ...settings, ...more, editions, brand: { ...settings.brand, ...brand } },
    world.tools,
  );
  return { files: new Map(artifacts.map((artifact) => [artifact.path, artifact])), diagnostics };
}

/** A leaflet with everything that print has to cope with. */
export const leaflet = `---
title: Sun and skin
subtitle: How to stay safe
status: approved
identifier: SK-7
version: "2.1"
lastReviewed: 2026-05-04
reviewDue: 2028-05-04
keyPoints: [Cover up early., Use sunscreen every day.]
urgentHelp: |-
  Call 999 if you faint.
  Call 111 if you are not sure.
callToAction: { text: Book a visit soon, telephone: "+44 20 7946 0000", url: "https://clinic.example.org/book" }
conflictOfInterest: None to declare.
citation: [{ title: Sunburn, publisher: NHS, url: "https://www.nhs.uk/conditions/sunburn/" }]
shortUrl: https://clinic.example.org/s
---
Read this before summer, and once more when it comes, for skin forgets nothing that the sun has done to it.

## Basics

### What is sunburn? {#sunburn}

Skin that the sun has *hurt* **badly**: 10<sup>9</sup> cells. It may be sore for days and peel when it gets better. Darker skin burns, too, although it shows less.[^1]

| Sign | After |
| :--- | ---: |
| Darker skin | 3 hours |

[^1]: Ask a pharmacist.

### What should I do?

Do this at once, and do not wait until it hurts more than you can bear:

1. Go inside.
2. Drink:
   - water
   - tea

Then see [what sunburn is](#sunburn) and [our page](https://clinic.example.org/sun).

### Can I go out again?

Yes, when your skin is well. Cover it for a week.

### What helps?

A cool shower, and a lotion without scent.

### When do I need a doctor?

When you have blisters, or a fever, or feel faint.
`;
