import type { Standard } from './standard.ts';
import { cdcIndex } from './standards/cdc-index.ts';
import { discern } from './standards/discern.ts';
import { pemat } from './standards/pemat.ts';
import { pifTick } from './standards/pif-tick.ts';

export const standards: readonly Standard[] = [pifTick, discern, pemat, cdcIndex];
