import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Letter } from '../../../src/bot/courier.ts';
import { openCourierRig } from '../../support/slack/courier-rig.ts';
import { said } from '../../support/slack/script.ts';

let rig: Awaited<ReturnType<typeof openCourierRig>>;
beforeEach(async () => {
  rig = await openCourierRig({ limits: true, strict: false });
});
afterEach(() => rig.slack.stop());

const LETTER: Letter = { view: said('x'), locale: 'en', mark: 'x/0' };

it('as many posts as the courier’s limits allow are taken, and no more', async () => {
  const { post } = rig.courier.limits;
  for (let index = 0; index < post.calls; index += 1) {
    const channel = rig.channelOf(`C${index}`, {});
    expect(await rig.courier.post(channel, LETTER)).toMatchObject({ kind: 'sent' });
  }
  rig.clock.advance(30_000);
  const early = await rig.courier.post('C0001', LETTER);
  expect(early).toEqual({ kind: 'later', reason: 'ratelimited', sure: true, afterMs: 30_000 });
  rig.clock.advance(30_000);
  expect(await rig.courier.post('C0001', LETTER)).toMatchObject({ kind: 'sent' });
});

it('a channel takes one post in each of the courier’s intervals', async () => {
  expect(await rig.courier.post('C0001', LETTER)).toMatchObject({ kind: 'sent' });
  rig.clock.advance(rig.courier.limits.channelMs - 1);
  expect(await rig.courier.post('C0001', LETTER)).toMatchObject({ kind: 'later', afterMs: 1_000 });
  rig.clock.advance(1);
  expect(await rig.courier.post('C0001', LETTER)).toMatchObject({ kind: 'sent' });
});

it('as many edits and reads as the courier’s limits allow are taken, and no more', async () => {
  const root = await rig.courier.post('C0001', LETTER);
  if (root.kind !== 'sent') throw new Error(root.reason);
  const { edit, read } = rig.courier.limits;
  const late = async (calls: number, call: () => Promise<{ readonly kind: string }>): Promise<number> => {
    const outcomes = await Promise.all(Array.from({ length: calls }, call));
    return outcomes.filter(({ kind }) => kind === 'later').length;
  };
  expect(await late(edit.calls + 1, () => rig.courier.edit('C0001', root.message, LETTER))).toBe(1);
  expect(await late(read.calls + 1, () => rig.courier.find('C0001', 0))).toBe(1);
});
