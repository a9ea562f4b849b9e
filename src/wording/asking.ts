/** What a text must look like to ask something. */

/** Question marks of all scripts: Latin, full-width, Arabic, Greek, Armenian, Ethiopic, and ⁇ ⁈. */
const mark = '[?？؟⸮\\u037E՞፧⁇⁈‽]';
/** What may stand behind the mark: quotes, brackets, footnote marks, invisible characters, pictures, a final stop. */
const signs =
  '\\s\\p{Pe}\\p{Pf}\\p{Pi}"\'*†‡¹²³⁴-⁹\\p{Cf}.!！\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F';
/** A footnote mark: `[1]`, `(2, 3)`, `【1】`. */
const note = '[\\[(（【]\\s?[\\p{Nd}*†‡, –-]{1,9}[\\])）】]';
const behind = `(?:[${signs}]|${note})*`;
/** A remark behind the question: `What is it? (and why)`. */
const remark = '(?:\\s*[(（][^()（）]{1,60}[)）])?';
const endsAsking = new RegExp(`${mark}${behind.replace(/\*$/, '*?')}${remark}${behind}$`, 'u');
/** Japanese asks with か and a full stop; some adjectives and "whether" end so too. */
const endsAskingInJapanese =
  /(?<!明ら|柔ら|滑ら|清ら|朗ら|わず|しず|たし|かどう)(?<=\p{Script=Hiragana})か[。．][\s\p{Pe}\p{Pf}]*$/u;
/** Armenian sets its mark above a vowel of the word that asks. */
const endsAskingInArmenian = /\u055E[^։\n]*[։:]?[\s\p{Pe}\p{Pf}]*$/u;
/** The Greek question mark looks and is often typed as a semicolon. */
const endsAskingInGreek = new RegExp(`[;\\u037E]${behind}$`, 'u');

/** The mark at the end of a web address is part of it. */
const endsInAddress = /(?:https?:\/\/|www\.)[^\s/]+\/\S*\?[\p{Pe}\p{Pf}"']*$/u;

/** A sentence that ends with a question of others: `See “What helps?”.` */
function quotesQuestion(text: string): boolean {
  const [, before = '', stop = ''] =
    /^(.*)["“„«»‚‘「『][^"“„”«»「」『』]*[?？؟]["”“»’」』]+\s*([.。]?)\s*$/su.exec(text) ?? [];
  return /\p{L}/u.test(before) && (stop !== '' || !opensAsking(text)) && !/[?？؟:：]\s*$/.test(before);
}

/** `???` where a value is missing. */
const standsForNothing = /(?:^|[\s:=])[?？]{2,}[^\p{L}]*(?:\([^()]*\))?$/u;

/** The longest question, in characters, that a line of its own is taken for: some have forty words. */
export const longestQuestion = 300;

/** Whether a text ends by asking. A Greek question mark is a semicolon, so it counts in Greek text alone. */
export function asks(text: string): boolean {
  const end = text.trim().slice(-longestQuestion);
  if (endsInAddress.test(end) || quotesQuestion(end) || standsForNothing.test(end) || !/\p{L}/u.test(end))
    return false;
  if (endsAsking.test(end) || endsAskingInJapanese.test(end) || endsAskingInArmenian.test(end)) return true;
  return /\p{Script=Greek}/u.test(end) && endsAskingInGreek.test(end);
}

/** Whether a line of its own is a question: it is short, and two sentences at most, each of which asks. */
export function isQuestionLine(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > longestQuestion || !asks(trimmed)) return false;
  const all = sentences(trimmed);
  return all.length <= 2 && all.every(asks);
}

/** A longer text, in characters, is never one question, however it is meant; a limit keeps the search quick. */
const longestSentence = 2000;

/** Whether a text is a single sentence that asks, also one too long for a question. */
export function isOneSentence(text: string): boolean {
  return text.length <= longestSentence && asks(text) && sentences(text).length === 1;
}

/** Where a sentence may end: a stop and a space, or a stop of Chinese and Japanese. */
const stop = /([.!?؟…]+["”“’‘)»«]*\s+)(?=[^\s\p{Ll}(（])|[。！？．।։]["”’）」』]*\s*(?=[\p{L}\p{N}])/gu;
/** A stop behind one of these, a single letter, or letters with stops between (`e.g.`) ends no sentence. */
const abbreviation =
  /(?:^|[\s("“])(?:\p{L}|(?:\p{L}\p{M}*\.)+\p{L}|dra?|mrs?|ms|mx|prof|st|vs|nr|ca|approx|fig|sra?|mme|mlle|bzw|bspw|usw|etc|inkl|evtl|ggf|incl|spp?)\.$/iu;

/** The sentences of a short text, cut with care: what follows a doubtful stop belongs to the same sentence. */
function sentences(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(stop)) {
    const sentence = text.slice(from, index + end.length).trim();
    if (abbreviation.test(sentence)) continue;
    found.push(sentence);
    from = index + end.length;
  }
  return [...found, text.slice(from)].filter((sentence) => /\p{L}/u.test(sentence));
}

/** What a question leans on that goes on with the talk: "And then?", "Aber warum?". */
const leaning =
  /^[\s\p{P}]*(?:and|but|so|or|then|yet|und|aber|oder|also|et|mais|ou|donc|alors|y|pero|entonces|e|ma|quindi|allora|mas|então|en|maar|och|men|og|ja|ale|и|но|а|или|και|αλλά|و|لكن|لیکن|אבל|ו|和|但|しかし|では|그리고|하지만)(?=[\s,])/iu;

/** Whether a line that asks may be a figure of speech: one word, or one that goes on with the talk; "Why?" is none. */
export function isAside(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isOne = words.length <= 1 && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(text);
  return leaning.test(text) || (isOne && !opensAsking(text));
}

/** How questions and headings that want an answer begin, also without a mark. */
const opening =
  /^[\s\p{P}]*(?:what|why|how|when|where|who|whom|whose|which|can|could|do|does|did|is|are|was|were|will|would|should|may|must|have|has|was|wie|warum|wann|wo|wer|wen|wem|welche[rsnm]?|wieso|weshalb|kann|können|darf|muss|ist|sind|gibt|was|qu['’]|que|quoi|quel(?:le)?s?|pourquoi|comment|quand|où|qui|combien|est-ce|puis-je|peut-on|faut-il|qué|cómo|cuándo|dónde|quién|cuál(?:es)?|cuánto|por qué|puedo|es|cosa|che|come|perché|quando|dove|chi|quale|quali|quanto|posso|come|como|o que|quem|qual|onde|por que|hoe|wat|waarom|wanneer|waar|wie|kan|hur|vad|varför|när|var|hvad|hvorfor|hvordan|hva|miten|mitä|miksi|jak|co|dlaczego|kiedy|gdzie|czy|proč|kdy|kde|что|как|почему|зачем|когда|где|кто|можно|що|як|чому|τι|πώς|γιατί|πότε|πού|ما|ماذا|كيف|لماذا|متى|أين|من|هل|چه|چگونه|چرا|آیا|מה|איך|למה|מדוע|מתי|איפה|מי|האם|क्या|कैसे|क्यों|कब|कहाँ|ne|nasıl|neden|niçin|什么|什麼|为什么|為什麼|如何|怎么|怎麼|怎样|是否|谁|哪|何|なぜ|どう|どこ|いつ|왜|어떻게|무엇|언제)(?=[^\p{L}]|$|[^\p{Script=Latin}])/iu;

/** Whether a text begins as questions do. */
export function opensAsking(text: string): boolean {
  return opening.test(text);
}
