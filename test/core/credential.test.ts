import { describe, expect, it } from 'vitest';
import { ernie } from '../../src/catalog/ernie/index.ts';
import { signatures } from '../../src/catalog/ernie/signatures/index.ts';
import { FLAWS, type Flaw } from '../../src/core/credential/flaws.ts';
import { KEY_KINDS, type KeyKind, type Place } from '../../src/core/credential/kinds.ts';
import { checkCredentials } from '../../src/core/credential.ts';
import { createDiagnose } from '../../src/core/diagnose.ts';
import { redact } from '../../src/core/redact.ts';
import { keyOf, seeded } from '../support/keys.ts';

const random = seeded(20260914);
const key = (kind: KeyKind): string => keyOf(kind, random);
/** As the bot does it: the facts come from the redacted text, the keys from the original. */
const diagnose = createDiagnose(ernie);
const check = (text: string) =>
  checkCredentials(text, diagnose(redact(text).text, { now: 0, statusOf: () => undefined }).facts);
const CHAT = 'https://qianfan.baidubce.com/v2/chat/completions';
const bearer = (url: string, secret: string): string => `curl ${url} -H 'Authorization: Bearer ${secret}'`;

describe('the kind of a key and whether it fits', () => {
  it.each<[string, string, KeyKind, Place | undefined, boolean | undefined]>([
    ['a v2 key on v2', bearer(CHAT, key('v2')), 'v2', 'v2', true],
    ['a v1 token on v2', bearer(CHAT, key('v1-token')), 'v1-token', 'v2', false],
    ['a v1 token in the query of v2', `${CHAT}?access_token=${key('v1-token')}`, 'v1-token', 'v2', false],
    [
      'a v1 token that only its error places',
      `token ${key('v1-token')} {"error":{"code":"invalid_iam_token","message":"x"}}`,
      'v1-token',
      'v2',
      false,
    ],
    ['a v1 token that was redacted', `${CHAT} Bearer [access-token] 401 invalid_iam_token`, 'v1-token', 'v2', false],
    [
      'a v1 token in v1',
      `https://aip.baidubce.com/rpc/2.0/ai_custom/v1/wenxinworkshop/chat/eb-instant?access_token=${key('v1-token')}`,
      'v1-token',
      'v1',
      true,
    ],
    ['a plan key on v2', bearer(CHAT, key('plan')), 'plan', 'v2', false],
    [
      'a plan key on the Coding Plan',
      bearer('https://qianfan.baidubce.com/v2/coding/chat/completions', key('plan')),
      'plan',
      'coding-plan',
      true,
    ],
    [
      'a normal key on the Coding Plan',
      bearer('https://qianfan.baidubce.com/anthropic/coding/v1/messages', key('v2')),
      'v2',
      'coding-plan',
      false,
    ],
    [
      'a normal key on a Token Plan',
      bearer('https://qianfan.baidubce.com/v2/tokenplan/team/chat/completions', key('v2')),
      'v2',
      'token-plan',
      false,
    ],
    ['an Access Key ID on v2', bearer(CHAT, key('access-key-id')), 'access-key-id', 'v2', false],
    [
      'an application key on v2',
      `base_url=${CHAT} api_key="${key('application-key')}"`,
      'application-key',
      'v2',
      false,
    ],
    [
      'an application key as Access Key',
      `os.environ["QIANFAN_ACCESS_KEY"] = "${key('application-key')}"`,
      'application-key',
      'iam',
      false,
    ],
    [
      'an application key that was signed with',
      `api_key: ${key('application-key')}\napi return error, req_id:  code: 14, msg: IAM Certification failed`,
      'application-key',
      'iam',
      false,
    ],
    [
      'an application key for a token',
      `https://aip.baidubce.com/oauth/2.0/token?client_id=${key('application-key')}`,
      'application-key',
      'oauth',
      true,
    ],
    [
      'an Access Key ID for a token',
      `https://aip.baidubce.com/oauth/2.0/token?client_id=${key('access-key-id')} unknown client id`,
      'access-key-id',
      'oauth',
      false,
    ],
    ['a Secret Key alone', bearer(CHAT, key('secret-key')), 'secret-key', 'v2', false],
    ['an AI Studio token on v2', `AI Studio token ${key('aistudio')}, ${CHAT}`, 'aistudio', 'v2', false],
    [
      'an AI Studio token at home',
      `https://aistudio.baidu.com/llm/lmapi/v3 AISTUDIO_ACCESS_TOKEN=${key('aistudio')}`,
      'aistudio',
      'aistudio',
      true,
    ],
    ['a gateway’s pair', `${CHAT} key ${key('gateway-pair')}`, 'gateway-pair', 'v2', undefined],
    ['a refresh token', bearer(CHAT, key('refresh-token')), 'refresh-token', 'v2', false],
    ['a signed header', `Authorization: ${key('signature')}`, 'signature', undefined, undefined],
    ['another service’s key on v2', bearer(CHAT, key('foreign')), 'foreign', 'v2', false],
    [
      'a Qianfan key at somebody else’s',
      bearer('https://api.openai.com/v1/chat/completions', key('v2')),
      'v2',
      'elsewhere',
      false,
    ],
    [
      'a short-term key',
      `GET https://iam.bj.baidubce.com/v1/BCE-BEARER/token -> {"token":"${key('v2')}","expireTime":"2026-09-14T09:00:00Z"}`,
      'short-term',
      'iam',
      false,
    ],
    ['a plan key that only its error tells', `${CHAT} 401 coding_plan_api_key_not_allowed`, 'plan', 'v2', false],
    [
      'a normal key that only its error tells',
      'https://qianfan.baidubce.com/v2/coding 401 coding_plan_api_key_required',
      'v2',
      'coding-plan',
      false,
    ],
    ['a key without any place', `is ${key('v2')} a key?`, 'v2', undefined, undefined],
  ])('%s', (_, text, kind, place, fits) => {
    expect(check(text).keys).toEqual([{ kind, place, fits }]);
  });

  it('keeps both halves of a pair apart', () => {
    const text = `https://aip.baidubce.com/oauth/2.0/token?client_id=${key('application-key')}&client_secret=${key('secret-key')}`;
    expect(check(text).keys.map(({ kind, fits }) => [kind, fits])).toEqual([
      ['application-key', true],
      ['secret-key', true],
    ]);
  });

  it('says nothing of another provider’s key at its own door', () => {
    expect(check(bearer('https://api.openai.com/v1/chat/completions', key('foreign'))).keys).toEqual([]);
  });
});

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe('what is wrong with the way it was put there', () => {
  it.each<[string, string, Flaw[]]>([
    ['nothing', bearer(CHAT, key('v2')), []],
    ['quotation marks', `Authorization: Bearer "${key('v2')}"`, ['quoted']],
    ['a blank behind', `headers = {"Authorization": "Bearer ${key('v2')} "}`, ['blank']],
    ['a line end behind', `headers = {"Authorization": "Bearer ${key('v2')}\\n"}`, ['blank']],
    ['Bearer twice', `Authorization: Bearer Bearer ${key('v2')}`, ['doubled-bearer']],
    ['no Bearer', `Authorization: ${key('v2')}`, ['no-bearer']],
    ['full-width letters', `Authorization: Bearer ${wide(key('v2'))}`, ['full-width']],
    ['half of it', `Authorization: Bearer ${key('v2').slice(0, 34)}`, ['cut-off']],
    ['a piece of a token', `access_token=${key('v1-token').slice(0, 30)}&x=1`, ['cut-off']],
    ['%2F', `Authorization: Bearer ${encodeURIComponent(key('v2'))}`, ['url-encoded']],
    ['an example’s words', 'api_key="your-api-key"', ['placeholder']],
    ['angle brackets', "-H 'Authorization: Bearer <your key>'", ['placeholder']],
    ['a variable in single quotes', "-H 'Authorization: Bearer $QIANFAN_API_KEY'", ['placeholder']],
    ['None', 'Authorization: Bearer None', ['empty']],
    ['an empty setting', 'QIANFAN_API_KEY=""', ['empty']],
    ['a variable that the shell fills in', '-H "Authorization: Bearer $QIANFAN_API_KEY"', []],
    ['a key hidden on purpose', 'Authorization: Bearer bce-v3/ALTAK-abcdefghij/****', []],
    ['a key shortened on purpose', 'Authorization: Bearer bce-v3/ALTAK-abcd...', []],
  ])('%s', (_, text, flaws) => {
    expect(check(text).flaws).toEqual(flaws);
  });
});

describe('what is kept of a key', () => {
  it('is nothing: no piece of 2,000 generated keys is in an answer', () => {
    const leaks: string[] = [];
    const places = [CHAT, 'https://aip.baidubce.com/oauth/2.0/token', 'QIANFAN_ACCESS_KEY', '密钥'];
    for (let round = 0; round < 2000; round++) {
      const kind = KEY_KINDS[round % KEY_KINDS.length] ?? 'v2';
      const secret = key(kind);
      const answer = JSON.stringify(check(`${places[round % places.length]}: api_key=${secret} 401`));
      for (let at = 0; at + 8 <= secret.length; at++)
        if (/\d/.test(secret.slice(at, at + 8)) && answer.includes(secret.slice(at, at + 8))) leaks.push(kind);
    }
    expect(leaks).toEqual([]);
  });

  it('is words of ours alone', () => {
    const { keys, flaws } = check(bearer(CHAT, `${key('v2')} "`));
    expect(keys.every(({ kind }) => KEY_KINDS.includes(kind))).toBe(true);
    expect(flaws.every((flaw) => FLAWS.includes(flaw))).toBe(true);
  });
});

describe('clean text', () => {
  it('shows no key: request ids, hashes, code, whatever the catalogue’s examples hold', () => {
    const found = signatures.flatMap(({ id, examples }) =>
      examples.filter((text) => check(text).keys.some(({ fits }) => fits !== false)).map(() => id),
    );
    expect(found).toEqual([]);
  });

  it.each([
    'commit 0123456789abcdef0123456789abcdef01234567 broke it',
    'request id as-a1b2c3d4e5, X-Bce-Request-Id: 5d1f0c2e-6f3a-4a55-9a41-2f6f0e6c7b10',
    'the api key is invalid, what is an access token?',
    'md5 0123456789abcdef0123456789abcdef of the file',
  ])('%s', (text) => {
    expect(check(text)).toEqual({ keys: [], flaws: [] });
  });
});

describe('a text full of bait', () => {
  it.each([
    ['half keys', 'bce-v3/ALTAK-a/'.repeat(4_400)],
    ['names without values', 'api_key='.repeat(8_000)],
    ['one long run', 'a1'.repeat(32_000)],
    ['AI Studio again and again', 'aistudio '.repeat(7_000)],
    ['whole keys', `${key('v2')} ${key('application-key')} `.repeat(700)],
  ])('%s gets an answer that is no longer', (_, text) => {
    const { keys, flaws } = check(text);
    expect(keys.length).toBeLessThanOrEqual(4);
    expect(flaws.length).toBeLessThanOrEqual(FLAWS.length);
  });
});
