// Commas and brackets part a value from the sentence around it, so they stay.
const WIDE = /[\uff01-\uff07\uff0a\uff0b\uff0d-\uff5e\u2018-\u201f\u3000]/g;
const OTHERS: Readonly<Record<string, string>> = { '\u3000': ' ', '\u2018': "'", '\u2019': "'" };

/** The same text, as long as before, with full-width letters and curly quotes as plain ones. */
export const narrow = (text: string): string =>
  text.replace(WIDE, (wide) =>
    wide >= '\uff01' ? String.fromCharCode(wide.charCodeAt(0) - 0xfee0) : (OTHERS[wide] ?? '"'),
  );
