import type { Severity } from '../../model/codes.ts';
import { channelWords, gathered } from '../gathered.ts';
import type { Report } from '../report.ts';
import { pathInRepository, placeInFile } from './place-in-repository.ts';

const commands: Readonly<Partial<Record<Severity, string>>> = { error: 'error', warning: 'warning' };

/**
 * Errors and warnings as workflow commands of GitHub, a line each, which shows them beside the line of the source. Notes are left out:
 * GitHub shows ten of a kind a step.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions (checked 2026-11-28)
 *
 * @param root The root of the repository, which GitHub's paths begin at.
 */
export function annotations(report: Report, root: string): readonly string[] {
  return report.documents.flatMap(({ diagnostics }) =>
    gathered(diagnostics).flatMap((one) => {
      const command = commands[one.severity];
      if (command === undefined) return [];
      const { path = '', code, message, hint } = one;
      const place = placeInFile(path, one.place);
      const file = pathInRepository(path, root);
      const channels = channelWords(one);
      const properties = {
        ...(path === '' || file === undefined ? {} : { file }),
        ...(place === undefined ? {} : { line: place.line, endLine: place.endLine }),
        // GitHub refuses columns where the lines differ.
        ...(place === undefined || place.line !== place.endLine
          ? {}
          : { col: place.column, endColumn: place.endColumn }),
        title: channels === '' ? code : `${code} (${channels})`,
      };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${inProperty(String(value))}`);
      const text = hint === undefined ? message : `${message}\n${hint}`;
      return [`::${command} ${list.join(',')}::${inText(text)}`];
    }),
  );
}

function inText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
