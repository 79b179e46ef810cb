import { setTimeout as pause } from 'node:timers/promises';
import { type Bot, launch } from '../launch.ts';
import { type CallKind, discordKind, discordMishap, type Fate, type Platform, slackFault, slackKind } from './calls.ts';
import { dice } from './dice.ts';
import { isClean, judge, type Verdict } from './judge.ts';
import { createOperator } from './operator.ts';
import { openTown } from './town.ts';

/** When the process is killed: at a step of a call, or after so many calls and milliseconds of its life. */
export type Kill =
  | { readonly at: 'arrived' | 'done' | 'answered'; readonly platform: Platform; readonly call: CallKind }
  | { readonly calls: number; readonly ms: number };

export interface Storm {
  readonly seed: number;
  /** An empty folder. */
  readonly folder: string;
  readonly channelsEach: number;
  readonly kills: readonly Kill[];
  /** The share of calls that go wrong on the platform's side while there are kills to come. */
  readonly trouble: number;
  readonly strict?: boolean;
  readonly log?: (line: string) => void;
}

export interface Outcome extends Verdict {
  readonly kills: number;
  readonly unreached: readonly Kill[];
  readonly calls: number;
  readonly fates: Readonly<Record<string, number>>;
  readonly incidents: number;
  readonly updates: number;
  readonly breaches: readonly string[];
}

const FATES: readonly Fate[] = ['dropped', 'lost', 'late', 'broken', 'limited'];
/** A kill that waits for a call that never comes is given up after so long. */
const IDLE_MS = 15_000;

/** So many of the kills to come are waited for at once. */
const IN_VIEW = 4;
/** A round is over when nothing was called for so long, or after so long at the latest. */
const CALM_MS = 700;
const ROUND_MS = 6_000;

/** Incidents on a real process before both platforms, while it is killed again and again; what stands there at the end. */
export const storm = async ({
  seed,
  folder,
  channelsEach,
  kills,
  trouble,
  strict = true,
  log = () => undefined,
}: Storm): Promise<Outcome> => {
  const roll = dice(seed);
  const town = await openTown(folder, channelsEach, strict, roll);
  const { slack, discord, kept, stood, env } = town;
  let bot: Bot | undefined;
  let port = '';
  let seen = 0; // calls in this life
  let total = 0;
  let left = [...kills];
  let killed = 0;
  let over = false;
  let ended = false;
  const unreached: Kill[] = [];
  const fates: Record<string, number> = {};
  let watchers: (() => void)[] = [];
  let lastAt = Date.now();

  let dying = false;
  const kill = (): void => {
    if (!bot || dying) return;
    dying = true;
    killed += 1;
    bot.kill('SIGKILL');
  };
  const strike = (struck: Kill): void => {
    left = [...left.filter((one) => one !== struck)];
    kill();
  };
  const meets = (platform: Platform, call: CallKind): Fate => {
    seen += 1;
    total += 1;
    lastAt = Date.now();
    for (const look of watchers) setTimeout(look, 20);
    if (dying) return 'fine';
    const coming = left.slice(0, IN_VIEW);
    const timed = coming.find((one) => 'calls' in one && seen === one.calls);
    if (timed && 'calls' in timed) setTimeout(() => strike(timed), timed.ms);
    const here = coming.find((one) => 'at' in one && one.platform === platform && one.call === call);
    if (here && 'at' in here) {
      if (here.at === 'answered') setTimeout(() => strike(here), 3);
      else strike(here);
      return here.at === 'arrived' ? 'dropped' : here.at === 'done' ? 'lost' : 'fine';
    }
    // Nobody looks for anything unless an end is in doubt.
    const wanted = coming.some((one) => 'at' in one && one.platform === platform && one.call === 'find');
    if (wanted && (call === 'post' || call === 'reply') && roll() < 0.3) return 'lost';
    if (over || roll() >= trouble) return 'fine';
    const fate = FATES[Math.floor(roll() * FATES.length)] ?? 'fine';
    fates[fate] = (fates[fate] ?? 0) + 1;
    return fate;
  };
  slack.trouble((name, args) => {
    const call = slackKind(name, args);
    if (!call) return undefined;
    if (call === 'edit') town.look.slack(String(args.channel));
    return slackFault(meets('slack', call));
  });
  discord.trouble((method, path) => {
    const call = discordKind(method, path, town.own);
    if (!call) return undefined;
    const [, channel = ''] = /^\/channels\/(\d+)/.exec(path) ?? [];
    if (call === 'edit') town.look.discord(channel);
    return discordMishap(meets('discord', call));
  });

  let up = Promise.withResolvers<void>();

  /** One life after the other, until nobody is to be killed any more and the last is told to stop. */
  const live = async (): Promise<void> => {
    while (!ended) {
      seen = 0;
      dying = false;
      const life = launch({ cwd: folder, env });
      bot = life;
      const came = life.stderr.says(/"port":(\d+),"event":"slack.started"/).then(
        ([, found = '']) => {
          port = found;
          return life.stderr.says(/"event":"bot.started"/);
        },
        () => undefined,
      );
      const idle = setTimeout(() => {
        const [next] = left;
        if (!next) return;
        unreached.push(next);
        strike(next);
      }, IDLE_MS);
      let began = false;
      void came.then(
        (ok) => {
          if (!ok || bot !== life) return;
          began = true;
          up.resolve();
        },
        () => undefined,
      );
      await life.ended;
      clearTimeout(idle);
      bot = undefined;
      // Whoever waits for a bot that never came up waits for the next one.
      if (began) up = Promise.withResolvers<void>();
    }
  };

  const operator = await createOperator();
  /** What the bot answers to a typed line; undefined when it dies before. */
  const say = async (text: string): Promise<string | undefined> => {
    await up.promise;
    return bot && operator.say(slack, port, text, bot.ended);
  };

  const openOne = (part: string): string | undefined =>
    kept().findLast(({ id, updates }) => id.includes(part) && updates.at(-1)?.phase !== 'resolved')?.id;

  /** Carries one order through, however often the bot dies meanwhile; false when there is nothing to do it to. */
  const order = async (line: () => string | undefined, done: () => boolean): Promise<void> => {
    while (!done()) {
      const wanted = line();
      if (wanted === undefined) return;
      const [, id] = /incident confirm ([0-9a-f]{8})/.exec((await say(wanted)) ?? '') ?? [];
      if (id) await say(`incident confirm ${id}`);
    }
  };
  const updates = (part: string): number => kept().findLast(({ id }) => id.includes(part))?.updates.length ?? 0;

  const play = async (round: number): Promise<void> => {
    const on = async (part: string, words: string, ends = false): Promise<void> => {
      const before = updates(part);
      const id = openOne(part);
      if (id === undefined) return;
      const line = ends ? `incident resolve ${id} ${words}` : `incident update ${id} ${words}`;
      await order(
        () => (openOne(part) === undefined ? undefined : line),
        () => updates(part) > before,
      );
      await pause(Math.floor(roll() * 200));
    };
    const begin = async (part: string, level: string): Promise<void> => {
      const before = kept().length;
      await order(
        () => `incident open ${part} ${level} round ${round} begins for ${part}`,
        () => kept().length > before,
      );
    };
    await begin('chat', 'outage');
    await on('chat', `identified round ${round} we know what it is`);
    await begin('web', 'degraded');
    await on('chat', `degraded round ${round} it gets better`);
    await on('web', `round ${round} the web is slow`);
    await on('chat', `round ${round} all of it answers again`, true);
    await on('web', `round ${round} the web is fine`, true);
  };

  const lives = live();
  for (let round = 1; round === 1 || left.length > 0; round++) {
    await play(round);
    log(`round ${round}: ${killed} killed, ${left.length} to come, ${total} calls, ${kept().length} incidents`);
    // The past is to be told before the next round begins, as far as that goes.
    const until = Date.now() + ROUND_MS;
    while (left.length > 0 && Date.now() < until && Date.now() - lastAt < CALM_MS) await pause(50);
  }
  over = true;

  await up.promise;
  let verdict = judge(kept(), stood());
  await new Promise<void>((resolve) => {
    const look = (): void => {
      verdict = judge(kept(), stood());
      if (verdict.lost.length + verdict.wrong.length === 0) resolve();
    };
    watchers = [look];
    look();
    // A platform takes only so many edits a minute.
    setTimeout(resolve, 1_200_000);
  });
  watchers = [];
  // Once more, to see that it leaves alone what is as it should be.
  ended = true;
  await up.promise;
  bot?.kill('SIGTERM');
  await lives;
  const again = launch({ cwd: folder, env });
  await again.stderr.says(/"event":"bot.started"/);
  await pause(300);
  again.kill('SIGTERM');
  await again.ended;
  verdict = judge(kept(), stood());
  if (!isClean(verdict)) log(JSON.stringify(verdict, null, 1));
  const breaches = [...slack.breaches, ...discord.breaches];
  operator.stop();
  await town.stop();
  const all = kept();
  return {
    ...verdict,
    kills: killed,
    unreached,
    calls: total,
    fates,
    incidents: all.length,
    updates: all.reduce((sum, incident) => sum + incident.updates.length, 0),
    breaches,
  };
};
