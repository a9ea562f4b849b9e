/** Of no language: measures, titles and Latin, as many languages write them. Without their stop, in small letters. */
const everywhere =
  'approx ca cca cf dr drs ed eds eg etc ex fig figs hr hrs ie incl jr max med min mr mrs ms no nos nr nrs op p para pp prof ref resp sec sr st tab tel temp vol vs wk';

/** What ends in a stop and ends no sentence, by language. Of such as "z. B." the last part counts; single letters do anyway. */
const byLanguage: Readonly<Record<string, string>> = {
  en: 'am appt apr aug ave cont dec dept diff esp est excl feb gen inc jan jul jun ltd mar messrs mt nov oct pm pt pts rd sep sept tbsp tsp viz yr yrs',
  de: 'abb abs abschn allg anm art asp bd bez bspw bzgl bzw chir dgl dipl dt einschl engl evtl exkl fa fam ff frl gegr ggf ggfs gr hl hr hrsg inkl inh jh jan feb apr aug sept okt nov dez kap kl lat lfd lt mind mio mrd mwst nachm o od pat pkt rd s sog std str stk tägl tbl usw u u.ä u.u verg vgl vorm wg zb zt zz zzgl ärztl',
  fr: 'adj art av bd boul chap cie comp dép éd env etc ext fém févr fr hab janv juil m masc mgr mlle mme mm mn nb num obs pl pr qqn qté réf sept sté suiv sup suppl tél oct nov déc',
  es: 'aprox art atte av avda c cap cía col d dcha depto doc dña dra dras ee ej entlo etc exc excmo fdo gob gral hna hno ilmo izq lic máx mín núm págs pág párr pdo pl ppal prof prov pte ptas rte s sra sras srta sta sto sres tfno tlf ud uds vda vid',
  it: 'a art artt avv c cap cav cfr cit co dott dott.ssa dr.ssa ecc egr es fig geom ill ing lett n num pag pagg par p.es prof.ssa rag sig sigg sig.ra sig.na spett tav tel',
  pt: 'a aprox art av cap cia cód dra drª dras eng ex exa exmo fls ltda máx mín núm obs pág págs por profª sra srs srta séc tel',
  nl: 'afb afd alg blz bijv bv bvb cm co d dd dhr drs enz evt excl fam geb gebr hfst i.p.v incl ing inz ir jl jr lic m.a.w max mevr mej mw n.v.t nl o.a o.m ong pag par plm red s.v.p st str t.a.v t.o.v tel wrsch z.g zgn',
  pl: 'al alt art bp dot dn doc doz ew ewent ds godz gr hab im in inż itd itp jw kl kpt lek ld lp m.in mgr min mies mjr nast np obr ok os p pkt pl płk poj por pot prof przyp pw r rb red rozdz rys rzad s str szt św tabl tel tj tys tzn tzw ub ul ur w właśc woj wg współ wys zał zam zob zł',
};

/** Languages that write "the third" as "3.": there a number with a stop may go on. */
const ordinals: ReadonlySet<string> = new Set(
  'de da nb nn no fi is et lv cs sk pl hu hr sl sr bs tr'.split(' '),
);

const common = listOf(everywhere);
const own = new Map(Object.entries(byLanguage).map(([lang, words]) => [lang, listOf(words)]));
/** Without a list of its own a language is held against all of them: too long a sentence harms less than half of one. */
const all = new Set([...own.values()].flatMap((words) => [...words]));

/**
 * Whether a text that ends in a stop may go on in the same sentence: after an abbreviation, an initial, the number of a list
 * or of a day.
 *
 * @param lang BCP 47.
 */
export function endsInAbbreviation(text: string, lang: string): boolean {
  const language = lang.split('-', 1)[0] ?? lang;
  if (/(?:^|[\s(])\d+\.$/u.test(text)) return ordinals.has(language) || /^\W*\d+\.$/u.test(text);
  const [, word] = /(?:^|[^\p{L}\p{M}.])((?:\p{L}[\p{L}\p{M}]*\.)*\p{L}[\p{L}\p{M}]*)\.$/u.exec(text) ?? [];
  if (word === undefined) return false;
  const small = word.toLowerCase();
  const last = small.split('.').at(-1) ?? small;
  const known = own.get(language) ?? all;
  const isKnown = (one: string) => common.has(one) || known.has(one);
  // "e.g.", "u.s.", "J."; a letter of a script without capitals is a word of its own.
  const isInitial = /^\p{L}\p{M}*$/u.test(last) && /[\p{Lu}\p{Ll}]/u.test(last);
  return isInitial || isKnown(small) || isKnown(last);
}

function listOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
