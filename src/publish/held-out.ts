import {
  channels as allChannels,
  type Channel,
  type Document,
  isDraft,
  questionsOf,
} from '../model/document.ts';
import type { Loaded } from './load.ts';

/** What goes out on fewer channels than it could, and why. Plain JSON. */
export interface HeldOut {
  readonly channel: Channel;
  /** The question that its author keeps off the channel; without one, the whole leaflet is held out of it. */
  readonly question?: string;
  /** The rules that say so; `channels` where the author does. */
  readonly because: readonly string[];
}

/**
 * The channels that an approved leaflet must not go out on as it is. The text for the page is also in what the web team
 * pastes, so that what stops the page stops its markup.
 */
export function blockedChannels({ document, words }: Loaded): readonly Channel[] {
  if (document === undefined || isDraft(document)) return [];
  const found = allChannels.filter((channel) =>
    words.some((one) => one.severity === 'error' && one.channel === channel),
  );
  return found.includes('web') && !found.includes('schema') ? [...found, 'schema'] : found;
}

/** A document that says of no question that it goes to these channels. */
export function withoutChannels(document: Document, blocked: readonly Channel[]): Document {
  if (blocked.length === 0) return document;
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({
        ...question,
        channels: question.channels.filter((channel) => !blocked.includes(channel)),
      })),
    })),
  };
}

/** All that is held out: by rules, from whole channels; by the author, question by question. */
export function heldOut(loaded: Loaded): readonly HeldOut[] {
  const { document, words } = loaded;
  if (document === undefined) return [];
  const ofRules = blockedChannels(loaded).map((channel): HeldOut => {
    const codes = words
      .filter(
        (one) =>
          one.severity === 'error' &&
          (one.channel === channel || (channel === 'schema' && one.channel === 'web')),
      )
      .map(({ code }) => code);
    return { channel, because: [...new Set<string>(codes)] };
  });
  const usual = document.meta.channels ?? allChannels;
  const ofAuthor = questionsOf(document).flatMap(({ id, channels }) =>
    usual
      .filter((channel) => !channels.includes(channel))
      .map((channel): HeldOut => ({ channel, question: id, because: ['channels'] })),
  );
  return [...ofRules, ...ofAuthor];
}
