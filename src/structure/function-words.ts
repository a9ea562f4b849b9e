/**
 * The small words that texts of a language are full of, in the wording of leaflets; of languages in Latin letters, and
 * of those that share Devanagari. A word that several languages have counts a part for each. Own collection, measured
 * on the sentences of `tests/structure/language.test.ts`.
 */
const lists: Readonly<Record<string, string>> = {
  en: 'the of and to a in is it you that be for are on with as your or this have can will from at by not if what how after before may when which does do should',
  de: 'der die das und ist nicht ein eine einer eines sie es zu mit auf für im in den von dem werden wird sich auch wie oder nach bei kann was nur wenn ich ihre ihr vor sind',
  fr: 'le la les de des du et est un une que qui dans en pour vous il ne pas sur au aux ou par avec votre ce cette sont être après avant peut quand quel quelle se l d qu',
  es: 'el la los las de del y es un una que en por para con no se su al lo como más o puede después antes qué cuándo cómo está son usted ser si le',
  pt: 'o a os as de do da dos das e é um uma que em no na por para com não se seu sua ao ou mais como pode depois antes quando são você está à pelo pela após',
  it: 'il lo la i gli le di del della dei e è un una che in per con non si al alla da dal nel o come può dopo prima quando sono cosa quanto più essere su l dell',
  ca: 'el la els les de del i és un una que en per amb no es al o com pot després abans quan són què més seva dels les aquest aquesta vostè l d cap seu ha',
  gl: 'o a os as de do da e é un unha que en no na por para con non se ao ou máis como pode despois antes cando son qué vostede dunha dun unhas súa',
  nl: 'de het een en is van in te dat die voor met op niet zijn u uw er aan om als of ook bij naar wordt worden kan kunt wat hoe na uit geen wel',
  af: 'die het n en is van in te dat vir met op nie wat sal jy jou u om as of ook by na word kan hoe uit geen wees dit hierdie moet',
  sv: 'och det att i en är som på för med inte av till den kan du ett om din när efter eller vad hur från ska får blir vid man var före',
  da: 'og det at i en er som på for med ikke af til den kan du et om din når efter eller hvad hvordan fra skal får bliver ved man før dig af der',
  nb: 'og det at i en er som på for med ikke av til den kan du et om din når etter eller hva hvordan fra skal får blir ved man før deg hvis der',
  nn: 'og det at i ein er som på for med ikkje av til den kan du eit om din når etter eller kva korleis frå skal får blir ved dersom ein eg vere',
  is: 'og að er í á sem það ekki við um til en þú fyrir með af eða ef hvað getur eftir verður þetta frá þegar hann hún eru má hvernig',
  fi: 'ja on ei että se voi jos kun tai ovat myös mutta hoito mikä miten jälkeen ennen sen kuin saat sinun hän tämä voit kanssa kuinka ole',
  pl: 'i w na z do nie się jest to że jak po przez lub dla co czy od za są o przed może można który która ale być jeśli oraz ten tego',
  cs: 'a je se v na že to s z do po pro nebo jak při jsou co být který která ale by si může můžete pokud před od však jako kdy jej za dva',
  sk: 'a je sa v na že to s z do po pre alebo ako pri sú čo byť ktorý ktorá ale by si môže môžete ak pred od však kedy ho za dva',
  sl: 'in je se v na da za z s po ali kaj pri so biti ki ne lahko če pred od kako ga pa tudi kdaj bo sem ter svoj',
  hr: 'i je se u na da za s po ili što pri su biti koji koja ne može ako prije od kako ga ali kada nakon li će vam smo',
  'sr-Latn':
    'i je se u na da za s po ili šta pri su biti koji koja ne može ako pre od kako ga ali kada posle li će vam dve nedelje lekar gde uvek',
  hu: 'a az és hogy nem is egy van meg ha vagy mi ez de után előtt kell lehet mint mit csak el már mikor hogyan ön két még nagyon',
  ro: 'și şi de la în nu este o un să pe cu care din ce pentru sunt se sau după înainte poate mai când dacă al ale va iar îl cum',
  tr: 've bir bu için ile da de ne mi mı mu mü olan olarak sonra önce veya daha çok gibi nasıl değil en kadar her ise size ya olabilir',
  et: 'ja on ei et see kui või ka mis pärast enne oma võib kas te kuidas tema nende selle seda olema siis kõik peab ning kus ole',
  lv: 'un ir ar no uz par vai kas ka pēc pirms ja jūs to tas nav kā var pie bet jau arī lai tiek savu kad būt ko',
  lt: 'ir yra su į iš kad ar kaip po prieš jei jūs tai nėra gali bet taip pat o kai būti tik per jį kas už nuo arba',
  cy: 'y yr a ac i o yn ei mae ar am eich chi fydd bydd neu ond wedi gan os pan beth sut fel ni hyn bod nid gyda r w',
  ga: 'an na agus ar is a i go le do nach tá sé ag bhfuil nó ach má cad conas tar éis roimh tú sí ní seo sin é',
  eu: 'eta da ez bat du dira edo zer nola dute ere baina dugu ondoren aurretik den izan behar duzu egin zure hau ditu dela',
  vi: 'và là của có không được cho các một bạn trong với để khi sau trước này những người thể sẽ hay nếu tôi như đã từ',
  id: 'yang dan di dengan untuk ini tidak dari pada adalah atau anda akan ke dapat setelah sebelum apa bagaimana jika itu juga dalam bisa oleh lebih',
  tl: 'ang ng sa na mga ay at ito hindi kung ko mo ka para po may paano ano pagkatapos bago maaari o ba si nito iyong',
  so: 'waa iyo in ka ku oo ah waxaa la u soo si uu aad ama ay kadib ka hor ma maxay sidee haddii karaa waxa',
  sq: 'dhe e të në një për me nuk që është si nga do ose pas para kjo ky mund kur nëse çfarë ju i tuaj jeni',
  sw: 'na ya wa kwa ni la katika hii kama au baada kabla si za yako wewe nini je inaweza hiyo lakini pia cha kuwa ikiwa',
  ht: 'ak nan pou yo yon se li ou ki sa pa gen ap te kap apre anvan kòman kisa oswa lè nou mwen tout fè',
  hi: 'है हैं का की के में और को से यह आप पर लिए नहीं क्या या भी एक हो जाता कैसे बाद पहले तो करें आपको',
  mr: 'आहे आहेत आणि का या तो ती हे च्या मध्ये नाही तुम्ही तुम्हाला किंवा कसे काय नंतर आधी करा होते साठी म्हणजे येते पण',
  ne: 'छ छन् र को मा यो हो गर्न तपाईं तपाईंले पनि हुन्छ के वा छैन कसरी पछि अघि लाई बाट भने गर्नुहोस् सक्छ हुनु',
};

/** The languages that have a word among their small ones. */
export const languagesOf: ReadonlyMap<string, readonly string[]> = byWord();

function byWord(): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const [lang, list] of Object.entries(lists)) {
    for (const word of new Set(list.split(' '))) languages.set(word, [...(languages.get(word) ?? []), lang]);
  }
  return languages;
}
