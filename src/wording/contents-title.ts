/** What a list of contents is called, in many languages. */
const title =
  /^[\s\p{P}]*(?:table of contents|contents|content|toc|index|overview|on this page|in this (?:page|article|leaflet|guide)|questions|jump to|inhalt|inhaltsverzeichnis|übersicht|auf dieser seite|sommaire|table des matières|sur cette page|contenido|contenidos|índice|tabla de contenidos?|en esta página|indice|sommario|in questa pagina|sumário|conteúdo|nesta página|inhoud|inhoudsopgave|innehåll|indhold|innhold|sisällys(?:luettelo)?|spis treści|obsah|tartalom(?:jegyzék)?|cuprins|[iıİ]çindekiler|содержание|оглавление|зміст|съдържание|περιεχόμενα|المحتويات|محتويات|فهرس|الفهرس|فهرست|תוכן(?: עניינים| העניינים)?|विषय[- ]सूची|目录|目錄|目次|もくじ|목차)[\s\p{P}]*$/iu;

/** Whether a line only says that a list of contents follows. */
export function isContentsTitle(text: string): boolean {
  return title.test(text);
}
