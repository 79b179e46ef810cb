const WORDS = new Set(
  `none null undefined nil true false empty invalid missing expired required wrong incorrect string str int number
  token secret password key value test example sample dummy changeme placeholder redacted hidden masked foo bar
  optional default unknown error failed failure not-set unset todo bearer basic`.split(/\s+/),
);
const MASKED = /\*\*|\.\.\.|…|•|x{4}|^x+$|^[*.#_?-]+$/i;
const TEMPLATE =
  /^[<{$@([]|^%[({a-z_]|^(?:your|my|the|some|insert|enter|put|replace|fill)(?![a-z]{9})|[\u4e00-\u9fff]/i;
const VARIABLE_NAME = /^[A-Z]+(?:_[A-Z]+)+$/;
const CODE_REFERENCE = /^[A-Za-z_$][A-Za-z_]*(?:\.[A-Za-z_]+)+$/;

/** True when a value only stands where a secret would be: `xxx`, `<your key>`, `None`, `$KEY`, `sk-***`. */
export const placeholder = (value: string): boolean =>
  WORDS.has(value.toLowerCase()) ||
  MASKED.test(value) ||
  TEMPLATE.test(value) ||
  VARIABLE_NAME.test(value) ||
  CODE_REFERENCE.test(value);

/** True when a value cannot be an ordinary word, number or date. */
export const random = (value: string): boolean => {
  if (value.length < 8 || /^\d{4}-\d\d/.test(value)) return false;
  const letters = /[A-Za-z]/.test(value);
  const digits = /\d/.test(value);
  if (letters && digits) return !/^[a-z]+(?:[-_.][a-z]*\d*[a-z]?)+$/i.test(value) || value.length >= 24;
  return letters && value.length >= 16 && /^[A-Za-z]+$/.test(value);
};

const HUMPS = /[A-Z][a-z]{2,}|^[a-z]{3,}|^[A-Z]{2,6}(?=[A-Z][a-z])/g;

/** True for letters in no order that words have: capitals strewn about, or no vowel for long. */
export const scattered = (letters: string): boolean => {
  if (/[bcdfghjklmnpqrstvwxz]{5}/i.test(letters.replace(/[A-Z]{2,}/g, ''))) return true;
  return (
    /[a-z]/.test(letters) &&
    /[A-Z]/.test(letters) &&
    letters.length >= 6 &&
    letters.replace(HUMPS, '').length >= (letters.length >= 12 ? 0.15 : 0.2) * letters.length
  );
};
