/**
 * Lines that ask the reader whether there are questions left: the end of a leaflet, not an entry of it. Some lines
 * serve several languages; the phrases begin the line, or follow an opening sign.
 */
const phrases: readonly string[] = [
  // en
  '(?:do you )?(?:still )?(?:have|got) (?:any )?(?:more|other|further|additional|a|another|unanswered)? ?(?:questions?|concerns?|queries)',
  '(?:do|did|does) (?:you|we) (?:still )?(?:have|answer|miss) (?:any |all |some |your )*(?:(?:more|other|further|additional|remaining) )?(?:questions?|concerns?|queries)',
  '(?:any|more|further|other|additional) (?:(?:more|other|further) )?(?:questions?|queries|concerns)',
  "(?:can['’]t|cannot|could(?:n['’]t| not)|did(?:n['’]t| not)|don['’]t|not) (?:you )?(?:find|see|finding) (?:the |an |your |what )*(?:answer|question|you)",
  '(?:is )?your question (?:is )?not (?:listed|answered|here|on (?:the|this) list)',
  '(?:need|want) (?:any )?(?:more|further) (?:help|information|advice)\\s?[?？]?$',
  'still (?:unsure|not sure)',
  '(?:are you )?ready to (?:order|book|start|begin|get started|schedule|join|buy)',
  // de
  '(?:(?:haben|hast) (?:sie|du) )?(?:noch |weitere |offene |andere )+fragen',
  '(?:ihre|deine|eure) frage (?:ist|war|wurde) nicht',
  // fr
  "(?:vous avez |avez[- ]vous |il vous reste )?(?:encore )?(?:une|des|d[’']autres?|quelques) (?:autres? )?questions?",
  "(?:encore|d[’']autres) questions?",
  "vous (?:ne trouvez|n[’']avez) pas",
  // es
  '[¿]?\\s?(?:(?:aún |todavía )?(?:tiene[s]? |le quedan |te quedan |queda ))?(?:aún |todavía )?(?:alguna?s?|más|otras?|todavía) (?:otras? )?(?:preguntas?|dudas?|consultas?)',
  '[¿]?\\s?(?:aún|todavía) (?:tiene[s]?|le quedan|te quedan) (?:preguntas|dudas)',
  // ca
  '(?:tens|té|teniu) (?:algun|més|alguna) (?:dubte|pregunta)s?',
  // it
  '(?:avete |hai |ha )?(?:ancora |altre |qualche |ulteriori )+(?:domand[ae]|dubbi)',
  // pt
  '(?:ainda )?(?:tem|ficou com|restou|tens) (?:ainda )?(?:alguma|mais|outras?|dúvidas|dúvida|perguntas)',
  '(?:mais|outras|alguma) (?:perguntas|dúvidas|pergunta|dúvida)',
  // nl, sv, da, nb, fi, pl, cs, hu, ro, tr
  '(?:heeft u |heb je )?(?:nog |andere |meer )+vragen',
  '(?:har du |har ni )?(?:fler|några|andra|flere|andre) (?:fler |andra )?(?:frågor|spørgsmål|spørsmål)',
  '(?:onko |jäikö )?(?:sinulla |teillä )?(?:muita |lisää )?kysyttävää',
  '(?:masz |mają państwo |czy masz )?(?:jeszcze |inne |więcej |dodatkowe )+pytani[ae]',
  '(?:máte |máš )?(?:ještě |další |jiné )+(?:otázky|dotazy)',
  '(?:van |maradt )?(?:még |további |egyéb )+kérdése',
  '(?:mai )?(?:ai|aveți) (?:alte |și alte |vreo )?(?:întrebări|întrebare)',
  '(?:başka|daha fazla|hâlâ) (?:bir )?sor(?:unuz|un|ularınız|usu)',
  // ru, uk, bg, el
  '(?:у вас )?(?:остались|есть|ещё|еще|появились) (?:ещё |еще |другие |какие-либо )?вопросы',
  '(?:у вас )?(?:залишилися|є|ще) (?:ще |інші )?(?:запитання|питання)',
  '(?:имате|още) (?:още |други )?въпроси',
  '(?:έχετε|έχεις) (?:κι )?(?:άλλες |κάποια |περισσότερες )*(?:απορί|ερωτήσ|απορία|ερώτηση)',
  // ar, fa, ur, he
  '(?:هل )?(?:لديك|لديكم|عندك|هناك) (?:أي |أية |المزيد من |اي )?(?:أسئلة|سؤال|استفسار)',
  '(?:أي|أية|المزيد من) (?:أسئلة|استفسارات)',
  '(?:آیا )?(?:سوال|سؤال|پرسش)(?:ی| دیگری| دیگر)',
  '(?:کوئی|مزید) (?:اور )?سوال',
  '(?:יש לך |יש לכם |עדיין יש |נותרו )?(?:עוד |שאלות נוספות|שאלה נוספת|שאלות)',
  // The noun alone, in many languages.
  '(?:[¿]\\s?)?(?:questions?|fragen|preguntas|dudas|domande|perguntas|dúvidas|vragen|frågor|pytania|otázky|dotazy|kérdések|întrebări|sorular|вопросы|питання|أسئلة|שאלות|问题|問題)\\s?[?？؟!]*$',
  '(?:masz|macie|avete|hai|ha|har du|hast du|haben sie|avez-vous|heb je|heeft u|tiene|tienes|tem|é) (?:\\p{L}+ )?(?:pytania|domande|frågor|spørgsmål|spørsmål|fragen|questions|vragen|preguntas|dudas|dúvidas|perguntas)\\s?[?？]*$',
  // hi, zh, ja, ko
  '(?:क्या )?(?:आपके )?(?:कोई )?(?:और|अन्य) (?:सवाल|प्रश्न)',
  '(?:您|你)?(?:还|還|仍)?(?:有|没有|沒有)?(?:其他|其它|别的|別的|任何|更多)(?:的)?(?:问题|問題|疑问|疑問)',
  '(?:还|還|仍)?需要(?:更多|其他|进一步|進一步)(?:的)?(?:帮助|幫助|協助|协助)',
  '(?:还|還)有(?:什么|什麼|任何)?(?:问题|問題|疑问|疑問)',
  '(?:その他|他に|ほかに)?(?:の)?(?:ご質問|ご不明な点|質問)(?:は|が|など)',
  '(?:더|다른|추가) ?(?:궁금한|질문|문의)',
];

const closing = new RegExp(
  `^[\\s\\p{P}\\p{S}]*(?:(?:${phrases.join('|')}))(?=[^\\p{L}]|$|[^\\p{Script=Latin}])`,
  'iu',
);

/** Such a line is short; in characters. */
const longest = 90;

/** Whether a heading or line only asks whether the reader has more to ask. */
export function isClosing(text: string): boolean {
  return text.trim().length <= longest && closing.test(text);
}
