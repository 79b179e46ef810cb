import type { Locale, Text } from '../core/types.ts';
import { toDiagnose, toDiagnoseMine, toStatus } from './actions.ts';
import { bracketed, duration } from './format.ts';
import type { Action, View } from './view.ts';
import type { Phrase } from './words.ts';

const WORDS = {
  share: { en: 'Share', 'zh-CN': '分享到频道' },
  done: { en: 'Shared', 'zh-CN': '已分享' },
  doneWhat: { en: 'Everybody here can see this diagnosis now.', 'zh-CN': '现在这里的所有人都能看到这条诊断。' },
  already: { en: 'Shared already', 'zh-CN': '已经分享过了' },
  alreadyWhat: { en: 'A diagnosis is shared once.', 'zh-CN': '每条诊断只会分享一次。' },
  gone: { en: 'There is nothing to share any more', 'zh-CN': '已经没有可分享的内容' },
  goneWhat: {
    en: 'A diagnosis can be shared for 15 minutes, by the person who asked for it. Diagnose the error again.',
    'zh-CN': '诊断只保留 15 分钟，且只有提问者本人可以分享。请重新诊断一次。',
  },
  not: { en: 'Not shared yet', 'zh-CN': '尚未分享' },
  mute: { en: 'You may not write in this channel.', 'zh-CN': '你没有在此频道发言的权限。' },
  refused: { en: 'The channel does not take it', 'zh-CN': '该频道不接受这条消息' },
  doubt: {
    en: 'The platform did not answer. Press the button again: nothing is posted twice.',
    'zh-CN': '平台没有响应。请再点一次按钮，不会重复发送。',
  },
  somebody: { en: 'somebody here', 'zh-CN': '频道成员' },
} as const satisfies Readonly<Record<string, Text>>;

const SHARED_BY: Phrase<[string]> = {
  en: (name) => `Shared by ${name}`,
  'zh-CN': (name) => `分享者：${name}`,
};
const LATER: Phrase<[string]> = {
  en: (wait) => `The platform takes no message now. Press the button again in ${wait}.`,
  'zh-CN': (wait) => `平台暂时不接受消息，请在 ${wait}后再点一次按钮。`,
};

const LONGEST_NAME = 80;

/** The button that shows a private answer to everybody. */
export const toShare = (locale: Locale, id: string): Action => ({
  label: WORDS.share[locale],
  line: `diagnose share ${id}`,
});

/** The same answer for everybody: whose it was in words that call nobody, without the buttons meant for one person. */
export const sharedView = (view: View, name: string | undefined, locale: Locale): View => ({
  ...view,
  blocks: [
    {
      kind: 'note',
      spans: [SHARED_BY[locale](name?.trim().slice(0, LONGEST_NAME).toWellFormed() || WORDS.somebody[locale])],
    },
    ...view.blocks,
  ],
  actions: [toDiagnoseMine(locale), toStatus(locale)],
});

const said = (title: Text, text: string, actions: readonly Action[], locale: Locale): View => ({
  tone: 'neutral',
  title: title[locale],
  blocks: [{ kind: 'text', spans: [text] }],
  actions,
});

/** It stands in the channel now. */
export const doneView = (locale: Locale): View => said(WORDS.done, WORDS.doneWhat[locale], [], locale);

/** It stood there before. */
export const alreadyView = (locale: Locale): View => said(WORDS.already, WORDS.alreadyWhat[locale], [], locale);

/** Too late, somebody else's, or the bot was started anew. */
export const goneView = (locale: Locale): View =>
  said(WORDS.gone, WORDS.goneWhat[locale], [toDiagnose(locale)], locale);

/** Whoever may not write there does not write through the bot either. */
export const muteView = (locale: Locale): View => said(WORDS.not, WORDS.mute[locale], [], locale);

/** Why it could not be posted. */
export type Stuck =
  | { readonly kind: 'obstacle'; readonly what: Text; readonly fix: Text }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'later'; readonly afterMs: number }
  | { readonly kind: 'doubt' };

const why = (stuck: Stuck, locale: Locale): string => {
  switch (stuck.kind) {
    case 'obstacle':
      return `${stuck.what[locale]}${locale === 'zh-CN' ? '' : ' '}${stuck.fix[locale]}`;
    case 'refused':
      return `${WORDS.refused[locale]}${bracketed(stuck.reason, locale)}${locale === 'zh-CN' ? '。' : '.'}`;
    case 'later':
      return LATER[locale](duration(stuck.afterMs, locale));
    case 'doubt':
      return WORDS.doubt[locale];
  }
};

/** What stands in the way, the one thing to do about it, and the button again. */
export const stuckView = (stuck: Stuck, id: string, locale: Locale): View =>
  said(WORDS.not, why(stuck, locale), [toShare(locale, id)], locale);
