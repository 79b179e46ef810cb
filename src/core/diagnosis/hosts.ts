const HOST =
  /\bhttps?:\/\/(?:[^\s/@]{1,80}@)?([a-z0-9](?:[a-z0-9-]{0,62}\.){1,6}[a-z]{2,12})|\bhost(?:=["']|:\s{1,3})([\w.-]{4,100})|(?<=\b((?:[a-z0-9-]{2,30}\.){1,2}))((?:baidubce|baidu)\.com)\b/gi;
/** Where people are sent to read, and what stands in the way: nobody sends a request for a model there. */
const ELSEWHERE =
  /^(?:cloud|ai|console\.bce|login\.bce|developer)\.baidu\.com$|^console\.|^(?:docs?|help|platform|developers?|www|python|js|errors|proxy)\.|(?:github|gitee|stackoverflow|mozilla|npmjs|pypi|pydantic)\.\w{2,6}$/i;
/** A text names few hosts before the one that was called. */
const MOST = 24;

/** The host that was called, as far as the text tells. */
export const hostOf = (text: string): string | undefined => {
  HOST.lastIndex = 0;
  for (let count = 0; count < MOST; count++) {
    const match = HOST.exec(text);
    if (!match) return undefined;
    const host = (match[1] ?? match[2] ?? `${match[3]}${match[4]}`).toLowerCase();
    if (!ELSEWHERE.test(host)) return host;
  }
  return undefined;
};
