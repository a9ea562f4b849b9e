import { eachOperation, isDictionary, isName, numbersOf, operandsOf } from '../../../pdf/content-stream.ts';
import type { Palette } from './palette.ts';
import type { Rgb } from './profile.ts';

export interface InkedContent {
  readonly content: string;
  /** Whether it holds a picture in RGB between its operators, which stays as it is. */
  readonly hasRgbPicture: boolean;
}

/** Which of the two current colours take three values. */
interface Takes {
  readonly fill: boolean;
  readonly stroke: boolean;
}

/**
 * A content stream with all its colours in the space of a palette.
 *
 * @param spaces The names of colour spaces in its resources that took three values.
 */
export function operatorsInInks(
  content: string,
  spaces: ReadonlySet<string>,
  palette: Palette,
): InkedContent {
  const isRgb = (name: string) => name === 'DeviceRGB' || name === 'RGB' || spaces.has(name);
  const pieces: string[] = [];
  let written = 0;
  let hasRgbPicture = false;
  let takes: Takes = { fill: false, stroke: false };
  const kept: Takes[] = [];
  eachOperation(content, (operator, start, end) => {
    const replace = (text: string) => {
      pieces.push(content.slice(written, start), text);
      written = end;
    };
    const text = () => content.slice(start, end);
    switch (operator) {
      case 'rg':
      case 'RG': {
        const side = operator === 'rg' ? 'fill' : 'stroke';
        takes = { ...takes, [side]: false };
        replace(`${inked(numbersOf(text()), palette)} ${palette[side]}`);
        break;
      }
      case 'k':
      case 'g':
        takes = { ...takes, fill: false };
        break;
      case 'K':
      case 'G':
        takes = { ...takes, stroke: false };
        break;
      case 'cs':
      case 'CS': {
        const [space] = operandsOf(text());
        const name = isName(space) ? space.name : '';
        const takesThree = isRgb(name);
        takes = { ...takes, [operator === 'cs' ? 'fill' : 'stroke']: takesThree };
        // A name in the resources stays: what it stands for has been changed there.
        if (takesThree && !spaces.has(name)) replace(`/${palette.space} ${operator}`);
        break;
      }
      case 'sc':
      case 'scn':
      case 'SC':
      case 'SCN': {
        const values = numbersOf(text());
        if (!takes[operator.startsWith('s') ? 'fill' : 'stroke'] || values.length !== 3) break;
        // A pattern without colours of its own has its name behind the values.
        const pattern = /\/[^\s()<>[\]{}/%]+/.exec(text())?.[0];
        replace([inked(values, palette), pattern, operator].filter((piece) => piece !== undefined).join(' '));
        break;
      }
      case 'q':
        kept.push(takes);
        break;
      case 'Q':
        takes = kept.pop() ?? takes;
        break;
      case 'BI':
        hasRgbPicture ||= isRgb(spaceOfInlineImage(text()));
        break;
    }
  });
  pieces.push(content.slice(written));
  return { content: pieces.join(''), hasRgbPicture };
}

/** Its name; for a space that is spelled out, the name of the one that it leads to. @param text To its `EI`. */
function spaceOfInlineImage(text: string): string {
  const [, entries = ''] = /^([\s\S]*?)\sID\s/.exec(text) ?? [];
  const [dictionary] = operandsOf(`<<${entries}>>`);
  if (!isDictionary(dictionary)) return '';
  const space = dictionary.entries.get('CS') ?? dictionary.entries.get('ColorSpace');
  const names = (Array.isArray(space) ? space : [space]).filter(isName).map(({ name }) => name);
  return names.find((name) => name === 'DeviceRGB' || name === 'RGB') ?? names[0] ?? '';
}

function inked(values: readonly number[], palette: Palette): string {
  const [red = 0, green = 0, blue = 0] = values.map((value) => Math.min(1, Math.max(0, value)));
  const colour: Rgb = [red, green, blue];
  return palette
    .flat(colour)
    .map((value) => Number(value.toFixed(4)))
    .join(' ');
}
