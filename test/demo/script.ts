import type { Fault, Plane } from '../support/qianfan/index.ts';

/** One scene of the demo: so many seconds after the start, this happens on Baidu's side. */
export interface Scene {
  readonly atS: number;
  readonly say: { readonly en: string; readonly 'zh-CN': string };
  readonly faults: Readonly<Partial<Record<Plane, Fault>>>;
}

/** A whole incident in four minutes: the bot waits two of them to be sure that it is over. */
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
    atS: 45,
    say: {
      en: 'It gets worse: the whole gateway breaks. Try “diagnose 401 invalid_iam_token”, “diagnose 503 Service Unavailable”, “report chat 503”.',
      'zh-CN':
        '情况恶化：整个网关不可用。试试 diagnose 401 invalid_iam_token、diagnose 503 Service Unavailable、report chat 503。',
    },
    faults: { chat: '5xx-json', gateway: '5xx-html' },
  },
  {
    atS: 80,
    say: {
      en: 'Baidu recovers. The bot waits two minutes to be sure, watches for a moment, then closes the incident. Meanwhile try “why”.',
      'zh-CN': '服务恢复。机器人会等两分钟确认，再观察一会儿，然后自动关闭事件。期间可以试试 why。',
    },
    faults: {},
  },
  {
    atS: 265,
    say: {
      en: 'That was the script. Type “incidents”, “why” with the id of the incident, “faq auth”, “help”, or “quit”.',
      'zh-CN': '演示结束。可以输入 incidents、why 加事件编号、faq auth、help，或 quit 退出。',
    },
    faults: {},
  },
];
