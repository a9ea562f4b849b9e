import { readFileSync } from 'node:fs';
import type { CardDesignName } from '../../../src/model/card.ts';
import type { Settings } from '../../../src/model/context.ts';
import { drawPicture, fitPicture } from '../../../src/render/pictures/draw.ts';
import { drawingOf, type Look, lookOf } from '../../../src/render/pictures/look.ts';
import type { Picture, PictureWords } from '../../../src/render/pictures/picture.ts';
import { bookCover, cardSizes, type PictureSize } from '../../../src/render/pictures/sizes.ts';
import { leaflet, settings, tools } from '../../formats/cards/sample.ts';

/** What stands on a picture, in a language; the size is the test's. */
export interface Sample {
  readonly kind: Picture['kind'];
  readonly lang: string;
  readonly words: PictureWords;
  readonly code: string | null;
}

function sample(
  kind: Picture['kind'],
  words: Partial<PictureWords> & Pick<PictureWords, 'headline'>,
  { lang = 'en-GB', code = null }: { readonly lang?: string; readonly code?: string | null } = {},
): Sample {
  const none = { draft: null, leaflet: null, text: null, facts: [], address: null, note: null };
  return { kind, lang, code, words: { ...none, clinic: 'Example Skin Clinic', ...words } };
}

const draft = 'DRAFT – not for patients';
const long =
  'If I have already had two fractional laser treatments this year and my skin is still red and sore ten days after ' +
  'the last one, should I carry on with my usual salicylic acid cleanser or wait until it has settled?';
const longTitle =
  'Looking after the skin of your face before and after a course of fractional laser treatment';
const disclaimer =
  'This leaflet gives general information. It does not replace advice from a clinician who knows you.';

export const samples = {
  cover: sample('cover', {
    headline: 'All about skin',
    text: 'And ways in which to look after it',
    note: 'Questions in this leaflet: 12',
  }),
  word: sample('cover', { headline: 'Acne', note: 'Questions in this leaflet: 8' }),
  draft: sample('cover', {
    draft,
    headline: longTitle,
    text: 'What to expect, what to use, and when to call us',
    note: 'Questions in this leaflet: 24',
  }),
  short: sample('question', {
    leaflet: 'All about skin',
    headline: 'What is skin?',
    text: 'It is the largest organ of your body, and keeps out what would harm you.',
    note: '1 / 12',
  }),
  unanswered: sample('question', {
    leaflet: 'All about skin',
    headline: 'How often should I wash my face?',
    note: '3 / 12',
  }),
  several: sample('question', {
    leaflet: 'All about skin',
    headline: 'What treatments can help get rid of/close pores (eg laser)?',
    text: 'No treatment can close or remove pores. Facials, lasers or radiofrequency may make them look smaller.',
    address: 'clinic.example.org/skin',
    note: '7 / 12',
  }),
  long: sample('question', {
    draft,
    leaflet: 'All about skin',
    headline: long,
    text: 'Wait until your skin has settled, and ask us before you use any acid again.',
    note: '12 / 12',
  }),
  names: sample('question', {
    leaflet: longTitle,
    headline: 'Will it hurt?',
    text: 'Most people feel some heat.',
    clinic: 'The Example Institute for Dermatology and Aesthetic Medicine',
    note: '10 / 24',
  }),
  letters: sample('question', {
    leaflet: 'All about lungs',
    headline: 'Pneumonoultramicroscopicsilicovolcanoconiosis',
    text: 'A disease of the lungs.',
    note: '5 / 12',
  }),
  signs: sample('question', {
    leaflet: 'All about skin',
    headline: '⚠ Is SPF ≥ 30 enough → or 50 µg? ✓ ❤️',
    text: '10⁹ cells, H₂O, 5–10 %, “quoted” 👩‍⚕️',
    note: '3 / 12',
  }),
  closing: sample(
    'closing',
    {
      leaflet: 'All about skin',
      headline: 'Read all the answers',
      text: disclaimer,
      facts: ['Reviewed by Example Skin Clinic clinical review group', 'Last reviewed: 16 November 2026'],
      address: 'clinic.example.org/skin',
    },
    { code: 'https://clinic.example.org/skin' },
  ),
  bare: sample('closing', { leaflet: 'All about skin', headline: 'Read all the answers', text: disclaimer }),
  arabic: sample(
    'question',
    {
      leaflet: 'كل شيء عن الجلد',
      headline: 'هل يساعد حمض الألفا هيدروكسي (AHA 5%) على تنظيف المسام؟',
      text: 'نعم، لكن استخدمه مرتين في الأسبوع فقط، وضع واقي الشمس كل صباح.',
      clinic: 'عيادة المثال للجلد',
      note: '٣ / ١٢',
    },
    { lang: 'ar' },
  ),
  hebrew: sample(
    'question',
    {
      leaflet: 'הכול על העור',
      headline: 'האם חומצה סליצילית (BHA 2%) מתאימה לעור רגיש?',
      text: 'לרוב כן, אבל כדאי להתחיל פעם בשבוע. שָׁלוֹם לעור.',
      note: '3 / 12',
    },
    { lang: 'he' },
  ),
  devanagari: sample(
    'question',
    {
      leaflet: 'त्वचा के बारे में',
      headline: 'किशोरों की त्वचा पर रोमछिद्र क्यों बड़े दिखते हैं?',
      text: 'क्या करें: दिन में दो बार हल्के क्लींज़र से चेहरा धोएँ।',
      note: '3 / 12',
    },
    { lang: 'hi' },
  ),
  chinese: sample(
    'question',
    {
      leaflet: '关于毛孔的一切',
      headline: '什么是毛孔？毛孔可以缩小吗？',
      text: '毛孔是皮肤上的微小开口。它们不会消失，但护肤可以让它们看起来不那么明显。',
      note: '3 / 12',
    },
    { lang: 'zh' },
  ),
  japanese: sample(
    'question',
    {
      leaflet: '毛穴のすべて',
      headline: '毛穴が目立つのはなぜですか？',
      text: '年齢、体質、皮脂の量などが関係します。毎日のスキンケアで目立ちにくくなることがあります。',
      note: '3 / 12',
    },
    { lang: 'ja' },
  ),
  book: sample('book', { headline: 'All about skin', text: 'And ways in which to look after it' }),
  draftBook: sample('book', { draft, headline: longTitle, text: 'What to expect, and when to call us' }),
} as const satisfies Readonly<Record<string, Sample>>;

export type SampleName = keyof typeof samples;

export const sampleNames = Object.keys(samples) as readonly SampleName[];

export const sizes: readonly PictureSize[] = [...cardSizes, bookCover];

/** The sizes in which a kind of picture is drawn. */
export function sizesOf({ kind }: Sample): readonly PictureSize[] {
  return kind === 'book' ? [bookCover] : cardSizes;
}

export interface Colours {
  readonly primary: string;
  readonly accent: string;
}

const teal: Colours = { primary: '#0b5563', accent: '#b4472f' };

const shared = tools();
const logo = readFileSync(new URL('../../../source/logo.svg', import.meta.url));

export function lookFor({ lang }: Sample, design: CardDesignName, colors: Colours = teal): Look {
  const dir = lang === 'ar' || lang === 'he' ? 'rtl' : 'ltr';
  const brand: Settings['brand'] = {
    ...settings.brand,
    ...{ cards: { design }, colors },
    logo: { bytes: new Uint8Array(logo), mediaType: 'image/svg+xml' },
  };
  return lookOf(leaflet([], { lang, dir }), { ...settings, brand }, shared.templates);
}

/** The largest type in which a sample fits, or why it does not. */
export function fit({ kind, words, code }: Sample, look: Look, size: PictureSize) {
  return fitPicture({ kind, words, code, size }, look, shared);
}

/** Draws a sample as large as it fits. Throws when it does not. `redraw` draws it again with some rules of CSS more. */
export async function draw(sample: Sample, look: Look, size: PictureSize) {
  const fitted = await fit(sample, look, size);
  if (!('picture' in fitted)) throw new Error(`It does not fit: ${JSON.stringify(fitted)}`);
  const { picture, headline, fonts } = fitted;
  const png = await drawPicture(fitted, look, shared.cards);
  if (!(png instanceof Uint8Array)) throw new Error(`It cannot be read: ${JSON.stringify(png)}`);
  return {
    png,
    redraw(css: string): Promise<Uint8Array> {
      const drawing = drawingOf(picture, look, fonts)(headline);
      return shared.cards.draw({ ...drawing, css: drawing.css + css });
    },
  };
}
