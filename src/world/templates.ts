import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseDocument } from 'yaml';
import { type Strings, stringNames, type Templates } from '../model/context.ts';
import { UsageError } from '../model/usage-error.ts';

/** What a designer edits, read once. */
export interface TemplateFolder {
  readonly templates: Templates;
  /** The words for a language: its own, else those of the language it belongs to, else English. */
  strings(lang: string): Strings;
}

const endings = ['.html', '.css', '.js', '.yaml', '.txt'];
const inStrings = /^strings\/(.+)\.yaml$/;

/** Reads the shells, the CSS and the words of a templates folder; words are parsed when they are asked for. */
export async function readTemplates(folder: string): Promise<TemplateFolder> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = await Promise.all(
    paths.map(
      async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8')] as const,
    ),
  );
  const words = files.flatMap(([path, text]) => {
    const tag = inStrings.exec(path)?.[1];
    return tag === undefined ? [] : [[tag.toLowerCase(), { path, text }] as const];
  });
  const parsed = new Map<string, Strings>();
  return {
    templates: Object.fromEntries(files.filter(([path]) => !path.endsWith('.yaml'))),
    strings(lang) {
      const tag = bestTag(lang, new Map(words));
      const known = parsed.get(tag);
      if (known !== undefined) return known;
      const strings = parseStrings(new Map(words).get(tag), folder);
      parsed.set(tag, strings);
      return strings;
    },
  };
}

/**
 * RFC 4647 lookup: the tag, then the tag without its last part, and so on; English in the end. Before the language
 * alone goes the language in its script, which a country may imply: zh-TW is written as zh-Hant.
 */
function bestTag(lang: string, known: ReadonlyMap<string, unknown>): string {
  const parts = lang.toLowerCase().split('-');
  const [language = '', ...shorter] = parts
    .map((_, index) => parts.slice(0, parts.length - index).join('-'))
    .reverse();
  const candidates = [...shorter.reverse(), inScript(lang), language];
  return candidates.find((tag) => known.has(tag)) ?? 'en';
}

function inScript(lang: string): string {
  try {
    const { language, script } = new Intl.Locale(lang).maximize();
    return `${language}-${script}`.toLowerCase();
  } catch {
    // A tag that is none.
    return '';
  }
}

function parseStrings(file: { path: string; text: string } | undefined, folder: string): Strings {
  if (file === undefined) throw new Error(`The words in strings/en.yaml are missing in ${folder}.`);
  const path = join(folder, file.path);
  const document = parseDocument(file.text);
  const [error] = document.errors;
  if (error !== undefined) throw new UsageError(`The file "${path}" is not valid YAML: ${error.message}`);
  const words: Partial<Record<string, unknown>> = document.toJS() ?? {};
  const missing = stringNames.filter((name) => typeof words[name] !== 'string' || words[name] === '');
  if (missing.length > 0) {
    throw new UsageError(
      `The file "${path}" lacks words for: ${missing.join(', ')}.`,
      'Copy their lines from strings/en.yaml and translate them.',
    );
  }
  return words as Strings;
}
