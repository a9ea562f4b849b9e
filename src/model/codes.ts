export type Severity = 'error' | 'warning' | 'info';

interface CodeEntry {
  readonly severity: Severity;
  /** What the code means, in one sentence for the author of a source. */
  readonly about: string;
}

/**
 * Every problem that Pamphleteer can report: its code, how grave it is, what it means. Wording with the
 * particulars stands where the problem is found; severity is decided here and nowhere else.
 */
export const codes = {
  'source-empty': { severity: 'error', about: 'The source holds no text.' },
  'source-format': {
    severity: 'error',
    about: 'The file is damaged or of another kind than its ending says.',
  },
  'source-encoding': { severity: 'error', about: 'The source is not text in UTF-8 or UTF-16.' },
  'source-encoding-guessed': {
    severity: 'warning',
    about: 'The source is not UTF-8; its encoding was guessed from its bytes.',
  },
  'text-garbled': {
    severity: 'warning',
    about: 'Letters were replaced by wrong ones before the source came to us.',
  },
  'language-detected': {
    severity: 'info',
    about: 'The source names no language; it was told from the words.',
  },
  'language-mismatch': {
    severity: 'warning',
    about: 'The source names one language and is written in another.',
  },
  'source-nested': { severity: 'error', about: 'Text is nested too deeply to be meant that way.' },
  'marks-kept': {
    severity: 'warning',
    about: 'A paragraph with thousands of signs of emphasis or links was read as it stands.',
  },
  'source-control-character': {
    severity: 'warning',
    about: 'Invisible control characters were left out: e-books and feeds may not hold them.',
  },
  'read-as-markdown': {
    severity: 'info',
    about: 'A plain text with Markdown headings was read as Markdown.',
  },
  'data-syntax': {
    severity: 'error',
    about: 'A list or table of questions is not written as its format asks.',
  },
  'data-no-questions': {
    severity: 'error',
    about: 'A data file has no list or columns of questions and answers.',
  },
  'field-left-out': { severity: 'info', about: 'A field of a list or table is not part of any output.' },
  'header-missing': {
    severity: 'info',
    about: 'A table without a header row was read as questions and answers.',
  },
  'answer-without-question': {
    severity: 'error',
    about: 'An entry of a list or table has an answer but no question.',
  },
  'section-gathered': {
    severity: 'info',
    about: 'Questions of one section that stood apart were brought together.',
  },
  'front-matter-syntax': { severity: 'error', about: 'The front matter is not valid YAML.' },
  'front-matter-unknown-key': { severity: 'error', about: 'The front matter has a key that does not exist.' },
  'front-matter-value': {
    severity: 'error',
    about: 'A value in the front matter has the wrong type or form.',
  },
  'title-missing': { severity: 'error', about: 'The document has no title.' },
  'title-from-file-name': {
    severity: 'warning',
    about: 'A table or page has no title and is named after its file.',
  },
  'title-repeated': { severity: 'info', about: 'The source has two titles.' },
  'title-split': { severity: 'info', about: 'One line was read as title and subtitle.' },
  'question-missing': { severity: 'error', about: 'No question was found in the source.' },
  'answer-missing': { severity: 'error', about: 'A question has no answer.' },
  'question-id-duplicate': { severity: 'error', about: 'Two questions carry the same id.' },
  'question-repeated': { severity: 'warning', about: 'The same question is asked twice.' },
  'schema-without-web': {
    severity: 'warning',
    about: 'A question is meant for the FAQ markup, but not for the page that the markup describes.',
  },
  'question-attribute': { severity: 'error', about: 'The {…} after a question cannot be understood.' },
  'question-uncertain': { severity: 'warning', about: 'A block may or may not be a question.' },
  'section-introduction': {
    severity: 'info',
    about: 'Text stands between a section title and its first question.',
  },
  'section-closing': {
    severity: 'info',
    about: 'A last line that asks whether there are more questions was read as text, not as a question.',
  },
  'section-level': {
    severity: 'info',
    about: 'A heading is at another level than the others of its kind.',
  },
  'contents-left-out': {
    severity: 'info',
    about: 'A list of contents was left out: every output makes its own.',
  },
  'document-doubled': {
    severity: 'warning',
    about: 'The whole text stands in the source twice and was read once.',
  },
  'numbering-gap': { severity: 'warning', about: 'The numbers of the questions skip one.' },
  'section-without-question': {
    severity: 'warning',
    about: 'A section holds text but no question, and not every output shows it.',
  },
  'list-recovered': { severity: 'info', about: 'Lines that had lost their bullets were read as a list.' },
  'text-left-out': { severity: 'warning', about: 'Some text of the source is not part of any output.' },
  'faq-markup-unseen': {
    severity: 'warning',
    about: 'The FAQ markup of a page names a question that the page does not show.',
  },
  'page-frame-left-out': {
    severity: 'info',
    about: 'The frame of a page (navigation, headers, footers, contents) was left out.',
  },
  'comment-kept-back': { severity: 'info', about: 'A comment in the source goes into no output.' },
  'label-read': {
    severity: 'info',
    about: 'Labels or numbers before questions were read as marks, not as words.',
  },
  'label-unexpected': {
    severity: 'warning',
    about: 'An answer is labelled as one where no question waits for it.',
  },
  'html-unclosed': {
    severity: 'error',
    about: 'A comment or HTML element never closes and swallows the text below it.',
  },
  'html-removed': { severity: 'warning', about: 'Unsafe or unsupported HTML was taken out of an answer.' },
  'link-unsafe': {
    severity: 'warning',
    about: 'A link that is no web, mail or phone address was undone.',
  },
  'link-target-missing': {
    severity: 'warning',
    about: 'A link to a place in the leaflet that is not there was undone.',
  },
  'link-relative': {
    severity: 'warning',
    about: 'A link without a server was undone: the leaflet does not say where it will be.',
  },
  'link-dead': { severity: 'warning', about: 'A link to the web leads nowhere (asked with --links alone).' },
  'image-remote': { severity: 'error', about: 'A picture is on another server.' },
  'image-outside': { severity: 'error', about: 'A picture lies outside the folder of its source.' },
  'image-missing': { severity: 'error', about: 'A picture cannot be found.' },
  'image-type': { severity: 'error', about: 'A picture is neither PNG, JPEG nor GIF.' },
  'image-alt-missing': {
    severity: 'warning',
    about: 'A picture has no description for people who cannot see it.',
  },
  'document-id-duplicate': { severity: 'error', about: 'Two sources would publish into the same folder.' },
  'translation-unknown': {
    severity: 'warning',
    about: 'A translation names an original that is not published with it.',
  },
  'translation-repeated': {
    severity: 'warning',
    about: 'Two versions of one leaflet are in the same language.',
  },
  'output-withdrawn': {
    severity: 'warning',
    about: 'What was published of the same words was taken away, since rules hold all of it out.',
  },
  'output-older': {
    severity: 'warning',
    about: 'Some outputs in the folder were made from an earlier text.',
  },
  'glyph-missing': { severity: 'error', about: 'No bundled font can draw a character.' },
  'cover-undrawn': {
    severity: 'warning',
    about: 'The e-book has no cover, because its words cannot be drawn whole.',
  },
  'card-contrast': {
    severity: 'error',
    about: 'Words of a card can hardly be told from what is behind them.',
  },
  'card-overflow': { severity: 'error', about: 'A text does not fit its card at the smallest allowed size.' },
  'card-without-answer': {
    severity: 'info',
    about: 'A card shows its question alone: no sentence of the answer can stand by itself.',
  },
  'carousel-long': {
    severity: 'info',
    about: 'There are more cards than a network takes in one post.',
  },
  'caption-overflow': {
    severity: 'info',
    about: 'A question is longer than a network allows a post to be.',
  },
  'review-overdue': {
    severity: 'warning',
    about: 'The date of the next review has passed.',
  },
  'review-in-future': { severity: 'warning', about: 'The date of the last review has not come yet.' },
  'trifold-overflow': {
    severity: 'error',
    about: 'The questions do not fit the tri-fold at the smallest allowed size.',
  },
  'trifold-panel-overflow': {
    severity: 'error',
    about: 'A panel of the tri-fold does not hold its text at the smallest allowed size.',
  },
  'trifold-unknown-question': {
    severity: 'warning',
    about: 'The front matter keeps a question off the tri-fold that does not exist.',
  },
  'press-colour': {
    severity: 'error',
    about: 'A colour or picture cannot be turned into the four inks of a press.',
  },
  'pdf-damaged': { severity: 'error', about: 'A PDF cannot be read.' },
  'pdf-text-differs': {
    severity: 'error',
    about: 'The text of a printed file is not that of the leaflet, word for word.',
  },
  'pdf-font-missing': { severity: 'error', about: 'A font is not in the file.' },
  'pdf-font-unmapped': {
    severity: 'error',
    about: 'The letters of a font have no map to Unicode, so that text cannot be searched or read out.',
  },
  'pdf-text-outside': { severity: 'error', about: 'Text stands where the sheet is cut, or beyond.' },
  'pdf-text-on-fold': { severity: 'error', about: 'Text stands where the sheet is folded.' },
  'pdf-type-small': { severity: 'error', about: 'Text is set smaller than the edition allows.' },
  'pdf-mark-missing': {
    severity: 'error',
    about: 'A page of a draft or overdue leaflet does not say so.',
  },
  'pdf-page-size': { severity: 'error', about: 'Pages have another size, or other boxes, than promised.' },
  'pdf-page-count': { severity: 'error', about: 'A file has more or fewer pages than its edition needs.' },
  'pdf-page-order': { severity: 'error', about: 'Pages do not stand in the order in which they are read.' },
  'pdf-text-hidden': {
    severity: 'error',
    about: 'Text is in the file but cannot be seen: covered, cut off, or in the colour of its ground.',
  },
  'pdf-text-overlaps': { severity: 'error', about: 'Text is printed over other text.' },
  'pdf-forbidden': {
    severity: 'error',
    about: 'A file holds what its standard forbids: programs, other files, notes on a sheet for the printer.',
  },
  'pdf-imposition': {
    severity: 'error',
    about: 'The pages of a booklet lie on its sheets in a wrong order.',
  },
  'pdf-print-settings': {
    severity: 'error',
    about: 'A sheet to fold does not tell printers to use both sides at actual size.',
  },
  'pdf-colour-rgb': { severity: 'error', about: 'A file for the printer holds colours of a screen.' },
  'pdf-ink': {
    severity: 'error',
    about: 'A file for the printer asks for too much ink, or for text in several.',
  },
  'pdf-output-intent': {
    severity: 'error',
    about: 'A file does not say for which press or screen its colours are meant.',
  },
  'pdf-qr-unreadable': { severity: 'error', about: 'A QR code is missing, too small, or cannot be read.' },
  'pdf-qr-differs': { severity: 'error', about: 'A QR code leads to another address.' },
  'pdf-tags': {
    severity: 'error',
    about: 'The tags of a file are not those that screen readers need (PDF/UA).',
  },
  'pdf-metadata': { severity: 'error', about: 'A file does not say what it is.' },
  'epub-invalid': {
    severity: 'error',
    about: 'An e-book is not valid: a fault of Pamphleteer, or of HTML in the source.',
  },
  'epub-text-differs': {
    severity: 'error',
    about: 'The text of an e-book is not that of the leaflet, word for word.',
  },
  'epub-accessibility': {
    severity: 'warning',
    about: 'An e-book lacks something that readers with disabilities need.',
  },
  'markup-missing': { severity: 'error', about: 'A page has no FAQ markup.' },
  'markup-repeated': { severity: 'error', about: 'A page has more than one FAQPage.' },
  'markup-incomplete': {
    severity: 'error',
    about: 'A question of the markup lacks its words, or has not exactly one answer.',
  },
  'markup-tags': {
    severity: 'error',
    about: 'An answer of the markup holds tags or attributes that it may not.',
  },
  'markup-unseen': { severity: 'error', about: 'The page does not show what its markup says.' },
  'markup-differs': { severity: 'error', about: 'Markup and page say a question or answer in other words.' },
  'markup-order': {
    severity: 'error',
    about: 'The markup has the questions in another order than the page.',
  },
  'markup-punctuation': {
    severity: 'warning',
    about: 'Markup and page agree in all words, not in punctuation.',
  },
  'markup-lacks-text': {
    severity: 'warning',
    about: 'The page says more below a question than its markup.',
  },
  'markup-question-repeated': { severity: 'error', about: 'The markup asks a question twice.' },
  'markup-forum': {
    severity: 'error',
    about: 'The markup uses what is meant for forums: QAPage, votes, suggested answers.',
  },
  'markup-id': { severity: 'error', about: 'An @id of the markup is no whole address, or leads nowhere.' },
  'fragment-missing': {
    severity: 'error',
    about: 'The address of a question leads to a place that the page does not have.',
  },
  'markup-syntax': { severity: 'error', about: 'A script of JSON-LD cannot be read, or could be cut short.' },
  'markup-encoded-twice': {
    severity: 'error',
    about: 'The words of the markup were encoded once too often.',
  },
  'language-differs': {
    severity: 'error',
    about: 'Markup, page and link preview name different languages.',
  },
  'markup-date': { severity: 'error', about: 'A date of the markup is none, or cannot be right.' },
  'canonical-differs': { severity: 'error', about: 'A page names more than one address as its own.' },
  'canonical-missing': { severity: 'warning', about: 'A page does not name its own address.' },
  'breadcrumb-differs': { severity: 'error', about: 'The trail of the markup is not the one that is shown.' },
  'breadcrumb-unseen': { severity: 'warning', about: 'The page does not show the trail of its markup.' },
  'page-not-indexable': { severity: 'error', about: 'Search engines are told to pass the page over.' },
  'review-unseen': {
    severity: 'warning',
    about: 'Who reviewed a page, or when, is not in its markup or not to be seen.',
  },
  'review-old': { severity: 'warning', about: 'The last review of a page was more than 24 months ago.' },
  'markup-advertising': {
    severity: 'warning',
    about: 'The markup names a medicine on prescription, a price, or promises too much.',
  },
  'answer-length': {
    severity: 'warning',
    about: 'An answer is too short to stand by itself, or too long to be quoted.',
  },
  'question-repeated-elsewhere': {
    severity: 'warning',
    about: 'Two pages of one site answer the same question.',
  },
  'question-mark-missing': { severity: 'warning', about: 'A question of the markup does not ask.' },
  'preview-picture': {
    severity: 'warning',
    about: 'A picture for link previews is missing, or of another size than is said.',
  },
  'answer-contact-details': {
    severity: 'warning',
    about: 'An answer holds a phone number or e-mail address, which may change.',
  },
  'answer-leans': { severity: 'warning', about: 'An answer points to another one and cannot stand alone.' },
  'count-differs': {
    severity: 'warning',
    about: 'A title or description promises another number of questions than there are.',
  },
  'page-unreachable': { severity: 'error', about: 'A page could not be fetched.' },
  'page-of-another-kind': { severity: 'error', about: 'What was fetched is no web page.' },
  'page-redirected': { severity: 'info', about: 'An address leads on to another.' },
  'build-differs': {
    severity: 'error',
    about: 'A question that is live says something else than the local build, or only one of the two has it.',
  },
  'build-stale': { severity: 'error', about: 'What is live is not what was last published here.' },
  'build-other': {
    severity: 'warning',
    about: 'What is live comes from another build than the local one, with the same questions and answers.',
  },
  'translation-not-linked': {
    severity: 'warning',
    about: 'A page names another as its translation, which does not name it.',
  },
  'sitemap-unreadable': { severity: 'error', about: 'A sitemap cannot be read.' },
  'brand-syntax': { severity: 'error', about: 'The brand file is not valid YAML.' },
  'brand-unknown-key': { severity: 'error', about: 'The brand file has a key that does not exist.' },
  'brand-value': { severity: 'error', about: 'A value in the brand file has the wrong type or form.' },
  'answer-thin': { severity: 'warning', about: 'An answer has fewer than 8 words.' },
  'answer-long': { severity: 'warning', about: 'An answer has more than 200 words.' },
  'question-near-duplicate': {
    severity: 'warning',
    about: 'Two questions are asked in almost the same words.',
  },
  'sentence-long': { severity: 'info', about: 'A sentence has more than 20 words.' },
  'paragraph-long': { severity: 'info', about: 'A paragraph has more than 3 sentences.' },
  'list-long': { severity: 'info', about: 'A list without numbers has more than 6 items.' },
  'h1-long': { severity: 'info', about: 'A title has more than 65 characters.' },
  'abbr-undefined': { severity: 'info', about: 'An abbreviation is not explained where it first stands.' },
  passive: { severity: 'info', about: 'A sentence says what is done, and who does it late or not at all.' },
  'not-you': { severity: 'info', about: 'A leaflet speaks of patients, and never to its reader.' },
  'all-caps': { severity: 'info', about: 'Words stand in block capitals, which are hard to read.' },
  'word-repeated': { severity: 'info', about: 'A word stands there twice in a row.' },
  'wrong-article': { severity: 'info', about: 'An English article is "a" for "an", or "an" for "a".' },
  'heading-case': { severity: 'info', about: 'An English heading has capitals inside.' },
  'contradiction-hint': {
    severity: 'info',
    about: 'A question takes for granted what an answer says cannot be.',
  },
  'reading-level': {
    severity: 'info',
    about: 'How hard a leaflet is to read, where it is harder than patients need, or cannot be told.',
  },
  'meta-required': {
    severity: 'error',
    about: 'An approved leaflet lacks what has to stand on a printed one: version, days of review, reviewer.',
  },
  'review-too-long': {
    severity: 'warning',
    about: 'The next review is more than 36 months after the last one.',
  },
  'reviewer-is-author': { severity: 'warning', about: 'A leaflet was reviewed by its authors alone.' },
  'date-order': { severity: 'warning', about: 'Two dates of a leaflet cannot both be right.' },
  'coi-missing': {
    severity: 'warning',
    about: 'A leaflet does not say whether there are conflicts of interest.',
  },
  'formats-statement': {
    severity: 'warning',
    about: 'A leaflet does not say how to get it in other formats, such as large print.',
  },
  'contact-missing': { severity: 'warning', about: 'A leaflet gives readers no way to ask or to comment.' },
  'pack-syntax': { severity: 'error', about: 'A rule pack is not valid YAML.' },
  'pack-unknown-key': { severity: 'error', about: 'A rule pack has a key that does not exist.' },
  'pack-value': { severity: 'error', about: 'A value in a rule pack has the wrong type or form.' },
  'waiver-expired': {
    severity: 'warning',
    about: 'A waiver in the front matter has passed its last day and lets nothing through any more.',
  },
  'waiver-unused': { severity: 'warning', about: 'A waiver in the front matter lets nothing through.' },
  'waiver-broad': {
    severity: 'info',
    about: 'A waiver lets an error through in every question, or for longer than a review holds.',
  },
  'import-differs': {
    severity: 'warning',
    about: 'Markdown made by `import` says something otherwise than its source.',
  },
  'publish-failed': {
    severity: 'error',
    about: 'A format could not be made: a fault of Pamphleteer or its browser.',
  },
} as const satisfies Record<string, CodeEntry>;

export type Code = keyof typeof codes;
