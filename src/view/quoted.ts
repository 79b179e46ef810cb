import type { Locale, Text } from '../core/types.ts';
import { toDiagnose } from './actions.ts';
import { listed } from './format.ts';
import type { Block, View } from './view.ts';
import type { Phrase } from './words.ts';

const NONE: Text = { en: 'There is no text in this message', 'zh-CN': '这条消息里没有文字' };
const PASTE: Phrase<[string]> = {
  en: (files) => `Pictures and files cannot be read here${files && ` (${files})`}: paste the error as text.`,
  'zh-CN': (files) => `这里无法读取图片和文件${files && `（${files}）`}，请把报错以文字形式粘贴进来。`,
};
const UNREAD: Phrase<[string]> = {
  en: (files) => `Not read: ${files}. If the error is in there, paste its text into /ernie diagnose.`,
  'zh-CN': (files) => `未读取：${files}。如果报错在里面，请把其中的文字粘贴到 /ernie diagnose。`,
};

const MOST_FILES = 5;

const named = (files: readonly string[], locale: Locale): string =>
  listed([...files.slice(0, MOST_FILES), ...(files.length > MOST_FILES ? ['…'] : [])], locale);

/** The answer to a message, with what of the message it does not rest on. */
export const withUnread = (view: View, files: readonly string[], locale: Locale): View => {
  if (files.length === 0) return view;
  const note: Block = { kind: 'note', spans: [UNREAD[locale](named(files, locale))] };
  return { ...view, blocks: [note, ...view.blocks] };
};

/** A message that holds nothing but pictures and files. */
export const wordlessView = (files: readonly string[], locale: Locale): View => ({
  tone: 'neutral',
  title: NONE[locale],
  blocks: [{ kind: 'text', spans: [PASTE[locale](named(files, locale))] }],
  actions: [toDiagnose(locale)],
});
