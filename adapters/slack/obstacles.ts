import type { Failed, Obstacle } from '../../src/bot/courier.ts';

const REINSTALL = {
  en: 'Run `npm run -s ernie -- slack-manifest`, paste the result at api.slack.com, your app, App Manifest, and reinstall the app.',
  'zh-CN':
    '运行 `npm run -s ernie -- slack-manifest`，将输出粘贴到 api.slack.com 中该应用的 App Manifest 页面，然后重新安装应用。',
};
const TOKEN = {
  en: 'Copy SLACK_BOT_TOKEN again from api.slack.com, your app, OAuth & Permissions, and restart the bot.',
  'zh-CN': '到 api.slack.com 中该应用的 OAuth & Permissions 页面重新复制 SLACK_BOT_TOKEN，然后重启机器人。',
};

const invite = (name: string) => ({
  en: `Type \`/invite @${name}\` in that channel.`,
  'zh-CN': `在该频道中输入 \`/invite @${name}\`。`,
});

/** The bot was not allowed something when it was installed. */
export const lacking = (scopes: readonly string[]): readonly Obstacle[] =>
  scopes.length === 0
    ? []
    : [
        {
          what: {
            en: `The Slack app lacks these scopes: ${scopes.join(', ')}.`,
            'zh-CN': `Slack 应用缺少以下权限：${scopes.join('、')}。`,
          },
          fix: REINSTALL,
        },
      ];

/** Slack does not answer, or does not accept who asks. */
export const unreachable = ({ kind, reason, ...more }: Failed): Obstacle =>
  kind === 'later' && 'sure' in more && more.everywhere && /^[a-z_]+$/.test(reason)
    ? {
        what: { en: `Slack refuses the bot’s token (${reason}).`, 'zh-CN': `Slack 拒绝了机器人的令牌（${reason}）。` },
        fix: TOKEN,
      }
    : {
        what: { en: `Slack could not be asked (${reason}).`, 'zh-CN': `无法向 Slack 查询（${reason}）。` },
        fix: { en: 'Try again in a minute.', 'zh-CN': '请一分钟后重试。' },
      };

/** The channel cannot be seen: it is private, or it is not there. */
export const unseen = (name: string): Obstacle => ({
  what: {
    en: 'The channel is private without the bot in it, or it does not exist.',
    'zh-CN': '该频道不存在，或者是机器人尚未加入的私有频道。',
  },
  fix: invite(name),
});

/** The bot is not in the channel. */
export const outside = (name: string): Obstacle => ({
  what: { en: 'The bot is not in the channel.', 'zh-CN': '机器人不在该频道中。' },
  fix: invite(name),
});

/** The channel takes no messages any more. */
export const ARCHIVED: Obstacle = {
  what: { en: 'The channel is archived.', 'zh-CN': '该频道已归档。' },
  fix: { en: 'Unarchive it in the channel’s settings.', 'zh-CN': '在频道设置中取消归档。' },
};

/** It is no channel at all. */
export const DIRECT: Obstacle = {
  what: { en: 'This is a direct message, not a channel.', 'zh-CN': '这是私信会话，不是频道。' },
  fix: { en: 'Do this in a channel.', 'zh-CN': '请在频道中操作。' },
};
