import type { Address } from '../../core/posting/subscription.ts';
import type { Phrase } from '../../view/words.ts';
import { type Call, type Deps, operates } from '../command.ts';

/** Why somebody may not do this to a channel, as a sentence. */
export interface Refused {
  readonly refused: string;
}

const NOWHERE: Phrase<[]> = {
  en: () =>
    'This is about a channel: type it in the channel itself. Operators may name one, such as channel=slack:C0123ABCD.',
  'zh-CN': () => '这个命令针对频道，请在要设置的频道里输入。管理员也可以指定频道，例如 channel=slack:C0123ABCD。',
};
/** Said where a word names no channel. */
export const NO_SUCH_CHANNEL: Phrase<[string]> = {
  en: (word) => `“${word}” is no channel. Write channel=slack:C0123ABCD or channel=discord:400000000000000001.`,
  'zh-CN': (word) => `“${word}”不是频道。请写 channel=slack:C0123ABCD 或 channel=discord:400000000000000001。`,
};
const CONSOLE: Phrase<[]> = {
  en: () =>
    'The console is told everything anyway. Name the channel that is to get posts, such as channel=slack:C0123ABCD.',
  'zh-CN': () => '控制台本来就会收到所有通报。请指定要接收通报的频道，例如 channel=slack:C0123ABCD。',
};
const NOT_ALLOWED: Phrase<[string]> = {
  en: (surface) =>
    surface === 'slack'
      ? 'Only admins of this workspace may do this. The operator can let all members (SLACK_SUBSCRIBERS=members).'
      : 'Only who may manage this channel or the server may do this. Ask somebody who can.',
  'zh-CN': (surface) =>
    surface === 'slack'
      ? '只有本工作区的管理员可以这样做。运维人员可设置 SLACK_SUBSCRIBERS=members 允许所有成员。'
      : '只有拥有“管理频道”或“管理服务器”权限的人可以这样做，请联系他们。',
};
const ELSEWHERE: Phrase<[]> = {
  en: () => 'Only operators may name another channel. Type this in the channel itself.',
  'zh-CN': () => '只有管理员可以指定其他频道。请在那个频道里输入这个命令。',
};

/** The channel that is meant, if the person may decide about it. */
export const channelMeant = (deps: Deps, { ask }: Call, named: Address | undefined): Address | Refused => {
  const { place, rights, locale, surface } = ask;
  const operator = operates(deps, ask);
  if (named !== undefined && named !== place && !operator) return { refused: ELSEWHERE[locale]() };
  const meant = named ?? place;
  if (meant === undefined) return { refused: (surface === 'console' ? CONSOLE : NOWHERE)[locale]() };
  return rights?.manage || operator ? meant : { refused: NOT_ALLOWED[locale](surface) };
};

/** True for a refusal. */
export const isRefused = (meant: Address | Refused): meant is Refused => typeof meant === 'object';
