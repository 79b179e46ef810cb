import { expect, it, onTestFinished } from 'vitest';
import { openEmbedded } from '../../src/store/open.ts';
import { subscribed } from '../contract/outbox.ts';
import { place } from '../support/process.ts';
import { startOnSlack } from '../support/process-slack.ts';
import { createQianfan } from '../support/qianfan/index.ts';

it('trouble that the checks see is posted where it is subscribed, with what is seen and what to do', async () => {
  const qianfan = await createQianfan();
  onTestFinished(() => qianfan.close());
  const settings = { QIANFAN_API_KEY: qianfan.keys.good, PROBE_INTERVAL_S: '5', WEB_PROBE_INTERVAL_S: '5' };
  const where = place({ ...qianfan.env, ...settings, LOG_LEVEL: 'info' });
  const store = await openEmbedded(where.env.DATA_DIR ?? '');
  await store.subscriptions.put(subscribed('slack:C0001', { locale: 'zh-CN' }));
  await store.close();

  await qianfan.fault('chat', '5xx-json');
  const { slack } = await startOnSlack(where);
  const post = await slack.called('chat.postMessage');
  expect(post).toMatchObject({ channel: 'C0001' });
  expect(String(post.text)).toMatch(/^🔴 故障 · |^🟡 部分异常 · /);
  expect(String(post.text)).toContain('千帆 v2 对话');
  expect(String(post.text)).toContain('真实模型调用失败');
  expect(String(post.text)).toContain('现在可以怎么做：');
  expect(slack.breaches).toEqual([]);
}, 60_000);
