import { createInterface } from 'node:readline';
import type { CommandSpec } from '../../src/bot/door.ts';

export interface TerminalDeps {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly interactive: boolean;
  readonly words: readonly CommandSpec[];
}

/** Lines in, text out; what is printed never tears the line being typed. */
export interface Terminal {
  /** The next line, or undefined at the end. */
  ask(prompt?: string): Promise<string | undefined>;
  print(text: string): void;
  close(): void;
}

const PROMPT = 'ernie> ';

/** What may complete a half-typed line: command names, then the choices of a command's first option. */
export const completions = (commands: readonly CommandSpec[], line: string): readonly string[] => {
  const bare = line.replace(/^\/(ernie\s+)?/, '');
  const lead = line.slice(0, line.length - bare.length);
  const [name = '', ...rest] = bare.split(' ');
  if (rest.length === 0)
    return commands.map((command) => `${lead}${command.name} `).filter((offer) => offer.startsWith(lead + name));
  const choices = commands.find((command) => command.name === name)?.options[0]?.choices ?? [];
  return choices.map(({ value }) => `${lead}${name} ${value}`).filter((offer) => offer.startsWith(line));
};

/** A terminal over two streams. */
export const openTerminal = ({ input, output, interactive, words }: TerminalDeps): Terminal => {
  const lines: string[] = [];
  const waiting: ((line: string | undefined) => void)[] = [];
  let closed = false;

  const reader = createInterface({
    input,
    ...(interactive ? { output } : {}),
    terminal: interactive,
    historySize: 200,
    removeHistoryDuplicates: true,
    completer: (line: string) => [completions(words, line), line],
  });
  reader.on('line', (line) => {
    const next = waiting.shift();
    if (next) next(line);
    else lines.push(line);
  });
  // Ctrl-C at the prompt ends the conversation, like Ctrl-D.
  reader.on('SIGINT', () => reader.close());
  reader.on('close', () => {
    closed = true;
    for (const next of waiting.splice(0)) next(undefined);
  });

  return {
    ask: (prompt = PROMPT) => {
      const line = lines.shift();
      if (line !== undefined) return Promise.resolve(line);
      if (closed) return Promise.resolve(undefined);
      if (interactive) {
        reader.setPrompt(prompt);
        reader.prompt();
      }
      return new Promise((resolve) => waiting.push(resolve));
    },
    print: (text) => {
      if (!interactive) {
        output.write(`${text}\n`);
        return;
      }
      // Clear the half-typed line, print above it, and put it back.
      output.write(`\r\u001b[2K${text}\n`);
      if (waiting.length > 0 && !closed) reader.prompt(true);
    },
    close: () => reader.close(),
  };
};
