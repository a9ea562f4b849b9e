import { afterAll, beforeAll, expect, it } from 'vitest';
import { emitHtml } from '../../src/formats/html/html.ts';
import { emitJsonld } from '../../src/formats/jsonld/jsonld.ts';
import type { OpenWorld } from '../../src/world/create-world.ts';
import { documentOf } from '../documents.ts';
import { openWorld, settingsOf } from '../world.ts';

/** Small enough to read: what one question looks like in the page and in the markup. */

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const source = `---
title: Moles
status: approved
canonicalUrl: https://clinic.example.org/moles/
lastReviewed: 2026-05-04
---
## What is a mole? {#mole}

A *dark* spot:

- flat, or
- raised & round.
`;

it('the body of the page', async () => {
  const document = await documentOf(source);
  const { artifacts } = await emitHtml(document, settingsOf(document, world, ['html']), world.tools);
  const page = new TextDecoder().decode(artifacts[0]?.bytes);
  const body = page.slice(page.indexOf('<body>')).replace(/></g, '>\n<');
  await expect(body).toMatchFileSnapshot('../golden/one-question.html');
});

it('the questions of the markup', async () => {
  const document = await documentOf(source);
  const { artifacts } = await emitJsonld(document, settingsOf(document, world, ['jsonld']), world.tools);
  const only = artifacts.find(({ path }) => path.endsWith('faq-only.jsonld'));
  await expect(new TextDecoder().decode(only?.bytes)).toMatchFileSnapshot('../golden/one-question.jsonld');
});
