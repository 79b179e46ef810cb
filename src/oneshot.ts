import { parseArgs } from 'node:util';
import { MASTER } from '../adapters/console/index.ts';
import { render } from '../adapters/console/render.ts';
import { slackManifest } from '../adapters/slack/manifest.ts';
import type { App } from './app.ts';
import { statusPicture } from './bot/commands/status.ts';
import { isIncidentId } from './bot/incidents.ts';
import { statusRecord } from './bot/json.ts';
import { replayLines } from './bot/replay.ts';
import { print, put, type Shell } from './shell.ts';
import { linesOf, streamOf } from './streams.ts';
import { USAGE, UsageError } from './usage.ts';

/** Commands whose answer leans on live checks. */
const LOOKS = new Set(['status', 'report', 'why', 'doctor']);

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  explain: { type: 'boolean' },
  json: { type: 'boolean' },
  'no-live': { type: 'boolean' },
  url: { type: 'string' },
} as const;

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

const replay = async (file: string | undefined, explain: boolean, shell: Shell): Promise<void> => {
  const lines = await linesOf(await streamOf(file, shell.input));
  const complain = (line: number): void => {
    shell.errors.write(`line ${line} is not an event and was left out\n`);
  };
  for await (const line of replayLines(lines, { explain, complain })) await put(shell, line);
};

/** Runs one command, any but a diagnosis, and writes its answer. */
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
    return print(shell, slackManifest(door.commands, { url: values.url, locale: shell.locale }));
  if (command === 'replay' && !isIncidentId(words[0] ?? '')) return replay(words[0], Boolean(values.explain), shell);
  if (live && LOOKS.has(command)) app.watch();
  else app.answerUnwatched();
  if (values.json && command === 'status') {
    await deps.firstLook;
    return print(shell, statusRecord(await statusPicture(deps, shell.locale)));
  }
  const view = await door.answer({
    line: [command, ...words].join(' '),
    locale: shell.locale,
    surface: 'console',
    user: shell.user,
    tenant: 'console',
    rights: MASTER,
  });
  shell.output.write(render(view, { colour: shell.colour, locale: shell.locale, now: deps.now() }));
};
