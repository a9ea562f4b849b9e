/** What a field of a list of questions is for. */
export type Role = 'question' | 'answer' | 'section' | 'id' | 'short' | 'channels';

/**
 * The names that a field has in the files of clinics, in the languages that we print and their neighbours. Those of
 * the first list mean the role wherever they stand; those of the second when no field of the first is there.
 */
const names: Readonly<Record<Role, readonly [strong: string, weak: string]>> = {
  question: [
    `question q questions question_text question_title faq_question the_question query prompt
     frage frage_text fragestellung pregunta pregunta_frecuente domanda quesito pergunta questão vraag vraagstelling
     вопрос питання pytanie otázka fråga spørgsmål spørsmål kysymys soru ερώτηση kérdés întrebare câu_hỏi pertanyaan
     السؤال سؤال سوال پرسش השאלה שאלה प्रश्न सवाल 问题 問題 问 問 提问 提問 質問 質疑 问句 질문 문의 물음`,
    `title name heading headline header subject statement term faq label
     titel überschrift titre intitulé título titular titolo tytuł заголовок название العنوان عنوان כותרת शीर्षक
     标题 標題 タイトル 見出し 제목`,
  ],
  answer: [
    `answer a answers ans answer_text answer_html answer_body faq_answer the_answer accepted_answer long_answer
     full_answer detailed_answer reply response
     antwort antworten antwort_text réponse reponse respuesta risposta resposta antwoord ответ відповідь odpowiedź
     odpověď svar vastaus cevap yanıt απάντηση válasz răspuns câu_trả_lời trả_lời jawaban
     الجواب جواب الإجابة إجابة اجابه الرد پاسخ התשובה תשובה उत्तर जवाब 答案 答 回答 答复 答覆 解答 답변 답 대답 응답`,
    `text body content contents description html markdown copy details explanation suggested_answer
     inhalt beschreibung texte contenu texto contenido contenuto testo conteúdo tekst inhoud текст содержание
     النص المحتوى תוכן טקסט पाठ 内容 內容 正文 本文 내용 본문`,
  ],
  section: [
    `section section_title section_name kapitel chapitre capítulo capitolo hoofdstuk category category_name faq_category
     kategorie abschnitt rubrik bereich catégorie rubrique categoría sección apartado categoria sezione seção secção
     categorie rubriek sectie раздел категория розділ kategoria dział kategori avdelning sekce osasto ενότητα
     القسم قسم الفئة فئة التصنيف קטגוריה מדור श्रेणी अनुभाग 分类 分類 类别 類別 章节 カテゴリ カテゴリー 카테고리 분류 섹션`,
    `group topic theme chapter thema gruppe thème groupe tema grupo argomento gruppo tópico onderwerp тема temat
     الموضوع موضوع נושא विषय 主题 主題 テーマ 주제`,
  ],
  id: ['slug permalink anchor anker ancre ancla âncora', 'id identifier kennung identifiant identificador'],
  short: [
    `short short_answer summary tldr kurz kurzantwort kurzfassung réponse_courte respuesta_corta risposta_breve
     resposta_curta kort_antwoord краткий_ответ`,
    `teaser excerpt abstract zusammenfassung résumé resumen riassunto resumo samenvatting ملخص תקציר सारांश 摘要 要約 요약`,
  ],
  channels: ['channels channel kanäle kanal canaux canales canal canali canale canais kanalen каналы', ''],
};

/** Names of the list itself. */
const lists = `questions question faq faqs qa qas q_a qna q_and_a questions_and_answers questions_answers items entries
  main_entity mainEntity item_list_element list data results records rows content contents children pages
  fragen häufige_fragen fragen_und_antworten preguntas preguntas_frecuentes foire_aux_questions questions_fréquentes
  domande domande_frequenti perguntas perguntas_frequentes vragen veelgestelde_vragen вопросы вопросы_и_ответы pytania
  frågor spørgsmål spørsmål kysymykset sorular ερωτήσεις kérdések الأسئلة أسئلة الأسئلة_الشائعة שאלות שאלות_נפוצות
  प्रश्न 问题 常见问题 問題 常見問題 質問 よくある質問 질문 자주묻는질문
  sections groups categories topics chapters abschnitte kategorien rubriques catégories secciones categorías sezioni
  categorie seções categorias secties rubrieken разделы категории الأقسام פרקים अनुभाग 章节 分类 セクション 섹션 graph`;

const intros = `intro introduction lead einleitung einführung introducción introduzione introdução inleiding
  введение вступление wstęp inledning مقدمة المقدمة הקדמה מבוא परिचय 简介 導入 はじめに 소개`;

const languages = `lang language locale in_language inLanguage sprache langue idioma lingua língua taal язык اللغة שפה भाषा
  语言 言語 언어`;

const roles: readonly Role[] = ['question', 'answer', 'section', 'id', 'short', 'channels'];

/** Longer names, in characters, are questions or mistakes. */
const longestName = 60;

interface Meaning {
  readonly role: Role;
  /** 0 for a name that says it, 1 for one that may. */
  readonly rank: 0 | 1;
}

const meanings: ReadonlyMap<string, Meaning> = new Map(
  roles.flatMap((role) =>
    ([1, 0] as const).flatMap((rank) =>
      words(names[role][rank]).map((name): [string, Meaning] => [name, { role, rank }]),
    ),
  ),
);
const [listNames, introNames, languageNames] = [lists, intros, languages].map((text) => new Set(words(text)));

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean).map(bare);
}

/** A name without case, accents, spaces and punctuation: `Réponse :` and `reponse` are the same. */
export function bare(name: string): string {
  return name
    .slice(0, longestName)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What a name means; a language or number behind it does not count: `answer_en`, `Frage (DE)`. */
function meaningOf(name: string): Meaning | undefined {
  if (name.length > longestName) return undefined;
  const tail = /[\s_.:(-]+(?:[a-z]{2}(?:[_-][a-z]{2})?|\d{1,2})\)?$/iu;
  return meanings.get(bare(name)) ?? meanings.get(bare(name.replace(tail, '')));
}

/** Whether a name says without doubt what it is for. */
export function isStrong(name: string, role: Role): boolean {
  const meaning = meaningOf(name);
  return meaning?.role === role && meaning.rank === 0;
}

export function roleOf(name: string): Role | undefined {
  return meaningOf(name)?.role;
}

/** Which field has which role, by its number: of several for one role the plainest name wins, then the first. */
export function rolesOf(fields: readonly string[]): ReadonlyMap<Role, number> {
  const found = new Map<Role, { readonly index: number; readonly rank: number }>();
  for (const [index, name] of fields.entries()) {
    const meaning = meaningOf(name);
    if (meaning === undefined) continue;
    const best = found.get(meaning.role);
    if (best === undefined || meaning.rank < best.rank)
      found.set(meaning.role, { index, rank: meaning.rank });
  }
  return new Map([...found].map(([role, { index }]) => [role, index]));
}

export function namesList(name: string): boolean {
  return listNames?.has(bare(name)) ?? false;
}

export function namesIntro(name: string): boolean {
  return introNames?.has(bare(name)) ?? false;
}

export function namesLanguage(name: string): boolean {
  return languageNames?.has(bare(name)) ?? false;
}

/** A name that stands for a title where no question is. */
export function namesTitle(name: string): boolean {
  const meaning = meaningOf(name);
  return meaning?.role === 'question' && meaning.rank === 1;
}
