// Each begins at something rare and is bounded on both sides, so the work is linear.
const EMAIL = /(?<![\w.+%-])[\w.+%-]{1,64}[@＠][A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}(?![\w@])/g;
const CHINESE_MOBILE =
  /(?<![\w.:/-])(?:[+＋]?(?:00)?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}[ -]?\d{4}|[ -]?\d{3}[ -]?\d{5})(?![\w-]|\.\d)/g;
const INTERNATIONAL = /(?<![\w.:/+-])[+＋][1-9]\d{0,2}(?:[ .-]?\(?\d{1,4}\)?){2,5}(?![\w-])/g;
const LANDLINE = /(?<![\w.:/-])0\d{2,3}-\d{7,8}(?![\w-])/g;

const digits = (text: string): number => text.replace(/\D/g, '').length;

/** The same text without addresses and telephone numbers of people. */
export const withoutPersonal = (text: string): string =>
  text
    .replace(EMAIL, '[email]')
    .replace(CHINESE_MOBILE, '[phone]')
    .replace(INTERNATIONAL, (number) => (digits(number) >= 8 && digits(number) <= 15 ? '[phone]' : number))
    .replace(LANDLINE, '[phone]');
