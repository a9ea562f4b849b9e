import { fails } from '../model/diagnostic.ts';
import type { Report } from '../publish/report.ts';
import type { Request } from '../publish/request.ts';

/** 0 done; 1 the content has errors; 3 we failed, or the browser. */
export function exitCodeOf(report: Report, request: Pick<Request, 'strict'>): 0 | 1 | 3 {
  const isOurFault = report.documents.some(({ diagnostics }) =>
    diagnostics.some(({ code }) => code === 'publish-failed'),
  );
  if (isOurFault) return 3;
  return report.documents.some(
    ({ status, diagnostics }) => status === 'failed' || fails(diagnostics, request),
  )
    ? 1
    : 0;
}
