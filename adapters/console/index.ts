import type { Adapter, Ask, Door } from '../../src/bot/door.ts';
import type { Instant, Locale } from '../../src/core/types.ts';
import type { Form, View } from '../../src/view/view.ts';
import { createCourier } from './courier.ts';
import { fill } from './form.ts';
import { render } from './render.ts';
import { openTerminal, type Terminal } from './terminal.ts';

export interface ConsoleDeps {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Colours, unless NO_COLOR or a pipe forbids them. */
  readonly colour: boolean;
  readonly locale: Locale;
  /** The operating system's name for who sits here. */
  readonly user: string;
  readonly now: () => Instant;
}

/** The console, and the moment when there is nothing more to read. */
export type Console = Adapter & { readonly ended: Promise<void> };

const GREETING = {
  en: 'Ernie Watch on the console. Try: status · diagnose 401 invalid_iam_token · help · quit',
  'zh-CN': 'Ernie Watch 控制台。试试：status · diagnose 401 invalid_iam_token · help · quit',
};
const CANCELLED = { en: 'Nothing sent.', 'zh-CN': '已取消，未提交。' };
const QUIT = /^\s*[/／]?(quit|exit|退出)\s*$/i;

/** Whoever sits at the console runs the bot. */
export const MASTER = { manage: true, mention: true, operate: true } as const;

/** Reads lines, answers each in its turn; a prompt on a terminal, plain text in a pipe. */
export const createConsole = (deps: ConsoleDeps): Console => {
  const { input, output, locale } = deps;
  const interactive = Boolean(input.isTTY && output.isTTY);
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  let terminal: Terminal | undefined;

  const show = (view: View): void => {
    const text = render(view, { colour: deps.colour, locale, now: deps.now() });
    if (terminal) terminal.print(text);
    else output.write(`${text}\n`);
  };

  const askOf = (line: string, values?: Record<string, string>): Ask => ({
    line,
    locale,
    surface: 'console',
    user: deps.user,
    tenant: 'console',
    rights: MASTER,
    ...(values ? { values } : {}),
  });

  const formValues = async (form: Form, open: Terminal): Promise<Record<string, string> | undefined> =>
    interactive ? fill(form, open, locale) : undefined;

  const answer = async (door: Door, open: Terminal, line: string): Promise<void> => {
    const plan = door.plan(askOf(line));
    if (plan.kind === 'view') return show(await door.answer(askOf(line)));
    const values = await formValues(plan.form, open);
    // In a pipe nobody can be asked: the command answers what it can, and says what it lacks.
    if (values || !interactive) show(await door.answer(askOf(line, values)));
    else open.print(CANCELLED[locale]);
  };

  const converse = async (door: Door, open: Terminal): Promise<void> => {
    if (interactive) open.print(GREETING[locale]);
    for (let line = await open.ask(); line !== undefined; line = await open.ask()) {
      if (QUIT.test(line)) return;
      if (line.trim()) await answer(door, open, line);
    }
  };

  return {
    name: 'console',
    ended,
    start: async (door) => {
      const open = openTerminal({ input, output, interactive, words: door.commands });
      terminal = open;
      // Runs on by itself: starting must not wait for the last line.
      converse(door, open).finally(() => {
        open.close();
        end();
      });
    },
    stop: async () => {
      terminal?.close();
      await ended;
    },
    tell: (view) => show(view(locale)),
    courier: createCourier(({ view }) => show(view)),
  };
};
