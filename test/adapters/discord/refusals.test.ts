import { Client } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createCourier } from '../../../adapters/discord/courier.ts';
import { COURIER_LIMITS, REFUSALS } from '../../../adapters/discord/limits.ts';
import { createRefusals } from '../../../adapters/discord/refusals.ts';
import { restOptions } from '../../../adapters/discord/rest.ts';
import { createWire } from '../../../adapters/discord/wire.ts';
import { openDiscord } from '../../support/discord/bot.ts';
import { letter } from '../../support/discord/couriers.ts';
import { CHANNEL, TOKEN } from '../../support/discord/discord.ts';
import { refusal } from '../../support/discord/interactions.ts';
import { createClock } from '../../support/discord/world.ts';

const answer = (status: number, scope?: string) => ({
  status,
  headers: new Headers(scope ? { 'x-ratelimit-scope': scope } : {}),
});

describe('Answers that Discord holds against an address', () => {
  it.each`
    status | scope        | counts
    ${200} | ${undefined} | ${false}
    ${401} | ${undefined} | ${true}
    ${403} | ${undefined} | ${true}
    ${404} | ${undefined} | ${false}
    ${429} | ${'user'}    | ${true}
    ${429} | ${'global'}  | ${true}
    ${429} | ${'shared'}  | ${false}
    ${500} | ${undefined} | ${false}
  `('are $status of scope $scope: $counts', ({ status, scope, counts }) => {
    const refusals = createRefusals(() => 0);
    for (let index = 0; index < REFUSALS.most; index += 1) refusals.note(answer(status, scope));
    expect(refusals.restMs() > 0).toBe(counts);
  });

  it('are forgotten after ten minutes, each at its time', () => {
    const clock = createClock();
    const refusals = createRefusals(clock.now);
    for (let index = 0; index < REFUSALS.most; index += 1) {
      refusals.note(answer(403));
      clock.advance(60);
    }
    expect(refusals.restMs()).toBe(REFUSALS.withinMs - REFUSALS.most * 60);
    refusals.note(answer(403));
    expect(refusals.restMs()).toBe(REFUSALS.withinMs - (REFUSALS.most - 1) * 60);
    clock.advance(REFUSALS.withinMs);
    expect(refusals.restMs()).toBe(0);
    clock.advance(2 * REFUSALS.withinMs);
    refusals.note(answer(403));
    expect(refusals.restMs()).toBe(0);
  });

  it('stop all posts half way to what Discord bears, without asking, until there are fewer', async () => {
    const discord = await openDiscord();
    const { now } = discord.clock;
    const refusals = createRefusals(now);
    const client = new Client({ intents: [] });
    const options = restOptions(discord.apiUrl, fetch, refusals);
    const courier = createCourier({ wire: createWire({ client, token: TOKEN, refusals, options }), client, now });
    for (let index = 1; index < REFUSALS.most; index += 1) refusals.note(answer(403));
    discord.trouble(() => refusal(403, 50013, 'Missing Permissions'));
    expect(await courier.post(CHANNEL, letter('a/0'))).toMatchObject({ kind: 'refused' });
    discord.trouble(undefined);
    const resting = { kind: 'later', sure: true, everywhere: true, afterMs: REFUSALS.withinMs };
    expect(await courier.post(CHANNEL, letter('a/0'))).toMatchObject(resting);
    expect(await courier.find(CHANNEL, 0)).toMatchObject(resting);
    expect(discord.calls).toHaveLength(1);
    discord.clock.advance(REFUSALS.withinMs);
    expect(await courier.post(CHANNEL, letter('a/0'))).toMatchObject({ kind: 'sent' });
  });
});

it('One call a second is left for what is no post', () => {
  expect(COURIER_LIMITS.all).toEqual({ calls: 49, withinMs: 1000 });
});
