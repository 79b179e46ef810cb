import { describe, expect, it } from 'vitest';
import { replayLines } from '../../src/bot/replay.ts';
import { probes } from '../support/streams.ts';

const recorded = probes({ minutes: 600, troubles: [{ component: 'chat', from: 400, to: 460, fails: 1 }] }).map(
  (event) => JSON.stringify({ ...event, t: event.t / 1000, latency_ms: event.latencyMs }),
);

const replay = async (lines: readonly string[], explain = false) => {
  const bad: number[] = [];
  const out: string[] = [];
  const source = (async function* () {
    yield* lines;
  })();
  for await (const line of replayLines(source, { explain, complain: (line) => bad.push(line) })) out.push(line);
  return { bad, out };
};

describe('a recorded stream', () => {
  it('replays to its changes of level, each stamped with when it could be known', async () => {
    const { out, bad } = await replay(recorded);
    const changes = out.map((line) => JSON.parse(line));
    expect(changes[0]).toEqual({
      t: expect.any(Number),
      component: 'chat',
      status: expect.stringMatching(/degraded|outage/),
    });
    expect(changes.at(-1)).toMatchObject({ component: 'chat', status: 'operational' });
    expect(bad).toEqual([]);
  });

  it('replays to the same lines, byte for byte', async () => {
    expect((await replay(recorded)).out).toEqual((await replay(recorded)).out);
  });

  it('says what is believed when it is asked to explain', async () => {
    const { out } = await replay(recorded, true);
    expect(JSON.parse(out[0] ?? '{}').why).toMatchObject({
      trouble: expect.any(Number),
      regimes: expect.any(Object),
      evidence: expect.arrayContaining([
        expect.objectContaining({ what: expect.any(String), weight: expect.any(Number) }),
      ]),
      rules: 3,
    });
  });

  it('goes on over lines that are no events, and names them', async () => {
    const rubbish = ['nope', '', '[]', '{"t":"x"}', `{"t":1,"kind":"probe","component":"${'x'.repeat(20_000)}"}`];
    const { out, bad } = await replay([...rubbish, ...recorded]);
    expect(bad).toEqual([1, 3, 4, 5]);
    expect(out).toEqual((await replay(recorded)).out);
  });
});
