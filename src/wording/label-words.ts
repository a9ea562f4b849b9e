/** What a language calls question and answer in front of one: whole words, and the letters they are shortened to. */
export interface LabelWords {
  /** BCP 47. */
  readonly lang: string;
  readonly question: readonly string[];
  readonly answer: readonly string[];
  /** `Q:` and the like. A letter alone counts with a colon, and only where the text asks. */
  readonly questionLetters: readonly string[];
  readonly answerLetters: readonly string[];
}

const words = (
  lang: string,
  question: string,
  answer: string,
  questionLetters: string,
  answerLetters: string,
): LabelWords => ({
  lang,
  question: question.split(' '),
  answer: answer.split(' '),
  questionLetters: questionLetters.split(' ').filter((letter) => letter !== ''),
  answerLetters: answerLetters.split(' ').filter((letter) => letter !== ''),
});

/** One line a language; a word that two languages share stands in both. */
export const labelWords: readonly LabelWords[] = [
  words('en', 'question', 'answer ans response reply', 'q', 'a'),
  words('de', 'frage', 'antwort antw', 'f fr', 'a'),
  words('fr', 'question', 'réponse reponse rép rep', 'q', 'r'),
  words('es', 'pregunta preg', 'respuesta resp', 'p', 'r'),
  words('pt', 'pergunta perg questão', 'resposta resp', 'p', 'r'),
  words('it', 'domanda dom', 'risposta risp', 'd', 'r'),
  words('ca', 'pregunta', 'resposta', 'p', 'r'),
  words('nl', 'vraag', 'antwoord', 'v', 'a'),
  words('sv', 'fråga', 'svar', 'f', 's'),
  words('da', 'spørgsmål', 'svar', 's', 's'),
  words('nb', 'spørsmål', 'svar', 's', 's'),
  words('fi', 'kysymys', 'vastaus', 'k', 'v'),
  words('pl', 'pytanie pyt', 'odpowiedź odp', 'p', 'o'),
  words('cs', 'otázka ot', 'odpověď odp', 'o', 'o'),
  words('sk', 'otázka ot', 'odpoveď odp', 'o', 'o'),
  words('hu', 'kérdés', 'válasz', 'k', 'v'),
  words('ro', 'întrebare întrebarea', 'răspuns', 'î', 'r'),
  words('tr', 'soru', 'cevap yanıt', 's', 'c'),
  words('ru', 'вопрос вопр', 'ответ отв', 'в', 'о'),
  words('uk', 'питання запитання', 'відповідь', 'п', 'в'),
  words('bg', 'въпрос', 'отговор', 'в', 'о'),
  words('el', 'ερώτηση', 'απάντηση', 'ε', 'α'),
  words('ar', 'سؤال السؤال', 'جواب الجواب إجابة الإجابة اجابة الاجابة', 'س', 'ج'),
  words('fa', 'سوال سؤال پرسش', 'جواب پاسخ', 'س', 'ج پ'),
  words('ur', 'سوال', 'جواب', 'س', 'ج'),
  words('he', 'שאלה', 'תשובה', 'ש', 'ת'),
  words('hi', 'प्रश्न सवाल', 'उत्तर जवाब', 'प्र', 'उ'),
  words('bn', 'প্রশ্ন', 'উত্তর', 'প্র', 'উ'),
  words('zh', '问题 問題 问 問', '答案 回答 解答 答', 'q', 'a'),
  words('ja', '質問 ご質問 問', '回答 お答え 答え 答', 'q', 'a'),
  words('ko', '질문 문', '답변 답', 'q', 'a'),
  words('vi', 'hỏi', 'đáp', 'h', 'đ'),
  words('th', 'คำถาม ถาม', 'คำตอบ ตอบ', '', ''),
  words('id', 'pertanyaan tanya', 'jawaban jawab', 't', 'j'),
  words('ms', 'soalan', 'jawapan', 's', 'j'),
  words('fil', 'tanong', 'sagot', 't', 's'),
  words('hr', 'pitanje', 'odgovor', 'p', 'o'),
  words('sr', 'питање', 'одговор', 'п', 'о'),
  words('mk', 'прашање', 'одговор', 'п', 'о'),
  words('sl', 'vprašanje', 'odgovor', 'v', 'o'),
  words('lt', 'klausimas', 'atsakymas', 'k', 'a'),
  words('lv', 'jautājums', 'atbilde', 'j', 'a'),
  words('et', 'küsimus', 'vastus', 'k', 'v'),
  words('is', 'spurning', 'svar', 's', 's'),
  words('eu', 'galdera', 'erantzuna', 'g', 'e'),
  words('sq', 'pyetje pyetja', 'përgjigje përgjigja', 'p', 'p'),
  words('hy', 'հարց', 'պատասխան', 'հ', 'պ'),
  words('ka', 'კითხვა', 'პასუხი', 'კ', 'პ'),
  words('am', 'ጥያቄ', 'መልስ', 'ጥ', 'መ'),
  words('sw', 'swali', 'jibu', 's', 'j'),
  words('ta', 'கேள்வி', 'பதில்', '', ''),
  words('te', 'ప్రశ్న', 'జవాబు', '', ''),
  words('gu', 'પ્રશ્ન', 'જવાબ', '', ''),
  words('pa', 'ਸਵਾਲ', 'ਜਵਾਬ', '', ''),
  words('cy', 'cwestiwn', 'ateb', 'c', 'a'),
  words('ga', 'ceist', 'freagra', 'c', 'f'),
];
