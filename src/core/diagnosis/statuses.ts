import { firstAndLast } from './bounded.ts';

/** An HTTP status that a text mentions; `sure` when its place in the sentence says that it is one. */
export interface Mention {
  readonly status: number;
  readonly sure: boolean;
  readonly at: number;
}

const KNOWN = new Set(
  [
    400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 412, 413, 415, 422, 424, 425, 429, 431, 451, 499, 500, 501,
    502, 503, 504,
  ].concat([520, 521, 522, 523, 524, 525, 526, 529, 530]),
);
const CANDIDATE = /(?<![\w#$¥¥.,/:-])([45]\d\d)(?![\w%]|[.,:-]\d)/g;
const GLUED = /(?<=[\u3400-\u9fff:(])([45]\d\d)(?![\w%]|[.,:-]\d)/g;
const BEFORE =
  /(?:https?(?:\/[\d.]{1,3})?|status(?:[ _-]?code)?(?: is| of)?|error(?:[ _-]?code)?|code|api|exception|failed with|failed|returned|returns|return|got|状态码|错误码|错误代码|代码|报错|报|返回|返回了|错误|异常|响应|提示|出现|显示|一直是?|直接|请求|遇到|失败)["'`:：=\s([{*<-]{0,4}$/i;
const AFTER =
  /^["'`)\]}*]{0,3}[\s:：,-]{0,4}(?:unauthorized|forbidden|too many|bad request|bad gateway|not found|payment required|internal|service unavailable|gateway time|method not|overloaded|request entity|unprocessable|error|status|错误|报错|异常|失效|状态|的错|[{"'<]|[a-z]+_[a-z_]+|resource has|insufficient|invalid|incorrect|user|rate|quota|permission|access|model|the |this |no |you|exceeded|server|client error|forbidden)/i;
const OTHER_THINGS =
  /(?:port|line|issue|pr|pull|page|version|build|step|size|top|max|min|limit|width|height|count|about|over|under|than|长度|行|端口|页|第|共|约|超过|少于|最多|最大|限制|前|长|值为)[\s:=#]{0,3}$/i;
const UNITS =
  /^\s?(?:k|ms|mb|gb|kb|tokens?|chars?|px|s|sec|seconds|minutes|times|files?|lines?|rows?|words|requests|users|个|次|字|条|元|块|万|秒|毫秒|分钟|行|人|天|维|张|页|倍)(?![a-z])/i;

/** Of more numbers than this the first and the last are looked at. */
const MAX_CANDIDATES = 1000;

/** HTTP error statuses in a text, those that are sure first, then in order. */
export const mentionsOf = (text: string): Mention[] => {
  const found = new Map<number, Mention>();
  for (const match of [CANDIDATE, GLUED].flatMap((look) => firstAndLast(MAX_CANDIDATES, [...text.matchAll(look)]))) {
    const at = match.index;
    const status = Number(match[1]);
    const before = text.slice(Math.max(0, at - 24), at);
    const after = text.slice(at + 3, at + 40);
    if (!KNOWN.has(status) || OTHER_THINGS.test(before) || UNITS.test(after)) continue;
    const opens = /(?:^|\n)\s{0,8}[-*>[(]{0,3}\s?$/.test(before) && /^[)\]]?\s{0,3}\S/.test(after);
    if (/=\s?$/.test(before) && !BEFORE.test(before)) continue;
    const sure = BEFORE.test(before) || AFTER.test(after) || opens;
    if (!found.has(at)) found.set(at, { status, sure, at });
  }
  return [...found.values()].sort((a, b) => Number(b.sure) - Number(a.sure) || a.at - b.at);
};
