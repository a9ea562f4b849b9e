import { expect, it } from 'vitest';
import { builtInRules, judged, tables } from '../../scripts/sentence-tables.ts';

const rules = await builtInRules();

it.each(tables)('the rules on medicines and claims find what they should: %s', async (name) => {
  const { precision, recall, wrong } = await judged(name, rules);
  expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  expect(recall, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
});
