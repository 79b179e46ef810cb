/** Kinds of keys that people take for one another. */
export const KEY_KINDS = [
  'v2', // bce-v3/ALTAK-.../...
  'short-term', // the same look, from the IAM token call, good for minutes to days
  'plan', // bce-v3/ALTAKSP-.../...
  'access-key-id', // ALTAK... or 32 hex, one half of an IAM pair
  'application-key', // 24 letters and digits, one half of an application's pair
  'secret-key', // 32 letters and digits, the other half of either pair
  'gateway-pair', // the two halves of an application joined by a bar
  'v1-token', // 24....
  'refresh-token', // 25....
  'aistudio',
  'signature', // bce-auth-v1/...
  'foreign',
] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** Where a key can be sent. */
export const PLACES = ['v2', 'coding-plan', 'token-plan', 'v1', 'oauth', 'iam', 'aistudio', 'elsewhere'] as const;
export type Place = (typeof PLACES)[number];

// A plan's key looks the same for every plan, so which plan it belongs to stays open.
const WORKS: Readonly<Record<KeyKind, readonly Place[]>> = {
  v2: ['v2', 'iam'],
  'short-term': ['v2'],
  plan: ['coding-plan', 'token-plan'],
  'access-key-id': ['iam'],
  'application-key': ['oauth'],
  'secret-key': ['oauth', 'iam'],
  'gateway-pair': [],
  'v1-token': ['v1'],
  'refresh-token': [],
  aistudio: ['aistudio'],
  signature: ['v1', 'iam', 'v2'],
  foreign: ['elsewhere'],
};

/** Whether a kind of key is accepted somewhere. */
export const accepted = (kind: KeyKind, place: Place): boolean => WORKS[kind].includes(place);
