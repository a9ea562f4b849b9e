import stringWidth from 'string-width';

/** In columns: as wide as people read with ease. */
const widest = 100;

/** A text in lines of at most 100 columns, cut at spaces alone; each begins with the indent. */
export function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && stringWidth(indent) + stringWidth(longer) > widest) {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(indent + line);
  return lines.join('\n');
}
