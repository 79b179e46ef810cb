import { refusalView } from '../../view/help.ts';
import { subscriptionsView, unsubscribedView } from '../../view/subscription.ts';
import { argument, type Command, type Deps, echo, entryOf, operates, textOption } from '../command.ts';
import { channelMeant, isRefused, NO_SUCH_CHANNEL } from '../subscribing/channel.ts';
import { addressFrom } from '../subscribing/wishes.ts';

export const unsubscribeCommand = (): Command => ({
  name: 'unsubscribe',
  aliases: ['退订', '取消订阅'],
  summary: { en: 'No more posts in this channel', 'zh-CN': '本频道不再接收通报' },
  options: [
    textOption('channel', {
      en: 'Operators: another channel, slack:C0123',
      'zh-CN': '管理员：其他频道，如 slack:C0123',
    }),
  ],
  private: true,
  run: async (deps, call) => {
    const { locale } = call.ask;
    const word = argument(call, 'channel').replace(/^(channel|频道)\s*[=＝]\s*/, '');
    const named = addressFrom(word);
    // Whoever means another channel must not lose this one.
    if (word && !named) return refusalView(NO_SUCH_CHANNEL[locale](echo(word)), '/ernie unsubscribe', locale);
    const to = channelMeant(deps, call, named);
    if (isRefused(to)) return refusalView(to.refused, '/ernie unsubscribe', locale);
    const had = await deps.store.subscriptions.remove(to, [entryOf(deps, call, 'unsubscribe', to, '')]);
    return unsubscribedView(had, locale);
  },
});

/** Operators see every channel; others those of their own workspace or server. */
const visible = async (deps: Deps, ask: Parameters<typeof operates>[1]) => {
  const all = await deps.store.subscriptions.all();
  if (operates(deps, ask)) return all;
  return all.filter(({ to, tenant }) => tenant === ask.tenant && to.startsWith(`${ask.surface}:`));
};

export const subscriptionsCommand = (): Command => ({
  name: 'subscriptions',
  aliases: ['订阅列表'],
  summary: { en: 'Channels that get posts', 'zh-CN': '哪些频道接收通报' },
  options: [],
  private: true,
  run: async (deps, { ask }) =>
    subscriptionsView(await visible(deps, ask), { components: deps.catalog.components, locale: ask.locale }),
});
