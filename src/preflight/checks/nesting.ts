import { PDFDict, PDFName } from '../../pdf/pdf-lib.ts';
import { structureElements, typeOf } from '../../pdf/structure.ts';
import type { Check } from '../check.ts';

/** What may hold what is a part of something larger (ISO 32000-1, 14.8.4.3; ISO 14289-1, 7.2, 7.5 and 7.6). */
const holders: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'TOCI', 'Note', 'BibEntry', 'Caption', 'Link', 'Span', 'P'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TOCI: ['TOC'],
};

/** What something larger may consist of. */
const parts: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOC', 'TOCI', 'Caption'],
};

/** Lists and tables are whole, and there are headings to go by. */
export const checkNesting: Check = ({ file, promise }, found) => {
  if (promise === undefined || promise.purpose === 'imposed') return;
  const elements = structureElements(file.pdf);
  if (elements.length === 0) return;
  const faults = new Set<string>();
  for (const { dict } of elements) {
    const above = dict.lookup(PDFName.of('P'));
    const [type, holder] = [typeOf(dict), above instanceof PDFDict ? typeOf(above) : ''];
    const isLoose = holders[type]?.includes(holder) === false;
    const isStrange = parts[holder]?.includes(type) === false;
    if (isLoose || isStrange) faults.add(`a tag ${type} inside ${holder === '' ? 'nothing' : holder} (7.2)`);
  }
  if (!elements.some(({ dict }) => /^H[1-6]?$/.test(typeOf(dict)))) faults.add('file without headings (7.4)');
  for (const fault of faults) found('pdf-tags', `Unexpected ${fault}`, 'Publish the leaflet again.');
};
