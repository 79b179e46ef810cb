import { componentNamed } from '../../catalog/index.ts';
import { wellSince } from '../../core/following.ts';
import type { Catalog } from '../../core/knowledge.ts';
import type { Address } from '../../core/posting/subscription.ts';
import { followingView, followView, nothingToWaitForView, unfollowedView } from '../../view/follow.ts';
import { refusalView } from '../../view/help.ts';
import { argument, type Call, type Command, componentOption, type Deps, echo } from '../command.ts';
import type { Failed, Reached } from '../courier.ts';
import { NO_SUCH_COMPONENT } from './status.ts';

/** So many components one person may wait for at a time. */
const MOST = 20;

const SAY = {
  unwatched: {
    en: (name: string) => `Nothing watches ${name}, so nobody would ever know when it is well again.`,
    'zh-CN': (name: string) => `没有任何检测覆盖“${name}”，无法知道它何时恢复。`,
  },
  unreached: {
    en: (reason: string) =>
      `I cannot write to you privately (${reason}). Allow direct messages from this bot, then press the button again.`,
    'zh-CN': (reason: string) => `无法给你发私信（${reason}）。请允许本机器人给你发私信，然后再点一次。`,
  },
  full: {
    en: `You wait for ${MOST} components already; end one with “unfollow” first.`,
    'zh-CN': `你已经在等 ${MOST} 个组件了，请先用 unfollow 取消一个。`,
  },
};

/** The asker's own direct channel. */
const direct = async ({ courierOf }: Deps, { ask }: Call): Promise<Reached | Failed> => {
  const courier = courierOf(ask.surface);
  return courier ? courier.direct(ask.user) : { kind: 'refused', reason: `no ${ask.surface}` };
};

const addressOf = async (deps: Deps, call: Call): Promise<Address | { readonly refused: string }> => {
  const reached = await direct(deps, call);
  return reached.kind === 'reached'
    ? `${call.ask.surface}:${reached.channel}`
    : { refused: SAY.unreached[call.ask.locale](reached.reason) };
};

const EXAMPLE = '/ernie follow chat';
const WHICH = { en: 'Which component', 'zh-CN': '哪个组件' };

export const followCommand = (catalog: Catalog): Command => ({
  name: 'follow',
  aliases: ['关注', '等恢复'],
  summary: { en: 'Be told privately, once, when a component works again', 'zh-CN': '组件恢复时私下提醒我一次' },
  options: [componentOption(catalog, WHICH)],
  private: true,
  run: async (deps, call) => {
    await deps.firstLook;
    const { locale, tenant } = call.ask;
    const now = deps.now();
    const word = argument(call, 'component') || 'chat';
    const component = componentNamed(catalog, word);
    if (!component) return refusalView(NO_SUCH_COMPONENT[locale](echo(word)), EXAMPLE, locale);
    const status = deps.beliefs.statuses(now).find((each) => each.component === component.id);
    if (!status || status.reason === 'unwatched' || status.reason === 'retired')
      return refusalView(SAY.unwatched[locale](component.name[locale]), EXAMPLE, locale);
    const since = wellSince(status, deps.beliefs.openIncidents(), now);
    if (since !== undefined) return nothingToWaitForView({ component, locale, since, now });
    const { follows } = deps.store;
    const asker = deps.pseudonym('user', call.ask);
    if ((await follows.of(asker)).length >= MOST) return refusalView(SAY.full[locale], '/ernie unfollow chat', locale);
    const to = await addressOf(deps, call);
    if (typeof to === 'object') return refusalView(to.refused, EXAMPLE, locale);
    await follows.put({ to, asker, component: component.id, since: now, tenant, locale });
    return followView({ component, locale });
  },
});

export const followingCommand = (): Command => ({
  name: 'following',
  aliases: ['关注列表'],
  summary: { en: 'What you wait for', 'zh-CN': '你在等哪些组件恢复' },
  options: [],
  private: true,
  run: async (deps, call) => {
    const { locale } = call.ask;
    const { components } = deps.catalog;
    return followingView(await deps.store.follows.of(deps.pseudonym('user', call.ask)), {
      components,
      now: deps.now(),
      locale,
    });
  },
});

export const unfollowCommand = (catalog: Catalog): Command => ({
  name: 'unfollow',
  aliases: ['取消关注'],
  summary: { en: 'Wait no longer for a component, or for any', 'zh-CN': '不再等某个或全部组件恢复' },
  options: [componentOption(catalog, WHICH)],
  private: true,
  run: async (deps, call) => {
    const { locale } = call.ask;
    const word = argument(call, 'component');
    const component = word ? componentNamed(catalog, word) : undefined;
    if (word && !component) return refusalView(NO_SUCH_COMPONENT[locale](echo(word)), '/ernie unfollow chat', locale);
    const ended = await deps.store.follows.remove(deps.pseudonym('user', call.ask), component?.id);
    return unfollowedView(ended, locale);
  },
});
