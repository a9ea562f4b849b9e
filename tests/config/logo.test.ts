import { expect, it } from 'vitest';
import { activePart } from '../../src/config/logo.ts';

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;

it.each([
  ['shapes', '<g fill="#0b5563"><path d="M0 0h9v9z"/><circle r="2"/></g>'],
  ['a gradient of its own', '<defs><linearGradient id="a"/></defs><path fill="url(#a)" d="M0 0"/>'],
  ['a picture inside', '<image href="data:image/png;base64,AAAA"/>'],
])('lets %s pass', (_, inside) => {
  expect(activePart(svg(inside))).toBeUndefined();
});

it.each([
  ['a script', '<script>alert(1)</script>'],
  ['a handler behind a slash', '<path/onload="alert(1)"/>'],
  ['a hidden scheme', '<a href="&#106;avascript:alert(1)"><path d="M0 0"/></a>'],
  ['a refresh', '<desc><meta http-equiv="refresh" content="0;url=https://example.org/"></desc>'],
  ['a form', '<foreignObject><form action="https://example.org/"></form></foreignObject>'],
  ['a picture from elsewhere', '<image xlink:href="https://example.org/a.png"/>'],
  ['a paint from elsewhere', '<path style="fill:url(https://example.org/a.svg#b)"/>'],
  ['an imported style', '<style>@import "https://example.org/a.css"</style>'],
])('names %s', (_, inside) => {
  expect(activePart(svg(inside))).toBeDefined();
});
