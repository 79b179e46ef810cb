import { describe, expect, it } from 'vitest';
import type { Courier, Letter } from '../../src/bot/courier.ts';

/** A message as the platform shows it; what stands in its thread below it. */
export interface Shown {
  readonly id: string;
  /** Every word that a person could read. */
  readonly text: string;
  readonly replies: readonly { readonly id: string; readonly text: string }[];
}

/** How the next call of a kind goes wrong on the platform's side. */
export type Mishap =
  /** It is carried out, but the line breaks before the answer. */
  | 'lost'
  /** The line breaks before anything was carried out. */
  | 'dropped'
  | 'server-error'
  /** 429, to be tried again after two seconds. */
  | 'rate-limited'
  | 'channel-gone'
  | 'forbidden'
  | 'malformed';

/** A courier in front of a platform of the test's own. */
export interface CourierRig {
  readonly courier: Courier;
  /** Where all is well. */
  readonly channel: string;
  /** Somebody who can be written to. */
  readonly person: string;
  /** Oldest first. */
  shown(channel: string): readonly Shown[];
  fail(call: 'post' | 'edit' | 'reply' | 'find', mishap: Mishap): void;
  /** Somebody else writes there, who knows our marks. */
  forge(channel: string, mark: string): void;
  /** So many other messages come in. */
  chatter(channel: string, count: number): void;
}

const letter = (mark: string, title = mark, over: Partial<Letter> = {}): Letter => ({
  view: { tone: 'outage', title, blocks: [{ kind: 'text', spans: [`words of ${title}`] }], actions: [] },
  locale: 'en',
  mark,
  ...over,
});

/** The promises of a courier. */
export const courierContract = (name: string, open: () => Promise<CourierRig>): void => {
  describe(`courier: ${name}`, () => {
    it('posts, edits and replies below, each once', async () => {
      const { courier, channel, shown } = await open();
      const root = await courier.post(channel, letter('a/0', 'first'));
      if (root.kind !== 'sent') throw new Error(root.reason);
      expect(await courier.edit(channel, root.message, letter('a/0', 'second'))).toMatchObject({ kind: 'sent' });
      const reply = await courier.reply(channel, root, letter('a/1', 'third'));
      expect(reply).toMatchObject({ kind: 'sent' });
      const later = reply.kind === 'sent' ? { ...root, ...(reply.thread && { thread: reply.thread }) } : root;
      expect(await courier.reply(channel, later, letter('a/2', 'fourth'))).toMatchObject({ kind: 'sent' });
      const [message, ...others] = shown(channel);
      expect(others).toEqual([]);
      expect(message?.id).toBe(root.message);
      expect(message?.text).toContain('words of second');
      expect(message?.text).not.toContain('words of first');
      expect(message?.replies.map(({ text }) => /words of \w+/.exec(text)?.[0])).toEqual([
        'words of third',
        'words of fourth',
      ]);
    });

    it('writes to a person alone, in one channel for good, and finds that again', async () => {
      const { courier, person, channel, shown } = await open();
      const reached = await courier.direct(person);
      if (reached.kind !== 'reached') throw new Error(reached.reason);
      expect(await courier.direct(person)).toEqual(reached);
      expect(await courier.post(reached.channel, letter('a/0', 'private'))).toMatchObject({ kind: 'sent' });
      expect(shown(reached.channel)).toHaveLength(1);
      expect(shown(channel)).toEqual([]);
      const found = await courier.find(reached.channel, 0);
      expect(found.kind === 'found' && [...found.marks.keys()]).toEqual(['a/0']);
    });

    it('tells why somebody cannot be written to', async () => {
      const { courier } = await open();
      expect(await courier.direct('nobody at all')).not.toMatchObject({ kind: 'reached' });
    });

    it('finds its own messages by their marks, in the channel and below a root, however much was said since', async () => {
      const { courier, channel, chatter } = await open();
      const root = await courier.post(channel, letter('a/0'));
      chatter(channel, 230);
      if (root.kind !== 'sent') throw new Error(root.reason);
      const reply = await courier.reply(channel, root, letter('a/1'));
      const found = await courier.find(channel, 0);
      expect(found).toMatchObject({ kind: 'found' });
      if (found.kind === 'found') expect(found.marks.get('a/0')).toBe(root.message);
      const below = await courier.find(channel, 0, root);
      if (below.kind !== 'found' || reply.kind !== 'sent') throw new Error('nothing found below');
      expect(below.marks.get('a/1')).toBe(reply.message);
      expect(below.marks.has('a/2')).toBe(false);
    });

    it('finds nothing below a root that has no thread yet', async () => {
      const { courier, channel } = await open();
      const root = await courier.post(channel, letter('a/0'));
      if (root.kind !== 'sent') throw new Error(root.reason);
      const below = await courier.find(channel, 0, root);
      expect(below).toMatchObject({ kind: 'found' });
      if (below.kind === 'found') expect(below.marks.has('a/1')).toBe(false);
    });

    it('is not taken in by somebody else who uses a mark of ours', async () => {
      const { courier, channel, forge } = await open();
      forge(channel, 'a/0');
      const found = await courier.find(channel, 0);
      expect(found.kind === 'found' && found.marks.has('a/0')).toBe(false);
    });

    it.each`
      mishap            | outcome
      ${'dropped'}      | ${{ kind: 'later', sure: false }}
      ${'lost'}         | ${{ kind: 'later', sure: false }}
      ${'server-error'} | ${{ kind: 'later', sure: false }}
      ${'rate-limited'} | ${{ kind: 'later', sure: true, afterMs: 2000 }}
      ${'channel-gone'} | ${{ kind: 'gone' }}
      ${'forbidden'}    | ${{ kind: 'refused' }}
      ${'malformed'}    | ${{ kind: 'refused' }}
    `('answers $outcome to a post that was $mishap, after one try', async ({ mishap, outcome }) => {
      const { courier, channel, fail, shown } = await open();
      fail('post', mishap);
      expect(await courier.post(channel, letter('a/0'))).toMatchObject(outcome);
      expect(shown(channel)).toHaveLength(mishap === 'lost' ? 1 : 0);
    });

    it.each(['edit', 'reply', 'find'] as const)('tells an unsure end of %s from a sure one', async (call) => {
      const { courier, channel, fail } = await open();
      const root = await courier.post(channel, letter('a/0'));
      if (root.kind !== 'sent') throw new Error(root.reason);
      const run = () => {
        if (call === 'find') return courier.find(channel, 0, root);
        return call === 'edit'
          ? courier.edit(channel, root.message, letter('a/0', 'new'))
          : courier.reply(channel, root, letter('a/1'));
      };
      fail(call, 'lost');
      expect(await run()).toMatchObject({ kind: 'later', sure: false });
      fail(call, 'rate-limited');
      expect(await run()).toMatchObject({ kind: 'later', sure: true, afterMs: 2000 });
    });

    it('says that a message somebody deleted cannot be edited', async () => {
      const { courier, channel } = await open();
      expect(await courier.edit(channel, '1763884800.000999', letter('a/0'))).toMatchObject({ kind: 'refused' });
    });

    it('calls whom the letter says and nobody else, whatever the words', async () => {
      const { courier, channel, shown } = await open();
      await courier.post(channel, letter('a/0', '@everyone <!channel> <@U1> <@&1>'));
      expect(shown(channel)[0]?.text).not.toMatch(/<[!@][a-zA-Z0-9&]|@everyone\b/);
      expect(await courier.post(channel, letter('b/0', 'b', { mention: 'here' }))).toMatchObject({ kind: 'sent' });
      expect(shown(channel)[1]?.text).toMatch(/<!here>|@here/);
    });

    it('finds nothing in the way where all is well', async () => {
      const { courier, channel } = await open();
      expect(await courier.check(channel)).toEqual([]);
      expect((await courier.examine()).obstacles).toEqual([]);
    });
  });
};
