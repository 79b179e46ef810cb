import { channelOf, type Subscription } from '../../core/posting/subscription.ts';
import type { Component, Instant, Locale } from '../../core/types.ts';
import { welcomeViews } from '../../view/subscription.ts';
import type { Phrase } from '../../view/words.ts';
import type { Courier, Failed, Letter } from '../courier.ts';

/** What stands in the way of posting in a channel, in the asker's language. */
export interface Barrier {
  readonly what: string;
  readonly fix: string;
}

type Doing = 'post' | 'edit' | 'thread';
const WHAT: Readonly<Record<Doing, Phrase<[string]>>> = {
  post: {
    en: (reason) => `Posting in this channel failed (${reason}).`,
    'zh-CN': (reason) => `在本频道发送消息失败（${reason}）。`,
  },
  edit: {
    en: (reason) => `Editing a message in this channel failed (${reason}).`,
    'zh-CN': (reason) => `在本频道编辑消息失败（${reason}）。`,
  },
  thread: {
    en: (reason) => `Answering in a thread of this channel failed (${reason}).`,
    'zh-CN': (reason) => `在本频道的消息串中回复失败（${reason}）。`,
  },
};
const FIX: Phrase<[Failed['kind']]> = {
  en: (kind) =>
    kind === 'later'
      ? 'The platform could not be reached just now. Try again in a minute.'
      : 'Check in the settings of the channel that the bot is in it and may post, then try again.',
  'zh-CN': (kind) =>
    kind === 'later' ? '暂时连不上平台，请一分钟后再试。' : '请在频道设置中确认机器人已加入并有发言权限，然后重试。',
};

/** Really posts, edits and answers in a channel, which tells its people what to expect; what did not work, if anything. */
export const welcome = async (
  courier: Courier,
  subscription: Subscription,
  components: readonly Component[],
  { now, locale }: { readonly now: Instant; readonly locale: Locale },
): Promise<Barrier | undefined> => {
  const channel = channelOf(subscription.to);
  const views = welcomeViews(subscription, components);
  const letter = (view: Letter['view'], part: number): Letter => ({
    view,
    locale: subscription.locale,
    mark: `welcome-${now}/${part}`,
  });
  const barrier = (doing: Doing, { kind, reason }: Failed): Barrier => ({
    what: WHAT[doing][locale](reason),
    fix: FIX[locale](kind),
  });
  const posted = await courier.post(channel, letter(views.first, 0));
  if (posted.kind !== 'sent') return barrier('post', posted);
  const answered = await courier.reply(channel, posted, letter(views.below, 1));
  if (answered.kind !== 'sent') return barrier('thread', answered);
  const edited = await courier.edit(channel, posted.message, letter(views.edited, 0));
  return edited.kind === 'sent' ? undefined : barrier('edit', edited);
};
