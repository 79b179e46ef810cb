import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Examination, Obstacle } from '../../src/bot/courier.ts';
import type { Instant } from '../../src/core/types.ts';
import { unreachable } from './obstacle-words.ts';
import type { Wire } from './wire.ts';

/** How Discord stands to us: whether it knows the token, and what its clock says. */
export const examine = async (wire: Wire, now: () => Instant): Promise<Examination> => {
  const asked = now();
  const got = await wire({ method: 'GET', route: Routes.user() }, z.object({ id: z.string() }));
  if (got.failed) return { obstacles: [got.failed.reason === 'discord 401' ? TOKEN_REFUSED : unreachable(got.failed)] };
  const skewMs = Date.parse(got.date ?? '') - (asked + now()) / 2;
  return { obstacles: [], ...(Number.isFinite(skewMs) && { skewMs: Math.round(skewMs) }) };
};

const TOKEN_REFUSED: Obstacle = {
  what: { en: 'Discord refuses the bot’s token.', 'zh-CN': 'Discord 不认可机器人的令牌。' },
  fix: {
    en: 'Copy it anew from discord.com/developers, your app, Bot, Reset Token, into DISCORD_TOKEN, and restart.',
    'zh-CN': '在 discord.com/developers 打开你的应用，进入 Bot → Reset Token 重新复制，填入 DISCORD_TOKEN 后重启。',
  },
};
