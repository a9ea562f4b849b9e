import type { Yaml } from 'mdast';
import type { Metadata } from './find-questions.ts';
import type { Points } from './passage.ts';

/**
 * The metadata of a data file as front matter: the text of its group with everything else blanked out, so that lines
 * and columns stay those of the file.
 */
export function frontMatterOf({ group, kept }: Metadata, file: string, points: Points): Yaml {
  const { start, end, fields, flow } = group;
  const lineStart = Math.max(file.lastIndexOf('\n', start - 1), file.lastIndexOf('\r', start - 1)) + 1;
  const pieces = [blanked(file.slice(lineStart, start))];
  let at = start;
  for (const [index, field] of fields.entries()) {
    const next = fields[index + 1]?.start ?? (flow ? Math.max(field.start, end - 1) : end);
    const own = file.slice(field.start, next);
    pieces.push(file.slice(at, field.start), kept.has(field) ? own : blanked(own));
    at = next;
  }
  pieces.push(file.slice(at, end));
  const text = pieces.join('');
  const value = flow ? `${text.slice(0, -1).trimEnd()}}` : text.trimEnd();
  const last = Math.min(end, lineStart + value.length);
  return {
    type: 'yaml',
    value: value.replace(/\r\n?/g, '\n'),
    position: points.position(start, Math.max(start, last)),
  };
}

function blanked(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
