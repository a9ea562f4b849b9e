import type { Code } from '../../model/codes.ts';

/** Something to be said about a paragraph, before it is known on which line that will stand. */
export interface Finding {
  readonly code: Code;
  readonly message: string;
  readonly quote?: string;
  readonly hint?: string;
  /** The number of the paragraph, from 0 in the order of the file. */
  readonly paragraph: number;
}

/** What is no part of the published text, each kind told once with all its words. */
export const removals = {
  hidden: {
    code: 'text-left-out',
    message: 'Hidden text of the Word file was left out',
    hint: 'To publish it, select it in Word and switch off Font > Hidden; else delete it.',
  },
  deleted: {
    code: 'text-left-out',
    message: 'The Word file has tracked changes: what is struck out was left out, what is inserted is in',
    hint: 'Accept or reject all changes in Word (Review > Accept) and save the file.',
  },
  contents: {
    code: 'page-frame-left-out',
    message: 'The table of contents was left out: every output makes its own',
    hint: 'Nothing needs to be done.',
  },
  prompt: {
    code: 'text-left-out',
    message: 'The prompt of an empty form field was left out',
    hint: 'Fill in the field in Word, or delete it.',
  },
  watermark: {
    code: 'text-left-out',
    message: 'Words drawn as WordArt were left out',
    hint: 'Type them as normal text.',
  },
  drawing: {
    code: 'text-left-out',
    message: 'A chart or diagram cannot be read and was left out',
    hint: 'Save it as a picture (PNG), put that in its place, and describe it in its alternative text.',
  },
  picture: {
    code: 'image-missing',
    message: 'Unexpected picture that the Word file does not hold, expected one inside it',
    hint: 'Delete the picture in Word and insert it again from your computer (Insert > Pictures), without a link.',
  },
  imported: {
    code: 'text-left-out',
    message: 'A file that is embedded in the Word file cannot be read and was left out',
    hint: 'Copy its text into the Word file.',
  },
} as const satisfies Record<string, Omit<Finding, 'paragraph'>>;

export type Removal = keyof typeof removals;
