import { leansOnNeighbour } from './leaning.ts';

/** Words by which a sentence points to something that stands beside it: a list, a table, a picture, another page. */
const pointing: Readonly<Record<string, RegExp>> = {
  en: /\b(?:as follows|the following|following (?:are|is)|(?:listed|described|shown|given|explained|mentioned|set out) (?:above|below|here|overleaf)|overleaf|(?:see|in|read) (?:the )?(?:page|section|table|chart|figure|fig|picture|image|diagram|box|list|link|photo)s?\b|(?:table|figure|fig|box) \d|(?:table|chart|figure|picture|image|diagram|box|list|steps?|links?|video|photo)s? (?:above|below)|these (?:steps|points|instructions|rules|tips)|here (?:is|are)|here[’']s|click|tap (?:here|on))\b/iu,
  de: /(?:^|\P{L})(?:wie folgt|folgende[mnrs]?|siehe|nachfolgend\p{L}*|nachstehend\p{L}*|untenstehend\p{L}*|obenstehend\p{L}*|oben genannt\p{L}*|unten (?:genannt|aufgeführt|beschrieben)\p{L}*|umseitig\p{L}*|auf seite|abbildung|tabelle|diese[rn]? (?:schritte|punkte|tipps))(?!\p{L})/iu,
  fr: /(?:^|\P{L})(?:comme suit|suivante?s?|ci-(?:dessous|dessus|après|contre|joint)|voir|voici|cliquez|tableau|figure)(?!\p{L})/iu,
  es: /(?:^|\P{L})(?:siguientes?|a continuación|véase|vea|ver (?:la|el|más)|más (?:abajo|arriba|adelante)|estos pasos|haga clic|tabla|figura)(?!\p{L})/iu,
  it: /(?:^|\P{L})(?:seguenti?|di seguito|qui (?:sotto|sopra)|sotto indicat\p{L}|sopra indicat\p{L}|elencat\p{L}|vedi|vedere|cliccare?|tabella|figura|ecco)(?!\p{L})/iu,
  pt: /(?:^|\P{L})(?:seguintes?|a seguir|abaixo(?! d)|acima(?! d)|veja|ver (?:a|o)|clique|tabela|figura)(?!\p{L})/iu,
  nl: /(?:^|\P{L})(?:als volgt|volgende|hieronder|hierboven|onderstaande?|bovenstaande?|zie|klik|tabel|figuur|deze stappen)(?!\p{L})/iu,
  pl: /(?:^|\P{L})(?:następując\p{L}+|poniżej|powyżej|poniższ\p{L}+|powyższ\p{L}+|zob|patrz|tabel\p{L}+|rysun\p{L}+|kliknij|oto)(?!\p{L})/iu,
  zh: /如下|如上|下列|上列|下述|上述|见下|見下|见上|見上|见第|見第|下表|上表|下图|下圖|上图|上圖|(?:^|[^\d度岁歲个個月周週天年级級%％℃])以下(?!$|[，。；、])|点击|點擊|點按/u,
  ja: /以下の|次の(?=[^日朝回月週年]|$)|次のとおり|次の通り|下記|上記|下の(?:表|図)|上の(?:表|図)|表\d|図\d|クリック/u,
  ar: /كما يلي|ما يلي|فيما يلي|التالية|التالي|الآتية|الآتي|أدناه|أعلاه|انظر|انقر|الجدول|الشكل/u,
  he: /הבאים|הבאות|הבאה|להלן|כדלקמן|כדלהלן|למטה|למעלה|לעיל|ראו|ראה|לחצו|בטבלה|בתרשים/u,
};

/** Marks of notes that an author typed, a star or [1], and web addresses. A number raised in a word is no mark. */
const mark = /[*†‡]|\[\s*\p{N}+\s*\]|https?:\/\/|(?<!\p{L})www\./u;

/**
 * Whether a text speaks of what stands elsewhere, so that it says less by itself than it seems to.
 *
 * @param lang BCP 47. Of a language without words here only marks and addresses are seen.
 */
export function pointsElsewhere(text: string, lang: string): boolean {
  const words = pointing[lang.split('-', 1)[0] ?? lang];
  return mark.test(text) || leansOnNeighbour(text) !== undefined || (words?.test(text) ?? false);
}
