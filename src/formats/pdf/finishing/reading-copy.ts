import type { Emitted } from '../../format.ts';
import type { FinishTask } from '../aside.ts';
import { deliver, printPath } from '../delivery.ts';
import { finishForReading } from '../finish/finish.ts';

/** The one file of an edition that people read as it was laid out. */
export async function finishReadingCopy({ printed, edition, part, job }: FinishTask): Promise<Emitted> {
  const finished = await finishForReading(printed, edition, job);
  const path = printPath(job.document.id, edition, part);
  const { stretches } = printed;
  return deliver({ path, ...finished, ...(stretches === undefined ? {} : { stretches }) }, edition, job);
}
