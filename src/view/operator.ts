import type { Locale, Text } from '../core/types.ts';
import { toStatus } from './actions.ts';
import type { Block, View } from './view.ts';
import type { Phrase } from './words.ts';

const SAY = {
  title: {
    en: (n) => (n === 1 ? 'This will be posted in 1 channel' : `This will be posted in ${n} channels`),
    'zh-CN': (n) => `以下内容将发送到 ${n} 个频道`,
  } satisfies Phrase<[number]>,
  done: {
    en: (n) => (n === 1 ? 'Done: on its way to 1 channel' : `Done: on its way to ${n} channels`),
    'zh-CN': (n) => `已完成，正在发送到 ${n} 个频道`,
  } satisfies Phrase<[number]>,
};

const WORDS = {
  check: {
    en: 'Nothing has been sent yet. Below is exactly what channels will show, in each channel’s language; your own words stay as you wrote them.',
    'zh-CN': '目前还没有发送。下面就是频道里会显示的内容，按各频道的语言展示；你写的话保持原文。',
  },
  still: {
    en: 'Checks still see this trouble: it will open again by itself unless they stop seeing it.',
    'zh-CN': '检测仍然看到异常：如果异常不消失，事件会自动重新打开。',
  },
  post: { en: 'Post it', 'zh-CN': '确认发送' },
  cancel: { en: 'Cancel', 'zh-CN': '取消' },
  cancelled: { en: 'Nothing was sent.', 'zh-CN': '没有发送任何内容。' },
  title: { en: 'Cancelled', 'zh-CN': '已取消' },
  noted: { en: 'The note is kept', 'zh-CN': '备注已保存' },
  notedHow: {
    en: 'It stands in the course of the incident and was not posted.',
    'zh-CN': '备注记录在事件经过里，不会发到频道。',
  },
  course: { en: 'What happened', 'zh-CN': '查看经过' },
} as const satisfies Readonly<Record<string, Text>>;

/** Exactly what will be posted, and in how many channels; nothing happens before it is confirmed. */
export const draftView = (
  post: View,
  {
    channels,
    confirm,
    cancel,
    still,
  }: { readonly channels: number; readonly confirm: string; readonly cancel: string; readonly still: boolean },
  locale: Locale,
): View => ({
  tone: post.tone,
  title: SAY.title[locale](channels),
  blocks: [
    { kind: 'note', spans: [WORDS.check[locale]] },
    ...(still ? [{ kind: 'text', spans: [WORDS.still[locale]] } satisfies Block] : []),
    { kind: 'heading', text: post.title },
    ...post.blocks,
  ],
  actions: [
    { label: WORDS.post[locale], line: confirm },
    { label: WORDS.cancel[locale], line: cancel },
  ],
});

/** It was confirmed and kept. */
export const doneView = (about: string, channels: number, locale: Locale): View => ({
  tone: 'neutral',
  title: SAY.done[locale](channels),
  blocks: [{ kind: 'text', spans: [{ code: about }] }],
  actions: [
    ...(/^ernie-/.test(about) ? [{ label: WORDS.course[locale], line: `incidents ${about}` }] : []),
    toStatus(locale),
  ],
});

/** It was not confirmed. */
export const cancelledView = (locale: Locale): View => ({
  tone: 'neutral',
  title: WORDS.title[locale],
  blocks: [{ kind: 'text', spans: [WORDS.cancelled[locale]] }],
  actions: [],
});

/** A note was added to an incident. */
export const notedView = (id: string, locale: Locale): View => ({
  tone: 'neutral',
  title: WORDS.noted[locale],
  blocks: [{ kind: 'text', spans: [WORDS.notedHow[locale]] }],
  actions: [{ label: WORDS.course[locale], line: `incidents ${id}` }],
});
