import { current, everTroubled, peak } from '../../core/incident.ts';
import type { Catalog } from '../../core/knowledge.ts';
import { channelOf, FLOORS, type Subscription, surfaceOf, wants } from '../../core/posting/subscription.ts';
import type { Incident, Text } from '../../core/types.ts';
import type { Started } from '../../store/outbox.ts';
import { refusalView } from '../../view/help.ts';
import { blockedView, subscribedView, testingView } from '../../view/subscription.ts';
import { subscriptionForm } from '../../view/subscription-form.ts';
import { FLOOR_WORDS, LOCALE_NAMES } from '../../view/subscription-words.ts';
import type { View } from '../../view/view.ts';
import type { Phrase } from '../../view/words.ts';
import {
  type Call,
  type Command,
  type Deps,
  echo,
  entryOf,
  operates,
  saysNothing,
  textOption,
  usualZone,
} from '../command.ts';
import { channelMeant, isRefused, NO_SUCH_CHANNEL } from '../subscribing/channel.ts';
import { welcome } from '../subscribing/welcome.ts';
import { isMisunderstood, type Misunderstood, type Wishes, wishesFrom } from '../subscribing/wishes.ts';

const EXAMPLE = '/ernie subscribe chat oauth outage zh quiet=22:00-08:00';
const TEST = /^(test|测试)$/i;

const UNCLEAR: Readonly<Record<Misunderstood['what'], Phrase<[string]>>> = {
  word: {
    en: (word) =>
      `“${word}” is no component, level, language or time. Give what you want in any order, or nothing for a form.`,
    'zh-CN': (word) => `“${word}”不是组件、级别、语言或时段。各项可任意顺序填写；什么都不写会打开表单。`,
  },
  component: {
    en: (word) => `There is no component “${word}”. The command “components” lists them.`,
    'zh-CN': (word) => `没有“${word}”这个组件。用 components 命令查看全部组件。`,
  },
  level: {
    en: (word) => `“${word}” is no level. Choose from everything, degraded, outage.`,
    'zh-CN': (word) => `“${word}”不是级别。可选：everything（全部）、degraded（部分异常）、outage（故障）。`,
  },
  language: {
    en: (word) => `“${word}” is no language of this bot. Choose from en, zh.`,
    'zh-CN': (word) => `机器人不支持“${word}”。可选：en、zh。`,
  },
  quiet: {
    en: (word) =>
      `“${word}” is no time of day. Write quiet=22:00-08:00, with a zone such as Asia/Shanghai behind it, or quiet=off.`,
    'zh-CN': (word) =>
      `“${word}”不是有效时段。请写 quiet=22:00-08:00，后面可加时区（如 Asia/Shanghai），或 quiet=off。`,
  },
  mention: {
    en: (word) =>
      `“${word}” is nobody who can be called. Write mention=here, mention=everyone, the id of a group, or mention=off.`,
    'zh-CN': (word) => `“${word}”不是可以提醒的对象。请写 mention=here、mention=everyone、用户组 ID，或 mention=off。`,
  },
  reminders: {
    en: () => 'Reminders are on or off.',
    'zh-CN': () => '重复提醒只能是 on 或 off。',
  },
  channel: NO_SUCH_CHANNEL,
};
const MAY_NOT_CALL: Text = {
  en: 'You may not call everybody in this channel yourself, so the bot may not do it for you. Leave “mention” out.',
  'zh-CN': '你自己没有在本频道提醒所有人的权限，机器人也不能代劳。请去掉 mention。',
};
const NOT_RUNNING: Phrase<[string]> = {
  en: (surface) => `This bot does not run on ${surface} just now, so the channel cannot be tried.`,
  'zh-CN': (surface) => `机器人目前没有在 ${surface} 上运行，无法确认该频道。`,
};
const NOTHING_TO_TEST: Text = {
  en: 'This channel has no subscription yet. Subscribe first; that posts a first message too.',
  'zh-CN': '本频道还没有订阅。请先订阅，订阅时也会发送第一条消息。',
};

/** The subscription as it will be: what was wished for, over what was there. */
const subscriptionOf = (
  before: Subscription | undefined,
  wishes: Wishes,
  to: Subscription['to'],
  { ask }: Call,
): Subscription => {
  const {
    quiet: oldQuiet,
    mention: oldMention,
    ...kept
  } = before ?? {
    ...({
      to,
      tenant: ask.tenant,
      components: 'all',
      floor: 'maintenance',
      locale: ask.locale,
      reminders: true,
    } as const),
  };
  const quiet = wishes.quiet === 'off' ? undefined : (wishes.quiet ?? oldQuiet);
  const mention = wishes.mention ?? oldMention;
  return {
    ...kept,
    ...(wishes.components && { components: wishes.components }),
    ...(wishes.floor && { floor: wishes.floor }),
    ...(wishes.locale && { locale: wishes.locale }),
    ...(wishes.reminders !== undefined && { reminders: wishes.reminders }),
    ...(quiet && { quiet }),
    ...(mention && { mention }),
  };
};

const startOf = (incident: Incident, to: Subscription['to']): Started => ({
  to,
  story: incident.id,
  kind: 'incident',
  at: current(incident).at,
});

const put = async (deps: Deps, call: Call, wishes: Wishes): Promise<View> => {
  const { ask } = call;
  const { locale } = ask;
  const { catalog, store, beliefs } = deps;
  const to = channelMeant(deps, call, wishes.channel);
  if (isRefused(to)) return refusalView(to.refused, '/ernie subscribe', locale);
  if (wishes.mention && !ask.rights?.mention && !operates(deps, ask))
    return refusalView(MAY_NOT_CALL[locale], EXAMPLE, locale);
  const surface = surfaceOf(to);
  const courier = deps.courierOf(surface);
  if (!courier) return refusalView(NOT_RUNNING[locale](surface), EXAMPLE, locale);
  const [obstacle] = await courier.check(channelOf(to));
  if (obstacle) return blockedView(obstacle.what[locale], obstacle.fix[locale], locale);
  const [before] = await store.subscriptions.of([to]);
  const subscription = subscriptionOf(before, wishes, to, call);
  const barrier = before
    ? undefined
    : await welcome(courier, subscription, catalog.components, { now: deps.now(), locale });
  if (barrier) return blockedView(barrier.what, barrier.fix, locale);
  const open = beliefs
    .openIncidents()
    .filter((incident) => wants(subscription, peak(incident), everTroubled(incident)));
  const detail = JSON.stringify(subscription);
  await store.subscriptions.put(
    subscription,
    open.map((incident) => startOf(incident, to)),
    [entryOf(deps, call, 'subscribe', to, detail)],
  );
  deps.wake();
  const facts = { fresh: !before, open: open.length > 0, here: to === ask.place };
  return subscribedView(subscription, facts, { components: catalog.components, locale });
};

const test = async (deps: Deps, call: Call, wishes: Wishes): Promise<View> => {
  const { locale } = call.ask;
  const to = channelMeant(deps, call, wishes.channel);
  if (isRefused(to)) return refusalView(to.refused, '/ernie subscribe test', locale);
  const [known] = await deps.store.subscriptions.of([to]);
  if (!known) return refusalView(NOTHING_TO_TEST[locale], '/ernie subscribe', locale);
  await deps.store.outbox.start([{ to, story: `test-${deps.newId()}`, kind: 'test', at: deps.now() }]);
  deps.wake();
  return testingView(locale);
};

export const subscribeCommand = (catalog: Catalog): Command => ({
  name: 'subscribe',
  aliases: ['订阅'],
  summary: { en: 'Post incidents in this channel', 'zh-CN': '把事件通报到本频道' },
  options: [
    textOption('components', { en: 'chat, oauth … (all)', 'zh-CN': 'chat、oauth……（默认全部）' }),
    {
      name: 'level',
      description: { en: 'From which level on (everything)', 'zh-CN': '从哪个级别开始（默认全部）' },
      required: false,
      kind: 'choice',
      choices: FLOORS.map((value) => ({ value, label: FLOOR_WORDS[value] })),
    },
    {
      name: 'language',
      description: { en: 'Language of the posts', 'zh-CN': '通报语言' },
      required: false,
      kind: 'choice',
      choices: (['en', 'zh-CN'] as const).map((value) => ({
        value,
        label: { en: LOCALE_NAMES[value], 'zh-CN': LOCALE_NAMES[value] },
      })),
    },
    textOption('quiet', {
      en: 'Quiet hours: 22:00-08:00 Asia/Shanghai, or off',
      'zh-CN': '免打扰：22:00-08:00 Asia/Shanghai，或 off',
    }),
    textOption('mention', {
      en: 'Whom a new post calls: here, everyone, a group, or off',
      'zh-CN': '新通报提醒谁：here、everyone、用户组，或 off',
    }),
    textOption('reminders', {
      en: 'Reminders of long incidents: on or off',
      'zh-CN': '长时间事件的重复提醒：on 或 off',
    }),
    textOption('channel', {
      en: 'Operators: another channel, slack:C0123',
      'zh-CN': '管理员：其他频道，如 slack:C0123',
    }),
    textOption('test', { en: 'test: send a test post', 'zh-CN': 'test：发送测试通报' }),
  ],
  private: true,
  form: (_, call) =>
    saysNothing(call) && call.ask.place ? subscriptionForm(catalog.components, call.ask.locale) : undefined,
  run: async (deps, call) => {
    const { locale } = call.ask;
    const words = call.rest.split(/\s+/).filter(Boolean);
    const testing = words.some((word) => TEST.test(word)) || TEST.test(call.values.test?.trim() ?? '');
    const rest = words.filter((word) => !TEST.test(word)).join(' ');
    const found = wishesFrom(catalog, rest, call.values, usualZone(call.ask));
    if (isMisunderstood(found)) return refusalView(UNCLEAR[found.what][locale](echo(found.word)), EXAMPLE, locale);
    if (testing) return test(deps, call, found);
    // A sent form says all: no component chosen means all of them.
    const form = call.values.level !== undefined && call.values.language !== undefined;
    return put(deps, call, form && !found.components ? { components: 'all', ...found } : found);
  },
});
