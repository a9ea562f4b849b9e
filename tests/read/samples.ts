import { strToU8, zipSync } from 'fflate';

/**
 * One small document as every shape of source would hold it, by file ending. Its letters exist in Windows-1252, some
 * are composed, and some words are long enough to be parted.
 */
export const samples: Readonly<Record<string, string | Uint8Array>> = {
  '.md':
    '---\ntitle: Pores\n---\n\n## What are pores?\n\nSmall openings. See §2, “skin’s” café.\n\n- Wash gently\n- Dry\n\n## Why “so” much?\n\nBecause *it* is – about – 40 €.\n',
  '.txt':
    'Pores\n\nWhat are pores?\n\nSmall openings. See §2, “skin’s” café.\n\n• Wash gently\n• Dry\n\nWhy “so” much?\nBecause it is – about – 40 €.\n',
  '.html':
    '<!doctype html>\n<html lang="en">\n<head>\n<title>Pores</title>\n</head>\n<body>\n<main>\n<h1>Pores</h1>\n<h2>What are pores?</h2>\n<p>Small openings. See §2, “skin’s” café.</p>\n<ul>\n<li>Wash gently</li>\n<li>Dry</li>\n</ul>\n<h2>Why “so” much?</h2>\n<p>Because <em>it</em> is – about – 40 €.</p>\n</main>\n</body>\n</html>\n',
  '.yaml':
    'title: Pores\nquestions:\n  - question: What are pores?\n    answer: Small openings. See §2, “skin’s” café. Wash gently, Dry\n  - question: Why “so” much?\n    answer: Because it is – about – 40 €.\n',
  '.json':
    '{\n  "title": "Pores",\n  "questions": [\n    { "question": "What are pores?", "answer": "Small openings. See §2, “skin’s” café. Wash gently, Dry" },\n    { "question": "Why “so” much?", "answer": "Because it is – about – 40 €." }\n  ]\n}\n',
  '.csv':
    'question,answer\nWhat are pores?,"Small openings. See §2, “skin’s” café. Wash gently, Dry"\nWhy “so” much?,Because it is – about – 40 €.\n',
  '.tsv':
    'question\tanswer\nWhat are pores?\tSmall openings. See §2, “skin’s” café. Wash gently, Dry\nWhy “so” much?\tBecause it is – about – 40 €.\n',
  '.docx': word([
    ['Title', 'Pores'],
    ['Heading1', 'What are pores?'],
    ['', 'Small openings. See §2, “skin’s” café. Wash gently, Dry'],
    ['Heading1', 'Why “so” much?'],
    ['', 'Because it is – about – 40 €.'],
  ]),
};

/** Words that every sample holds. */
export const words =
  'What are pores Small openings See 2 skin s café Wash gently Dry Why so much Because it is about 40'.split(
    ' ',
  );

/** The least that a Word file is made of: paragraphs with the ids of their styles. */
function word(paragraphs: readonly (readonly [string, string])[]): Uint8Array {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const schema = 'http://schemas.openxmlformats.org';
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  const styles = ['Title', 'heading 1'].map(
    (name) =>
      `<w:style w:type="paragraph" w:styleId="${name === 'Title' ? 'Title' : 'Heading1'}"><w:name w:val="${name}"/></w:style>`,
  );
  const body = paragraphs.map(
    ([style, text]) =>
      `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`,
  );
  const namespace = `xmlns:w="${schema}/wordprocessingml/2006/main"`;
  return zipSync(
    {
      '[Content_Types].xml': xml(
        `<Types xmlns="${schema}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${main}.styles+xml"/></Types>`,
      ),
      '_rels/.rels': xml(
        `<Relationships xmlns="${schema}/package/2006/relationships"><Relationship Id="r1" Type="${schema}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/_rels/document.xml.rels': xml(
        `<Relationships xmlns="${schema}/package/2006/relationships"><Relationship Id="r1" Type="${schema}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
      ),
      'word/styles.xml': xml(`<w:styles ${namespace}>${styles.join('')}</w:styles>`),
      'word/document.xml': xml(`<w:document ${namespace}><w:body>${body.join('')}</w:body></w:document>`),
    },
    { mtime: '2026-01-01T00:00:00Z' },
  );
}
