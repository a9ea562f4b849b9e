import type { Yaml } from 'mdast';
import { type Diagnostic, diagnose, type Outcome } from '../model/diagnostic.ts';
import { type FrontMatter, frontMatterSchema } from '../model/front-matter.ts';
import type { SourceTree } from '../model/source.ts';
import { validateYaml } from '../schema/validate.ts';

const codes = {
  syntax: 'front-matter-syntax',
  unknownKey: 'front-matter-unknown-key',
  value: 'front-matter-value',
} as const;

/** The validated front matter, without the keys that are at fault; an empty one when the source has none. */
export function metadata({ tree, text, path }: SourceTree): Outcome<FrontMatter> {
  const yaml = tree.children.find((block): block is Yaml => block.type === 'yaml');
  if (yaml === undefined) return { value: {}, diagnostics: misplaced(text, path) };
  const { line, offset } = yaml.position?.start ?? { line: 1, offset: 0 };
  // The metadata of a data file begin at once, without a line "---".
  const linesAbove = text.startsWith('---', offset) ? line : line - 1;
  const { value, diagnostics } = validateYaml(
    { path, text: yaml.value, linesAbove },
    frontMatterSchema,
    codes,
  );
  return { value, diagnostics: [...diagnostics, ...headingsIn(yaml.value, linesAbove, path)] };
}

/** YAML takes a heading for a comment: the line "---" that should stand above it may be missing. */
function headingsIn(yaml: string, linesAbove: number, path: string): Diagnostic[] {
  return yaml.split('\n').flatMap((line, index) => {
    if (!/^#{2,6}\s/.test(line)) return [];
    const at = index + 1 + linesAbove;
    const message = `Unexpected heading inside the front matter, left out: "${line}"`;
    return [
      diagnose('text-left-out', message, {
        path,
        place: { line: at, column: 1, endLine: at, endColumn: line.length + 1 },
        quote: line,
        hint: 'Write "---" on a line of its own above the first heading. A note to yourself begins with one "#".',
      }),
    ];
  });
}

/** Front matter that never closes, or stands below an empty line, would be read as text. */
function misplaced(text: string, path: string): Diagnostic[] {
  const lines = text.slice(0, 10_000).split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const below = lines.slice(first + 1).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  if (!/^\s*---\s*$/.test(lines[first] ?? '') || !/^\s*[a-z]\w*\s*:(\s|$)/i.test(below)) return [];
  const closes = lines.findIndex((line, index) => index > first && line.trimEnd() === '---');
  const where = { path, place: { line: first + 1, column: 1, endLine: first + 1, endColumn: 4 } };
  if (closes === -1) {
    return [
      diagnose(
        'front-matter-syntax',
        'Unexpected end of the source, expected a second line "---" below the front matter',
        {
          ...where,
          hint: 'Write "---" on a line of its own between the front matter and the text.',
        },
      ),
    ];
  }
  const message = 'Unexpected lines or spaces before the front matter, expected "---" on the first line';
  return [
    diagnose('front-matter-syntax', message, { ...where, hint: 'Delete what stands above or before it.' }),
  ];
}
