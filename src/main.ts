import { existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { parseEnv } from 'node:util';
import { type Console, createConsole } from '../adapters/console/index.ts';
import packageJson from '../package.json' with { type: 'json' };
import { type App, createApp } from './app.ts';
import { createClock } from './bot/clock.ts';
import type { Adapter, Log } from './bot/door.ts';
import { ConfigError, readConfig } from './config.ts';
import type { Locale } from './core/types.ts';
import { createLog } from './log.ts';
import { createDispatcher } from './network.ts';
import { NewerDatabase } from './store/migrations.ts';
import { createSurfaces } from './surfaces.ts';
import { HELP, USAGE, UsageError } from './usage.ts';
import { incidentView } from './view/incident.ts';

/** Stopping must end within this, whatever hangs. */
const STOP_MS = 4_500;
/** A terminal and npm may both pass on one Ctrl-C: so close together, two signals are one. */
const SAME_SIGNAL_MS = 300;

// A name server that never answers would hold the exit for as long as its look-up waits. Read by glibc alone.
process.env.RES_OPTIONS ??= 'timeout:1 attempts:2';

const clock = createClock(() => Date.now());

const environment = (): Readonly<Record<string, string | undefined>> => ({
  ...(existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {}),
  ...process.env,
});

const localeFrom = (env: Readonly<Record<string, string | undefined>>): Locale =>
  /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || env.LANGUAGE || '') ? 'zh-CN' : 'en';

const colourOf = (stream: { readonly isTTY?: boolean }): boolean =>
  Boolean(stream.isTTY) && !process.env.NO_COLOR && process.env.TERM !== 'dumb';

const asksHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

const printed = (text: string): number => {
  process.stdout.write(text);
  return 0;
};

const start = async (args: readonly string[]): Promise<number> => {
  const once = args[0] === '--once';
  if (!once && args.length > 0) {
    if (asksHelp(args[0])) return printed(HELP);
    throw new UsageError(`Unknown option ${args[0]}.\n${HELP}`);
  }
  if (once && (args[1] === undefined || asksHelp(args[1]))) return printed(USAGE);

  const env = environment();
  const config = readConfig(env);
  const locale = config.settings.LOCALE ?? localeFrom(env);
  const alone = once || !(config.slack || config.discord);
  const { LOG_LEVEL: level } = config.settings;
  // On a terminal the log would tear the conversation: there, only trouble is written at the usual level.
  const log = createLog(alone && process.stderr.isTTY && level === 'info' ? 'error' : level);
  const dispatcher = createDispatcher(config.settings);
  const open = (): Promise<App> =>
    createApp(config, {
      clock,
      dispatcher,
      random: Math.random,
      log,
      version: packageJson.version,
      runtime: process.versions.node,
    });
  if (once) return runOneshot(args.slice(1), open, locale);
  const app = await open();
  const adapters = alone
    ? [consoleOf(locale)]
    : await createSurfaces(config, { defaultLocale: locale, log, dispatcher, now: clock.now });
  return serve(app, adapters, log);
};

/** One command, with its own exit code. */
const runOneshot = async (args: readonly string[], open: () => Promise<App>, locale: Locale): Promise<number> => {
  const shell = {
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    colour: colourOf(process.stdout),
    locale,
    user: userInfo().username,
  };
  let app: App | undefined;
  const opened = async (): Promise<App> => {
    app ??= await open();
    return app;
  };
  try {
    if (args[0] === 'diagnose') {
      const { runDiagnose } = await import('./oneshot-diagnose.ts');
      return await runDiagnose(args.slice(1), shell, { open: opened, now: clock.now });
    }
    const { runOnce } = await import('./oneshot.ts');
    await runOnce(await opened(), args, shell);
    return 0;
  } finally {
    await app?.stop();
  }
};

const consoleOf = (locale: Locale): Console =>
  createConsole({
    input: process.stdin,
    output: process.stdout,
    colour: colourOf(process.stdout),
    locale,
    user: userInfo().username,
    now: clock.now,
  });

/** Runs until a signal comes or the console ends. */
const serve = async (app: App, adapters: readonly Adapter[], log: Log): Promise<number> => {
  const { promise: asked, resolve: stop } = Promise.withResolvers<string>();
  let firstAt = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (firstAt && clock.now() - firstAt > SAME_SIGNAL_MS) process.exit(130);
      firstAt ||= clock.now();
      stop(signal);
    });

  app.onNews((incident) => {
    for (const adapter of adapters)
      adapter.tell?.((locale) =>
        incidentView(incident, { components: app.deps.catalog.components, now: clock.now(), locale }),
      );
  });
  app.watch();
  for (const adapter of adapters) {
    await adapter.start(app.door).catch((error: unknown) => {
      throw new StartError(error instanceof Error ? error.message : String(error));
    });
    if ('ended' in adapter && adapter.ended instanceof Promise) adapter.ended.then(() => stop('ended'));
  }
  app.deliver(adapters.flatMap(({ courier }) => courier ?? []));
  log('bot.started', { surfaces: adapters.map(({ name }) => name), node: process.versions.node });
  const why = await asked;
  log('bot.stopping', { why });
  app.answerUnwatched();
  setTimeout(() => process.exit(1), STOP_MS).unref();
  await Promise.all(adapters.map((adapter) => adapter.stop()));
  await app.stop();
  log('bot.stopped');
  return 0;
};

/** A surface cannot start; its message says what to do. */
class StartError extends Error {}

/** What an operator can mend: one message, no stack trace. */
const isMendable = (error: unknown): error is Error =>
  error instanceof ConfigError ||
  error instanceof UsageError ||
  error instanceof StartError ||
  error instanceof NewerDatabase;

process.stdout.on('error', () => process.exit(0)); // Whoever read our output has gone: nothing left to say.
start(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(
      `${isMendable(error) ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    );
    // Of a diagnosis 1 means that there is no error in the text.
    process.exit(isMendable(error) || process.argv[3] === 'diagnose' ? 2 : 1);
  },
);
