import { childOf, element, elementsOf, findAll, type XmlElement } from './xml.ts';

export interface DrawnPictures {
  /** Each as the simplest drawing that mammoth reads. */
  readonly found: readonly XmlElement[];
  /** The descriptions of those that are not in the file. */
  readonly missing: readonly string[];
}

/**
 * The pictures of a drawing, of today's kind or of Word 2003's.
 *
 * @param targets The ids of what is in the file.
 */
export function picturesIn(node: XmlElement, targets: ReadonlySet<string>): DrawnPictures {
  const all = [...todaysPictures(node), ...oldPictures(node)];
  const isHeld = ({ id }: Picture) => targets.has(id);
  return {
    found: all.filter(isHeld).map((picture) => drawing(picture, targets)),
    missing: all.filter((picture) => !isHeld(picture)).map(({ alt }) => alt),
  };
}

interface Picture {
  readonly id: string;
  readonly alt: string;
  readonly properties: XmlElement | undefined;
}

function todaysPictures(node: XmlElement): Picture[] {
  const properties = findAll(node, ['wp:docPr'])[0];
  return findAll(node, ['pic:pic']).flatMap((picture) => {
    const blip = childOf(picture, 'pic:blipFill', 'a:blip');
    const own = childOf(picture, 'pic:nvPicPr', 'pic:cNvPr');
    const { 'r:embed': id, 'r:link': link } = blip?.attributes ?? {};
    // Without either it is an empty frame.
    if (id === undefined && link === undefined) return [];
    return [{ id: id ?? '', alt: altOf(properties) || altOf(own), properties }];
  });
}

function oldPictures(node: XmlElement): Picture[] {
  const shapes = findAll(node, ['v:shape', 'v:rect', 'v:roundrect', 'v:oval', 'v:image']);
  return shapes.flatMap((shape) => {
    const image = childOf(shape, 'v:imagedata');
    const { 'r:id': id, 'r:href': link } = image?.attributes ?? {};
    if (image === undefined || (id === undefined && link === undefined)) return [];
    const alt = shape.attributes.alt || image.attributes['o:title'] || '';
    return [{ id: id ?? '', alt: described(alt), properties: undefined }];
  });
}

function altOf(properties: XmlElement | undefined): string {
  const { descr = '', title = '' } = properties?.attributes ?? {};
  return described(descr) || described(title);
}

/** What Word adds to a description that it made itself, in the languages that it speaks most. */
const machineMade =
  /\s*(?:Description automatically generated(?: with \w+ confidence)?|AI-generated content may be incorrect\.|Automatisch generierte Beschreibung(?: mit \w+ Zuverlässigkeit)?|KI-generierte Inhalte können fehlerhaft sein\.|Description générée automatiquement(?: avec un niveau de confiance \w+)?|Le contenu généré par l['’]IA peut être incorrect\.|Descripción generada automáticamente(?: con confianza \w+)?|El contenido generado por IA puede ser incorrecto\.|Descrizione generata automaticamente(?: con attendibilità \w+)?|Descrição gerada automaticamente(?: com confiança \w+)?|Automatisch gegenereerde beschrijving(?: met .{0,20} betrouwbaarheid)?|描述已自动生成|AI 生成的内容可能不正确。)$/u;

/** A description in one line; the name of the file, which old programs write there, is none. */
function described(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(machineMade, '').trim();
  return /^[a-z]:\\|^file:|\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)$/i.test(line) ? '' : line;
}

function drawing({ id, alt, properties }: Picture, targets: ReadonlySet<string>): XmlElement {
  const link = elementsOf(properties, 'a:hlinkClick').filter((click) =>
    targets.has(click.attributes['r:id'] ?? ''),
  );
  const source = element('a:blip', { 'r:embed': id });
  const picture = element('pic:pic', {}, [element('pic:blipFill', {}, [source])]);
  return element('w:drawing', {}, [
    element('wp:inline', {}, [
      element('wp:docPr', { descr: alt }, link),
      element('a:graphic', {}, [element('a:graphicData', {}, [picture])]),
    ]),
  ]);
}
