import { discoveryIsComplete } from './access/discovery.ts';
import { headingsStep } from './access/headings.ts';
import { languagesExist } from './access/languages.ts';
import { kindsHaveRoles, labelsAreHeard, linksHaveWords } from './access/names.ts';
import { pagesSayWhatTheyAre } from './access/page.ts';
import { picturesAreDescribed } from './access/pictures.ts';
import { coloursHaveGrounds, sizesFollowReader } from './access/style.ts';
import { tablesHaveHeadings } from './access/tables.ts';
import type { Rule } from './rule.ts';
import { attributesAreKnown, languagesAgree, semanticsAreKnown } from './rules/attributes.ts';
import { mimetypeComesFirst } from './rules/container.ts';
import { elementsNest } from './rules/content-model.ts';
import { drawingsOnlyDraw } from './rules/drawings.ts';
import { nothingIsIdle, nothingIsUnlisted } from './rules/manifest.ts';
import {
  contentsAgree,
  contentsAreComplete,
  contentsFollowReading,
  pagesAreMarked,
} from './rules/navigation.ts';
import { manifestSaysWhatPagesHold, packageSaysWhatItIs } from './rules/package.ts';
import { listsOfPlacesAreFormed } from './rules/places.ts';
import { addressesLeadSomewhere, idsAreUnique } from './rules/references.ts';
import { styleIsPlain } from './rules/style.ts';
import { wordsAreThere } from './rules/words.ts';

/** All that a finished book has to keep: the files, the words, the needs of readers with disabilities. */
export const rules: readonly Rule[] = [
  { name: 'mimetype', kind: 'validity', check: mimetypeComesFirst },
  { name: 'unlisted-file', kind: 'validity', check: nothingIsUnlisted },
  { name: 'idle-file', kind: 'validity', check: nothingIsIdle },
  { name: 'package', kind: 'validity', check: packageSaysWhatItIs },
  { name: 'manifest-properties', kind: 'validity', check: manifestSaysWhatPagesHold },
  { name: 'content-model', kind: 'validity', check: elementsNest },
  { name: 'attribute', kind: 'validity', check: attributesAreKnown },
  { name: 'semantics', kind: 'validity', check: semanticsAreKnown },
  { name: 'xml-lang', kind: 'validity', check: languagesAgree },
  { name: 'id', kind: 'validity', check: idsAreUnique },
  { name: 'address', kind: 'validity', check: addressesLeadSomewhere },
  { name: 'list-of-places', kind: 'validity', check: listsOfPlacesAreFormed },
  { name: 'contents-order', kind: 'validity', check: contentsFollowReading },
  { name: 'contents-agree', kind: 'validity', check: contentsAgree },
  { name: 'page-marks', kind: 'validity', check: pagesAreMarked },
  { name: 'drawing', kind: 'validity', check: drawingsOnlyDraw },
  { name: 'style-sheet', kind: 'validity', check: styleIsPlain },
  { name: 'words', kind: 'words', check: wordsAreThere },
  { name: 'page-language', kind: 'accessibility', check: pagesSayWhatTheyAre },
  { name: 'contents-complete', kind: 'accessibility', check: contentsAreComplete },
  { name: 'headings', kind: 'accessibility', check: headingsStep },
  { name: 'pictures', kind: 'accessibility', check: picturesAreDescribed },
  { name: 'tables', kind: 'accessibility', check: tablesHaveHeadings },
  { name: 'links', kind: 'accessibility', check: linksHaveWords },
  { name: 'labels', kind: 'accessibility', check: labelsAreHeard },
  { name: 'roles', kind: 'accessibility', check: kindsHaveRoles },
  { name: 'languages', kind: 'accessibility', check: languagesExist },
  { name: 'sizes', kind: 'accessibility', check: sizesFollowReader },
  { name: 'contrast', kind: 'accessibility', check: coloursHaveGrounds },
  { name: 'discovery', kind: 'accessibility', check: discoveryIsComplete },
];
