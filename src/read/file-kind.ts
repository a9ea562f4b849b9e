/** What a file is that is no text, and what its owner can do. */
interface Kind {
  readonly name: string;
  readonly hint: string;
}

/** How a kind of file begins, one character a byte. */
interface Signature extends Kind {
  readonly starts: readonly string[];
  /** How many bytes stand before that. */
  readonly at?: number;
  /** What one finds a little below. */
  readonly holds?: string;
}

const zip = 'PK\x03\x04';
const picture =
  'A picture holds no text: name the text that it was made from, or type its words into a file.';
const recording = 'A recording holds no text: name the file with the questions.';
const office =
  'If it is a Word file, give it its ending ".docx" back; else open it in the program that made it and save the text as ".docx" or ".txt".';
const archive = 'Unpack it, and name the file with the questions inside.';
const other = 'Name the file with the questions.';
const pdf =
  'Open it, select all the text, copy it into a new text file and save that as ".txt"; or name the Word file that it was made from.';
const table = 'Open it in LibreOffice and save it as ".docx", or a table as ".csv".';

/** The first that fits holds. */
const signatures: readonly Signature[] = [
  { name: 'picture (PNG)', starts: ['\x89PNG'], hint: picture },
  { name: 'picture (JPEG)', starts: ['\xff\xd8\xff'], hint: picture },
  { name: 'picture (GIF)', starts: ['GIF87a', 'GIF89a'], hint: picture },
  { name: 'picture (WebP)', starts: ['RIFF'], holds: 'WEBPVP8', hint: picture },
  { name: 'picture (TIFF)', starts: ['II*\0', 'MM\0*'], hint: picture },
  { name: 'picture (HEIC or AVIF)', starts: ['ftyphei', 'ftypmif', 'ftypavi'], at: 4, hint: picture },
  { name: 'film', starts: ['ftyp'], at: 4, hint: recording },
  { name: 'recording', starts: ['ID3\x02', 'ID3\x03', 'ID3\x04', 'OggS\0'], hint: recording },
  { name: 'PDF', starts: ['%PDF-', '\n%PDF-', '\r\n%PDF-'], hint: pdf },
  { name: 'PostScript file', starts: ['%!PS'], hint: pdf },
  {
    name: 'RTF document',
    starts: ['{\\rtf'],
    hint: 'Open it in Word or LibreOffice and save it as ".docx".',
  },
  {
    name: 'document of old Office (".doc", ".xls")',
    starts: ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    hint: table,
  },
  { name: 'e-book (EPUB)', starts: [zip], holds: 'mimetypeapplication/epub', hint: other },
  { name: 'OpenDocument file', starts: [zip], holds: 'mimetypeapplication/vnd.oasis', hint: table },
  { name: 'Word document', starts: [zip], holds: 'word/', hint: office },
  { name: 'Excel workbook', starts: [zip], holds: 'xl/', hint: 'Save the sheet from Excel as "CSV UTF-8".' },
  { name: 'PowerPoint file', starts: [zip], holds: 'ppt/', hint: office },
  { name: 'Office document', starts: [zip], holds: '[Content_Types].xml', hint: office },
  { name: 'zip archive', starts: [zip, 'PK\x05\x06', 'PK\x07\x08'], hint: archive },
  {
    name: 'packed archive',
    starts: ['\x1f\x8b\x08', 'Rar!\x1a', '7z\xbc\xaf', 'BZh91AY', '\xfd7zXZ\0'],
    hint: archive,
  },
  { name: 'web archive of Safari', starts: ['bplist0'], hint: 'Save the page as ".html" instead.' },
  { name: 'database', starts: ['SQLite format 3\0'], hint: 'Export the table with the questions as ".csv".' },
  { name: 'program', starts: ['\x7fELF', 'MZ\x90\0'], hint: other },
  { name: 'font', starts: ['wOFF\0', 'wOF2\0', 'OTTO\0', '\0\x01\0\0\0'], hint: other },
];

/** Within these bytes an archive names its first files. */
const looked = 4096;

/** What a file is, by its first bytes, when it is a kind that holds no text. */
export function kindOf(bytes: Uint8Array): Kind | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, looked));
  return signatures.find(
    ({ starts, at = 0, holds = '' }) =>
      starts.some((start) => head.startsWith(start, at)) && head.includes(holds),
  );
}
