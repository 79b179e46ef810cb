import { backOffView } from '../../view/back-off.ts';
import { BACK_OFF_TOOLS } from '../../view/snippets.ts';
import { argument, type Command } from '../command.ts';

const NAMES = { python: 'Python', node: 'Node.js', curl: 'curl' } as const;

export const backOffCommand = (): Command => ({
  name: 'backoff',
  aliases: ['重试', '退避'],
  summary: {
    en: 'Code that retries with growing pauses, for Python, Node.js and curl',
    'zh-CN': '逐次延长间隔的重试代码：Python、Node.js、curl',
  },
  options: [
    {
      name: 'tool',
      description: { en: 'What you call ERNIE with', 'zh-CN': '你用什么调用文心' },
      required: false,
      kind: 'choice',
      choices: BACK_OFF_TOOLS.map((tool) => ({ value: tool, label: { en: NAMES[tool], 'zh-CN': NAMES[tool] } })),
    },
  ],
  private: true,
  run: async (_, call) => {
    const asked = argument(call, 'tool').toLowerCase();
    return backOffView(
      BACK_OFF_TOOLS.find((tool) => asked.startsWith(tool)),
      call.ask.locale,
    );
  },
});
