import type { Emitted } from '../../format.ts';
import { type FinishTask, finishAside } from '../aside.ts';
import type { Prints } from '../edition.ts';
import type { LayoutName } from '../layout.ts';

/** The finished files of a layout, or why there are none. */
export async function finished(
  layout: LayoutName,
  task: Omit<FinishTask, 'job' | 'printed'>,
  { job, printed }: Prints,
): Promise<Emitted> {
  const { value, diagnostics } = await printed(layout);
  if (value === undefined) return { artifacts: [], diagnostics };
  const made = await finishAside({ ...task, printed: value }, job);
  return { ...made, diagnostics: [...diagnostics, ...made.diagnostics] };
}
