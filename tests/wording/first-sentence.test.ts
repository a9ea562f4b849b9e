import { describe, expect, it } from 'vitest';
import { firstSentence } from '../../src/wording/first-sentence.ts';

/** Language, paragraph, the sentence that is taken. */
const taken: readonly (readonly [string, string, string])[] = [
  ['en-GB', 'Pores are tiny openings. They let out oil.', 'Pores are tiny openings.'],
  ['en', 'One sentence is the whole answer.', 'One sentence is the whole answer.'],
  [
    'en',
    'Use a cream, e.g. a mild one, for approx. 2 weeks. Then stop.',
    'Use a cream, e.g. a mild one, for approx. 2 weeks.',
  ],
  ['en', 'Dr. A. B. Example can look at it. Ask us.', 'Dr. A. B. Example can look at it.'],
  ['en', 'Use SPF 30 vs. SPF 50 as you like. Then go out.', 'Use SPF 30 vs. SPF 50 as you like.'],
  ['en', 'Take 2.5 ml twice a day. Use the spoon.', 'Take 2.5 ml twice a day.'],
  ['en', 'It costs £1,234.50 in all. Ask us.', 'It costs £1,234.50 in all.'],
  [
    'en',
    'Ask “Is it safe for me?” before you start. Then decide.',
    'Ask “Is it safe for me?” before you start.',
  ],
  [
    'en',
    'Nurses ask “Does it hurt?” Dr Example asks it as well. Then they look.',
    'Nurses ask “Does it hurt?” Dr Example asks it as well.',
  ],
  ['en', 'Well… it may help some people. Ask us.', 'Well… it may help some people.'],
  ['en', 'Most moles (about 9 in 10.) are harmless. Ask us.', 'Most moles (about 9 in 10.) are harmless.'],
  [
    'en',
    'Use the cream at night. (Not if you are pregnant.) Wash it off.',
    'Use the cream at night. (Not if you are pregnant.)',
  ],
  ['en', 'Yes. Most people can swim after a week. Ask us first.', 'Yes. Most people can swim after a week.'],
  ['en', 'No. It is safe for most adults. Ask us.', 'No. It is safe for most adults.'],
  ['en', 'It depends. Large wounds need more time. Ask us.', 'It depends. Large wounds need more time.'],
  [
    'en',
    'Does it hurt? Most people feel very little. Ask us.',
    'Does it hurt? Most people feel very little.',
  ],
  [
    'en',
    'It helps most people. However, not in pregnancy.',
    'It helps most people. However, not in pregnancy.',
  ],
  [
    'en',
    'Most people may drive. But wait a day. Never drive with blurred sight. Ask us.',
    'Most people may drive. But wait a day. Never drive with blurred sight.',
  ],
  ['en', 'Your count is 4.5 × 10⁹/L or more. That is normal.', 'Your count is 4.5 × 10⁹/L or more.'],
  ['en', 'Eat every 2 hrs. before noon. Then rest.', 'Eat every 2 hrs. before noon.'],
  ['en', 'Keep it under 25 °C. Do not freeze it. Ask us.', 'Keep it under 25 °C. Do not freeze it.'],
  ['de', 'Sie können z. B. Salbe nehmen. Fragen Sie uns.', 'Sie können z. B. Salbe nehmen.'],
  ['de', 'Am 3. Mai beginnt die Kur. Kommen Sie früh.', 'Am 3. Mai beginnt die Kur.'],
  [
    'de',
    'Warten Sie ca. 2 Wochen, bzw. bis zur Heilung. Fragen Sie.',
    'Warten Sie ca. 2 Wochen, bzw. bis zur Heilung.',
  ],
  ['de', 'Man sagt „Es heilt.“ Das stimmt in der Regel. Fragen Sie.', 'Man sagt „Es heilt.“'],
  ['de', 'Ja. Die Haut heilt von selbst. Warten Sie.', 'Ja. Die Haut heilt von selbst.'],
  [
    'de',
    'Die Salbe hilft vielen. Aber nicht bei Kindern. Fragen Sie.',
    'Die Salbe hilft vielen. Aber nicht bei Kindern.',
  ],
  ['fr', 'Voyez le Dr. Exemple, p. ex. le lundi. Appelez-nous.', 'Voyez le Dr. Exemple, p. ex. le lundi.'],
  [
    'fr',
    'La crème aide souvent. Cependant, évitez les yeux.',
    'La crème aide souvent. Cependant, évitez les yeux.',
  ],
  [
    'es',
    'Use una crema, p. ej. una suave, cada día. Luego pare.',
    'Use una crema, p. ej. una suave, cada día.',
  ],
  ['es', '¿Duele? La mayoría siente muy poco dolor. Pregunte.', '¿Duele? La mayoría siente muy poco dolor.'],
  ['it', 'Il dott. Esempio vede la pelle ogni anno. Chieda.', 'Il dott. Esempio vede la pelle ogni anno.'],
  ['pt', 'A pele tem aprox. dois metros quadrados. Pergunte.', 'A pele tem aprox. dois metros quadrados.'],
  [
    'nl',
    'Gebruik bijv. een milde crème voor de nacht. Vraag ons.',
    'Gebruik bijv. een milde crème voor de nacht.',
  ],
  ['pl', 'Skóra chroni ciało, m.in. przed słońcem. Zapytaj nas.', 'Skóra chroni ciało, m.in. przed słońcem.'],
  ['zh', '毛孔是皮肤上的小开口。它们排出油脂。', '毛孔是皮肤上的小开口。'],
  ['zh', '是的。毛孔是皮肤的一部分。请咨询医生。', '是的。毛孔是皮肤的一部分。'],
  ['zh', '可以用温水洗脸。但不要用力擦。然后擦干。', '可以用温水洗脸。但不要用力擦。'],
  [
    'zh',
    '发烧超过38℃以下情况也要看医生吗？请致电我们的诊所。',
    '发烧超过38℃以下情况也要看医生吗？请致电我们的诊所。',
  ],
  ['ja', '毛穴は皮膚にある小さな開口部です。油を出します。', '毛穴は皮膚にある小さな開口部です。'],
  ['ja', '医師は「痛いですか？」と聞きます。答えてください。', '医師は「痛いですか？」と聞きます。'],
  ['ar', 'الغسل المتكرر يزيل هذه الزيوت. ضع المرهم.', 'الغسل المتكرر يزيل هذه الزيوت.'],
  ['ar', 'هل هو مؤلم؟ يشعر معظم الناس بألم خفيف. اسألنا.', 'هل هو مؤلم؟ يشعر معظم الناس بألم خفيف.'],
  [
    'en',
    'Many people believe that warts come from toads. They do not. Ask us.',
    'Many people believe that warts come from toads. They do not.',
  ],
  [
    'en',
    'You may have heard that sunbeds are safe. Each visit harms the skin. Ask us.',
    'You may have heard that sunbeds are safe. Each visit harms the skin.',
  ],
  [
    'en',
    'It used to be thought that rest helps. Today we know better. Ask us.',
    'It used to be thought that rest helps. Today we know better.',
  ],
  [
    'en',
    'A common myth is that sugar causes acne. Studies do not support this. Ask us.',
    'A common myth is that sugar causes acne. Studies do not support this.',
  ],
  [
    'en',
    'Yes, most people can. There are exceptions: ask if you take tablets. Wait.',
    'Yes, most people can. There are exceptions: ask if you take tablets.',
  ],
  [
    'en',
    'Take 5 ml twice a day. Children should take half of that. Ask us.',
    'Take 5 ml twice a day. Children should take half of that.',
  ],
  [
    'de',
    'Viele Menschen glauben, dass Kälte krank macht. Viren machen krank. Fragen Sie.',
    'Viele Menschen glauben, dass Kälte krank macht. Viren machen krank.',
  ],
  [
    'fr',
    'Beaucoup de gens pensent que le froid rend malade. Ce sont les virus. Demandez.',
    'Beaucoup de gens pensent que le froid rend malade. Ce sont les virus.',
  ],
  [
    'es',
    'Mucha gente cree que el frío enferma. Son los virus. Pregunte.',
    'Mucha gente cree que el frío enferma. Son los virus.',
  ],
  [
    'it',
    'Molti credono che il freddo faccia ammalare. Sono i virus. Chieda.',
    'Molti credono che il freddo faccia ammalare. Sono i virus.',
  ],
  [
    'pt',
    'Muitas pessoas acham que o frio adoece. São os vírus. Pergunte.',
    'Muitas pessoas acham que o frio adoece. São os vírus.',
  ],
  [
    'nl',
    'Veel mensen denken dat kou ziek maakt. Virussen doen dat. Vraag ons.',
    'Veel mensen denken dat kou ziek maakt. Virussen doen dat.',
  ],
  [
    'pl',
    'Wiele osób uważa, że zimno szkodzi. Szkodzą wirusy. Zapytaj nas.',
    'Wiele osób uważa, że zimno szkodzi. Szkodzą wirusy.',
  ],
  ['zh', '很多人认为湿疹会传染。其实它是炎症。请咨询医生。', '很多人认为湿疹会传染。其实它是炎症。'],
  [
    'ja',
    '多くの人は湿疹がうつると思っています。うつる病気ではありません。ご相談ください。',
    '多くの人は湿疹がうつると思っています。うつる病気ではありません。',
  ],
  [
    'ar',
    'يعتقد كثيرون أن البرد يسبب المرض. الفيروسات هي السبب. اسألنا.',
    'يعتقد كثيرون أن البرد يسبب المرض. الفيروسات هي السبب.',
  ],
  [
    'he',
    'רבים חושבים שקור גורם למחלות. נגיפים גורמים להן. שאלו אותנו.',
    'רבים חושבים שקור גורם למחלות. נגיפים גורמים להן.',
  ],
  ['ur', 'جلد جسم کا سب سے بڑا عضو ہے۔ یہ حفاظت کرتی ہے۔', 'جلد جسم کا سب سے بڑا عضو ہے۔'],
  ['hi', 'त्वचा शरीर का सबसे बड़ा अंग है। यह रक्षा करती है।', 'त्वचा शरीर का सबसे बड़ा अंग है।'],
  ['he', 'העור הוא האיבר הגדול בגוף. הוא מגן עלינו.', 'העור הוא האיבר הגדול בגוף.'],
];

describe('the first sentence is taken whole', () => {
  it.each(taken)('%s: %s', (lang, paragraph, text) => {
    expect(firstSentence([paragraph, 'More text follows here.'], 'nothing', lang)).toEqual({
      kind: 'sentence',
      text,
    });
  });

  it('"Yes." where that is all the author says', () => {
    expect(firstSentence(['Yes.'], 'nothing', 'en')).toEqual({ kind: 'sentence', text: 'Yes.' });
  });

  it('with the next paragraph where that takes something back', () => {
    const text = 'It helps most people. However, it does not help children.';
    expect(firstSentence(text.split(/(?<=people\.) /), 'more', 'en')).toEqual({
      kind: 'none',
      why: 'leads-on',
    });
    expect(firstSentence([...text.split(/(?<=people\.) /), 'Ask us.'], 'more', 'en')).toEqual({
      kind: 'sentence',
      text,
    });
    const chinese = firstSentence(['是的。', '毛孔是皮肤的一部分。'], 'nothing', 'zh');
    expect(chinese).toEqual({ kind: 'sentence', text: '是的。毛孔是皮肤的一部分。' });
  });

  it('a whole answer that its author gave no full stop', () => {
    const text = 'A small dark spot on the skin';
    expect(firstSentence([text], 'nothing', 'en')).toEqual({ kind: 'sentence', text });
  });

  it('before a list when more of the paragraph stands between', () => {
    const text = 'Wash your face twice a day.';
    expect(firstSentence([`${text} There are two ways:`], 'more', 'en')).toEqual({ kind: 'sentence', text });
  });
});

/** Why, language, paragraph, what follows. */
const left: readonly (readonly [string, string, string, 'nothing' | 'more'])[] = [
  ['unfinished', 'en', 'The signs are:', 'more'],
  ['unfinished', 'en', 'No heading or stop', 'more'],
  ['unfinished', 'en', 'No stop here¶More text.', 'nothing'],
  ['unfinished', 'en', 'Morning: wash\nEvening: cream.', 'nothing'],
  ['unfinished', 'th', 'ผิวหนังเป็นอวัยวะที่ใหญ่ที่สุด¶มันปกป้องร่างกาย', 'nothing'],
  ['unfinished', 'zh', '症状包括：', 'more'],
  ['leads-on', 'en', 'There are several causes.', 'more'],
  ['points-elsewhere', 'en', 'It depends. As said above, ask first. Wait.', 'nothing'],
  ['leads-on', 'en', 'Many people believe that warts come from toads.', 'more'],
  ['points-elsewhere', 'en', 'The causes are as follows. First, age.', 'nothing'],
  ['points-elsewhere', 'en', 'See below for the answer. It is long.', 'nothing'],
  ['points-elsewhere', 'en', 'Sizes are listed below in the table. Ask us.', 'nothing'],
  ['points-elsewhere', 'en', 'One in ten people* have it at some time. Ask us.', 'nothing'],
  ['points-elsewhere', 'en', 'One in ten people have it [2]. Ask us.', 'nothing'],
  ['points-elsewhere', 'en', 'More is told at https://example.org/ by others. Ask us.', 'nothing'],
  ['points-elsewhere', 'de', 'Die Ursachen sind wie folgt geordnet. Erstens.', 'nothing'],
  ['points-elsewhere', 'fr', 'Suivez les étapes ci-dessous chaque jour. Merci.', 'nothing'],
  ['points-elsewhere', 'es', 'Las causas son las siguientes en general. Una.', 'nothing'],
  ['points-elsewhere', 'zh', '原因如下所述非常多。第一。', 'nothing'],
  ['points-elsewhere', 'ar', 'الأسباب هي كما يلي في القائمة. أولا.', 'nothing'],
  ['unfinished', 'en', 'Yes.¶Most people can:', 'more'],
  ['needs-more', 'en', `Does it hurt?¶Most ${'people '.repeat(40)}feel little.`, 'nothing'],
  [
    'needs-more',
    'en',
    `It helps most people.¶However, it ${'really '.repeat(40)}does not help children.`,
    'nothing',
  ],
  ['needs-more', 'en', `Yes. It ${'really '.repeat(40)}helps.`, 'nothing'],
  ['leads-on', 'en', 'Yes.', 'more'],
];

describe('no sentence rather than half a thought', () => {
  it.each(left)('%s, %s: %s', (why, lang, paragraph, rest) => {
    expect(firstSentence(paragraph.split('¶'), rest, lang)).toEqual({ kind: 'none', why });
  });
});
