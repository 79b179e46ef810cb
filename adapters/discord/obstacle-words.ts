import type { Failed, Obstacle } from '../../src/bot/courier.ts';
import type { Text } from '../../src/core/types.ts';

/** What the bot needs in a channel, as Discord's own settings call it. */
const RIGHTS = {
  ViewChannel: { en: 'View Channel', 'zh-CN': '查看频道' },
  SendMessages: { en: 'Send Messages', 'zh-CN': '发送消息' },
  SendMessagesInThreads: { en: 'Send Messages in Threads', 'zh-CN': '在子区内发送消息' },
  EmbedLinks: { en: 'Embed Links', 'zh-CN': '嵌入链接' },
  ReadMessageHistory: { en: 'Read Message History', 'zh-CN': '阅读消息历史记录' },
  CreatePublicThreads: { en: 'Create Public Threads', 'zh-CN': '创建公共子区' },
} as const satisfies Readonly<Record<string, Text>>;
export type Right = keyof typeof RIGHTS;

/** A right that the bot misses in a channel. */
export const missing = (right: Right): Obstacle => ({
  what: {
    en: `The bot may not “${RIGHTS[right].en}” here.`,
    'zh-CN': `机器人在此频道没有“${RIGHTS[right]['zh-CN']}”权限。`,
  },
  fix: {
    en: `Channel settings → Permissions → Ernie Watch: allow ${RIGHTS[right].en}.`,
    'zh-CN': `频道设置 → 权限 → Ernie Watch：允许“${RIGHTS[right]['zh-CN']}”。`,
  },
});

/** The channel holds no messages, such as a category or a forum. */
export const NO_MESSAGES: Obstacle = {
  what: { en: 'Channels of this kind take no messages.', 'zh-CN': '这类频道不能发送消息。' },
  fix: { en: 'Subscribe in a text channel.', 'zh-CN': '请在文字频道中订阅。' },
};

/** The channel was deleted. */
export const NO_CHANNEL: Obstacle = {
  what: { en: 'The channel does not exist any more.', 'zh-CN': '该频道已不存在。' },
  fix: { en: 'Subscribe in another channel.', 'zh-CN': '请在其他频道中订阅。' },
};

/** The bot is not in the server. */
export const NOT_INVITED: Obstacle = {
  what: { en: 'The bot is not in this server.', 'zh-CN': '机器人不在此服务器中。' },
  fix: {
    en: 'Invite Ernie Watch with the scopes bot and applications.commands.',
    'zh-CN': '请重新邀请 Ernie Watch，并勾选 bot 和 applications.commands。',
  },
};

/** Discord did not answer as it should. */
export const unreachable = ({ reason }: Failed): Obstacle => ({
  what: { en: `Discord cannot be asked now (${reason}).`, 'zh-CN': `目前无法向 Discord 查询（${reason}）。` },
  fix: {
    en: 'Try again in a few minutes; if it stays, check the network and discordstatus.com.',
    'zh-CN': '请几分钟后重试；若仍如此，请检查网络和 discordstatus.com。',
  },
});
