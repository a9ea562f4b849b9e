const numbers: readonly (readonly [number, string])[] = [
  [2, 'two|zwei|deux|dos|due|dois|duas|twee|dwa'],
  [3, 'three|drei|trois|tres|tre|três|drie|trzy'],
  [4, 'four|vier|quatre|cuatro|quattro|quatro|cztery'],
  [5, 'five|fünf|cinq|cinco|cinque|vijf|pięć'],
  [6, 'six|sechs|seis|sei|zes|sześć'],
  [7, 'seven|sieben|sept|siete|sette|sete|zeven|siedem'],
  [8, 'eight|acht|huit|ocho|otto|oito|osiem'],
  [9, 'nine|neun|neuf|nueve|nove|negen|dziewięć'],
  [10, 'ten|zehn|dix|diez|dieci|dez|tien|dziesięć'],
  [11, 'eleven|elf|onze|once|undici|jedenaście'],
  [12, 'twelve|zwölf|douze|doce|dodici|doze|twaalf|dwanaście'],
  [13, 'thirteen|dreizehn|treize|trece|tredici|treze|dertien'],
  [14, 'fourteen|vierzehn|quatorze|catorce|quattordici|catorze|veertien'],
  [15, 'fifteen|fünfzehn|quinze|quince|quindici|vijftien'],
  [16, 'sixteen|sechzehn|seize|dieciséis|sedici|dezesseis|zestien'],
  [17, 'seventeen|siebzehn|diecisiete|diciassette|dezessete|zeventien'],
  [18, 'eighteen|achtzehn|dieciocho|diciotto|dezoito|achttien'],
  [19, 'nineteen|neunzehn|diecinueve|diciannove|dezenove|negentien'],
  [20, 'twenty|zwanzig|vingt|veinte|venti|vinte|twintig|dwadzieścia'],
];
const words = numbers.map(([, names]) => names).join('|');
/** "Twelve common questions", "12 questions". */
const counted = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,3}|${words}) (?:\\p{L}+ ){0,2}(?:questions?|fragen|preguntas|domande|perguntas|vragen|pytania|pytań)(?!\\p{L})|(\\d{1,3})\\s*(?:个问题|個問題|の質問)`,
  'iu',
);

/** How many questions a title or description promises; `undefined` when it names no number. */
export function countedQuestions(
  text: string,
): { readonly count: number; readonly words: string } | undefined {
  const [found, number, other] = counted.exec(text) ?? [];
  const said = (number ?? other)?.toLowerCase();
  if (found === undefined || said === undefined) return undefined;
  const count = numbers.find(([, names]) => names.split('|').includes(said))?.[0] ?? Number(said);
  return { count, words: found };
}
