import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../src/read/word/word.ts';
import { png } from './word-file.ts';

/** Files as a program writes them, with all the parts that Word wants to see. */

type Block = Paragraph | Table;

async function read(
  children: readonly Block[],
  more: Partial<ConstructorParameters<typeof Document>[0]> = {},
) {
  const bytes = await Packer.toBuffer(new Document({ ...more, sections: [{ children: [...children] }] }));
  return await readWord(new Uint8Array(bytes), 'file.docx');
}

const text = (words: string) => new Paragraph({ children: [new TextRun(words)] });
const heading = (words: string) => new Paragraph({ text: words, heading: HeadingLevel.HEADING_1 });

/** A block as its type and words, a list as its items. */
function outline(node: Nodes): string {
  if (node.type === 'list')
    return `${node.ordered ? `list from ${node.start}` : 'list'}: ${node.children.map((item) => textOf(item)).join(', ')}`;
  if (node.type === 'table')
    return `table: ${node.children.map((row) => row.children.map((cell) => textOf(cell)).join(' | ')).join(', ')}`;
  return `${node.type}: ${textOf(node)}`;
}

describe('a file that a program wrote', () => {
  it('is read with headings, lists, tables, notes, links and pictures', async () => {
    const number = { reference: 'steps', level: 0 };
    const row = (header: boolean, ...cells: readonly string[]) =>
      new TableRow({
        tableHeader: header,
        children: cells.map((cell) => new TableCell({ children: [text(cell)] })),
      });
    const { value, diagnostics } = await read(
      [
        new Paragraph({ text: 'Pores', heading: HeadingLevel.TITLE }),
        heading('What are pores?'),
        new Paragraph({
          children: [new TextRun('Small openings'), new FootnoteReferenceRun(1), new TextRun('.')],
        }),
        new Paragraph({ text: 'Wash', numbering: number }),
        new Paragraph({ text: 'Dry', numbering: number }),
        text('Wait a little.'),
        new Paragraph({ text: 'Cream', numbering: number }),
        new Paragraph({ text: 'gently', bullet: { level: 0 } }),
        heading('Which cream?'),
        new Table({ rows: [row(true, 'Skin', 'Cream'), row(false, 'Dry', 'Rich')] }),
        new Paragraph({
          children: [
            new ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun('More')] }),
            new ImageRun({
              type: 'png',
              data: png,
              transformation: { width: 9, height: 9 },
              altText: { name: 'a', title: '', description: 'A pore' },
            }),
          ],
        }),
      ],
      {
        footnotes: { 1: { children: [text('A study.')] } },
        numbering: {
          config: [{ reference: 'steps', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }],
        },
      },
    );
    expect(diagnostics).toEqual([]);
    expect(value?.tree.children.map(outline)).toEqual([
      'heading: Pores',
      'heading: What are pores?',
      'paragraph: Small openings.',
      'list from 1: Wash, Dry',
      'paragraph: Wait a little.',
      'list from 3: Cream',
      'list: gently',
      'heading: Which cream?',
      'table: Skin | Cream, Dry | Rich',
      'paragraph: MoreA pore',
      'footnoteDefinition: A study.',
    ]);
    expect(value?.pictures).toMatchObject([{ src: 'picture-1.png', mediaType: 'image/png' }]);
  });

  it('takes as long for a question whatever their number', async () => {
    const timed = async (count: number) => {
      const blocks = Array.from({ length: count }, (_, index) => [
        heading(`What about number ${index}?`),
        text(`It is number ${index}, and there is a little more to be said about it.`),
        new Paragraph({ text: 'Wash gently', bullet: { level: 0 } }),
      ]);
      const bytes = await Packer.toBuffer(new Document({ sections: [{ children: blocks.flat() }] }));
      const start = performance.now();
      const { value } = await readWord(new Uint8Array(bytes), 'file.docx');
      expect(value?.tree.children).toHaveLength(count * 3);
      return (performance.now() - start) / count;
    };
    await timed(200);
    const few = await timed(500);
    // Eight times as many: a quadratic reader would take eight times as long for each.
    expect(await timed(4000)).toBeLessThan(few * 4 + 1);
  }, 60_000);
});
