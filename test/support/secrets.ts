/** Numbers from 0 to 1, the same for the same seed. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

type Random = () => number;
const pick = <T>(random: Random, list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0];
const run = (random: Random, letters: string, length: number): string =>
  Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('');

const HEX = '0123456789abcdef';
const DIGITS = '0123456789';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const MIXED = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A made-up secret, and whether its own look is all that tells: others need a telling word beside them. */
export interface Secret {
  readonly kind: string;
  readonly value: string;
  readonly known: boolean;
}

/** Made-up secrets of every kind that people paste. */
export const SECRETS: Readonly<Record<string, (random: Random) => Omit<Secret, 'kind'>>> = {
  'v2 key': (r) => ({ value: `bce-v3/ALTAK-${run(r, MIXED, 21)}/${run(r, HEX, 40)}`, known: true }),
  'plan key': (r) => ({ value: `bce-v3/ALTAKSP-${run(r, MIXED, 21)}/${run(r, HEX, 40)}`, known: true }),
  'access key id': (r) => ({ value: `ALTAK${run(r, MIXED, 19)}`, known: true }),
  'access token': (r) => ({
    value: `24.${run(r, HEX, 32)}.2592000.${run(r, DIGITS, 10)}.282335-${run(r, DIGITS, 8)}`,
    known: true,
  }),
  'refresh token': (r) => ({
    value: `25.${run(r, HEX, 32)}.315360000.${run(r, DIGITS, 10)}.282335-${run(r, DIGITS, 8)}`,
    known: true,
  }),
  signature: (r) => ({
    value: `bce-auth-v1/ALTAK${run(r, MIXED, 19)}/2026-11-25T02:10:00Z/1800/host;x-bce-date/${run(r, HEX, 64)}`,
    known: true,
  }),
  pair: (r) => ({ value: `${run(r, MIXED, 24)}|${run(r, MIXED, 32)}`, known: true }),
  'application key': (r) => ({ value: `a1${run(r, MIXED, 22)}`, known: false }),
  'secret key': (r) => ({ value: `b2${run(r, MIXED, 30)}`, known: false }),
  'AI Studio token': (r) => ({ value: `c3d4${run(r, HEX, 36)}`, known: false }),
  'sk key': (r) => ({ value: `sk-${pick(r, ['', 'proj-', 'ant-api03-'])}${run(r, MIXED, 40)}`, known: true }),
  'Google key': (r) => ({ value: `AIza${run(r, MIXED, 35)}`, known: true }),
  'AWS key': (r) => ({ value: `AKIA${run(r, UPPER, 16)}`, known: true }),
  'GitHub token': (r) => ({ value: `ghp_${run(r, MIXED, 36)}`, known: true }),
  'Slack token': (r) => ({ value: `xoxb-${run(r, DIGITS, 12)}-${run(r, MIXED, 24)}`, known: true }),
  'Zhipu key': (r) => ({ value: `${run(r, HEX, 32)}.${run(r, MIXED, 16)}`, known: true }),
  JWT: (r) => ({ value: `eyJ${run(r, MIXED, 30)}.eyJ${run(r, MIXED, 40)}.${run(r, MIXED, 43)}`, known: true }),
};

const one = (template: string) => (secret: string) => template.replaceAll('{s}', () => secret);

/** Where a secret stands when it is pasted; every one of them tells that it is one. */
export const CONTEXTS: readonly [string, (secret: string) => string][] = [
  ['a bearer header', one('Authorization: Bearer {s}')],
  [
    'a curl command',
    one(`curl https://qianfan.baidubce.com/v2/chat/completions -H 'Authorization: Bearer {s}' -d '{}'`),
  ],
  ['a JSON value', one('{"model": "ernie-4.5", "api_key": "{s}", "timeout": 30}')],
  ['a Python dict', one("headers={'Content-Type': 'application/json', 'Authorization': 'Bearer {s}'}, body=b'{}'")],
  ['a keyword argument', one('client = OpenAI(api_key="{s}", base_url="https://qianfan.baidubce.com/v2")')],
  ['an env file', one('QIANFAN_SECRET_KEY={s}\nQIANFAN_BASE_URL=https://qianfan.baidubce.com/v2')],
  ['a shell export', one('export QIANFAN_BEARER_TOKEN="{s}"')],
  ['YAML', one('qianfan:\n  api_key: {s}\n  timeout: 30')],
  ['TOML', one('secret_key = "{s}"')],
  [
    'a query',
    one('POST https://aip.baidubce.com/rpc/2.0/ai_custom/v1/wenxinworkshop/chat/eb-instant?access_token={s} 200'),
  ],
  ['the token call', one('GET /oauth/2.0/token?grant_type=client_credentials&client_id=x1&client_secret={s} failed')],
  ['a cookie', one('Cookie: BAIDUID=1; BDUSS={s}; path=/')],
  ['Chinese words', one('我的密钥是：{s}，为什么报 401？')],
  ['a Java log', one('ERROR c.x.Client - request failed, accessToken={s}, status=401')],
  ['escaped JSON', one('{"log":"{\\"secret_key\\":\\"{s}\\"}"}')],
];

const percent = (text: string): string =>
  text.replace(/[^A-Za-z0-9]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
const wide = (text: string): string =>
  text.replace(/[A-Za-z0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const wrapped =
  (width: number, lead: string) =>
  (text: string): string =>
    text.replace(new RegExp(`[^\\n]{${width}}(?=[^\\n])`, 'g'), (part) => `${part}\n${lead}`);

/** What happens to a text on its way; `inside` changes the secret alone, before it is put into its place. */
export const WAYS: readonly {
  readonly name: string;
  readonly inside?: (text: string) => string;
  readonly whole?: (text: string) => string;
}[] = [
  { name: 'as it is' },
  { name: 'URL-encoded', inside: percent },
  { name: 'URL-encoded twice', inside: (text) => percent(percent(text)) },
  { name: 'slashes escaped', inside: (text) => text.replaceAll('/', '\\/') },
  { name: 'slashes as \\u002f', inside: (text) => text.replaceAll('/', '\\u002f') },
  { name: 'in full width', inside: wide },
  { name: 'zero-width characters in it', inside: (text) => text.replace(/(.{9})/g, '$1\u200b') },
  { name: 'wrapped at 80', whole: wrapped(80, '') },
  { name: 'wrapped at 80, indented', whole: wrapped(80, '    ') },
  { name: 'wrapped at 60, quoted', whole: wrapped(60, '> ') },
  {
    name: 'in a log line',
    whole: (text) =>
      text
        .split('\n')
        .map((line) => `2026-11-24T23:59:59Z app-1  | ${line}`)
        .join('\n'),
  },
];
