/** What stands at the end of a leaflet and answers nothing: sources, licence, history. One line a language or two. */
const title =
  /^[\s\p{P}\p{N}]*(?:references?|sources?|bibliography|literature|further reading|acknowledge?ments?|credits|copyright(?: notice)?|licen[cs]e|legal notice|imprint|change ?log|revision history|version history|document history|about (?:this|the) (?:document|leaflet|faq|author)s?|see also|quellen(?:angaben|verzeichnis)?|literatur(?:verzeichnis|hinweise)?|weiterführende literatur|impressum|danksagung|lizenz|références|bibliographie|sources|remerciements|mentions légales|referencias|bibliografía|fuentes|agradecimientos|licencia|referências|bibliografia|fontes|agradecimentos|fonti|riferimenti|ringraziamenti|licenza|bronnen|literatuur|colofon|referenser|källor|kilder|lähteet|źródła|literatura|reference|zdroje|források|kaynaklar|kaynakça|источники|литература|благодарности|джерела|література|πηγές|βιβλιογραφία|المراجع|المصادر|منابع|מקורות|संदर्भ|参考文献|参考资料|參考資料|資料來源|出典|参考|참고 ?문헌|출처)[\s\p{P}]*$/iu;

/** Whether a heading is one of those. */
export function isBackMatter(text: string): boolean {
  return title.test(text);
}
