import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { MASTER } from '../adapters/console/index.ts';
import { render } from '../adapters/console/render.ts';
import { slackManifest } from '../adapters/slack/manifest.ts';
import type { App } from './app.ts';
import { DIAGNOSE_LIMIT, diagnosed } from './bot/commands/diagnose.ts';
import { statusPicture } from './bot/commands/status.ts';
import { isIncidentId } from './bot/incidents.ts';
import { diagnosisRecord, statusRecord } from './bot/json.ts';
import { diagnoseLines } from './bot/jsonl.ts';
import { liveOf } from './bot/live.ts';
import { replayLines } from './bot/replay.ts';
import type { Locale } from './core/types.ts';
import { unlit } from './core/verdict/live.ts';
import { beginning, linesOf, streamOf } from './streams.ts';
import { USAGE, UsageError } from './usage.ts';

/** The streams and settings of one command line. */
export interface Shell {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WritableStream;
  readonly colour: boolean;
  readonly locale: Locale;
  readonly user: string;
}

/** Commands whose answer leans on live checks. */
const LOOKS = new Set(['status', 'diagnose', 'report', 'why', 'doctor']);

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  explain: { type: 'boolean' },
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  'no-live': { type: 'boolean' },
  text: { type: 'string' },
  url: { type: 'string' },
} as const;

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

const print = (shell: Shell, value: object): void => {
  shell.output.write(`${JSON.stringify(value, null, 2)}\n`);
};

/** Writes a line, and waits where the reader is slow. */
const put = async ({ output }: Shell, line: string): Promise<void> => {
  if (!output.write(`${line}\n`)) await new Promise((resolve) => output.once('drain', resolve));
};

const diagnoseJsonl = async (app: App, live: boolean, shell: Shell): Promise<void> => {
  const { deps } = app;
  if (live) {
    app.watch();
    await deps.firstLook;
  }
  const now = deps.now();
  const lines = createInterface({ input: shell.input, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of diagnoseLines(deps.diagnose, lines, live ? liveOf(deps.beliefs, now) : unlit(now)))
    await put(shell, line);
};

const replay = async (file: string | undefined, explain: boolean, shell: Shell): Promise<void> => {
  const lines = await linesOf(await streamOf(file, shell.input));
  const complain = (line: number): void => {
    shell.errors.write(`line ${line} is not an event and was left out\n`);
  };
  for await (const line of replayLines(lines, { explain, complain })) await put(shell, line);
};

/** Runs one command and writes its answer. */
export const runOnce = async (app: App, args: readonly string[], shell: Shell): Promise<void> => {
  const { values, positionals } = parse(args);
  const [command, ...words] = positionals;
  if (values.help || command === undefined) {
    shell.output.write(USAGE);
    return;
  }
  const live = !values['no-live'];
  const { deps, door } = app;

  if (command === 'slack-manifest')
    return print(shell, slackManifest(door.commands, values.url ? { url: values.url } : {}));
  if (command === 'replay' && !isIncidentId(words[0] ?? '')) return replay(words[0], Boolean(values.explain), shell);
  if (command === 'diagnose' && values.jsonl) return diagnoseJsonl(app, live, shell);

  const text =
    command === 'diagnose'
      ? (values.text ?? (await beginning(await streamOf(words[0], shell.input), 2 * DIAGNOSE_LIMIT)))
      : undefined;
  if (live && LOOKS.has(command)) app.watch();
  else app.answerUnwatched();
  if (values.json && command === 'status') {
    await deps.firstLook;
    return print(shell, statusRecord(await statusPicture(deps, shell.locale)));
  }
  if (values.json && text !== undefined) {
    await deps.firstLook;
    return print(shell, diagnosisRecord(diagnosed(deps, text.slice(0, DIAGNOSE_LIMIT)), shell.locale));
  }
  const view = await door.answer({
    line: [command, ...(text === undefined ? words : [])].join(' '),
    ...(text === undefined ? {} : { values: { text } }),
    locale: shell.locale,
    surface: 'console',
    user: shell.user,
    tenant: 'console',
    rights: MASTER,
  });
  shell.output.write(render(view, { colour: shell.colour, locale: shell.locale, now: deps.now() }));
};
