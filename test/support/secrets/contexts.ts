import type { Random } from './random.ts';

/** What stands around a secret; `naming` ones tell that it is one. */
export interface Context {
  readonly name: string;
  readonly naming: boolean;
  put(secret: string, random: Random): string;
}

const NAMES = [
  ...['api_key', 'apiKey', 'API_KEY', 'QIANFAN_SK', 'QIANFAN_AK', 'QIANFAN_ACCESS_TOKEN', 'secret_key', 'secretKey'],
  ...['access_token', 'client_secret', 'password', 'DB_PASSWORD', 'x-api-key', 'QIANFAN_SECRET_KEY', 'EB_SK'],
] as const;
const HAN = ['密钥', '密码', '私钥', '令牌', 'API 密钥', '访问令牌'] as const;

const named = (name: string, put: (name: string, secret: string) => string): Context => ({
  name,
  naming: true,
  put: (secret, random) => put(random.pick(NAMES), secret),
});
const plain = (name: string, put: (secret: string) => string, naming = false): Context => ({ name, naming, put });

/** Contexts in which people paste secrets. */
export const CONTEXTS: readonly Context[] = [
  plain('alone', (s) => s),
  plain('prose', (s) => `I get 401 with ${s} since this morning`),
  plain('Chinese prose', (s) => `用${s}调用就报错，什么原因？`),
  plain('brackets', (s) => `call(${s}) failed`),
  plain('bearer header', (s) => `Authorization: Bearer ${s}`, true),
  plain(
    'headers in Python',
    (s) => `headers={'Content-Type': 'application/json', 'Authorization': 'Bearer ${s}'}`,
    true,
  ),
  plain(
    'curl header',
    (s) => `curl https://qianfan.baidubce.com/v2/models -H "Authorization: Bearer ${s}" -d '{}'`,
    true,
  ),
  plain('curl user', (s) => `curl -u admin:${s} https://gateway.example/v1`, true),
  plain('cookie header', (s) => `Cookie: BAIDUID=${s}; BDUSS=${s}; x=1`, true),
  plain('one cookie', (s) => `BDUSS=${s};`, true),
  plain('URL password', (s) => `postgres://app:${s.replace(/[/|=:]/g, 'x')}@db.example:5432/app`, true),
  named(
    'query',
    (n, s) => `https://aip.baidubce.com/oauth/2.0/token?a=1&${n.replace(/\W/g, '_')}=${encodeURIComponent(s)}&b=2`,
  ),
  named('JSON', (n, s) => JSON.stringify({ model: 'ernie-5.1', [n]: s, stream: true })),
  named('JSON in JSON', (n, s) => JSON.stringify({ body: JSON.stringify({ [n]: s }) })),
  named('YAML', (n, s) => `qianfan:\n  ${n}: ${s}\n  model: ernie-5.1`),
  named('YAML block', (n, s) => `qianfan:\n  ${n}: >-\n    ${s}\n  model: ernie-5.1`),
  named('TOML', (n, s) => `[qianfan]\n${n} = "${s}"\nmodel = "ernie-5.1"`),
  named('.env', (n, s) => `MODEL=ernie-5.1\n${n}=${s}\nDEBUG=1`),
  named('shell', (n, s) => `export ${n}="${s}"; python main.py`),
  named('Python dict', (n, s) => `{'model': 'ernie-5.1', '${n}': '${s}'}`),
  named('Python call', (n, s) => `Qianfan(${n.replace(/\W/g, '_')}="${s}", timeout=60)`),
  named('Python environ', (n, s) => `os.environ["${n}"] = '${s}'`),
  named('XML', (n, s) => `<config><${n}>${s}</${n}></config>`),
  named('container', (n, s) => `env:\n  - name: ${n}\n    value: "${s}"`),
  { name: 'Chinese name', naming: true, put: (s, random) => `${random.pick(HAN)}：${s}，请帮忙看看` },
  { name: 'Chinese sentence', naming: true, put: (s, random) => `我的${random.pick(HAN)}是 ${s} 一直报 401` },
];
