import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/read/clean-tree.ts';
import { decode, decodeData } from '../../src/read/decode.ts';
import { encodeAs, utf16, utf32 } from './encode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : [...part])));
const read = (bytes: Uint8Array, declared?: string) => decode(bytes, 'file', declared);

/** One text, and the older encodings that people have it in. */
const olds: readonly (readonly [readonly string[], string])[] = [
  [
    ['windows-1252', 'macintosh'],
    'Qu’est-ce qu’une biopsie ?\n\nC’est un prélèvement d’un petit morceau de peau, sous anesthésie locale. Le résultat arrive après deux à trois semaines.',
  ],
  [
    ['windows-1252', 'macintosh'],
    'Tut die Behandlung weh?\n\nNein. Sie spüren für kurze Zeit ein Kribbeln; danach kühlen wir die Haut. Größere Flächen betäuben wir.',
  ],
  [
    ['windows-1252', 'macintosh'],
    'Will it hurt?\n\nYou’ll feel a “pinch” – it’s over in a moment. A follow-up costs £40.',
  ],
  [
    ['windows-1252', 'macintosh'],
    '¿Qué es una biopsia?\n\nEs la extracción de una pequeña muestra de piel. El médico la envía al laboratorio. ¿Cuánto tarda? Unos días más.',
  ],
  [
    ['windows-1252'],
    'O que é uma biópsia?\n\nÉ a recolha de uma pequena amostra de pele. Não dói, porque é feita com anestesia local. A sua situação não se agravará.',
  ],
  [
    ['windows-1252'],
    'Che cos’è una biopsia?\n\nÈ il prelievo di un piccolo campione di pelle. Il risultato sarà pronto fra due settimane, perché il laboratorio è lontano.',
  ],
  [
    ['windows-1252'],
    'Vad är en biopsi?\n\nMan tar en liten bit av huden. Området bedövas först så att det inte gör ont. Svaret kommer på två veckor.',
  ],
  [
    ['windows-1252'],
    'Hvað er húðsýni?\n\nÞað er lítill bútur af húð sem er tekinn með deyfingu. Þú færð svar eftir tvær vikur.',
  ],
  [
    ['windows-1252'],
    'Wat is een biopsie?\n\nEr wordt één stukje huid weggenomen. De uitslag krijgt u over twee weken; de cliënt hoort dit per brief.',
  ],
  [
    ['windows-1250', 'iso-8859-2'],
    'Co to jest biopsja?\n\nTo pobranie małego wycinka skóry. Miejsce zostanie znieczulone, więc nie będzie bolało. Wynik będzie za dwa tygodnie.',
  ],
  [
    ['windows-1250', 'iso-8859-2'],
    'Co je to biopsie?\n\nJe to odběr malého vzorku kůže. Místo nejprve znecitlivíme, takže to nebude bolet. Výsledek přijde za dva týdny.',
  ],
  [
    ['windows-1250', 'iso-8859-2'],
    'Mi az a biopszia?\n\nEgy kis bőrdarab kivétele. A területet először elzsibbasztjuk, így nem fog fájni. Az eredmény két hét múlva érkezik meg, és ön értesítést kap erről.',
  ],
  [
    ['windows-1250', 'iso-8859-2'],
    'Ce este o biopsie?\n\nEste recoltarea unei mici porţiuni de piele. Zona este întâi anesteziată, aşa că nu doare. Rezultatul vine în două săptămâni.',
  ],
  [
    ['windows-1254'],
    'Biyopsi nedir?\n\nDeriden küçük bir parça alınmasıdır. Bölge önce uyuşturulur, bu yüzden ağrımaz. Sonuç iki hafta içinde çıkar.',
  ],
  [
    ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'],
    'Что такое биопсия?\n\nЭто взятие небольшого кусочка кожи. Место сначала обезболивают, поэтому больно не будет. Результат придёт через две недели.',
  ],
  [
    ['windows-1251', 'koi8-u'],
    'Що таке біопсія?\n\nЦе взяття невеликого шматочка шкіри. Місце спочатку знеболюють, тому боляче не буде. Результат надійде за два тижні.',
  ],
  [
    ['windows-1251'],
    'Какво е биопсия?\n\nТова е вземане на малко парче кожа. Мястото първо се обезболява, затова няма да боли. Резултатът идва след две седмици.',
  ],
  [
    ['windows-1253', 'iso-8859-7'],
    'Τι είναι η βιοψία;\n\nΕίναι η λήψη ενός μικρού κομματιού δέρματος. Η περιοχή αναισθητοποιείται, οπότε δεν θα πονέσετε.',
  ],
  [
    ['windows-1255', 'iso-8859-8'],
    'מהי ביופסיה?\n\nנטילת דגימה קטנה מהעור. האזור מורדם תחילה, כך שזה לא יכאב. התוצאה תגיע בעוד שבועיים.',
  ],
  [
    ['windows-1256', 'iso-8859-6'],
    'ما هي الخزعة؟\n\nهي أخذ قطعة صغيرة من الجلد. تخدر المنطقة أولا لذلك لن تشعر بالألم. تصل النتيجة خلال أسبوعين.',
  ],
  [['gb18030'], '什么是活检？\n\n取一小块皮肤进行检查。先对局部进行麻醉，因此不会疼。两周后可以拿到结果。'],
  [['big5'], '什麼是切片檢查？\n\n取一小塊皮膚進行檢查。會先做局部麻醉，所以不會痛。兩週後可以拿到結果。'],
  [
    ['shift_jis', 'euc-jp'],
    '生検とは何ですか？\n\n皮膚の小さな一部を採取する検査です。最初に麻酔をしますので、痛みはありません。結果は二週間後に出ます。',
  ],
  [
    ['euc-kr'],
    '조직검사란 무엇인가요?\n\n피부의 작은 조각을 떼어 내는 검사입니다. 먼저 마취를 하므로 아프지 않습니다. 결과는 이 주 후에 나옵니다.',
  ],
  [['windows-874'], 'การตัดชิ้นเนื้อคืออะไร?\n\nคือการเก็บตัวอย่างผิวหนังชิ้นเล็ก ๆ ไปตรวจ'],
];

/** The question, the answer, all of it, and many times that. */
const parts = (text: string) => [
  text.split('\n\n')[0] ?? '',
  text.split('\n\n')[1] ?? '',
  text,
  `${text}\n\n`.repeat(12),
];

describe('an encoding older than Unicode', () => {
  it.each(olds.flatMap(([encodings, text]) => encodings.map((encoding) => [encoding, text] as const)))(
    '%s: %s',
    (encoding, text) => {
      for (const part of parts(text)) {
        if (/^\p{ASCII}*$/u.test(part)) continue;
        const { value, diagnostics } = read(encodeAs(encoding, part));
        expect(value).toBe(part);
        expect(diagnostics).toMatchObject([{ code: 'source-encoding-guessed', severity: 'warning' }]);
      }
    },
  );

  it.each(
    `é|Café|Was kostet es? 40 €|It’s|“Yes”|5 – 10 days|£40|¿Qué?|Größe|Über uns|ÜBER UNS|FÜR ÄRZTE|naïve|Où ?|Ça fait mal ?
œuvre|dès l’âge de 5 à 6 ans|mañana|37 °C|10 µg|½ tablet|5 m²|© Clinic|Clinic™|… and more|« Oui »|„Ja“|»Nein«|på
Coração|È|perché|più|‘quoted’|the patients’ rights|No—never|Wait—what?|10×20 cm|±5|1º|Zoë|GRÖSSE|Nº 5|Crème brûlée
A.E. “Bob” – 5 €|Yes… and no|St. John’s Wort|¡Sí!|word–word|Ibuprofen®|€ 5,–|Él|Šárka|één`.split(/[|\n]/),
  )('Windows-1252 goes first where little is left to judge by: %s', (text) => {
    const { value, diagnostics } = read(encodeAs('windows-1252', text));
    expect(value).toBe(text);
    expect(diagnostics[0]?.message).toBe('Read as Windows-1252 (Western European), as it is not UTF-8');
  });

  it('is told with the first word that shows it', () => {
    expect(read(joined('One\r\ntwo ', [0x93], 'three', [0x94], ' four')).diagnostics).toMatchObject([
      {
        code: 'source-encoding-guessed',
        place: { line: 2, column: 5, endLine: 2, endColumn: 12 },
        quote: '“three”',
        hint: expect.stringContaining('UTF-8'),
      },
    ]);
  });

  it('is the declared one when it fits', () => {
    const bytes = encodeAs('windows-1251', 'да');
    expect(read(bytes, 'windows-1251')).toEqual({ value: 'да', diagnostics: [] });
    expect(read(bytes, ' CP1251 ').value).toBe('да');
    for (const declared of ['utf-8', 'nonsense', '']) expect(read(bytes, declared).value).not.toBe(undefined);
  });

  it('is not the declared one when the text is UTF-8', () => {
    expect(read(utf8('Größe'), 'iso-8859-1')).toEqual({ value: 'Größe', diagnostics: [] });
  });

  it('is read in time, however long', () => {
    const start = performance.now();
    read(encodeAs('windows-1252', `${'a'.repeat(3_000_000)}é${'b '.repeat(1_000_000)}`));
    read(encodeAs('windows-1252', 'é'.repeat(3_000_000)));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('Unicode', () => {
  const text = 'Größe? “Ja” 🙂';
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\uFEFF${text}`)],
    ['files joined into one', joined('\uFEFFGröße?', ' \uFEFF“Ja” 🙂')],
    ['UTF-16 LE', utf16(`\uFEFF${text}`, 'little')],
    ['UTF-16 BE', utf16(`\uFEFF${text}`, 'big')],
    ['UTF-16 LE without a mark', utf16(text, 'little')],
    ['UTF-16 BE without a mark', utf16(text, 'big')],
    ['UTF-32 LE', utf32(`\uFEFF${text}`, 'little')],
    ['UTF-32 BE', utf32(`\uFEFF${text}`, 'big')],
  ])('%s', (_, bytes) => {
    expect(read(bytes)).toEqual({ value: text, diagnostics: [] });
  });

  it.each([
    ['a byte of another encoding', joined('Größe: schön\nUnd eine ', [0xe4], 'ltere'), 2, 10, 'Und eine'],
    ['an end within a letter', utf8('Größe\nschön ä').slice(0, -1), 2, 7, 'schön'],
    ['half of UTF-16', utf16('\uFEFFabc', 'little').slice(0, -1), 1, 1, undefined],
    ['half of UTF-32', utf32('\uFEFFabc', 'little').slice(0, -1), 1, 1, undefined],
  ])('says where %s stands', (_, bytes, line, column, quote) => {
    const { value, diagnostics } = read(bytes);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'source-encoding', severity: 'error', place: { line, column }, ...(quote ? { quote } : {}) },
    ]);
  });

  it('has line ends of its own, a character for a character; they are none in data', () => {
    const bytes = utf8('a\u2028b\u2029c\u0085d\re');
    expect(read(bytes).value).toBe('a\nb\nc\nd\re');
    expect(decodeData(bytes, 'file').value).toBe('a\u2028b\u2029c\u0085d\re');
  });
});

describe('a file that is no text', () => {
  it.each([
    ['picture (PNG)', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['picture (JPEG)', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['picture (HEIC or AVIF)', '\0\0\0\x18ftypheic'],
    ['PDF', '%PDF-1.7\n%\xe2\xe3\xcf\xd3'],
    ['RTF document', '{\\rtf1\\ansi\\deff0 What are pores?}'],
    ['document of old Office (".doc", ".xls")', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0'],
    ['Word document', 'PK\x03\x04\x14\0\0\0\0\0[Content_Types].xml …word/document.xml'],
    ['Excel workbook', 'PK\x03\x04\x14\0\0\0\0\0[Content_Types].xml …xl/workbook.xml'],
    ['OpenDocument file', 'PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text'],
    ['e-book (EPUB)', 'PK\x03\x04\x14\0mimetypeapplication/epub+zip'],
    ['zip archive', 'PK\x03\x04\x14\0pores.md'],
    ['packed archive', '\x1f\x8b\x08\0'],
    ['binary data', '\0'.repeat(20)],
    ['binary data', '\x01\x02\x03\x04 a '.repeat(20)],
  ])('is named: %s', (name, bytes) => {
    const { value, diagnostics } = read(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)));
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'source-encoding', message: expect.stringContaining(`Unexpected ${name}`), hint: /./ },
    ]);
  });
});

describe('a NUL in a text', () => {
  it('is an error at its place: something was lost there', () => {
    const { value, diagnostics } = read(utf8('# Pores\n\nTake 5\0mg daily.\n'));
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'source-encoding', severity: 'error', place: { line: 3, column: 7 }, quote: 'Take 5' },
    ]);
  });
});

describe('bytes that are no text in any encoding', () => {
  it.each([
    [
      [0xc3, 0x28],
      [0xe2, 0x82],
      [0xa0, 0xa1],
    ],
    [
      [0xff, 0xfe],
      [0xfa, 0xfb],
    ],
    [[0x80, 0x81]],
    [[0xc3], [0xe2, 0x28, 0xa1]],
    [[0xf0, 0x28, 0x8c, 0xbc]],
  ])('are an error, and no letters of some script: %j', (...groups) => {
    const pieces = groups.flatMap((group) => [...utf8('What is it? '), ...group, 0x20]);
    const { value, diagnostics } = read(new Uint8Array([...pieces, ...utf8(' It is small.')]));
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'source-encoding', severity: 'error', place: { line: 1, column: 13 } },
    ]);
  });
});

describe('damaged UTF-8', () => {
  it.each([
    ['a few letters of it', 'Ä Übel äöü', 0xff],
    ['a long text', 'Größe, Öl und Äpfel: schöne Grüße aus Köln. ', 0xe4],
  ])('is no older encoding: %s', (_, text, byte) => {
    const { value, diagnostics } = read(new Uint8Array([...utf8(text), byte, ...utf8(' und mehr')]));
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'source-encoding', severity: 'error' }]);
  });
});

describe('garbled letters', () => {
  it.each([
    ['It is a CafÃ© here', 'CafÃ©', '1:9', 'Café'],
    ['One\n\nItâ€™s right', 'Itâ€™s', '3:1', 'It’s'],
    ['Ã¼ber', 'Ã¼ber', '1:1', 'über'],
    ['SÃ£o', 'SÃ£o', '1:1', 'São'],
    ['37Â°C', '37Â°C', '1:1', '37°C'],
    ['5Â\u00A0mg', '5Â\u00A0mg', '1:1', '5\u00A0mg'],
    ['FÃœR', 'FÃœR', '1:1', 'FÜR'],
    ['Ð§Ñ‚Ð¾', 'Ð§Ñ‚Ð¾', '1:1', 'Что'],
    ['ðŸ˜€', 'ðŸ˜€', '1:1', '😀'],
    ['\uFFFDber uns', '\uFFFDber', '1:1', undefined],
  ])('%s', (text, quote, place, meant) => {
    const { value, diagnostics } = read(utf8(text));
    expect(value).toBe(text);
    const [line, column] = place.split(':').map(Number);
    expect(diagnostics).toMatchObject([
      { code: 'text-garbled', severity: 'warning', quote, place: { line, column } },
    ]);
    if (meant !== undefined) expect(diagnostics[0]?.message).toContain(`probably "${meant}"`);
  });

  it.each(['NÃO', '“AMANHÔ', '« Ä»', 'l’Âme', 'Âge', 'à»', 'Größe', 'ÉTÉ', 'Ãƒ'.slice(0, 1)])(
    'are not seen in %s',
    (text) => {
      expect(read(utf8(text))).toEqual({ value: text, diagnostics: [] });
    },
  );

  it('are counted, and named once', () => {
    const { diagnostics } = read(utf8('CafÃ© CafÃ© cafÃ©'));
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Unexpected "CafÃ©" and 2 more, letters garbled by a wrong encoding, probably "Café"',
    ]);
  });
});

describe('cleanText', () => {
  it.each([
    ['soft hyphens', 'Be\u00ADhand\u00ADlung', 'Behandlung'],
    ['a zero-width space', 'treat\u200Bment and/\u200Bor', 'treatment and/or'],
    ['a word joiner, a mark', 'a\u2060b\uFEFFc', 'abc'],
    ['letters with loose accents', 'e\u0301te\u0301 u\u0308ber', 'été über'],
    ['loose Hangul', '\u1112\u1161\u11AB', '한'],
    ['spaces that do not break', 'a\u00A0b\u202Fc\u2007d', 'a b c d'],
    ['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['page feeds', 'a\fb\vc\0d', 'a b cd'],
  ])('takes out or evens %s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it.each([
    ['numbers and units', '10\u00A0mg 5\u202F000 20\u00A0% 37\u00A0°C 40\u00A0€ 3\u00A0cm, €\u00A05'],
    ['French', '«\u00A0Oui\u00A0»\u202F? Ah\u00A0! Or\u202F; or\u00A0: 5\u00A0%'],
    ['joiners', 'می\u200Cخواهم क्\u200Dष 👩\u200D⚕️'],
    ['directions', '\u200Fabc\u200E \u2067x\u2069'],
    ['Thai and Khmer', 'ผิว\u200Bหนัง ការ\u200Bព្យាបាល'],
  ])('keeps what %s need', (_, text) => {
    expect(cleanText(text)).toBe(text);
  });

  it('does not tie words to numbers', () => {
    expect(cleanText('2\u00A0men, 3\u00A0days and 5\u00A0minutes')).toBe('2 men, 3 days and 5 minutes');
  });
});
