import { expect, it, onTestFinished } from 'vitest';
import type { Word } from '../../src/core/following.ts';
import { openEmbedded } from '../../src/store/open.ts';
import { place } from '../support/process.ts';
import { startOnSlack } from '../support/process-slack.ts';
import { createQianfan } from '../support/qianfan/index.ts';

const CONVERSATION = 'D0007';

/** A database in which chat has just been found well again, and somebody waited for that. */
const prepared = async (folder: string): Promise<void> => {
  const store = await openEmbedded(folder);
  const now = Date.now();
  const waits = { to: `slack:${CONVERSATION}`, component: 'ernie/chat', since: now - 60_000, tenant: 'T1' } as const;
  const follow = { ...waits, locale: 'zh-CN', asker: 'ann' } as const;
  const word: Word = { ...waits, locale: 'zh-CN', wellSince: now - 300_000, at: now };
  await store.follows.put(follow);
  await store.follows.fulfil(follow, {
    ...{ to: word.to, story: 'follow-ernie-chat-1', kind: 'follow', at: now },
    body: JSON.stringify(word),
  });
  expect(await store.follows.of()).toEqual([]);
  await store.close();
};

it.each([
  ['the message was carried out', { lose: true }],
  ['it was never carried out', { drop: true }],
] as const)(
  'killed in the middle of a private word, of which %s, it is told exactly once',
  async (_, fault) => {
    const qianfan = await createQianfan();
    onTestFinished(() => qianfan.close());
    const where = place({ ...qianfan.env, LOG_LEVEL: 'info' });
    await prepared(where.env.DATA_DIR ?? '');

    const first = await startOnSlack(where);
    first.slack.channels.open(CONVERSATION, { kind: 'im' });
    first.slack.fail('chat.postMessage', fault);
    await first.slack.called('chat.postMessage');
    first.bot.kill('SIGKILL');
    expect(await first.bot.ended).toMatchObject({ code: null, signal: 'SIGKILL' });

    const second = await startOnSlack(where, first.slack);
    await second.slack.called('conversations.history');
    if ('drop' in fault) await second.slack.called('chat.postMessage', 2);
    await second.bot.stderr.says(/"event":"bot.started"/);
    second.bot.kill('SIGTERM');
    expect(await second.bot.ended).toMatchObject({ code: 0 });
    const told = first.slack.messages(CONVERSATION).map(({ text }) => text);
    expect(told).toEqual([expect.stringContaining('千帆 v2 对话”已恢复')]);
  },
  60_000,
);
