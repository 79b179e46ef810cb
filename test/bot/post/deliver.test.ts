import { describe, expect, it } from 'vitest';
import type { Failed } from '../../../src/bot/courier.ts';
import { subscribed } from '../../contract/outbox.ts';
import { startDelivery } from '../../support/delivery.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const again = (over: Partial<Failed> = {}): Failed =>
  ({ kind: 'later', reason: 'http 500', sure: false, ...over }) as Failed;

describe('a channel', () => {
  it('gets one post that is edited, and each step once below it, in order', async () => {
    const { subscribe, tell, platform } = await startDelivery();
    await subscribe(subscribed('slack:C1'));
    await tell('a', ['degraded']);
    expect(platform.marks('C1')).toEqual(['a@0']);
    await tell('a', ['degraded', 'outage']);
    expect(platform.marks('C1')).toEqual(['a@1', 'a/1']);
    await tell('a', ['degraded', 'outage', 'outage'], true);
    expect(platform.marks('C1')).toEqual(['a@2', 'a/1', 'a/2']);
    expect(platform.calls.map(({ call }) => call)).toEqual(['post', 'edit', 'reply', 'edit', 'reply']);
  });

  it('that was out of reach gets the newest state first, then all that was missed', async () => {
    const { subscribe, tell, platform, pass } = await startDelivery();
    await subscribe(subscribed('slack:C1'));
    await tell('a', ['degraded']);
    platform.meets(() => again());
    await tell('a', ['degraded', 'outage']);
    await tell('a', ['degraded', 'outage', 'outage']);
    platform.meets(() => undefined);
    platform.calls.length = 0;
    await pass(5 * MINUTE);
    expect(platform.marks('C1')).toEqual(['a@2', 'a/1', 'a/2']);
    expect(platform.calls.filter(({ call }) => call === 'edit').map(({ mark }) => mark)).toEqual(['a@2', 'a@2']);
  });

  it('that is gone unsubscribes itself, and nothing more is sent there', async () => {
    const { subscribe, tell, platform, store, logged } = await startDelivery();
    await subscribe(subscribed('slack:C1'), subscribed('slack:C2'));
    platform.meets((_, channel) => (channel === 'C1' ? { kind: 'gone', reason: 'is_archived' } : undefined));
    await tell('a', ['outage']);
    await tell('a', ['outage', 'outage']);
    expect(platform.calls.filter(({ channel }) => channel === 'C1')).toHaveLength(1);
    expect((await store.subscriptions.all()).map(({ to }) => to)).toEqual(['slack:C2']);
    expect(logged).toContainEqual(expect.objectContaining({ event: 'channel.gone' }));
  });

  it('that refuses is not asked again until there is something new', async () => {
    const { subscribe, tell, platform, pass, logged } = await startDelivery();
    await subscribe(subscribed('slack:C1'));
    platform.meets(() => ({ kind: 'refused', reason: 'not_in_channel' }));
    await tell('a', ['outage']);
    await pass(HOUR);
    expect(platform.calls).toHaveLength(1);
    expect(logged).toContainEqual(expect.objectContaining({ event: 'post.failed' }));
    platform.meets(() => undefined);
    await tell('a', ['outage', 'outage']);
    expect(platform.marks('C1')).toEqual(['a@1']);
  });

  it('is given up after a day of failing, and tried anew when the story goes on', async () => {
    const { subscribe, tell, platform, pass, logged } = await startDelivery();
    await subscribe(subscribed('slack:C1', { reminders: false }));
    platform.meets(() => again({ reason: 'connection refused', sure: true } as Partial<Failed>));
    await tell('a', ['outage']);
    await pass(25 * HOUR);
    expect(logged.at(-1)).toMatchObject({ event: 'post.failed', facts: { outcome: 'given up' } });
    const tries = platform.calls.length;
    await pass(5 * HOUR);
    expect(platform.calls).toHaveLength(tries);
    platform.meets(() => undefined);
    await tell('a', ['outage', 'outage'], true);
    expect(platform.marks('C1')).toEqual(['a@1']);
  });
});

describe('after a call whose end nobody knows', () => {
  it.each`
    fate                 | trouble
    ${'was carried out'} | ${'lost'}
    ${'was not'}         | ${again()}
  `('a post that $fate stands there once', async ({ trouble }) => {
    const { subscribe, tell, platform, pass } = await startDelivery();
    await subscribe(subscribed('slack:C1'));
    let left = 1;
    platform.meets(() => (left-- > 0 ? trouble : undefined));
    await tell('a', ['outage']);
    await pass(MINUTE);
    expect(platform.marks('C1')).toEqual(['a@0']);
    expect(platform.calls.map(({ call }) => call).slice(0, 2)).toEqual(['post', 'find']);
  });

  it('an answer that was carried out is not given twice', async () => {
    const { subscribe, tell, platform, pass } = await startDelivery();
    await subscribe(subscribed('slack:C1'));
    await tell('a', ['outage']);
    let left = 1;
    platform.meets((call) => (call === 'reply' && left-- > 0 ? 'lost' : undefined));
    await tell('a', ['outage', 'outage']);
    await pass(MINUTE);
    expect(platform.marks('C1')).toEqual(['a@1', 'a/1']);
  });

  it('nothing is sent, or looked for, while it may still be carried out', async () => {
    const { subscribe, tell, platform, pass, clock } = await startDelivery();
    await subscribe(subscribed('slack:C1'));
    let left = 1;
    platform.meets(() => (left-- > 0 ? again() : undefined));
    const began = clock.now();
    await tell('a', ['outage']);
    await pass(MINUTE);
    const [first, second] = platform.calls;
    expect(first?.at).toBe(began);
    expect((second?.at ?? 0) - began).toBeGreaterThanOrEqual(3 * SECOND);
  });

  it('nothing is sent while it cannot be looked for', async () => {
    const { subscribe, tell, platform, pass } = await startDelivery();
    await subscribe(subscribed('slack:C1'));
    platform.meets((call) =>
      call === 'post' ? 'lost' : again({ reason: 'missing_scope', sure: true } as Partial<Failed>),
    );
    await tell('a', ['outage']);
    await pass(10 * MINUTE);
    expect(platform.marks('C1')).toEqual(['a@0']);
    platform.meets(() => undefined);
    await pass(10 * MINUTE);
    expect(platform.marks('C1')).toEqual(['a@0']);
  });

  it('an edit that comes late is put right', async () => {
    const { subscribe, tell, platform, pass } = await startDelivery();
    await subscribe(subscribed('slack:C1'));
    await tell('a', ['outage']);
    let left = 1;
    platform.meets((call) => (call === 'edit' && left-- > 0 ? again() : undefined));
    await tell('a', ['outage', 'outage']);
    await tell('a', ['outage', 'outage', 'outage']);
    await pass(10 * SECOND);
    const root = platform.messages[0];
    expect(root?.mark).toBe('a@2');
    if (root) root.mark = 'a@1'; // the first edit, carried out only now
    await pass(2 * MINUTE);
    expect(root?.mark).toBe('a@2');
  });

  it('what a killed process sent in its last moment is waited for, however long before it had been taken', async () => {
    const { subscribe, tell, platform, store, restart, stop, pass, clock } = await startDelivery();
    await subscribe(subscribed('slack:C1'));
    await stop();
    await tell('a', ['outage']);
    await store.outbox.claim({ surface: 'slack', call: 'post', atMost: 9, now: clock.now(), leaseMs: 30_000 });
    await pass(10 * SECOND);
    await restart();
    // The request was on its way when the process ended, and is carried out only now.
    await pass(2 * SECOND);
    await platform.courier.post('C1', {
      view: { tone: 'neutral', title: '', blocks: [], actions: [] },
      locale: 'en',
      mark: 'a@0',
    });
    await pass(10 * SECOND);
    expect(platform.marks('C1')).toEqual(['a@0']);
    await stop();
  });

  it('a process that was killed leaves nothing twice and nothing out', async () => {
    const { subscribe, tell, platform, store, restart, stop, pass, clock } = await startDelivery();
    await subscribe(subscribed('slack:C1'), subscribed('slack:C2'));
    await stop();
    await tell('a', ['outage']);
    // Both were taken; one message went out before the end.
    await store.outbox.claim({ surface: 'slack', call: 'post', atMost: 9, now: clock.now(), leaseMs: 30_000 });
    await platform.courier.post('C1', {
      view: { tone: 'neutral', title: '', blocks: [], actions: [] },
      locale: 'en',
      mark: 'a@0',
    });
    await restart();
    await pass(10 * SECOND);
    expect(platform.marks('C1')).toEqual(['a@0']);
    expect(platform.marks('C2')).toEqual(['a@0']);
    await stop();
  });
});

describe('pace', () => {
  const limits = {
    channelMs: SECOND,
    post: { calls: 2, withinMs: MINUTE },
    edit: { calls: 100, withinMs: MINUTE },
    read: { calls: 100, withinMs: MINUTE },
    all: { calls: 100, withinMs: MINUTE },
  };
  const channels = (count: number) =>
    Array.from({ length: count }, (_, index) => subscribed(`slack:C${index}`, { reminders: false }));

  it('sends as many as are allowed at once, and the next as soon as they are', async () => {
    const { subscribe, tell, platform, pass, clock } = await startDelivery(limits);
    await subscribe(...channels(6));
    const began = clock.now();
    await tell('a', ['outage']);
    await pass(3 * MINUTE);
    expect(platform.calls.map(({ at }) => at - began)).toEqual([0, 0, MINUTE, MINUTE, 2 * MINUTE, 2 * MINUTE]);
  });

  it('lets edits go on while posts have to wait', async () => {
    const { subscribe, tell, platform } = await startDelivery(limits);
    await subscribe(...channels(3));
    await tell('a', ['outage']);
    await tell('a', ['outage', 'outage']);
    expect(platform.marks('C0')).toContain('a@1');
    expect(platform.marks('C1')).toContain('a@1');
  });

  it('gives a channel its rest', async () => {
    const { subscribe, tell, platform, pass } = await startDelivery({ ...limits, post: limits.edit });
    await subscribe(...channels(1));
    await tell('a', ['outage']);
    await tell('b', ['outage']);
    await pass(5 * SECOND);
    const [first, second] = platform.calls;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBe(SECOND);
  });

  it('waits in one channel for as long as the platform says, and nowhere else', async () => {
    const { subscribe, tell, platform, pass, clock } = await startDelivery();
    await subscribe(...channels(3));
    platform.meets((_, channel) =>
      channel === 'C1' && clock.now() - began < 30 * SECOND
        ? again({ reason: 'ratelimited', sure: true, afterMs: 30 * SECOND } as Partial<Failed>)
        : undefined,
    );
    const began = clock.now();
    await tell('a', ['outage']);
    expect(platform.messages.map(({ channel }) => channel)).toEqual(['C0', 'C2']);
    await pass(29 * SECOND);
    expect(platform.calls).toHaveLength(3);
    await pass(2 * SECOND);
    expect(platform.marks('C1')).toEqual(['a@0']);
  });

  it('waits everywhere when two channels meet the same limit', async () => {
    const { subscribe, tell, platform, pass, clock } = await startDelivery({
      ...limits,
      channelMs: 0,
      post: { calls: 2, withinMs: SECOND },
    });
    await subscribe(...channels(50));
    const began = clock.now();
    platform.meets(() =>
      clock.now() - began < 20 * SECOND
        ? again({ reason: 'ratelimited', sure: true, afterMs: 20 * SECOND } as Partial<Failed>)
        : undefined,
    );
    await tell('a', ['outage']);
    await pass(20 * SECOND - 1);
    expect(platform.calls.length).toBeLessThanOrEqual(4);
    await pass(MINUTE);
    expect(platform.messages).toHaveLength(50);
  });

  it('is not held up by channels that answer slowly', async () => {
    const { subscribe, tell, platform } = await startDelivery();
    await subscribe(...channels(100));
    const slow = Promise.withResolvers<void>();
    platform.meets((_, channel) => (Number(channel.slice(1)) < 60 ? slow.promise : undefined));
    await tell('a', ['outage']);
    expect(platform.messages).toHaveLength(40);
    slow.resolve();
  });
});

describe('quiet hours', () => {
  it('end with one summary of all that was held back', async () => {
    const { subscribe, tell, platform, pass } = await startDelivery();
    await subscribe(subscribed('slack:C1', { quiet: { from: 11 * 60, to: 13 * 60, zone: 'UTC' }, reminders: false }));
    await tell('a', ['degraded'], true);
    await tell('b', ['degraded'], true);
    await tell('c', ['degraded']);
    await pass(59 * MINUTE);
    expect(platform.messages).toEqual([]);
    await pass(2 * MINUTE);
    const [night, ...others] = platform.marks('C1').toSorted().toReversed();
    expect(night).toMatch(/^night-\d+@0$/);
    expect(others).toEqual(['c@0']);
  });
});
