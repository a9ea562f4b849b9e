import { deliver, printPath } from '../delivery.ts';
import type { MakeEdition } from '../edition.ts';
import { finishForReading } from '../finish/finish.ts';

/** The reading and office copy. */
export const makeA4: MakeEdition = async ({ job, printed }) => {
  const { value, diagnostics } = await printed('a4');
  if (value === undefined) return { artifacts: [], diagnostics };
  const finished = await finishForReading(value, 'a4', job);
  const path = printPath(job.document.id, 'a4');
  const delivered = await deliver({ path, ...finished }, 'a4', job);
  return { ...delivered, diagnostics: [...diagnostics, ...delivered.diagnostics] };
};
