import type { Fault, Plane } from '../support/qianfan/index.ts';

/** One scene of the demo: so many seconds after the start, this happens on Baidu's side. */
export interface Scene {
  readonly atS: number;
  readonly say: { readonly en: string; readonly 'zh-CN': string };
  readonly faults: Readonly<Partial<Record<Plane, Fault>>>;
}

/** A whole incident in a minute and a half. */
export const SCRIPT: readonly Scene[] = [
  {
    atS: 0,
    say: {
      en: 'A simulated ERNIE runs on this machine. All is well. Type “status” at any time.',
      'zh-CN': '本机运行着一个模拟的文心服务，目前一切正常。随时可以输入 status。',
    },
    faults: {},
  },
  {
    atS: 15,
    say: {
      en: 'From now on the models fail behind a healthy gateway: keys are still checked, answers do not come.',
      'zh-CN': '从现在起，网关正常但模型推理失败：密钥照常校验，回答出不来。',
    },
    faults: { chat: '5xx-json' },
  },
  {
    atS: 40,
    say: {
      en: 'It gets worse: the whole gateway breaks. Try “diagnose 401 invalid_iam_token”, “diagnose 503 Service Unavailable”, “report chat 503”.',
      'zh-CN':
        '情况恶化：整个网关不可用。试试 diagnose 401 invalid_iam_token、diagnose 503 Service Unavailable、report chat 503。',
    },
    faults: { chat: '5xx-json', gateway: '5xx-html' },
  },
  {
    atS: 70,
    say: {
      en: 'Baidu recovers. The incident is watched for a moment, then closes by itself.',
      'zh-CN': '服务恢复。事件会先观察一会儿，然后自动关闭。',
    },
    faults: {},
  },
  {
    atS: 105,
    say: {
      en: 'That was the script. Type “incidents”, “faq auth”, “help”, or “quit”.',
      'zh-CN': '演示结束。可以输入 incidents、faq auth、help，或 quit 退出。',
    },
    faults: {},
  },
];
