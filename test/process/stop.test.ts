import { describe, expect, it, onTestFinished } from 'vitest';
import { OFFLINE, place, startBot } from '../support/process.ts';
import { startOnSlack } from '../support/process-slack.ts';
import { createQianfan } from '../support/qianfan/index.ts';

/** A world in which every check is taken and never answered, and a bot that has begun its checks in it. */
const hanging = async () => {
  const sim = await createQianfan();
  onTestFinished(() => sim.close());
  await sim.fault('all', 'hang');
  await sim.fault('control', 'hang');
  const bot = startBot(place({ ...sim.env, LOG_LEVEL: 'info', PROBE_TIMEOUT_MS: '60000' }));
  await bot.stderr.says(/"event":"bot.started"/);
  while (sim.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
  return bot;
};

describe.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s', (signal) => {
  it('ends it well within five seconds while every check hangs', async () => {
    const bot = await hanging();
    const askedAt = performance.now();
    bot.kill(signal);
    expect(await bot.ended).toMatchObject({ code: 0, signal: null });
    expect(performance.now() - askedAt).toBeLessThan(5_000);
    expect(bot.stderr.text()).toMatch(/"event":"bot.stopped"/);
  });
});

describe('a signal', () => {
  it('ends it well within five seconds while somebody still waits for an answer', async () => {
    const bot = await hanging();
    bot.types('status\n');
    const askedAt = performance.now();
    bot.kill('SIGTERM');
    expect(await bot.ended).toMatchObject({ code: 0, signal: null });
    expect(performance.now() - askedAt).toBeLessThan(5_000);
  });

  it('that comes twice at once, as from a terminal and npm, counts once', async () => {
    const bot = await hanging();
    bot.kill('SIGINT');
    bot.kill('SIGTERM');
    expect(await bot.ended).toMatchObject({ code: 0, signal: null });
  });

  it('that comes again ends it at once, whatever is still to be finished', async () => {
    const { bot, person, slack } = await startOnSlack(place({ ...OFFLINE, LOG_LEVEL: 'info' }));
    slack.fail('response_url', { after: new Promise(() => undefined) });
    await person('U0001').types('help');
    await slack.called('response_url');
    bot.kill('SIGTERM');
    await bot.stderr.says(/"event":"bot.stopping"/);
    const impatience = setInterval(() => bot.kill('SIGTERM'), 50);
    onTestFinished(() => clearInterval(impatience));
    expect(await bot.ended).toMatchObject({ code: 130, signal: null });
    expect(bot.stderr.text()).not.toMatch(/"event":"bot.stopped"/);
  });
});
