import MiniSearch from 'minisearch';
import type { Command } from './command.ts';

/** A line taken apart: `word` as typed, `command` when it names one. */
export interface Parsed {
  readonly word: string;
  readonly rest: string;
  readonly command: Command | undefined;
}

// Marks that nobody sees, but that come along when text is copied.
const INVISIBLE = /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0000-\u001f]+/;
const PREFIX = /^[/／]?ernie(?=\s|$)/i;

/** What a line asks for; a leading `/ernie` or a mere `/` is allowed. */
export const parseLine = (commands: readonly Command[], line: string): Parsed => {
  const bare = line
    .replace(INVISIBLE, '')
    .replace(PREFIX, '')
    .replace(INVISIBLE, '')
    .replace(/^[/／](?=\S)/, '');
  const word = /^\S+/.exec(bare)?.[0] ?? '';
  const name = word.toLowerCase() || 'help';
  const command = commands.find((item) => item.name === name || item.aliases.includes(name));
  return { word, rest: bare.slice(word.length).trim(), command };
};

/** Finds the command somebody probably meant. */
export const createNearest = (commands: readonly Command[]): ((word: string) => string | undefined) => {
  const index = new MiniSearch({ fields: ['names'], searchOptions: { fuzzy: 0.4, prefix: true } });
  index.addAll(commands.map(({ name, aliases }) => ({ id: name, names: [name, ...aliases].join(' ') })));
  return (word) => {
    const [best] = index.search(word.slice(0, 40));
    return typeof best?.id === 'string' ? best.id : undefined;
  };
};
