import type { Check } from './check.ts';
import { checkBoxes } from './checks/boxes.ts';
import { checkColours } from './checks/colours.ts';
import { checkFonts } from './checks/fonts.ts';
import { checkForbidden } from './checks/forbidden.ts';
import { checkHidden } from './checks/hidden.ts';
import { checkImposedWords } from './checks/imposed-words.ts';
import { checkImposition } from './checks/imposition.ts';
import { checkIntent } from './checks/intent.ts';
import { checkMark } from './checks/mark.ts';
import { checkMetadata } from './checks/metadata.ts';
import { checkNesting } from './checks/nesting.ts';
import { checkOverlaps } from './checks/overlaps.ts';
import { checkPageOrder } from './checks/page-order.ts';
import { checkParentTree } from './checks/parent-tree.ts';
import { checkPlaces } from './checks/places.ts';
import { checkQr } from './checks/qr.ts';
import { checkReferences } from './checks/references.ts';
import { checkTags } from './checks/tags.ts';
import { checkTypeSize } from './checks/type-size.ts';
import { checkWords } from './checks/words.ts';

/** Every check, in the order in which their findings are told: what is lost first. */
export const checks: readonly Check[] = [
  checkReferences,
  checkWords,
  checkImposedWords,
  checkFonts,
  checkHidden,
  checkOverlaps,
  checkPlaces,
  checkTypeSize,
  checkMark,
  checkBoxes,
  checkPageOrder,
  checkImposition,
  checkColours,
  checkIntent,
  checkQr,
  checkTags,
  checkParentTree,
  checkNesting,
  checkMetadata,
  checkForbidden,
];
