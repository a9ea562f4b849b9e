import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { Report, ReportedDocument } from '../../../src/publish/report.ts';

/** A report of one checked document with these findings. */
export function reportOf(diagnostics: readonly Diagnostic[], more: Partial<ReportedDocument> = {}): Report {
  const document: ReportedDocument = {
    id: 'pores',
    title: 'Pores',
    source: 'source/pores.md',
    state: 'approved',
    publisher: undefined,
    status: 'checked',
    artifacts: [],
    diagnostics,
    ...more,
  };
  return { version: '0.1.0', documents: [document], site: [], ms: 0, browserStarts: 0 };
}

/** A finding on a line, of a rule that packs have. */
export function finding(more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: 'pom-brand',
    severity: 'error',
    message: '“Botox” may not be advertised.',
    path: 'source/pores.md',
    place: { line: 4, column: 6, endLine: 4, endColumn: 11 },
    question: 'what-helps',
    quote: 'Botox',
    ...more,
  };
}

export const onLine = (line: number) => ({ place: { line, column: 6, endLine: line, endColumn: 11 } });
