import type { Material, Platform, Snippet } from '../platform.ts';
import { pageStep, pictureSteps } from './text.ts';
import { after, before, questionBlocks } from './wordpress/leaflet.ts';

/** The text as blocks, without markup: the plugin or Yoast adds that. */
const blocks: Snippet = {
  path: 'seo/wordpress-blocks.html',
  mediaType: 'text/html',
  about: 'the whole text of the leaflet as blocks for the code editor',
  isPasted: true,
  needs: [],
  make: ({ page, settings }) =>
    `${[...before(page, settings), ...questionBlocks(page), ...after(page, settings)].join('\n\n')}\n`,
};

/** What a person does to get the words of a leaflet into a page; the same for both ways to do it. */
export function pasteSteps(material: Material, path: string): string[] {
  return [
    pageStep(material),
    'Switch from “Visual editor” to “Code editor” (the menu with three dots, or Ctrl+Shift+Alt+M).',
    `Copy \`${path}\` and paste it there. Then “Exit code editor”.`,
    ...pictureSteps(material, 'Put these pictures in their places with “Replace”'),
  ];
}

export const wordpressBlocks: Platform = {
  id: 'wordpress-blocks',
  title: 'WordPress: the text',
  audience:
    'For pages that are edited in WordPress. It brings the text; the markup comes with the plugin below.',
  snippets: [blocks],
  steps: (material) => [
    ...pasteSteps(material, blocks.path),
    'Save a draft and compare it with `index.html`: every question, list and table has to be there.',
    'For the FAQ markup go on with “WordPress: the markup by a small plugin”.',
  ],
  limits: [
    'Needs the block editor of WordPress 6.6 or newer.',
    'Each question is a heading with its own anchor, so that links to it go on working. Do not change the anchors.',
    'WordPress changes quotes and dashes when it shows a page; `verify` knows that and does not complain.',
  ],
};
