import { createDispatcher } from '../src/network.ts';
import { createProbes } from '../src/probe/index.ts';
import { inTurn, median, type Subject } from './figure.ts';
import { startPeer } from './peer.ts';

const CHECKS = 400;
const ROUNDS = 7;
const GO_ON = new AbortController().signal;

/** Processor time of this process for one of so many, one after the other. */
const cpuMs = async (check: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  for (let index = 0; index < CHECKS; index++) await check();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / CHECKS;
};

/** What one check costs this process, next to the request in it; both over a fresh connection. */
export const probe: Subject = async () => {
  const peer = await startPeer();
  const { settings } = peer;
  const dispatcher = createDispatcher(settings);
  const [chat] = createProbes(settings, { dispatcher, now: () => performance.now() });
  const checked = () => cpuMs(async () => chat?.measure(GO_ON));
  const bare = () =>
    cpuMs(async () => {
      const answer = await dispatcher.request({
        origin: settings.QIANFAN_BASE_URL,
        path: '/v2/chat/completions',
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ model: settings.QIANFAN_MODEL, messages: [{ role: 'user', content: 'hi' }] }),
        reset: true,
      });
      await answer.body.text();
    });
  const { ours, theirs } = await inTurn(ROUNDS, checked, bare);
  await dispatcher.close();
  await peer.stop();
  return [
    {
      what: 'one check',
      value: median(ours),
      unit: 'CPU ms',
      baseline: { what: 'bare undici request', value: median(theirs) },
    },
  ];
};
