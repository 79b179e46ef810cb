import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { render } from '../adapters/console/render.ts';
import type { App } from './app.ts';
import { DIAGNOSE_LIMIT } from './bot/commands/diagnose.ts';
import { diagnosisRecord } from './bot/json.ts';
import { diagnoseLines } from './bot/jsonl.ts';
import { liveOf } from './bot/live.ts';
import { catalog } from './catalog/index.ts';
import { checkCredentials } from './core/credential.ts';
import { createDiagnose } from './core/diagnose.ts';
import { limitOf } from './core/limits.ts';
import { redact } from './core/redact.ts';
import { survey } from './core/survey.ts';
import { type Live, unlit } from './core/verdict/live.ts';
import { likely } from './core/verdict.ts';
import { type Ends, endsOf } from './ends.ts';
import { localeNamed, print, put, type Shell } from './shell.ts';
import { bytesOf, streamOf } from './streams.ts';
import { DIAGNOSE_USAGE, UsageError } from './usage.ts';
import { diagnosisView } from './view/diagnosis.ts';
import { logView } from './view/log.ts';

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  file: { type: 'string' },
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  lang: { type: 'string' },
  'no-live': { type: 'boolean' },
  text: { type: 'string' },
} as const;

/** What the exit code of a diagnosis says, as with grep: found, not found; anything else is trouble. */
const FOUND = 0;
const NOT_FOUND = 1;

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${DIAGNOSE_USAGE}`);
  }
};

const FILE = /^[^\s:]{1,255}\.(?:log|txt|out|err|json|jsonl|ndjson|gz)$|^\.{0,2}\/\S{1,4096}$/i;

/** What words on the command line mean: a file that is there or looks like one, else the error itself. */
const meant = (words: readonly string[]): { readonly file?: string; readonly text?: string } => {
  const [only = '-', ...more] = words;
  const file = more.length === 0 && (only === '-' || FILE.test(only) || existsSync(only));
  return file ? { file: only } : { text: words.join(' ') };
};

const wholeText = (text: string): Ends => ({ text, bytes: Buffer.byteLength(text), cut: false });

const streamed = async (shell: Shell, file: string | undefined): Promise<() => Promise<Ends>> => {
  const stream = await streamOf(file, shell.input);
  if (stream === shell.input && 'isTTY' in stream && stream.isTTY)
    shell.errors.write('Paste the error, then press Ctrl-D on an empty line.\n');
  return async () => endsOf(await bytesOf(stream), DIAGNOSE_LIMIT);
};

/** The live status: checks are made, unless nothing is to be asked of the network. */
const lookedAt = async (open: (() => Promise<App>) | undefined, now: () => number): Promise<Live> => {
  if (!open) return unlit(now());
  const { deps, watch } = await open();
  watch();
  await deps.firstLook;
  return liveOf(deps.beliefs, deps.now());
};

/** Diagnoses a text, a file or standard input; answers with the exit code. */
export const runDiagnose = async (
  args: readonly string[],
  shell: Shell,
  world: { readonly open: () => Promise<App>; readonly now: () => number },
): Promise<number> => {
  const { values, positionals } = parse(args);
  if (values.help) {
    shell.output.write(DIAGNOSE_USAGE);
    return FOUND;
  }
  const locale = localeNamed(values.lang) ?? shell.locale;
  const diagnose = createDiagnose(catalog);
  const live = () => lookedAt(values['no-live'] ? undefined : world.open, world.now);
  if (values.jsonl) {
    const seen = await live();
    const lines = createInterface({ input: shell.input, crlfDelay: Number.POSITIVE_INFINITY });
    for await (const line of diagnoseLines(diagnose, lines, seen)) await put(shell, line);
    return FOUND;
  }
  const { file, text } = values.file || values.text !== undefined ? values : meant(positionals);
  const input = text === undefined ? await streamed(shell, file) : async () => wholeText(text.slice(0, DIAGNOSE_LIMIT));
  const [read, seen] = await Promise.all([input(), live()]);
  const redacted = redact(read.text);
  const { diagnosis, further } = survey(redacted.text, (part) => diagnose(part, seen), catalog.provider.id);
  const { found } = redacted;
  const credentials = checkCredentials(read.text, diagnosis.facts);
  const limit = limitOf(diagnosis, redacted.text, catalog, seen.now);
  if (values.json) {
    const others = further.map(({ diagnosis: { category, guide }, times }) => ({ category, guide, times }));
    const { bytes, cut } = read;
    print(shell, {
      ...diagnosisRecord({ ...redacted, diagnosis, credentials, limit }, locale),
      further: others,
      read: { bytes, cut },
    });
  } else {
    const { now } = seen;
    const picture = {
      ...{ diagnosis, likely: likely(diagnosis.verdict.odds), found, credentials, limit },
      // A command that ends remembers nobody.
      ...{ people: 0, waiting: false, cut: false, catalog, now, locale },
    };
    const view = logView(diagnosisView(picture), { further, catalog, ...(read.cut && { cut: read.bytes }) }, locale);
    shell.output.write(render(view, { colour: shell.colour, locale, now }));
  }
  return diagnosis.category === 'none' ? NOT_FOUND : FOUND;
};
