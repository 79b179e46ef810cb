import { describe, expect, it } from 'vitest';
import { ernie } from '../../src/catalog/ernie/index.ts';
import { createDiagnose } from '../../src/core/diagnose.ts';
import { redact } from '../../src/core/redact.ts';
import { LOCALES } from '../../src/core/types.ts';

const diagnose = createDiagnose(ernie);
const of = (text: string) => diagnose(redact(text).text, { now: 0, statusOf: () => undefined });
const DAILY = '{"error_code":17,"error_msg":"Open api daily request limit reached"}';
const TOKEN = '24.fdb8f6e0afcf209450ed4f607e66995f.2592000.1701569508.282335-08949340';
const NO_TOKEN = '{"error_code":110,"error_msg":"Access token invalid or no longer valid"}';
const CHAT_V1 = 'https://aip.baidubce.com/rpc/2.0/ai_custom/v1/wenxinworkshop/chat/completions';
const REFUSED = '401 {"error":{"code":"invalid_iam_token","message":"invalid_iam_token"},"id":"as-a1b2c3d4e5"}';

describe('the true cause is told first', () => {
  it.each<[string, string, RegExp, readonly string[]]>([
    ['17 at any time', DAILY, /first call it means that paid use/, ['sig-open-billing', 'sig-to-v2']],
    [
      '17 on the first call',
      `第一次调用就报错 ${DAILY}`,
      /no daily limit can be used up/,
      ['sig-open-billing', 'sig-top-up'],
    ],
    [
      '14 with an application’s pair',
      'api return error, req_id:  code: 14, msg: IAM Certification failed',
      /API Key and Secret Key stand where/,
      ['sig-iam-keys', 'sig-to-v2'],
    ],
    [
      'a v1 token on v2',
      `curl https://qianfan.baidubce.com/v2/chat/completions -H "Authorization: Bearer ${TOKEN}" ${REFUSED}`,
      /A v1 access_token was sent to v2/,
      ['sig-v2-key', 'sig-not-v1-token'],
    ],
    ['another key on v2', REFUSED, /v2 refused the key/, ['sig-v2-key']],
    [
      'a token that was joined wrongly',
      `POST ${CHAT_V1}?access_token=undefined ${NO_TOKEN}`,
      /joined|put into the address wrongly/,
      ['sig-to-v2', 'sig-joined-token'],
    ],
    [
      'a second question mark',
      `POST ${CHAT_V1}?x=1?access_token=${TOKEN} ${NO_TOKEN}`,
      /put into the address wrongly/,
      ['sig-to-v2', 'sig-joined-token'],
    ],
    [
      'a token that is only old',
      `POST ${CHAT_V1}?access_token=${TOKEN} ${NO_TOKEN}`,
      /replaced by a newer one/,
      ['sig-to-v2'],
    ],
  ])('%s', (_, text, meaning, first) => {
    const { meaning: said, fixes } = of(text);
    expect(said?.en).toMatch(meaning);
    expect(fixes.slice(0, first.length).map(({ id }) => id)).toEqual(first);
  });

  it.each([
    ['Request timed out. HTTP error, status = 429 rpm_rate_limit_exceeded', 'rate_limit'],
    ['Request timed out. {"error":{"code":"invalid_model","message":"x"}}', 'model_not_found'],
    ['Request timed out. FetchError: connect ECONNREFUSED 127.0.0.1:443', 'network'],
    ['Request timed out. HTTP error, status = 403 account_overdue', 'quota_billing'],
    ['Error: Request timed out.', 'timeout'],
    ['ProxyError: Cannot connect to proxy, Tunnel connection failed: 407 Proxy Authentication Required', 'network'],
  ])('%s is %s', (text, category) => {
    expect(of(text).category).toBe(category);
  });
});

describe('v1 since its retirement', () => {
  const v1 = ernie.signatures.filter(({ surface, component }) => surface === 'v1' && component !== 'ernie/console');
  const own = new Set(['v1-14', 'v1-17', 'v1-500000', 'v1-500001']);
  it.each(v1.filter(({ id }) => !own.has(id)).map((one) => [one.id, one] as const))(
    '%s sends to v2 first',
    (_, { examples }) => {
      for (const text of examples) expect(of(text).fixes[0]?.id).toBe('sig-to-v2');
    },
  );

  it.each([
    `https://aip.baidubce.com/rest/2.0/ocr/v1/general_basic?access_token=x ${DAILY}`,
    `AipOcr basicGeneral ${NO_TOKEN}`,
    `POST https://vop.baidu.com/server_api ${DAILY}`,
  ])('is no matter of Baidu’s other products: %s', (text) => {
    const { fixes, component, meaning } = of(text);
    expect(fixes.map(({ id }) => id)).not.toContain('sig-to-v2');
    expect(fixes[0]?.id).toBe('sig-other-product');
    expect(component).toBeUndefined();
    expect(meaning?.['zh-CN']).toContain('其他产品');
  });
});

describe('every twist', () => {
  it.each(ernie.twists.map((twist) => [twist.id, twist] as const))(
    '%s speaks both languages and changes what exists',
    (_, twist) => {
      for (const locale of LOCALES) expect(twist.meaning[locale].length).toBeGreaterThan(20);
      expect(twist.meaning['zh-CN']).toMatch(/\p{Script=Han}/u);
      const known = new Set(ernie.signatures.map(({ id }) => id));
      if (Array.isArray(twist.of)) for (const id of twist.of) expect(known.has(id)).toBe(true);
    },
  );
});
