import { x } from 'xastscript';
import { fails } from '../model/diagnostic.ts';
import { toXmlText } from '../render/serialize.ts';
import type { Verification } from './verification.ts';

/**
 * The findings as JUnit XML, which CI servers show: a test suite a page, a test case a finding; a page without any is one
 * test case that passed.
 */
export function junit(pages: readonly Verification[], wishes: { readonly strict: boolean }): string {
  const suites = pages.map((page) => {
    const cases = page.diagnostics.filter(({ severity }) => severity !== 'info');
    const failed = cases.filter((one) => fails([one], wishes));
    const about = { name: page.target, tests: Math.max(cases.length, 1), failures: failed.length };
    return x(
      'testsuite',
      { ...about, time: seconds(page) },
      cases.length === 0
        ? [x('testcase', { classname: page.target, name: 'all rules', time: seconds(page) })]
        : cases.map((one) =>
            x(
              'testcase',
              {
                classname: page.target,
                name: `${one.code}${one.question === undefined ? '' : ` ${one.question}`}`,
              },
              [
                failed.includes(one)
                  ? x('failure', { type: one.code, message: one.message }, one.hint ?? '')
                  : x('system-out', [one.message, one.hint].filter(Boolean).join('\n')),
              ],
            ),
          ),
    );
  });
  const tree = x(null, [x('testsuites', { name: 'pamphleteer verify' }, suites)]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXmlText(tree)}\n`;
}

function seconds({ ms }: Verification): string {
  return ((ms.network + ms.own) / 1000).toFixed(3);
}
