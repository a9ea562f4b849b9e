import { examine } from '../../src/check/check.ts';
import { compileRules } from '../../src/check/compile.ts';
import { parsePacks } from '../../src/check/packs.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Region } from '../../src/model/front-matter.ts';
import { read } from './reading.ts';

/** A small pack with a rule of each kind. */
export const samplePack = `pack: sample
version: 2026-11-28
title: For tests
terms:
  brands: [botox, { term: fingerhut, lang: [de] }]
  treatments: [laser, facials]
  risk-words: [side effect*, risk*]
rules:
  - id: pom-brand
    title: Medicine named
    match: { lists: [brands] }
    except: { phrases: [botox-free], patterns: ['no botox\\p{L}*'], near: [botulism] }
    severity:
      uk: { web: error, print: error, epub: error, social: error, schema: error }
      us: { default: info }
      default: { default: error }
    message: '“{match}” may not be advertised in {region}.'
    why: It is a medicine.
    help: Say something else.
    source: { title: A code, url: 'https://example.org/code', checked: 2026-11-23 }
    sources: { ie: { title: Irish code, url: 'https://example.org/ie', checked: 2026-11-22 } }
  - id: pom-implied
    title: Medicine implied
    match: { terms: [microtox], patterns: ['neuro-?toxins?'] }
    except: { near: [snake*], within: answer }
    severity:
      uk: { web: warning, default: error }
      us: { default: off }
      default: { default: warning }
    message: '“{match}” points to a medicine.'
  - id: claim-certainty
    title: A claim
    match: { terms: [will], near: { lists: [treatments], within: sentence } }
    severity: { default: { default: warning } }
    message: '“{match}” promises.'
  - id: risk-missing
    title: No risks
    match: { lists: [treatments], absent: { lists: [risk-words], within: document } }
    scope: [answer, question]
    severity: { default: { default: warning } }
    message: 'Treatments without risks: {matches}'
  - id: plain-word
    title: A plainer word
    lang: [en]
    match: {}
    swaps: { approximately: about, utilise*: use }
    severity: { default: { default: info } }
    message: '“{match}”: say “{suggestion}”.'
  - id: link-text
    title: Words of links
    match: { terms: [click here] }
    scope: [linkText]
    severity: { default: { default: info } }
    message: '“{match}” says nothing.'
`;

interface Wishes {
  readonly regions?: readonly Region[];
  readonly today?: string;
  readonly path?: string;
  readonly pack?: string;
  readonly levels?: Readonly<Record<string, 'off' | 'info' | 'warning' | 'error'>>;
}

/** What the rules say of a source. */
export async function checked(
  source: string,
  { regions = ['uk'], today = '2026-11-27', path, pack = samplePack, levels = {} }: Wishes = {},
): Promise<readonly Diagnostic[]> {
  const { value, diagnostics } = parsePacks([{ path: 'rules/sample.yaml', text: pack }]);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  const { document, text } = await read(source, path);
  return examine(
    document,
    text,
    {},
    { rules: compileRules(value), levels, regions, today: new Date(`${today}T12:00:00Z`) },
  );
}

/** A finding in one line: code, severity, channel, region, place, words. */
export function line({ code, severity, channel, region, place, quote }: Diagnostic): string {
  return [code, severity, channel ?? 'all', region ?? '-', `${place?.line}:${place?.column}`, quote].join(
    ' ',
  );
}
