/** Words that begin a sentence which tells what others believe; whether it is true, only what follows says. */
const beliefs: Readonly<Record<string, string>> = {
  en: "(?:many|most|some|a lot of|lots of) (?:people|patients|parents|women|men|of us) (?:may |might |will |still |often |also )*(?:believe|think|say|claim|assume|worry|fear|have heard|hear)|(?:people|patients|some|many) (?:may |might |still |often |sometimes |also )*(?:believe|think|say|claim|assume)|you (?:may|might|will|could|have)(?: often| also| well| probably)? (?:have )?(?:heard|read|seen|been told|think|believe)|it (?:is|was|used to be|has been|has long been)(?: often| sometimes| widely| commonly| once| generally)? (?:believed|thought|said|claimed|assumed)|(?:an?|one|the) (?:(?:very |most )?(?:common|popular|old|widespread|persistent|frequent) )?(?:myth|belief|misconception|misunderstanding|old wives[’'] tale)|(?:contrary to|according to) (?:popular|common|what)|myth",
  de: '(?:viele|manche|einige|die meisten)(?: (?:menschen|leute|patienten|patientinnen|eltern))? (?:glauben|denken|meinen|sagen|behaupten|fürchten)|(?:es wird|oft wird|häufig wird)(?: oft| häufig)? (?:gesagt|behauptet|angenommen)|(?:oft|häufig|früher) (?:heißt|hieß|glaubte|dachte|nahm)|(?:vielleicht|sicher|möglicherweise) haben sie (?:schon )?(?:gehört|gelesen)|(?:ein|der) (?:(?:weit verbreiteter|verbreiteter|häufiger|alter) )?(?:mythos|irrtum|irrglaube)|mythos|irrtum',
  fr: '(?:beaucoup|certains|certaines personnes|la plupart des gens|de nombreuses personnes|les gens|beaucoup de (?:gens|personnes))(?: \\p{L}+)? (?:croient|pensent|disent|affirment)|on (?:dit|croit|pense|entend)|(?:une|la|cette) idée reçue|un mythe|mythe|vous avez (?:peut-être|sans doute)',
  es: '(?:muchas personas|mucha gente|muchos|algunas personas|algunos|la gente)(?: \\p{L}+)? (?:creen?|piensan?|dicen?|afirman?)|se (?:dice|cree|piensa)|(?:un|el) (?:mito|error)|es un mito|mito|(?:quizás?|tal vez) haya',
  it: '(?:molti|molte persone|alcuni|alcune persone|la gente|tanti)(?: \\p{L}+)? (?:credono?|pensano?|dicono?|dice|crede|pensa)|si (?:dice|crede|pensa)|(?:un|il) (?:falso )?mito|(?:una|la) (?:falsa )?credenza|mito|forse (?:ha|hai|avete) (?:sentito|letto)',
  pt: '(?:muitas pessoas|muita gente|muitos|algumas pessoas|alguns|as pessoas)(?: \\p{L}+)? (?:acreditam?|acham?|pensam?|dizem|diz)|(?:diz-se|acredita-se|pensa-se)|(?:um|o) mito|é um mito|mito|talvez (?:já )?tenha',
  nl: '(?:veel|sommige|de meeste)(?: (?:mensen|patiënten|ouders))? (?:geloven|denken|zeggen|beweren)|(?:er wordt|vaak wordt)(?: vaak)? (?:gezegd|gedacht|beweerd)|men (?:zegt|denkt)|(?:een|de) (?:(?:veelvoorkomende|hardnekkige) )?(?:mythe|fabel|misverstand)|mythe|misschien hebt u',
  pl: '(?:wiele osób|wielu (?:ludzi|pacjentów)|niektórzy|niektóre osoby|ludzie)(?: \\p{L}+)? (?:wierzy|wierzą|myśli|myślą|sądzi|sądzą|uważa|uważają|mówi|mówią)|(?:mówi|uważa|sądzi) się|(?:powszechny |częsty )?mit(?:em)?',
  zh: '(?:很多|许多|許多|不少|有些|有的|大多数|大多數)(?:人|患者|家长|家長)(?:都|会|會|常|可能)*(?:认为|認為|以为|以為|相信|说|說|觉得|覺得)|有人(?:认为|認為|说|說|以为|以為)|人们常|人們常|常见的?误区|常見的?迷思|您可能(?:听|聽)',
  ja: '(?:多くの(?:人|方)|一部の人|よく).{0,20}(?:と(?:思|信じ|言わ|考え)|といわ|と誤解)|俗に|迷信',
  ar: '(?:يعتقد|يظن|يقول|يزعم)|من الشائع|الخرافة|هناك (?:خرافة|اعتقاد)|ربما سمعت',
  he: '(?:אנשים רבים|רבים|יש אנשים ש|הרבה אנשים|יש ה)(?:\\s*)(?:מאמינים|חושבים|סבורים|אומרים)|נהוג לחשוב|מיתוס|ייתכן ששמעת',
};

const patterns = new Map(
  Object.entries(beliefs).map(([lang, words]) => [
    lang,
    new RegExp(`^[\\s\\p{P}]*(?:${words})${lang === 'zh' || lang === 'ja' ? '' : '(?!\\p{L})'}`, 'iu'),
  ]),
);

/**
 * Whether a sentence tells a belief without saying whether it is right, so that alone it would spread what the answer
 * corrects. Of languages without words here it is never told.
 *
 * @param lang BCP 47.
 */
export function tellsBelief(sentence: string, lang: string): boolean {
  return patterns.get(lang.split('-', 1)[0] ?? lang)?.test(sentence) ?? false;
}
