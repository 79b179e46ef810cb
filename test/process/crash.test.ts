import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { createPseudonym } from '../../src/bot/pseudonym.ts';
import { place } from '../support/process.ts';
import { type OnSlack, startInbox, startOnSlack } from '../support/process-slack.ts';
import { createQianfan } from '../support/qianfan/index.ts';

const PEOPLE = Array.from({ length: 1_000 }, (_, index) => `U${String(index).padStart(6, '0')}`);
/** So many requests are on their way at once. */
const WIDTH = 24;
/** Slack's own retries come back with the very same body. */
const AGAIN = 40;
const SEED = 20_261_123;
/** The power goes when so many have been answered: somewhere in the middle, at the same place in every run. */
const ANSWERED_BEFORE = 300 + (((SEED * 48_271) % 2_147_483_647) % 400);

/** Who reported what, as it is on the disk; people by their hashes. */
const reportsIn = (folder: string) => {
  const database = new DatabaseSync(join(folder, 'ernie-watch.db'), { readOnly: true });
  const key = String(database.prepare(`select value from meta where name = 'identity-key'`).get()?.value);
  const rows = database.prepare('select reporter, component, detail from reports').all();
  database.close();
  const pseudonym = createPseudonym(key);
  const hashOf = (user: string): string =>
    pseudonym('user', { line: '', locale: 'en', surface: 'slack', user, tenant: 'T0001' });
  return { rows, of: (user: string) => rows.filter(({ reporter }) => reporter === hashOf(user)) };
};

/** Everybody in turn, some at a time. */
const forEach = async (people: readonly string[], send: (user: string) => Promise<unknown>): Promise<void> => {
  const left = [...people];
  const worker = async (): Promise<void> => {
    for (let user = left.shift(); user !== undefined; user = left.shift()) await send(user);
  };
  await Promise.all(Array.from({ length: WIDTH }, worker));
};

it('killed in the middle of a thousand reports, it has kept every one it answered, once, and goes on', async () => {
  const sim = await createQianfan();
  onTestFinished(() => sim.close());
  const where = place({ ...sim.env, LOG_LEVEL: 'info' });
  const folder = where.env.DATA_DIR ?? '';
  const inbox = await startInbox();
  const first = await startOnSlack(where);
  const wishes = new Map(
    PEOPLE.map((user) => [
      user,
      { ...first.person(user).command(`report chat 504 for ${user.slice(1)}`), response_url: inbox.addressOf(user) },
    ]),
  );
  const send = ({ deliver }: OnSlack, user: string, retry?: number): Promise<number | undefined> =>
    deliver('slash_commands', wishes.get(user) ?? {}, retry).then(
      ({ status }) => status,
      () => undefined, // nobody is there any more
    );
  const answered = (): ReadonlySet<string> => new Set(inbox.letters.map(({ to }) => to));

  const death = inbox.until(() => inbox.letters.length >= ANSWERED_BEFORE).then(() => first.bot.kill('SIGKILL'));
  await forEach(PEOPLE, (user) => send(first, user));
  await death;
  expect(await first.bot.ended).toMatchObject({ code: null, signal: 'SIGKILL' });

  const second = await startOnSlack(where, first.slack);
  const before = answered();
  expect(before.size).toBeGreaterThanOrEqual(ANSWERED_BEFORE);
  expect(before.size).toBeLessThan(PEOPLE.length);
  for (const { text } of inbox.letters) expect(text).toMatch(/You are the \d+(st|nd|rd|th) person in the last hour/);
  const kept = reportsIn(folder);
  expect([...before].filter((user) => kept.of(user).length !== 1)).toEqual([]);

  // Slack tries again what was not acknowledged, and some of what was; then, impatient, the same once more.
  const others = PEOPLE.filter((user) => !before.has(user));
  const retried = [...[...before].slice(0, AGAIN), ...others];
  await forEach(retried, async (user) => expect(await send(second, user, 1)).toBe(200));
  await forEach(retried.slice(0, 2 * AGAIN), async (user) => expect(await send(second, user, 2)).toBe(200));
  await inbox.until(() => inbox.letters.length >= before.size + retried.length);
  await second.person('U0ASKER').types('status');
  const status = await second.slack.called('response_url');
  expect(status.text).toContain('1000 people reported trouble in the last hour');

  expect(answered().size).toBe(PEOPLE.length);
  expect(inbox.letters).toHaveLength(before.size + retried.length);
  const all = reportsIn(folder);
  expect(all.rows).toHaveLength(PEOPLE.length);
  expect(PEOPLE.filter((user) => all.of(user).length !== 1)).toEqual([]);
  expect(PEOPLE.filter((user) => all.of(user)[0]?.detail !== `504 for ${user.slice(1)}`)).toEqual([]);
  expect(inbox.breaches).toEqual([]);

  second.bot.kill('SIGTERM');
  expect(await second.bot.ended).toMatchObject({ code: 0 });
}, 60_000);
