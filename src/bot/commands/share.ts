import { shareRefusedView } from '../../view/share.ts';
import type { View } from '../../view/view.ts';
import { argument, type Command, textOption } from '../command.ts';
import type { Sharing } from '../sharing.ts';

/** Draws an answer for everybody, in the name of whoever shares it. */
export type Shared = (by: string | undefined) => View;

export const shareCommand = (sharing: Sharing<Shared>): Command => ({
  name: 'share',
  aliases: ['分享'],
  summary: {
    en: 'Show the last private diagnosis to everybody here, once',
    'zh-CN': '把刚才只有你能看到的诊断发给大家（一次）',
  },
  options: [textOption('id', { en: 'The number the button sends', 'zh-CN': '按钮自动填写的编号' })],
  private: true,
  run: async ({ now }, call) => {
    const { ask } = call;
    const taken = sharing.take(argument(call, 'id'), ask, now());
    if (typeof taken === 'string') return shareRefusedView(taken, ask.locale);
    return { ...taken.answer(ask.name), audience: 'channel' };
  },
});
