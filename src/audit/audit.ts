import type { Diagnostic } from '../model/diagnostic.ts';
import type { Page } from './page.ts';
import type { About } from './rule.ts';
import { rules } from './rules.ts';

/** Holds a page with FAQ markup to all rules. Places point into the page. */
export function audit(page: Page, about: About): readonly Diagnostic[] {
  return rules.flatMap((rule) => rule.check(page, about));
}
