import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SecretKind } from '../../src/core/knowledge.ts';
import { redact } from '../../src/core/redact.ts';

const HEX = '0123456789abcdef';
const ALNUM = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const run = (letters: string, length: number) =>
  fc
    .array(fc.constantFrom(...letters), { minLength: length, maxLength: length })
    .map((list) => list.join(''))
    // Like real keys: never without a letter and a digit, never with the x's of a placeholder.
    .map((text) => `a1${text.slice(2)}`.replace(/xxxx/gi, 'wxyz'));

const V2_KEY = 'bce-v3/ALTAK-a1b2c3d4e5f6g7h8i9j0k/0123456789abcdef0123456789abcdef01234567';

describe('known shapes', () => {
  it.each<[string, string, SecretKind]>([
    ['a v2 key', V2_KEY, 'api-key'],
    ['a plan key', V2_KEY.replace('ALTAK-', 'ALTAKSP-'), 'api-key'],
    ['a URL-encoded v2 key', V2_KEY.replaceAll('/', '%2F'), 'api-key'],
    ['a v2 key in JSON that escapes slashes', V2_KEY.replaceAll('/', '\\/'), 'api-key'],
    ['an IAM access key', 'ALTAKa1b2c3d4e5f6g7h8i9', 'access-key-id'],
    ['an access token', '24.0123456789abcdef0123456789abcdef.2592000.1701569508.282335-08949340', 'access-token'],
    ['a refresh token', '25.0123456789abcdef0123456789abcdef.315360000.2014337508.282335-08949340', 'refresh-token'],
    ['an IAM signature', `bce-auth-v1/0123456789abcdef/2026-10-03T08:11:52Z/1800/host/${HEX.repeat(4)}`, 'signature'],
    ['a pair joined by a bar', 'A1b2C3d4E5f6G7h8I9j0K1l2|A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6', 'application-key'],
    ['a key of sk- shape', 'sk-proj-A1b2C3d4E5f6G7h8I9j0', 'foreign-key'],
    ['a key of sk-ant- shape', 'sk-ant-api03-A1b2C3d4E5f6G7h8I9j0-_x', 'foreign-key'],
    ['a Google key', 'AIzaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6', 'foreign-key'],
    ['a Moonshot key id', 'ak-c1n2jzs33nr44cbe5s6a', 'foreign-key'],
    ['an AWS key', 'AKIAA1B2C3D4E5F6G7H8', 'foreign-key'],
    ['a Slack token', 'xoxb-1234567890-abcdefGHIJKL', 'foreign-key'],
    ['a GitHub token', 'ghp_A1b2C3d4E5f6G7h8I9j0K1l2M3n4', 'foreign-key'],
    ['a Hugging Face token', 'hf_A1b2C3d4E5f6G7h8I9j0K1l2', 'foreign-key'],
    ['a JSON web token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlMTIz', 'foreign-key'],
  ])('%s is taken out wherever it stands', (_, secret, kind) => {
    for (const text of [
      secret,
      `got 401 with ${secret} today`,
      `"x":"${secret}"`,
      `密钥${secret}，报错`,
      `(${secret})`,
    ]) {
      const seen = redact(text);
      expect(seen.text).not.toContain(secret);
      expect(seen.text).toContain(`[${kind}]`);
      expect(seen.found).toEqual([kind]);
    }
  });

  it.each([
    ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, 'pkcs8'],
    ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, 'pkcs1'],
    ['EC', () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey, 'pkcs8'],
    ['EC', () => generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey, 'sec1'],
    ['Ed25519', () => generateKeyPairSync('ed25519').privateKey, 'pkcs8'],
  ] as const)('the body of an %s private key goes without its first and last line too: %# %s', (_, make, type) => {
    const lines = make().export({ type, format: 'pem' }).toString().trim().split('\n').slice(1, -1);
    for (const joint of ['\n', '', '\\n', '\n  ', '",\n"']) {
      const { text, found } = redact(`here is ${lines.join(joint)}\nthe end`);
      expect(found).toEqual(['private-key']);
      expect(text).toMatch(/^here is \[private-key\]\s*the end$/);
    }
  });

  it('a public key and a certificate stay', () => {
    const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'der' });
    const text = `MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJRTES ${key.toString('base64')}`;
    expect(redact(text).found).not.toContain('private-key');
  });

  it('a private key block goes as a whole, also when it was cut off', () => {
    const block = `-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA\nq1w2e3\n`;
    expect(redact(`see\n${block}-----END RSA PRIVATE KEY-----\nend`).text).toBe('see\n[private-key]\nend');
    expect(redact(`see\n${block}`).text).not.toContain('MIIE');
  });
});

describe('values under telling names', () => {
  const secret = 'Zq8sT1vLm4Rk9PwX2nBc6D';
  it.each([
    ['a bearer header', `Authorization: Bearer ${secret}`],
    ['another scheme', `Authorization: token ${secret}`],
    ['a private deployment', `Authorization: ACCESSCODE ${secret}`],
    ['a query parameter', `https://aip.baidubce.com/oauth/2.0/token?grant_type=x&client_id=${secret}&y=1`],
    ['a second query parameter', `/token?a=1&client_secret=${secret}`],
    ['an encoded query', `client_secret%3D${secret}%26x%3D1`],
    ['access_token=', `POST /chat/eb-instant?access_token=${secret}`],
    ['sk=', `ak=${secret}&sk=${secret}`],
    ['JSON', `{"apiKey": "${secret}", "model": "ernie-5.1"}`],
    ['escaped JSON', `"{\\"secret_key\\":\\"${secret}\\"}"`],
    ['Python', `os.environ['QIANFAN_SK'] = '${secret}'`],
    ['a call', `ChatCompletion(ak="${secret}", sk='${secret}')`],
    ['a shell', `export QIANFAN_ACCESS_KEY=${secret}`],
    ['YAML', `secretKey: ${secret}`],
    ['a flag', `run.py --access-token ${secret} --init`],
    ['a curl header', `-H "x-api-key: ${secret}"`],
    ['a Chinese label', `API Key：${secret}，Secret Key：${secret}`],
    ['a Chinese sentence', `我的密钥是 ${secret} 帮忙看看`],
    ['cookies', `Cookie: BAIDUID=${secret}; BDUSS=${secret}`],
    ['one cookie', `BDUSS=${secret};`],
    ['a URL', `http://user:${secret}@proxy.example:8080`],
    ['a password', `password=${secret}`],
  ])('%s loses its value', (_, text) => {
    const seen = redact(text);
    expect(seen.text).not.toContain(secret);
    expect(seen.found.length).toBeGreaterThan(0);
  });

  it('bare keys of 24, 32 and 40 characters go when the words before them tell', () => {
    const id = 'A1b2C3d4E5f6G7h8I9j0K1l2';
    const key = `${id}M3n4O5p6`;
    const seen = redact(`API Key\n${id}\nSecret Key\n${key}\nAI Studio token\n${HEX.repeat(3).slice(0, 40)}`);
    expect(seen.text).toBe('API Key\n[application-key]\nSecret Key\n[secret-key]\nAI Studio token\n[aistudio-token]');
  });

  it('kinds are told once each, in the order of their first appearance', () => {
    expect(redact(`BDUSS=${secret} then ${V2_KEY} and ${V2_KEY}`).found).toEqual(['cookie', 'api-key']);
  });
});

describe('what is no secret stays readable', () => {
  it.each([
    'invalid_iam_token: api key invalid, access token expired',
    'Access token invalid or no longer valid',
    'api_key: xxx',
    'api_key=<your key>',
    'secret_key: my secret key',
    'client_id={MY-api-key}&client_secret={my secret key}',
    'access_token=None',
    'api_key = os.getenv("QIANFAN_API_KEY")',
    'apiKey: process.env.QIANFAN_API_KEY',
    'max_tokens=4096, total_tokens: 123456789, token: 4096',
    'token 已经用完毕，请充值后使用',
    'cookie 过期了',
    'AK(abc***) is not correct, please check!',
    "{'error': {'code': 'x'}, 'id': 'as-a1b2c3d4e5'}",
    'X-Bce-Request-Id: 5d1f0c2e-6f3a-4a55-9a41-2f6f0e6c7b10',
    'appid: app-a1B2c3D4',
    'commit 0123456789abcdef0123456789abcdef01234567',
    'Bearer authentication failed',
  ])('%s', (text) => {
    expect(redact(text)).toEqual({ text, found: [] });
  });
});

const secrets = fc.oneof(
  fc.tuple(run(ALNUM, 21), run(HEX, 40)).map(([id, key]) => `bce-v3/ALTAK-${id}/${key}`),
  run(ALNUM, 20).map((tail) => `ALTAK${tail}`),
  fc.tuple(run(HEX, 32), fc.nat({ max: 999_999 })).map(([hash, app]) => `24.${hash}.2592000.1790000000.282335-${app}`),
  run(ALNUM, 32).map((tail) => `sk-${tail}`),
);
const named = fc.oneof(run(ALNUM, 24), run(ALNUM, 32), run(HEX, 40));
const prose = fc.stringMatching(/^[a-z 千帆报错:,"'{}\n]{0,40}$/);

describe('for any text', () => {
  it('a known secret never survives, whatever stands around it', () => {
    fc.assert(
      fc.property(prose, secrets, prose, (before, secret, after) => {
        expect(redact(`${before} ${secret} ${after}`).text).not.toContain(secret);
      }),
    );
  });

  it('a value under a telling name never survives, however it is written', () => {
    const names = fc.constantFrom(
      'api_key',
      'apiKey',
      'QIANFAN_SK',
      'secret_key',
      'access_token',
      'client_secret',
      'password',
    );
    const ways = fc.constantFrom<(name: string, value: string) => string>(
      (name, value) => `${name}=${value}`,
      (name, value) => `"${name}": "${value}"`,
      (name, value) => `'${name}': '${value}'`,
      (name, value) => `{\\"${name}\\":\\"${value}\\"}`,
      (name, value) => `?x=1&${name}=${value}&y=2`,
      (name, value) => `${name} := "${value}"`,
    );
    fc.assert(
      fc.property(prose, names, ways, named, prose, (before, name, way, value, after) => {
        expect(redact(`${before} ${way(name, value)} ${after}`).text).not.toContain(value);
      }),
    );
  });

  it.each([
    'api_key=24.a1000000000000000000000000000000.2592000.1790000000.282335-0a100000000000000000000000000000000000000',
    '--token a100000000000000000000000000000000000000api_key=24.a1000000000000000000000000000000.2592000.1790000000.282335-0报',
    '"token": "０{ALTAKa1aaaaaaaaaaaaaaaaaa',
    'bce-v3/ALTAK-a1aaaaaaaaaaaaaaaaaaa/a100000000000000000000000000000000000000千a1aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  ])('redacting twice changes nothing more: %s', (text) => {
    const once = redact(text).text;
    expect(redact(once).text).toBe(once);
  });

  it('redacting twice changes nothing more', () => {
    const part = fc.oneof(
      prose,
      secrets,
      named,
      fc.constantFrom(
        'api_key=',
        '"token": "',
        'Bearer ',
        'Cookie: a=b',
        '[api-key]',
        '://u:',
        '@',
        '&sk=',
        '-----BEGIN PRIVATE KEY-----',
        '--token ',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const once = redact(parts.join('')).text;
        expect(redact(once).text).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a megabyte of hostile text', () => {
  it.each([
    'a',
    'cookie: ',
    'Bearer ',
    'api_key=',
    '-----BEGIN PRIVATE KEY-----',
    'bce-v3/ALTAK-',
    '://a:',
    'eyJ',
    'key: "',
    '"\\',
    'token：',
    '密钥是',
    '{"a":',
    '--api-key ',
  ])(
    'made of %j is read in time that grows with its length',
    (piece) => {
      redact(piece.repeat(1_000_000 / piece.length));
    },
    5_000,
  );
});
