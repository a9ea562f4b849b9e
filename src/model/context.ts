import type { EditionName, FormatName } from './artifact.ts';
import type { Brand } from './brand.ts';
import type { Asset, Document } from './document.ts';

/** The doors to the outside. The adapters live in `world/`; tests bring their own. */

/** How a page is printed: `draft` without tags and outline, for a look at where things fall; twice as fast. */
type PrintQuality = 'draft' | 'final';

/** The browser's page, in the hands of one document. */
export interface PrintPage {
  /** Lays out a self-contained HTML document as it will be printed: print rules, fonts loaded, scripts off. */
  show(html: string): Promise<void>;
  /**
   * Runs a function inside the page, on the document that is shown. Only its text goes there: it may use nothing that
   * stands around it, and what goes in and comes out is JSON.
   */
  run<Given, Found>(work: (given: Given) => Found, given: Given): Promise<Found>;
  /** What is shown as PDF: tagged, with an outline, in the page size of its style sheet. */
  print(quality: PrintQuality): Promise<Uint8Array>;
}

/** Prints pages. Started by the first print, never before. */
export interface Browser {
  /** Names the browser well enough for a cache key: other builds print other bytes. Starts nothing. */
  fingerprint(): Promise<string>;
  /**
   * Begins to start, so that the start overlaps with other work. Fulfilled when the browser runs by itself, long before
   * it can print; never rejected, for trouble shows at the first print.
   */
  warm(): Promise<void>;
  /**
   * Lends its one page, to one after the other: pages side by side are no faster. Where the browser dies meanwhile, it
   * is started again and the work is done once more from its beginning.
   */
  withPage<Result>(work: (page: PrintPage) => Promise<Result>): Promise<Result>;
}

export interface CardPicture {
  /** A self-contained HTML document and the CSS for it, in the dialect of the renderer. */
  readonly html: string;
  readonly css: string;
  /** CSS pixels = image pixels. */
  readonly width: number;
  readonly height: number;
  readonly lang: string;
  readonly fonts: readonly FontFace[];
  /** Pictures by the address under which the HTML names them. */
  readonly images: Readonly<Record<string, Uint8Array>>;
}

/** The laid-out boxes of a card, in pixels, for fitting text. */
export interface MeasuredBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly children: readonly MeasuredBox[];
}

/** Draws cards. */
export interface CardRenderer {
  /** PNG bytes. */
  draw(card: CardPicture): Promise<Uint8Array>;
  measure(card: CardPicture): Promise<MeasuredBox>;
}

/** One font file: a family in one weight, for one stretch of Unicode. */
export interface FontFace {
  readonly family: string;
  readonly weight: 400 | 700;
  /** CSS `unicode-range`, and the same as inclusive code point ranges. */
  readonly unicodeRange: string;
  readonly ranges: readonly (readonly [number, number])[];
  /** A stable file name, `….woff2`. */
  readonly file: string;
  /** WOFF2. */
  readonly bytes: Uint8Array;
}

/** The bundled fonts. */
export interface Fonts {
  /** The faces needed to set `text` in weights 400 and 700, best family first; no more than needed. */
  faces(text: string): Promise<readonly FontFace[]>;
  /**
   * Faces to hand on inside a file: cut down to the characters of `text`, in as few files as there can be, each a family
   * of its own, so that nothing depends on `unicode-range`.
   *
   * @param also What is added to the text where it is shown; kept by the first face that has it, never worth a face.
   */
  embedded(text: string, also: string): Promise<readonly FontFace[]>;
  /** The characters of `text` that none of the bundled fonts can draw. */
  missing(text: string): Promise<readonly string[]>;
}

/** Other threads, for work that would keep this one from talking to the browser. */
export interface Threads {
  /**
   * Has a module do a task there.
   *
   * @param module The address of a module that exports `run`, which takes the input and gives what comes back.
   * @param input Plain data; it is copied.
   */
  run(module: string, input: unknown): Promise<unknown>;
}

/** Colour profiles (ICC). */
export interface Profiles {
  /** Of the press that files for the printer are made for: from Lab to CMYK. */
  press(): Promise<Uint8Array>;
}

/** The files of `templates/`, by their path there: `theme.css`, `page/shell.html` … */
export type Templates = Readonly<Record<string, string>>;

/** The words that outputs add of their own accord, in the document's language: `templates/strings/<language>.yaml`. */
export type Strings = Readonly<Record<StringName, string>>;
export const stringNames = [
  'skipToContent',
  'questionsInThisLeaflet',
  'keyPoints',
  'linkToQuestion',
  'whenToGetHelp',
  'nextStep',
  'aboutThisLeaflet',
  'author',
  'reviewedBy',
  'published',
  'updated',
  'lastReviewed',
  'reviewDue',
  'version',
  'leafletCode',
  'sources',
  'otherFormats',
  'pdfToPrint',
  'ebook',
  'webPage',
  'home',
  'patientLeaflets',
  'breadcrumb',
  'leafletsLead',
  'newsFeed',
  'foldedNote',
  'contact',
  'telephone',
  'email',
  'website',
  'openingHours',
  'conflictOfInterest',
  'funding',
  'feedback',
  'license',
  'readLeaflet',
  'readOnline',
  'qrCode',
  'page',
  'pageOf',
  'draft',
  'draftNote',
  'overdue',
  'overdueNote',
  'moreQuestions',
  'continued',
  'contents',
  'cover',
  'titlePage',
  'notes',
  'question',
  'disclaimer',
  // BCP 47, of the words themselves: a leaflet in a language that has none gets English ones.
  'language',
  'textAccess',
  'picturesDescribed',
  'picturesUndescribed',
  'pagesOfPrint',
] as const;
type StringName = (typeof stringNames)[number];

/** The same leaflet in another language. */
export interface Translation {
  /** The name of its output folder, beside this one's. */
  readonly id: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly canonicalUrl: string | undefined;
  /** Whether this is the one that the others were translated from. */
  readonly isOriginal: boolean;
}

/** A page above this one in the site. */
export interface Crumb {
  readonly name: string;
  readonly url: string;
}

/** A question as it stood in the FAQ markup of a published page. */
export interface PublishedQuestion {
  readonly id: string;
  readonly question: string;
  /** Blocks parted by a newline. */
  readonly answer: string;
}

/** What a format is told beside the document. */
export interface Settings {
  readonly brand: Brand;
  /** The pictures of the document. */
  readonly assets: readonly Asset[];
  /** The formats of this run: outputs link to one another only when both are made. */
  readonly formats: readonly FormatName[];
  /** The editions of the printed leaflet that are made. */
  readonly editions: readonly EditionName[];
  /** The moment that outputs carry as theirs, UTC: from the document or `SOURCE_DATE_EPOCH`, never the clock. */
  readonly date: Date;
  /**
   * Whether the date of the next review has passed, by today's date or `SOURCE_DATE_EPOCH`: the one thing that the clock
   * decides, since nobody should be handed such a leaflet unawares.
   */
  readonly isOverdue: boolean;
  /** The same leaflet in other languages, as far as this run makes them, by language. */
  readonly translations: readonly Translation[];
  /** The pages above this one, from the home page down; empty where the brand names none. */
  readonly trail: readonly Crumb[];
  /** The questions of the last published version that said something else; `undefined` where there was none. */
  readonly before: readonly PublishedQuestion[] | undefined;
  /** The document as its page shows it, for a format that writes text for the page as well. */
  readonly page?: Document;
  readonly strings: Strings;
  /** Name and version for `generator` fields. */
  readonly generator: string;
}

/** What a format may use. */
export interface Tools {
  readonly templates: Templates;
  readonly fonts: Fonts;
  readonly profiles: Profiles;
  readonly threads: Threads;
  readonly browser: Browser;
  readonly cards: CardRenderer;
}

/** The files of the machine. Paths are the user's own, absolute or relative to the working folder. */
export interface Files {
  kind(path: string): Promise<'file' | 'folder' | undefined>;
  /** The bytes of a file; `undefined` when there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** All files below a folder, hidden ones too: relative, with forward slashes, in code point order. */
  list(folder: string): Promise<readonly string[]>;
  /** The path with all links followed; `undefined` when nothing is there. */
  real(path: string): Promise<string | undefined>;
  /** Throws a `UsageError` when nothing can be written below the folder; makes the folder. */
  ensureWritable(folder: string): Promise<void>;
  /** Writes a file in one step: a reader sees the old bytes or the new ones. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Removes a file; nothing happens when there is none. */
  remove(path: string): Promise<void>;
  /** Makes a folder hold exactly these files, in one step; an empty list removes the folder. */
  replaceFolder(
    folder: string,
    files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  ): Promise<void>;
}

/** Finished artifacts by key, from earlier runs. */
export interface Store {
  get(key: string): Promise<Uint8Array | undefined>;
  set(key: string, value: Uint8Array): Promise<void>;
}

/** What came back for an address. */
export interface Reply {
  /** After all redirects. */
  readonly url: string;
  /** The addresses that led on, the first one asked for. */
  readonly hops: readonly string[];
  /** Of HTTP. */
  readonly status: number;
  /** By name in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  /** Unpacked. */
  readonly body: Uint8Array;
}

/** Fetches from the web: within a time and a size, never from addresses that the caller did not allow. */
export interface Web {
  /** Throws a WebError when nothing comes back. */
  get(url: string): Promise<Reply>;
}

/**
 * `refused`: the address is private and nobody allowed that. `slow`: no answer in time. `large`: more than was wanted.
 * `failed`: all else.
 */
export type WebTrouble = 'refused' | 'slow' | 'large' | 'failed';

/** Why nothing came back. */
export class WebError extends Error {
  readonly kind: WebTrouble;

  constructor(kind: WebTrouble, message: string) {
    super(message);
    this.name = 'WebError';
    this.kind = kind;
  }
}
