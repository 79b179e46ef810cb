/** What can be wrong with the way a key was put there. */
export const FLAWS = [
  'quoted', // quotation marks inside the header or setting
  'blank', // a blank or line end behind the key
  'doubled-bearer',
  'no-bearer',
  'full-width', // characters of a Chinese input method
  'cut-off',
  'url-encoded',
  'placeholder', // an example's words instead of a key
  'empty', // nothing at all, or what a program prints for nothing
] as const;
export type Flaw = (typeof FLAWS)[number];

const QUOTED = /(?:Bearer|token)\s{1,3}\\{0,4}["'“‘]$|=\s?(?:'"|"'|\\"|“)$/i;
const BLANK = /^(?: {1,8}|\\{1,2}[nrt]|%0[AaDd]|%20)\\{0,2}["']/;
const MASKED = /^(?:\.{2,}|…|\*{2,}|x{3,}|•)/i;

/** What is wrong around a key that stands in a text from one place to another. */
export const flawsAround = (text: string, from: number, to: number): Flaw[] => {
  const key = text.slice(from, to);
  const before = text.slice(Math.max(0, from - 40), from);
  const after = text.slice(to, to + 12);
  const flaws: Flaw[] = [];
  if (QUOTED.test(before)) flaws.push('quoted');
  if (BLANK.test(after)) flaws.push('blank');
  if (/authorization["']?\s?[:=]\s?["']?$/i.test(before) && !/^bce-auth/i.test(key)) flaws.push('no-bearer');
  if (/%(?:25)?2F/i.test(key)) flaws.push('url-encoded');
  return flaws;
};

/** True where somebody hid the rest of a key on purpose. */
export const maskedAfter = (text: string, to: number): boolean => MASKED.test(text.slice(to, to + 4));

const SETTING = String.raw`(?:Authorization["']?\s?[:=]\s?["']?Bearer|(?:QIANFAN|BAIDU|AISTUDIO|AI_STUDIO|EB)_\w{0,20}(?:KEY|TOKEN|AK|SK)["']?\]?\s?[:=]|api_key\s?=|["']?apiKey["']?\s?:)`;
const PLACEHOLDER = new RegExp(
  `${SETTING}\\s{0,2}["']?(?:<[^<>\\n]{1,40}>|your[-_ ]|my[-_ ]|(?:bce-v3/ALTAK-)?x{3,}|\\$\\{?[A-Z_]{2,40}\\}?(?=')|\\{[A-Za-z_]{2,40}\\}|你的|您的|填入|请填|sk-x{3,}|bce-v3/ALTAK-\\.{3}|bce-v3/ALTAK-\\*{2})`,
  'i',
);
const EMPTY = new RegExp(
  `${SETTING}\\s{0,2}(?:["'](?=["'\\s,})]|$)|(?:None|null|undefined|nil)\\b)|Bearer (?:None|null|undefined)\\b`,
  'im',
);
const DOUBLED = /Bearer(?:\s{1,3}|%20|:\s?)Bearer\b/i;

/** What is wrong where a key should stand, whether there is one or not. */
export const flawsOfSetting = (text: string): Flaw[] => [
  ...(DOUBLED.test(text) ? (['doubled-bearer'] as const) : []),
  ...(PLACEHOLDER.test(text) ? (['placeholder'] as const) : []),
  ...(EMPTY.test(text) ? (['empty'] as const) : []),
];
