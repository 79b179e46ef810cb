import { ALNUM, BASE64, DIGITS, HEX, LOWER, type Random, UPPER, URLSAFE } from './random.ts';

/** How a secret is made, and whether it is known by itself or only by the name it stands under. */
export interface Kind {
  readonly name: string;
  readonly own: boolean;
  make(random: Random): string;
}

const kind = (name: string, own: boolean, make: (random: Random) => string): Kind => ({ name, own, make });

// Keys without any digit or any letter are too rare to be drawn by chance and too odd to be keys.
const mixed = (random: Random, letters: string, length: number): string =>
  `${random.run('abcdef', 1)}${random.run('123456789', 1)}${random.run(letters, length - 2)}`;

/** Kinds of secrets. */
export const KINDS: readonly Kind[] = [
  kind('v2 key', true, (r) => `bce-v3/ALTAK-${r.run(ALNUM, 21)}/${r.run(HEX, 40)}`),
  kind('plan key', true, (r) => `bce-v3/ALTAKSP-${r.run(ALNUM, 21)}/${r.run(HEX, 40)}`),
  kind('IAM access key id', true, (r) => `ALTAK${r.run(ALNUM, 20)}`),
  kind('IAM secret key', false, (r) => mixed(r, HEX, 32)),
  kind('application key', false, (r) => mixed(r, ALNUM, 24)),
  kind('application secret', false, (r) => mixed(r, ALNUM, 32)),
  kind('pair of keys', true, (r) => `${mixed(r, ALNUM, 24)}|${mixed(r, ALNUM, 32)}`),
  kind(
    'access token',
    true,
    (r) => `24.${r.run(HEX, 32)}.2592000.179${r.run(DIGITS, 7)}.${r.run('123456789', 6)}-${r.run('123456789', 8)}`,
  ),
  kind(
    'refresh token',
    true,
    (r) => `25.${r.run(HEX, 32)}.315360000.210${r.run(DIGITS, 7)}.${r.run('123456789', 6)}-${r.run('123456789', 8)}`,
  ),
  kind('signature', true, (r) => `bce-auth-v1/${r.run(HEX, 32)}/2026-10-03T08:11:52Z/1800/host/${r.run(HEX, 64)}`),
  kind('AI Studio token', false, (r) => mixed(r, HEX, 40)),
  kind('OpenAI key', true, (r) => `sk-proj-${r.run(URLSAFE, 8)}${mixed(r, ALNUM, 56)}`),
  kind('sk key', true, (r) => `sk-${mixed(r, LOWER, 32)}`),
  kind('Anthropic key', true, (r) => `sk-ant-api03-${mixed(r, ALNUM, 80)}`),
  kind('Google key', true, (r) => `AIzaSy${mixed(r, URLSAFE, 32)}a`),
  kind('Zhipu key', true, (r) => `${r.run(HEX, 32)}.${r.run(ALNUM, 16)}`),
  kind('AWS key id', true, (r) => `AKIA${r.run(UPPER, 16)}`),
  kind('Aliyun key id', true, (r) => `LTAI5t${r.run(ALNUM, 18)}`),
  kind('Tencent key id', true, (r) => `AKID${r.run(ALNUM, 32)}`),
  kind('GitHub token', true, (r) => `ghp_${r.run(ALNUM, 36)}`),
  kind('GitLab token', true, (r) => `glpat-${mixed(r, ALNUM, 20)}`),
  kind('Hugging Face token', true, (r) => `hf_${mixed(r, ALNUM, 34)}`),
  kind('Groq key', true, (r) => `gsk_${mixed(r, ALNUM, 52)}`),
  kind('xAI key', true, (r) => `xai-${mixed(r, ALNUM, 80)}`),
  kind('Slack token', true, (r) => `xoxb-${r.run(DIGITS, 12)}-${r.run(DIGITS, 13)}-${r.run(ALNUM, 24)}`),
  kind('Stripe key', true, (r) => `sk_live_${r.run(ALNUM, 24)}`),
  kind('dify key', true, (r) => `app-${r.run(ALNUM, 24)}`),
  kind('JSON web token', true, (r) => `eyJhbGciOiJIUzI1NiJ9.eyJ${r.run(ALNUM, 60)}.${r.run(URLSAFE, 42)}a`),
  kind('password', false, (r) => mixed(r, `${ALNUM}!@#+^`, 14)),
  kind('base64 secret', false, (r) => `${mixed(r, BASE64, 43)}=`),
  kind('cookie', false, (r) => mixed(r, URLSAFE, 120)),
];
