import type { Locale } from '../core/types.ts';
import { toDiagnose } from './actions.ts';
import type { Action, Block, View } from './view.ts';
import type { Phrase } from './words.ts';

const SAY = {
  by: {
    en: (name) => `Shared by ${name}. Keys were removed before anything else.`,
    'zh-CN': (name) => `由 ${name} 分享。密钥已事先抹掉。`,
  } satisfies Phrase<[string]>,
};

const WORDS = {
  share: { en: 'Share here', 'zh-CN': '分享到这里' },
  somebody: { en: 'somebody here', 'zh-CN': '一位成员' },
  sharedTitle: { en: 'Shared', 'zh-CN': '已分享' },
  shared: { en: 'Everybody here can see it now.', 'zh-CN': '大家现在都能看到了。' },
  unshared: { en: 'Not shared', 'zh-CN': '未能分享' },
  invite: {
    en: 'I may not post in this channel. Invite me or let me post here, then diagnose again and share that.',
    'zh-CN': '我不能在这个频道发言。请邀请我或允许我在这里发言，然后重新诊断并分享。',
  },
  again: { en: 'You have shared this already', 'zh-CN': '这条已经分享过了' },
  gone: { en: 'This answer is not kept any more', 'zh-CN': '这条结果已不再保存' },
  goneWhat: {
    en: 'A private answer is kept for 15 minutes, for whoever asked. Diagnose the error again, then share that.',
    'zh-CN': '私密结果只为提问者保存 15 分钟。请重新诊断，再分享新的结果。',
  },
};

const NAME = 60;

/** Offered under a private answer. */
export const shareAction = (id: string, locale: Locale): Action => ({
  label: WORDS.share[locale],
  line: `share ${id}`,
});

/** Who showed it. */
export const sharedBy = (name: string | undefined, locale: Locale): Block => ({
  kind: 'note',
  spans: [SAY.by[locale]((name ?? '').trim().slice(0, NAME) || WORDS.somebody[locale])],
});

/** Said to whoever shared, where the answer itself stands elsewhere. */
export const sharedView = (locale: Locale): View => ({
  tone: 'neutral',
  title: WORDS.sharedTitle[locale],
  blocks: [{ kind: 'text', spans: [WORDS.shared[locale]] }],
  actions: [],
});

/** Why nothing was shared. */
export const shareRefusedView = (why: 'shared' | 'gone', locale: Locale): View => ({
  tone: 'neutral',
  title: why === 'shared' ? WORDS.again[locale] : WORDS.gone[locale],
  blocks: why === 'shared' ? [] : [{ kind: 'text', spans: [WORDS.goneWhat[locale]] }],
  actions: [toDiagnose(locale)],
});

/** Said to whoever wanted to share something where the bot may not post. */
export const unshared = (reason: string, locale: Locale): View => ({
  tone: 'neutral',
  title: WORDS.unshared[locale],
  blocks: [{ kind: 'text', spans: [WORDS.invite[locale], ' (', { code: reason }, ')'] }],
  actions: [toDiagnose(locale)],
});
