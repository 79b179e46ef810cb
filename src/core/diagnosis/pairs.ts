/** Names under which errors are reported, however they are wrapped. */
export type Key =
  | 'number'
  | 'code'
  | 'plain-code'
  | 'message'
  | 'description'
  | 'type'
  | 'status'
  | 'error'
  | 'request'
  | 'model'
  | 'flag';

/** A name with its value; `group` is the innermost braces, or the line, that they stand in. */
export interface Pair {
  readonly key: Key;
  readonly name: string;
  readonly value: string;
  readonly at: number;
  readonly depth: number;
  readonly group: number;
}

// biome-ignore format: one line per kind reads as the table it is
const KEY_OF: Record<string, Key> = {
  error_code: 'code', errorcode: 'code', err_code: 'code', err_no: 'code', errno: 'code', errcode: 'code', 'x-bce-error-code': 'code',
  错误码: 'code', 错误代码: 'code', 返回码: 'code', 'error code from baidu': 'code',
  code: 'plain-code',
  message: 'message', msg: 'message', error_msg: 'message', error_message: 'message', errormsg: 'message', errormessage: 'message',
  errmsg: 'message', err_msg: 'message', 'err msg': 'message', detail: 'message', details: 'message', reason: 'message', 'x-bce-error-message': 'message',
  错误信息: 'message', 错误原因: 'message', 错误消息: 'message', 报错信息: 'message', 'error message from baidu': 'message',
  error_description: 'description', 'error description': 'description',
  type: 'type', error_type: 'type', errortype: 'type',
  status: 'status', status_code: 'status', statuscode: 'status', http_status: 'status', httpstatus: 'status', http_code: 'status',
  状态码: 'status', 'status code': 'status',
  error: 'error',
  'x-bce-request-id': 'request', request_id: 'request', requestid: 'request', req_id: 'request', 'request id': 'request',
  logid: 'request', id: 'request',
  model: 'model',
  need_clear_history: 'flag', finish_reason: 'flag', finishreason: 'flag',
};

// "返回 17": a number straight after such a word is a code.
const BEFORE_NUMBER = ['返回', '报', '提示', '报错', '错误'];
for (const name of BEFORE_NUMBER) KEY_OF[name] = 'number';

const NAMES = Object.keys(KEY_OF)
  .sort((a, b) => b.length - a.length)
  .join('|');
const STEP = new RegExp(
  `[{}\\n]|(?<![A-Za-z0-9_$])(${NAMES})(?:\\\\{0,8}["'\`])?\\s{0,4}(?:=>|[:=]|为|是|\\s(?=["'\`]?\\d)|(?<=[\u4e00-\u9fff])(?=\\d))\\s{0,16}(?![=>])`,
  'gi',
);
const QUOTE = /(?:[bBuUrR](?=["']))?(\\{0,8}["'`])/y;
const NUMBER = /-?\d{1,12}(?!\w|\.\w)/y;
const BARE_CODE = /[A-Za-z0-9_][\w.-]{0,80}/y;
const BARE_TEXT = /[^\n{}]{1,400}/y;
const NEXT_PAIR =
  /[,;]\s{0,4}["']?(?:code|type|param|status|message|msg|request_?id|req_id|id|data|headers|body|model|error|detail|url|response|attempt)["']?\s?[:=]|\)?\s\(request id/i;

// `reason=auth provider=x`: logs that write fields so put no comma between them.
const NEXT_FIELD = /\s[\w.-]{1,40}=/;

/** No real error is wrapped deeper; where this many values lie over each other, no further one is read. */
const MAX_LAYERS = 6;

/** Every telling name and value of a text in one walk, also inside quoted, escaped or cut-off JSON. */
export const pairsOf = (text: string): Pair[] => {
  const pairs: Pair[] = [];
  let layers: number[] = [];
  const open: number[] = [];
  let groups = 0;
  let line = 0;
  STEP.lastIndex = 0;
  for (let step = STEP.exec(text); step; step = STEP.exec(text)) {
    const name = step[1]?.toLowerCase();
    if (step[0] === '{') open.push(++groups);
    else if (step[0] === '}') open.pop();
    else if (step[0] === '\n')
      line = /^[\w-]{2,40}:/.test(text.slice(step.index + 1, step.index + 42)) ? line : ++groups;
    else if (name) {
      const key = KEY_OF[name];
      const from = STEP.lastIndex;
      if (layers.length > 0) layers = layers.filter((end) => end > from);
      const found = key && layers.length < MAX_LAYERS ? valueAt(text, from, key) : undefined;
      if (key && found) {
        layers.push(found.end);
        const { value } = found;
        if (value) pairs.push({ key, name, value, at: step.index, depth: open.length, group: open.at(-1) ?? line });
      }
    }
  }
  return pairs;
};

/** A value, and up to where the text was looked at for it. */
interface Found {
  readonly value: string | undefined;
  readonly end: number;
}

const valueAt = (text: string, at: number, key: Key): Found | undefined => {
  QUOTE.lastIndex = at;
  const quote = QUOTE.exec(text);
  if (quote?.[1]) return quotedAt(text, at + quote[0].length, quote[1]);
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text)?.[0];
  if (number || key === 'number') return number === undefined ? undefined : { value: number, end: at + number.length };
  const wordy = key === 'message' || key === 'description' || key === 'error';
  const bare = wordy ? BARE_TEXT : BARE_CODE;
  bare.lastIndex = at;
  const found = bare.exec(text)?.[0];
  if (!found) return undefined;
  const end = at + found.length;
  if (/^(?:null|none|nil|undefined|false)\b/i.test(found)) return { value: undefined, end };
  const stops = wordy ? [found.search(NEXT_PAIR), text[at - 1] === '=' ? found.search(NEXT_FIELD) : -1] : [];
  const stop = Math.min(...stops.filter((one) => one >= 0), found.length);
  return { value: found.slice(0, stop).trim() || undefined, end };
};

const quotedAt = (text: string, from: number, quote: string): Found => {
  const window = text.slice(from, from + 2048);
  let end = window.indexOf(quote);
  // A deeper escaped quote ends with the same characters; it is part of the value.
  while (end > 0 && window[end - 1] === '\\') end = window.indexOf(quote, end + quote.length);
  const inside = end < 0 ? window : window.slice(0, end);
  return { value: inside.replace(/\\{1,8}(?=["'`/])/g, '').trim() || undefined, end: from + inside.length };
};
