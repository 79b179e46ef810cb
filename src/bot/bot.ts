import { failureView, unknownView } from '../view/help.ts';
import type { View } from '../view/view.ts';
import { type Call, type Command, type Deps, echo } from './command.ts';
import { diagnosed } from './commands/diagnose.ts';
import { offerOf } from './commands/help.ts';
import { createCommands } from './commands/index.ts';
import type { Ask, Door, Log, Plan } from './door.ts';
import { createNearest, parseLine } from './line.ts';

/** Longest line that is looked at, in characters. */
const LINE_LIMIT = 200_000;

export interface BotDeps extends Deps {
  readonly log: Log;
}

/** The bot: takes an ask, answers with a view. */
export const createBot = (deps: BotDeps): Door => {
  const commands = createCommands(deps.catalog);
  const nearest = createNearest(commands);
  const offers = commands.map(offerOf);

  const read = (ask: Ask): { readonly command: Command | undefined; readonly call: Call; readonly word: string } => {
    const { command, rest, word } = parseLine(commands, ask.line.slice(0, LINE_LIMIT));
    return { command, word, call: { ask, rest, values: ask.values ?? {} } };
  };

  /** A pasted error without a command is an error all the same; anything else gets the nearest command. */
  const guess = async (word: string, call: Call): Promise<View> => {
    const { diagnosis } = diagnosed(deps, call.ask.line.slice(0, LINE_LIMIT));
    const diagnose = commands.find(({ name }) => name === 'diagnose');
    if (diagnosis.signature && diagnose) return diagnose.run(deps, { ...call, values: { text: call.ask.line } });
    return unknownView(echo(word), nearest(word), offers, call.ask.locale);
  };

  return {
    commands,
    plan: (ask): Plan => {
      const { command, call } = read(ask);
      const form = command?.form?.(deps, call);
      return form ? { kind: 'form', form } : { kind: 'view', private: command?.private ?? true };
    },
    answer: async (ask) => {
      const startedAt = deps.now();
      const { command, call, word } = read(ask);
      try {
        const view = await (command ? command.run(deps, call) : guess(word, call));
        deps.log('bot.answered', {
          command: command?.name ?? 'unknown',
          surface: ask.surface,
          ms: deps.now() - startedAt,
        });
        return view;
      } catch (error) {
        const id = deps.newId();
        deps.log('bot.failed', { id, command: command?.name ?? 'unknown', surface: ask.surface, error });
        return failureView(id, ask.locale);
      }
    },
  };
};
