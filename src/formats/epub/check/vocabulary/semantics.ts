/**
 * Kinds of passages, `epub:type`: what of the EPUB 3 Structural Semantics Vocabulary 1.1 a leaflet may use. A name that
 * is not there means nothing to a reading system.
 */
export const epubTypes: ReadonlySet<string> = new Set(
  `abstract acknowledgments afterword answer answers appendix aside assessment backlink backmatter biblioentry
  bibliography biblioref bodymatter bridgehead chapter colophon conclusion contributors copyright-page cover covertitle
  credit credits dedication division endnote endnotes epigraph epilogue errata figure footnote footnotes foreword
  frontmatter fulltitle glossary glossdef glossref glossterm halftitle halftitlepage imprint index introduction keyword
  keywords label landmarks list list-item loi lot noteref notice ordinal other-credits page-list pagebreak part preamble
  preface prologue pullquote qna question referrer revision-history subchapter subtitle table table-cell table-row tip
  title titlepage toc toc-brief`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** Of a part of the book. */
const parts =
  `doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-bibliography doc-chapter doc-colophon doc-conclusion
  doc-credit doc-credits doc-dedication doc-endnotes doc-epigraph doc-epilogue doc-errata doc-example doc-foreword
  doc-glossary doc-index doc-introduction doc-notice doc-pagelist doc-part doc-preface doc-prologue doc-pullquote doc-qna
  doc-toc region presentation`.split(/\s+/);

/**
 * Roles by element (EPUB Type to ARIA Role Authoring Guide 1.1, ARIA in HTML, and the schema of EPUBCheck 4.2.6). An
 * element that is not here takes none.
 */
export const rolesOf: Readonly<Record<string, readonly string[]>> = {
  section: parts,
  div: [...parts, 'doc-footnote', 'doc-pagebreak', 'doc-tip', 'group', 'note'],
  aside: 'doc-dedication doc-example doc-footnote doc-pullquote doc-tip note region presentation'.split(' '),
  nav: ['doc-index', 'doc-pagelist', 'doc-toc', 'navigation'],
  header: ['doc-footnote', 'group', 'presentation'],
  p: ['doc-subtitle', 'doc-notice', 'note'],
  h1: ['doc-subtitle'],
  h2: ['doc-subtitle'],
  h3: ['doc-subtitle'],
  hr: ['doc-pagebreak', 'separator', 'presentation'],
  span: ['doc-pagebreak', 'doc-subtitle', 'img', 'text'],
  a: ['doc-backlink', 'doc-biblioref', 'doc-glossref', 'doc-noteref', 'link'],
  img: ['doc-cover', 'img', 'presentation'],
  figure: ['figure', 'group', 'presentation'],
  figcaption: ['group', 'presentation'],
  ul: ['list', 'presentation'],
  ol: ['list', 'presentation'],
  li: ['doc-biblioentry', 'doc-endnote', 'listitem', 'presentation'],
  svg: ['img', 'presentation'],
};

/**
 * Kinds that have a role of the same meaning, which must be there as well: reading systems go by the kind, screen
 * readers by the role (the same guide; Ace checks it).
 */
export const roleOfType: Readonly<Record<string, string>> = Object.fromEntries(
  `abstract acknowledgments afterword appendix backlink bibliography biblioref chapter colophon conclusion credit credits
  dedication endnotes epigraph epilogue errata footnote foreword glossary glossref index introduction noteref notice
  pagebreak part preface prologue pullquote qna tip toc`
    .split(/\s+/)
    .map((type): [string, string] => [type, `doc-${type}`])
    .concat([['page-list', 'doc-pagelist']]),
);

/** What schema.org and the DAISY-maintained vocabulary know as values (Schema.org Accessibility Properties 2025). */
export const discovery: Readonly<Record<string, ReadonlySet<string>>> = {
  'schema:accessMode': new Set(['auditory', 'tactile', 'textual', 'visual']),
  'schema:accessibilityHazard': new Set(
    `flashing motionSimulation sound noFlashingHazard noMotionSimulationHazard noSoundHazard unknown
    unknownFlashingHazard unknownMotionSimulationHazard unknownSoundHazard none`.split(/\s+/),
  ),
  'schema:accessibilityFeature': new Set(
    `alternativeText annotations ARIA audioDescription bookmarks braille captions describedMath displayTransformability
    fullRubyAnnotations highContrastAudio highContrastDisplay horizontalWriting index largePrint latex longDescription
    MathML none openCaptions pageBreakMarkers pageNavigation printPageNumbers readingOrder rubyAnnotations
    signLanguage structuralNavigation synchronizedAudioText tableOfContents tactileGraphic tactileObject taggedPDF
    timingControl transcript ttsMarkup unknown unlocked verticalWriting withAdditionalWordSegmentation
    withoutAdditionalWordSegmentation`.split(/\s+/),
  ),
};
