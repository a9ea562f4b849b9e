/** Words that begin a sentence which takes back, or narrows, what the one before it says. */
const turning: Readonly<Record<string, string>> = {
  en: "however|but|yet|still|nevertheless|nonetheless|although|though|even so|except|unless|only|otherwise|instead|on the other hand|in contrast|despite|exceptions?|not (?:everyone|all|every|always)|do not|don[’']t|never|avoid|if you|that said|there (?:is|are) (?:an? |some |a few |rare )?exceptions?|in (?:fact|reality|truth)|actually|(?:babies|(?:young |younger |older )?children|pregnant|(?:some |other )?people (?:with|who|over|under)|anyone (?:with|who|over|under))|(?:it|they) (?:should|must)(?: not|n[’']t)|this (?:is not|does not|isn[’']t|doesn[’']t)|these (?:are not|do not|aren[’']t|don[’']t)|warning|caution|important|note",
  de: 'aber|jedoch|doch|allerdings|dennoch|trotzdem|ausnahmen?|außer|es sei denn|nur|sonst|andernfalls|dagegen|hingegen|obwohl|nicht (?:jeder|alle|immer)|achtung|vorsicht|wichtig|wenn sie|falls sie|verwenden sie (?:es |sie )?nicht|das stimmt nicht',
  fr: "mais|cependant|toutefois|néanmoins|pourtant|sauf|en revanche|par contre|à moins|sinon|seulement|bien que|attention|important|ne|n[’']\\p{L}+|si vous",
  es: 'pero|sin embargo|no obstante|aunque|salvo|excepto|a menos|solo|sólo|en cambio|atención|importante|precaución|no|si usted|si está|si tiene|nunca|evite',
  it: 'ma|però|tuttavia|nondimeno|eppure|sebbene|tranne|salvo|a meno|solo|invece|attenzione|importante|non|se (?:si|è|ha|soffre)|mai|evitare|eviti',
  pt: 'mas|porém|contudo|todavia|no entanto|entretanto|embora|exceto|salvo|a menos|só|apenas|atenção|importante|cuidado|não|se (?:você|estiver|tiver|for)|nunca|evite',
  nl: 'maar|echter|toch|hoewel|behalve|tenzij|alleen|anders|daarentegen|let op|belangrijk|niet (?:iedereen|alle)|als u|gebruik (?:het |dit )?niet|nooit|vermijd',
  pl: 'ale|jednak|jednakże|natomiast|chyba|choć|chociaż|mimo|oprócz|z wyjątkiem|tylko|inaczej|uwaga|ważne|nie|jeśli|jeżeli|nigdy|unikaj',
  zh: '但|不过|不過|然而|可是|除非|除了|只有|否则|否則|虽然|雖然|注意|重要|如果|若|请勿|請勿|不要|切勿|并非|並非',
  ja: 'しかし|ただし|但し|ですが|だが|けれど|一方|例外|なお|注意|重要|もし|場合によって',
  ar: 'و?لكن\\p{L}*|غير أن\\p{L}*|إلا|ومع ذلك|مع ذلك|رغم|فقط|تنبيه|تحذير|مهم|هام|إذا كنت|لا',
  he: 'אבל|אך|אולם|עם זאת|למרות|אלא|רק|מלבד|חוץ|זהירות|חשוב|אם (?:את|יש)|אין|לא',
};

const patterns = new Map(
  Object.entries(turning).map(([lang, words]) => [
    lang,
    // Scripts that put no spaces between words have no end of a word either.
    new RegExp(`^[\\s\\p{P}]*(?:${words})${lang === 'zh' || lang === 'ja' ? '' : '(?!\\p{L})'}`, 'iu'),
  ]),
);

/**
 * Whether a sentence qualifies the one before it, so that this one alone could mislead. Of languages without words here it
 * is never told.
 *
 * @param lang BCP 47.
 */
export function turns(sentence: string, lang: string): boolean {
  return patterns.get(lang.split('-', 1)[0] ?? lang)?.test(sentence) ?? false;
}
