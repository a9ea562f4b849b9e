import type { EditionName } from '../../../model/artifact.ts';
import type { Emitted } from '../../format.ts';
import { deliver, printPath } from '../delivery.ts';
import type { Prints } from '../edition.ts';
import { finishForReading } from '../finish/finish.ts';
import type { LayoutName } from '../layout.ts';

/** The one file of an edition that people read as it was laid out. */
export async function readingCopy(
  edition: EditionName & LayoutName,
  { job, printed }: Prints,
): Promise<Emitted> {
  const { value, diagnostics } = await printed(edition);
  if (value === undefined) return { artifacts: [], diagnostics };
  const finished = await finishForReading(value, edition, job);
  const delivered = await deliver({ path: printPath(job.document.id, edition), ...finished }, edition, job);
  return { ...delivered, diagnostics: [...diagnostics, ...delivered.diagnostics] };
}
