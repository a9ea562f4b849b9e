import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBrand } from '../../src/config/brand.ts';

const findings = (text: string) =>
  parseBrand(text, 'brand.yaml').diagnostics.map(
    ({ code, place, message }) => `${code} ${place?.line}:${place?.column} ${message}`,
  );

describe('parseBrand', () => {
  it('reads the sample clinic', () => {
    const { value, diagnostics } = parseBrand(
      readFileSync(new URL('../../source/brand.yaml', import.meta.url), 'utf8'),
      'brand.yaml',
    );
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ name: 'Example Skin Clinic', telephone: '+44 20 7946 0000' });
  });

  it.each([
    ['nothing', '', 'brand-value 1:1 Missing "name", expected text'],
    ['an unknown key', 'name: A\ncolour: x', 'brand-unknown-key 2:1 Unexpected key "colour"'],
    [
      'an unknown key in a group',
      'name: A\ncolors:\n  primry: "#000000"',
      'brand-unknown-key 3:3 Unexpected key "colors.primry"',
    ],
    [
      'a colour by name',
      'name: A\ncolors:\n  primary: teal',
      'brand-value 3:12 Unexpected "teal" for "colors.primary", expected a colour such as #0b5563',
    ],
    [
      'a pale colour',
      'name: A\n# primary: the first\ncolors:\n  accent: "#ffcc00"',
      'brand-value 4:11 Unexpected "#ffcc00" for "colors.accent", expected a darker colour',
    ],
    ['a language', 'name: A\ninLanguage: en_GB', 'brand-value 2:13 Unexpected "en_GB" for "inLanguage"'],
    [
      'a country in words',
      'name: A\naddress:\n  streetAddress: S\n  addressLocality: L\n  addressCountry: England',
      'brand-value 5:19 Unexpected "England" for "address.addressCountry", expected 2 letters',
    ],
    ['a mistake in YAML', 'name: A: B', 'brand-syntax 1:7 Unexpected YAML: '],
    [
      'Windows line ends',
      'name: A\r\nregion: xx\r\n',
      'brand-value 2:9 Unexpected "xx" for "region", expected one of "uk"',
    ],
  ])('refuses %s', (_, text, finding) => {
    expect(parseBrand(text, 'brand.yaml').value).toBeUndefined();
    expect(findings(text)).toHaveLength(1);
    expect(findings(text)[0]).toContain(finding);
  });

  it('keeps numbers as they are written', () => {
    const { value } = parseBrand(
      'name: A\ntelephone: 02079460000\naddress:\n  streetAddress: S\n  addressLocality: L\n  postalCode: 01234\n  addressCountry: DE',
      'b',
    );
    expect(value).toMatchObject({ telephone: '02079460000', address: { postalCode: '01234' } });
  });

  it('takes colours that are just dark enough', () => {
    expect(findings('name: A\ncolors:\n  primary: "#6f6f6f"')).toEqual([]);
    expect(findings('name: A\ncolors:\n  primary: "#707070"')).toHaveLength(1);
  });
});
