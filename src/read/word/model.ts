import mammoth from 'mammoth';
import { writeXml, type XmlElement } from './xml.ts';

/** mammoth's document, as far as it is used here; mammoth itself gives no types for it. */
export type WordNode =
  | WordParagraph
  | WordTable
  | { readonly type: 'tableRow'; readonly isHeader: boolean; readonly children: readonly WordCell[] }
  | WordCell
  | WordInline;

export interface WordParagraph {
  readonly type: 'paragraph';
  readonly children: readonly WordInline[];
}

export interface WordTable {
  readonly type: 'table';
  readonly children: readonly {
    readonly type: 'tableRow';
    readonly isHeader: boolean;
    readonly children: readonly WordCell[];
  }[];
}

export interface WordCell {
  readonly type: 'tableCell';
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly children: readonly WordNode[];
}

export interface WordPicture {
  readonly type: 'image';
  readonly altText?: string;
  /** Fails when the picture is not in the file. */
  readAsBuffer(): Promise<Uint8Array>;
}

export type WordInline =
  | {
      readonly type: 'run';
      readonly isBold: boolean;
      readonly isItalic: boolean;
      readonly isStrikethrough: boolean;
      readonly verticalAlignment: 'baseline' | 'superscript' | 'subscript';
      readonly children: readonly WordInline[];
    }
  | {
      readonly type: 'hyperlink';
      readonly href?: string;
      readonly anchor?: string;
      readonly children: readonly WordInline[];
    }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'tab' }
  | { readonly type: 'break'; readonly breakType: 'line' | 'page' | 'column' }
  | { readonly type: 'checkbox'; readonly checked: boolean }
  | { readonly type: 'bookmarkStart'; readonly name: string }
  | NoteReference
  | WordPicture;

export interface NoteReference {
  readonly type: 'noteReference';
  readonly noteType: string;
  readonly noteId: string;
}

export interface WordDocument {
  readonly children: readonly WordNode[];
  readonly notes: {
    resolve(reference: NoteReference): { readonly body: readonly WordNode[] } | null;
  };
}

export interface WordReading {
  readonly document: WordDocument;
  /** What mammoth could not read, in its own words. */
  readonly messages: readonly string[];
}

/**
 * Lets mammoth read a Word file, some of its parts in a new wording.
 *
 * @throws When mammoth finds something that no Word file has.
 */
export async function readModel(
  files: ReadonlyMap<string, Uint8Array>,
  reworded: ReadonlyMap<string, XmlElement>,
): Promise<WordReading> {
  // Styles, numbers and comments are read here; mammoth would stumble over odd ones.
  const isHidden = (name: string) =>
    /(^|\/)(styles|numbering|comments)\.xml$/.test(name) || name === styleMap;
  const file = {
    exists: (name: string) => files.has(name) && !isHidden(name),
    read: async (name: string, encoding?: string) => {
      const root = reworded.get(name);
      const bytes = files.get(name);
      if (root !== undefined) return writeXml(root);
      if (bytes === undefined) throw new Error(`There is no part "${name}".`);
      return encoding === undefined ? bytes : new TextDecoder(encoding).decode(bytes);
    },
  };
  let document: WordDocument = { children: [], notes: { resolve: () => null } };
  const { messages } = await mammoth.convertToHtml({ file } as unknown as { buffer: Buffer }, {
    transformDocument: (whole: WordDocument) => {
      document = whole;
      // Its HTML would lose the numbers of lists and what is known of paragraphs.
      return { ...whole, type: 'document', children: [] };
    },
  });
  return { document, messages: messages.map(({ message }) => message) };
}

/** Where mammoth keeps instructions to itself. */
const styleMap = 'mammoth/style-map';
