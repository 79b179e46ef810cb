import type { Facts } from '../knowledge.ts';
import type { Place } from './kinds.ts';

const ADDRESSES: readonly (readonly [Place, RegExp])[] = [
  ['coding-plan', /qianfan\.baidubce\.com(?:%2f|\/)(?:v2|anthropic)(?:%2f|\/)coding\b/i],
  ['token-plan', /qianfan\.baidubce\.com(?:%2f|\/)(?:v2|anthropic)(?:%2f|\/)tokenplan\b/i],
  ['v2', /qianfan\.baidubce\.com(?!\/(?:v2|anthropic)\/(?:coding|tokenplan)\b)(?:\/(?:v2|anthropic)\b|["'\s]|$)/im],
  ['oauth', /\/oauth\/2\.0\/token/i],
  ['v1', /aip\.baidubce\.com\/(?:rpc|rest)\/2\.0\//i],
  ['iam', /iam\.bj\.baidubce\.com|bce-bearer\/token/i],
  ['aistudio', /aistudio\.baidu\.com\/llm|aistudio\.baidu\.com\/?["'\s]/i],
  [
    'elsewhere',
    /api\.(?:openai|anthropic|deepseek|moonshot|mistral|groq|x)\.\w{2,3}|dashscope|generativelanguage|bigmodel\.cn|siliconflow/i,
  ],
];

// Names of settings say what they take, whatever was put there.
const SETTINGS: readonly (readonly [Place, RegExp])[] = [
  ['iam', /QIANFAN_(?:ACCESS_KEY|SECRET_KEY)|\baccess_key_id\b/i],
  ['oauth', /QIANFAN_[AS]K\b|\bclient_(?:id|secret)\b|BAIDU_(?:API|SECRET)_KEY|\bEB_[AS]K\b/i],
  ['v2', /QIANFAN_(?:BEARER_TOKEN|API_KEY)\b/i],
  ['v1', /QIANFAN_ACCESS_TOKEN\b|[?&]access_token\b/i],
  ['aistudio', /EB_ACCESS_TOKEN|AI_?STUDIO_(?:ACCESS_TOKEN|API_KEY)/i],
];

const OF_CODE: readonly (readonly [Place, RegExp])[] = [
  ['v2', /^(?:invalid_iam_token|invalid_model|invalid_appid|account_overdue|model_offline)$/],
  ['iam', /^(?:14|InvalidAccessKeyId|SignatureDoesNotMatch|IamSignatureInvalid)$/],
  ['oauth', /^(?:invalid_client|13)$/],
  ['v1', /^(?:110|111|100)$/],
  ['aistudio', /^40401$/],
];
const OF_SURFACE = new Map<string, Place>([
  ['v2', 'v2'],
  ['v1', 'v1'],
  ['oauth', 'oauth'],
  ['iam', 'iam'],
  ['aistudio', 'aistudio'],
]);

const placesIn = (text: string, table: readonly (readonly [Place, RegExp])[]): Place[] =>
  table.filter(([, look]) => look.test(text)).map(([place]) => place);

/** What a text says of where its key was sent. */
export interface Addressed {
  /** The place that a setting's name or an address just before the key tells, else the only one in the text. */
  placeOf(at: number): Place | undefined;
  /** The only address in the text. */
  readonly address: Place | undefined;
}

/** Reads a text for addresses, settings and errors that tell where a key was sent. */
export const addressedIn = (text: string, facts: Facts | undefined): Addressed => {
  const addresses = placesIn(text, ADDRESSES);
  const coded = facts?.code === undefined ? undefined : placesIn(facts.code, OF_CODE)[0];
  const foreign = facts?.provider !== undefined && facts.provider !== 'ernie' ? 'elsewhere' : undefined;
  // v1 said 14 of signatures alone, whatever address they went to.
  const signed = coded === 'iam' ? coded : undefined;
  const only =
    signed ??
    (addresses.length === 1 ? addresses[0] : undefined) ??
    (addresses.length === 0 ? (coded ?? OF_SURFACE.get(facts?.surface ?? '') ?? foreign) : undefined);
  return {
    address: addresses.length === 1 ? addresses[0] : undefined,
    placeOf: (at) => {
      const before = text.slice(Math.max(0, at - 60), at);
      const named = placesIn(before.slice(before.lastIndexOf('\n') + 1).slice(-48), SETTINGS);
      return only === 'v2' && named[0] === 'v1' ? only : (named.at(-1) ?? only);
    },
  };
};
