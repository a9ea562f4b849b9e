import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Templates } from '../../model/context.ts';
import { toHtml } from '../../render/serialize.ts';
import { fillShell } from '../../render/shell.ts';
import { template } from '../../render/template.ts';
import { joinCss } from '../../render/theme.ts';
import type { Approval } from './approval.ts';
import { factsBlock } from './facts.ts';
import { findingsBlock } from './findings.ts';
import { heldOutBlock } from './held-out-block.ts';
import { readingBlock } from './reading.ts';
import { seenOf } from './seen.ts';
import { peopleBlock, sourcesBlock } from './signing.ts';
import { standardBlocks } from './standard-blocks.ts';
import { standards } from './standards.ts';
import { waiversBlock } from './waivers.ts';

/** `sign-off.html`: what a clinic files with an approved leaflet; in English, to be printed and signed. */
export function signOffSheet(approval: Approval, templates: Templates): string {
  const { document, findings } = approval;
  const seen = seenOf(document, approval.ease, findings);
  const title = h('bdi', { lang: document.lang, dir: document.dir }, document.title);
  const tree = fillShell(
    template(templates, 'sign-off/shell.html'),
    {
      'head-title': `Sign-off: ${document.title}`,
      generator: approval.generator,
      style: joinCss(template(templates, 'theme.css'), template(templates, 'sign-off/sign-off.css')),
      title: [text('Sign-off: '), title],
      facts: factsBlock(approval),
      findings: findingsBlock(findings),
      waivers: waiversBlock(document, findings),
      'held-out': heldOutBlock(approval.heldOut),
      reading: readingBlock(approval.ease),
      sources: sourcesBlock(document),
      people: peopleBlock(approval),
      standards: standardBlocks(standards, seen),
    },
    { lang: 'en', dir: 'ltr' },
  );
  return `${toHtml(tree)}\n`;
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
