import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/model/document.ts';
import { understand } from './understand.ts';

/** A question and an answer in many languages, our own wording. */
const samples: readonly (readonly [string, string, string, ('ltr' | 'rtl')?])[] = [
  [
    'en-GB',
    'Will the treatment hurt?',
    'A biopsy is the removal of a small sample of skin. The doctor sends it to the laboratory and you get the result after two weeks.',
  ],
  [
    'de',
    'Tut die Behandlung weh?',
    'Eine Biopsie ist die Entnahme einer kleinen Hautprobe. Die Ärztin schickt sie ins Labor, und Sie bekommen das Ergebnis nach zwei Wochen.',
  ],
  [
    'fr',
    'Le traitement est-il douloureux ?',
    'Une biopsie est le prélèvement d’un petit morceau de peau. Le médecin l’envoie au laboratoire et vous recevez le résultat après deux semaines.',
  ],
  [
    'es',
    '¿Es doloroso el tratamiento?',
    'Una biopsia es la extracción de una pequeña muestra de piel. El médico la envía al laboratorio y usted recibe el resultado después de dos semanas.',
  ],
  [
    'pt',
    'O tratamento dói?',
    'Uma biópsia é a recolha de uma pequena amostra de pele. O médico envia-a para o laboratório e recebe o resultado passadas duas semanas.',
  ],
  [
    'it',
    'Il trattamento fa male?',
    'La biopsia è il prelievo di un piccolo campione di pelle. Il medico lo invia al laboratorio e lei riceve il risultato dopo due settimane.',
  ],
  [
    'ca',
    'El tractament fa mal?',
    'Una biòpsia és l’extracció d’una petita mostra de pell. El metge l’envia al laboratori i vostè rep el resultat al cap de dues setmanes.',
  ],
  [
    'gl',
    'Doe o tratamento?',
    'Unha biopsia é a extracción dunha pequena mostra de pel. O médico envíaa ao laboratorio e vostede recibe o resultado despois de dúas semanas.',
  ],
  [
    'nl',
    'Doet de behandeling pijn?',
    'Een biopsie is het wegnemen van een klein stukje huid. De arts stuurt het naar het laboratorium en u krijgt de uitslag na twee weken.',
  ],
  [
    'sv',
    'Gör behandlingen ont?',
    'En biopsi innebär att man tar ett litet prov av huden. Läkaren skickar det till laboratoriet och du får svaret efter två veckor.',
  ],
  [
    'da',
    'Gør behandlingen ondt?',
    'En biopsi er, når man tager en lille prøve af huden. Lægen sender den til laboratoriet, og du får svaret efter to uger.',
  ],
  [
    'nb',
    'Gjør behandlingen vondt?',
    'En biopsi er at man tar en liten prøve av huden. Legen sender den til laboratoriet, og du får svaret etter to uker.',
  ],
  [
    'fi',
    'Sattuuko hoito?',
    'Koepala on pieni näyte ihosta. Lääkäri lähettää sen laboratorioon, ja saat tuloksen kahden viikon kuluttua.',
  ],
  [
    'is',
    'Er meðferðin sársaukafull?',
    'Húðsýni er lítill bútur af húð. Læknirinn sendir hann á rannsóknarstofu og þú færð niðurstöðuna eftir tvær vikur.',
  ],
  [
    'pl',
    'Czy zabieg boli?',
    'Biopsja to pobranie małego wycinka skóry. Lekarz wysyła go do laboratorium, a wynik otrzymają Państwo po dwóch tygodniach.',
  ],
  [
    'cs',
    'Bolí to ošetření?',
    'Biopsie je odběr malého vzorku kůže. Lékař jej pošle do laboratoře a výsledek dostanete za dva týdny.',
  ],
  [
    'sk',
    'Bolí toto ošetrenie?',
    'Biopsia je odber malej vzorky kože. Lekár ju pošle do laboratória a výsledok dostanete o dva týždne.',
  ],
  [
    'hu',
    'Fáj a kezelés?',
    'A biopszia egy kis bőrdarab kivétele. Az orvos elküldi a laboratóriumba, és Ön két hét múlva kapja meg az eredményt.',
  ],
  [
    'ro',
    'Doare tratamentul?',
    'Biopsia este recoltarea unui mic fragment de piele. Medicul îl trimite la laborator, iar dumneavoastră primiți rezultatul după două săptămâni.',
  ],
  [
    'tr',
    'Tedavi ağrılı mı?',
    'Biyopsi, deriden küçük bir parça alınmasıdır. Doktor bunu laboratuvara gönderir ve sonucu iki hafta sonra alırsınız.',
  ],
  [
    'et',
    'Kas ravi on valus?',
    'Biopsia on väikese nahatüki võtmine. Arst saadab selle laborisse ja te saate tulemuse kahe nädala pärast.',
  ],
  [
    'lv',
    'Vai ārstēšana ir sāpīga?',
    'Biopsija ir neliela ādas parauga paņemšana. Ārsts to nosūta uz laboratoriju, un jūs saņemat rezultātu pēc divām nedēļām.',
  ],
  [
    'lt',
    'Ar gydymas skausmingas?',
    'Biopsija – tai nedidelio odos mėginio paėmimas. Gydytojas jį siunčia į laboratoriją, o rezultatą gausite po dviejų savaičių.',
  ],
  [
    'cy',
    'Fydd y driniaeth yn brifo?',
    'Biopsi yw tynnu sampl bach o groen. Mae’r meddyg yn ei anfon i’r labordy ac fe gewch y canlyniad ar ôl pythefnos.',
  ],
  [
    'vi',
    'Điều trị có đau không?',
    'Sinh thiết là lấy một mẫu da nhỏ. Bác sĩ gửi mẫu đến phòng xét nghiệm và bạn nhận kết quả sau hai tuần.',
  ],
  [
    'id',
    'Apakah perawatannya sakit?',
    'Biopsi adalah pengambilan sampel kecil kulit. Dokter mengirimkannya ke laboratorium dan Anda mendapat hasilnya setelah dua minggu.',
  ],
  [
    'fil',
    'Masakit ba ang paggamot?',
    'Ang biopsy ay pagkuha ng maliit na sample ng balat. Ipinapadala ito ng doktor sa laboratoryo at makukuha mo ang resulta pagkalipas ng dalawang linggo.',
  ],
  [
    'sq',
    'A dhemb trajtimi?',
    'Biopsia është marrja e një mostre të vogël lëkure. Mjeku e dërgon në laborator dhe ju merrni përgjigjen pas dy javësh.',
  ],
  [
    'af',
    'Is die behandeling seer?',
    '’n Biopsie is die verwydering van ’n klein stukkie vel. Die dokter stuur dit na die laboratorium en u kry die uitslag na twee weke.',
  ],
  [
    'sw',
    'Je, matibabu yanauma?',
    'Biopsi ni kuchukua sampuli ndogo ya ngozi. Daktari huituma kwenye maabara na utapata matokeo baada ya wiki mbili.',
  ],
  [
    'ru',
    'Это лечение больно?',
    'Биопсия — это взятие небольшого кусочка кожи. Врач отправляет его в лабораторию, и вы получаете результат через две недели.',
  ],
  [
    'uk',
    'Чи болісне лікування?',
    'Біопсія — це взяття невеликого шматочка шкіри. Лікар надсилає його до лабораторії, і ви отримуєте результат за два тижні.',
  ],
  [
    'bg',
    'Боли ли лечението?',
    'Биопсията е вземане на малко парче кожа. Лекарят го изпраща в лабораторията и получавате резултата след две седмици.',
  ],
  [
    'sr',
    'Да ли је лечење болно?',
    'Биопсија је узимање малог узорка коже. Лекар га шаље у лабораторију, а резултат добијате за две недеље.',
  ],
  [
    'be',
    'Ці баліць лячэнне?',
    'Біяпсія — гэта ўзяцце невялікага кавалачка скуры. Лекар адпраўляе яго ў лабараторыю, і вы атрымліваеце вынік праз два тыдні.',
  ],
  [
    'mk',
    'Дали боли третманот?',
    'Биопсија е земање мал примерок од кожата. Лекарот го испраќа во лабораторија, а резултатот го добивате по две недели.',
  ],
  [
    'el',
    'Πονάει η θεραπεία;',
    'Βιοψία είναι η λήψη ενός μικρού δείγματος δέρματος. Ο γιατρός το στέλνει στο εργαστήριο και παίρνετε το αποτέλεσμα σε δύο εβδομάδες.',
  ],
  [
    'ar',
    'هل العلاج مؤلم؟',
    'الخزعة هي أخذ عينة صغيرة من الجلد. يرسلها الطبيب إلى المختبر وتحصل على النتيجة بعد أسبوعين.',
    'rtl',
  ],
  [
    'fa',
    'آیا درمان دردناک است؟',
    'بیوپسی برداشتن نمونه کوچکی از پوست است. پزشک آن را به آزمایشگاه می‌فرستد و شما نتیجه را پس از دو هفته دریافت می‌کنید.',
    'rtl',
  ],
  [
    'ur',
    'کیا علاج تکلیف دہ ہے؟',
    'بایوپسی میں جلد کا ایک چھوٹا سا نمونہ لیا جاتا ہے۔ ڈاکٹر اسے لیبارٹری بھیجتا ہے اور آپ کو دو ہفتے بعد نتیجہ ملتا ہے۔',
    'rtl',
  ],
  [
    'ps',
    'ایا درملنه دردناکه ده؟',
    'بایوپسي د پوستکي د یوې کوچنۍ نمونې اخیستل دي. ډاکټر یې لابراتوار ته لېږي او تاسو دوه اونۍ وروسته پایله ترلاسه کوئ.',
    'rtl',
  ],
  [
    'ckb',
    'ئایا چارەسەرەکە ئازاری هەیە؟',
    'بایۆپسی بریتییە لە وەرگرتنی نموونەیەکی بچووک لە پێست. پزیشک دەینێرێت بۆ تاقیگە و دوای دوو هەفتە ئەنجامەکەت پێ دەگات.',
    'rtl',
  ],
  [
    'he',
    'האם הטיפול כואב?',
    'ביופסיה היא נטילת דגימה קטנה מהעור. הרופא שולח אותה למעבדה ואתם מקבלים את התוצאה אחרי שבועיים.',
    'rtl',
  ],
  [
    'yi',
    'צי טוט די באַהאַנדלונג וויי?',
    'א ביאָפּסיע איז ווען מען נעמט אַ קליין שטיקל הויט. דער דאָקטער שיקט עס אין לאַבאָראַטאָריע און איר באַקומט דעם רעזולטאַט נאָך צוויי וואָכן.',
    'rtl',
  ],
  [
    'hi',
    'क्या इलाज में दर्द होता है?',
    'बायोप्सी में त्वचा का एक छोटा नमूना लिया जाता है। डॉक्टर इसे प्रयोगशाला भेजते हैं और आपको दो हफ्ते बाद परिणाम मिलता है।',
  ],
  [
    'mr',
    'उपचार वेदनादायक आहेत का?',
    'बायोप्सी म्हणजे त्वचेचा छोटा नमुना घेणे. डॉक्टर तो प्रयोगशाळेत पाठवतात आणि तुम्हाला दोन आठवड्यांनंतर निकाल मिळतो.',
  ],
  [
    'ne',
    'के उपचार दुख्छ?',
    'बायोप्सी भनेको छालाको सानो नमुना लिनु हो। डाक्टरले यसलाई प्रयोगशालामा पठाउनुहुन्छ र तपाईंले दुई हप्तापछि नतिजा पाउनुहुन्छ।',
  ],
  [
    'bn',
    'চিকিৎসায় কি ব্যথা হয়?',
    'বায়োপসি হলো ত্বকের একটি ছোট নমুনা নেওয়া। ডাক্তার এটি পরীক্ষাগারে পাঠান এবং আপনি দুই সপ্তাহ পরে ফলাফল পান।',
  ],
  ['pa', 'ਕੀ ਇਲਾਜ ਦਰਦਨਾਕ ਹੈ?', 'ਬਾਇਓਪਸੀ ਵਿੱਚ ਚਮੜੀ ਦਾ ਇੱਕ ਛੋਟਾ ਨਮੂਨਾ ਲਿਆ ਜਾਂਦਾ ਹੈ।'],
  ['gu', 'શું સારવારમાં દુખાવો થાય છે?', 'બાયોપ્સી એટલે ત્વચાનો નાનો નમૂનો લેવો.'],
  ['ta', 'சிகிச்சை வலிக்குமா?', 'பயாப்ஸி என்பது தோலின் சிறிய மாதிரியை எடுப்பது.'],
  ['te', 'చికిత్స బాధగా ఉంటుందా?', 'బయాప్సీ అంటే చర్మం యొక్క చిన్న నమూనాను తీసుకోవడం.'],
  ['th', 'การรักษาเจ็บไหม?', 'การตัดชิ้นเนื้อคือการเก็บตัวอย่างผิวหนังชิ้นเล็ก ๆ แพทย์จะส่งไปที่ห้องปฏิบัติการ'],
  [
    'ja',
    '治療は痛いですか？',
    '生検とは皮膚の小さな一部を採取する検査です。医師が検査室に送り、二週間後に結果が出ます。',
  ],
  [
    'ko',
    '치료는 아픈가요?',
    '조직검사는 피부의 작은 조각을 떼어 내는 검사입니다. 의사가 검사실로 보내고 이 주 후에 결과가 나옵니다.',
  ],
  ['zh', '治疗疼吗？', '活检是取一小块皮肤进行检查。医生会把它送到实验室，两周后您会拿到结果。'],
  ['zh-Hant', '治療會痛嗎？', '切片檢查是取一小塊皮膚進行檢查。醫師會把它送到實驗室，兩週後您會拿到結果。'],
  ['am', 'ሕክምናው ያማል?', 'ባዮፕሲ ትንሽ የቆዳ ናሙና መውሰድ ነው።'],
  ['ka', 'მკურნალობა მტკივნეულია?', 'ბიოფსია არის კანის მცირე ნიმუშის აღება.'],
  ['km', 'តើការព្យាបាលឈឺទេ?', 'ការធ្វើកោសល្យវិច័យគឺជាការយកសំណាកស្បែកតូចមួយ។'],
  ['lo', 'ການປິ່ນປົວເຈັບບໍ?', 'ການຕັດຊີ້ນເນື້ອແມ່ນການເອົາຕົວຢ່າງຜິວໜັງນ້ອຍໆ.'],
  ['si', 'ප්‍රතිකාරය වේදනාකාරීද?', 'බයොප්සියක් යනු සමේ කුඩා සාම්පලයක් ගැනීමයි.'],
];

const english =
  'The doctor takes a small sample of your skin and sends it to the laboratory. You will have a plaster on it for two days, and you can go home after that. Keep the area dry, and do not take the plaster off before the morning of the third day.';
const german =
  'Die Ärztin entnimmt eine kleine Probe der Haut und schickt sie in das Labor. Sie tragen zwei Tage lang ein Pflaster und können danach nach Hause gehen. Halten Sie die Stelle trocken, und nehmen Sie das Pflaster nicht vor dem Morgen des dritten Tages ab.';

const withFrontMatter = (inLanguage: string, answer: string, question = 'OK?') =>
  `---\ntitle: X\ninLanguage: ${inLanguage}\n---\n\n## ${question}\n\n${answer}\n`;

async function language(text: string, path?: string) {
  const { document, diagnostics } = await understand(text, path);
  const found = diagnostics.filter(({ code }) => code.startsWith('language-'));
  return { lang: document?.lang, dir: document?.dir, found };
}

describe('language', () => {
  it.each(samples)('%s is told from its words', async (lang, question, answer, dir = 'ltr') => {
    const { found, ...told } = await language(`# 1\n\n## ${question} {#q}\n\n${answer}\n`);
    expect(told).toEqual({ lang, dir });
    expect(found.map(({ code }) => code)).toEqual(lang === 'en-GB' ? [] : ['language-detected']);
  });

  it('is reported with its name and what to write', async () => {
    const { found } = await language(`# 1\n\n## Was?\n\n${german}\n`);
    expect(found).toMatchObject([
      {
        severity: 'info',
        message: 'Read as German (de), as the source names no language',
        hint: expect.stringContaining('inLanguage: de'),
      },
    ]);
  });

  it.each([
    ['a few words', '# Poren\n\n## Was ist das?\n\nHaut.\n'],
    [
      'names and numbers',
      '# X\n\n## 2025?\n\nBotulinum, Hyaluron, Laser, 20 mg, 30 mg, Ibuprofen, Aspirin.\n',
    ],
  ])('is the default for %s', async (_, text) => {
    expect(await language(text)).toEqual({ lang: 'en-GB', dir: 'ltr', found: [] });
  });

  it('of the front matter wins, in its written form', async () => {
    expect(await language(withFrontMatter('de-at', german))).toEqual({
      lang: 'de-AT',
      dir: 'ltr',
      found: [],
    });
  });

  it('of the front matter that the text contradicts is kept, with a warning where it stands', async () => {
    const { lang, found } = await language(withFrontMatter('en', german));
    expect(lang).toBe('en');
    expect(found).toMatchObject([
      {
        code: 'language-mismatch',
        severity: 'warning',
        place: { line: 3, column: 1, endColumn: 15 },
        message: 'Unexpected language: the source names English (en), its text reads as German (de)',
      },
    ]);
  });

  it.each([
    ['a short text', 'en', 'Das ist gut für die Haut und die Haare, und es ist nicht teuer.'],
    [
      'English full of Latin',
      'en',
      'Acne vulgaris, rosacea, lichen planus, pityriasis rosea, tinea corporis, verruca vulgaris, naevus flammeus, keratosis pilaris and erythema nodosum are the names of conditions of the skin. Ask for the name of yours: it is on your letter, and the nurse can say what it means for you and what to do about it.',
    ],
    [
      'a near language',
      'no',
      'Legen tar en liten prøve av huden og sender den til laboratoriet. Du får et plaster på i to dager, og du kan gå hjem etter det. Hold området tørt, og ikke ta plasteret av før om morgenen den tredje dagen. Ring oss hvis det blør eller gjør vondt, eller hvis du får feber.',
    ],
    ['two languages', 'en', `${english} ${german}`],
    ['a language that we cannot tell', 'mt', english],
  ])('is not doubted in %s', async (_, lang, answer) => {
    expect((await language(withFrontMatter(lang, answer))).found).toEqual([]);
  });

  it('runs as the letters do, not as the tag says', async () => {
    const arabic = samples.find(([lang]) => lang === 'ar')?.[2] ?? '';
    expect(await language(withFrontMatter('ar', english))).toMatchObject({ lang: 'ar', dir: 'ltr' });
    expect(await language(withFrontMatter('en', arabic))).toMatchObject({ lang: 'en', dir: 'rtl' });
    // Names of medicines in an Arabic text.
    const mixed = `${arabic} (Ibuprofen, Paracetamol, Hydrocortisone, Isotretinoin, Doxycycline)`;
    expect(await language(withFrontMatter('ar', mixed))).toMatchObject({ dir: 'rtl', found: [] });
    expect(await language('---\ntitle: 1\ninLanguage: fa\n---\n\n## 2?\n\n3\n')).toMatchObject({
      dir: 'rtl',
    });
  });

  it('keeps a text whole that is very long', async () => {
    const { document } = await understand(`# X\n\n## Was?\n\n${`${german} `.repeat(2000)}\n`);
    expect(document?.lang).toBe('de');
    expect(document && questionsOf(document)).toHaveLength(1);
  });
});
