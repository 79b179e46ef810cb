const SECRETS = /bce-v3(?:\/|%2F)\S+|\bBearer\s+\S+|\b2[45]\.[0-9a-f]{32}\S*|(?<=(?:token|secret|client_id)=)[^\s&]+/gi;

/** A short, safe quotation of what was seen: one line, no secrets, at most 120 characters. */
export const quote = (text: string): string =>
  text
    .slice(0, 2000)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(SECRETS, '…')
    .trim()
    .replace(/^(.{119}).{2,}$/u, '$1…');
