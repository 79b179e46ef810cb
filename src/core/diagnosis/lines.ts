import { byPlace } from './line-places.ts';

/** What a line of a pasted text is, by its look alone. */
export type LineKind = 'plain' | 'trace' | 'code' | 'document';

// A complete error body in a comment is somebody's note of what came back, not a comment on code.
const BODY =
  /\{\s?["']?(?:error|error_code|error_msg|err_no|err_msg|errcode|errmsg|code|errorCode|type)["']?\s?:\s?["'{\d]/;
// Names that stand in replies alone.
const REPLY =
  /["'](?:error_code|error_msg|err_no|err_msg|errcode|errmsg|errorCode|errorMsg)["']\s?:\s?["'\d-].{0,200}["'](?:error_code|error_msg|err_no|err_msg|errcode|errmsg|errorCode|errorMsg|sn|log_id|id)["']\s?:/;
// A comment that tells what came back, not what the code is to do.
const TOLD =
  /\b\w{0,60}(?:Error|Exception)\b: (?!if\b|when\b)\S|["']?\berror_(?:code|msg)["']?\s?[:：]\s?["']?[\w-]|(?:返回|报错?|收到|提示|回来[都也]?是)了?\s?[:：]?\s?[`"'「]?(?:[45]\d\d\b|\d{5,6} |[A-Z][A-Za-z]{6,}|\{)|(?:就会?|都会?|总是) ?[45]\d\d\b|\breturned [45]\d\d\b|\breturns? [45]\d\d ["'`]|\b(?:observed|seen) (?:live|in)\b/;
const ASKED = /==|^\s{0,60}(?:if|elif|else|assert|return|expect|throw|raise|const|let|var|case)\b/;
const COMMENT = /^\s{0,40}(?:\/\/|"""|'''|#(?!\d)|\/\*|\*\s|<!--|--\s)/;
const TRACE =
  /^\s*(?:(?:\w{2,60}(?:Error|Exception)\s{1,80})?Traceback \(most|-{2,8}> ?\[?\d|Cell In ?\[\d|File "[^"]{1,200}", line \d|at [\w$.<>/ ]{1,160}\(|at (?:async )?(?:file|node|https?):|at .{1,160}:\d+:\d+|\.\.\. \d+ more|\^+\s*$|goroutine \d)/;
/** A line of a test of a program: what fails there is meant to. */
export const TESTING =
  /\b(?:assert\w{0,20}|expect|mock\w{0,20}|fake\w{0,20}|stub\w{0,12})\s?[(.]|\b(?:Mock|Fake)\w{0,30}\(|^\s{0,20}@(?:Test|patch)\b|\bdef test_|\bfunc Test\w|\b(?:describe|it|test)\(["'`]|\.return_value\b/;
const TABLE =
  /^\s{0,8}\|.{0,400}\|\s{0,4}$|^\s{0,4}\|?\s?:?-{3,}:?\s?\||^\s{0,4}(?:\d{1,6}|[a-zA-Z]{2,20}|[\u4e00-\u9fff]{1,8})\s?\|\s?[^|]{1,60}$/;
// The line below a table's head; with it, rows need no bars at their ends.
const SEPARATOR = /^\s{0,4}\|?\s?:?-{3,}:?\s?\|/;
const ROW = /^\|?[^|\n]{1,200}\|[^|\n]{1,300}\|/;
// Some write logs in columns.
const LOG_ROW =
  /\b(?:TRACE|DEBUG|INFO|NOTICE|SUCCESS|WARN|WARNING|ERROR|CRITICAL|FATAL)\b\s{0,4}\||^\s{0,4}\[?\d{4}[-/]\d\d/;
const ROWS = 3;
const isRow = (line: string): boolean => ROW.test(line) && !LOG_ROW.test(line);
const PATCH = /^(?:diff --git|@@ |--- a\/|\+\+\+ b\/|\+(?=\s{0,40}[^\s\d+])|\+$)/;
const HUNK = /^@@ -\d/;
const HUNK_LINE = /^[ +-]/;
const CHANGED = /^[+-](?![+-]{1,2}\s?[\d]|\d)|^(?:diff --git|@@ |index [0-9a-f]{6,}\.\.)/;
// A list item that is nothing but a code, or a status with its explanation.
const ITEM =
  /^\s{0,8}(?:[-*•·]|\d{1,2}[.、)])\s{0,3}(?:`[^`]{2,60}`\s{0,3}[,;]?$|`?[45]\d\d(?:\s?\/\s?[45]\d\d)?`?(?: [A-Z][A-Za-z ]{0,30})?\s?[:：(]|`[^`]{2,60}`\s?(?:[:：—–-]|->|=>|→|\s\(|\s\/\s)|\d{4,6}\s?[:：]|\*\*(?![^*]{0,40}(?:error|status|message|错误|报错|状态))[^*]{1,60}\*\*)/i;
// What a status means, said in general.
const DEFINITION = /^[\W]{0,4}`?[45]\d\d\b.{0,40}(?:表示|代表|是指|\bmeans?\b)/;
const CONFIG =
  /^\s{0,8}\{(?!.{0,400}["'](?:error|message|msg|error_msg|code)["']\s?:).{0,200}["'](?:timeout|base_url|api_base|max_retries|temperature|max_tokens)["']\s?:/;
const CHECKBOX = /^\s{0,8}[-*] \[[ xX]\]/;
const HEADING = /^#{1,6}\s/;
const PAIR =
  /^\s{0,60}["'`]?(?![A-Z]\w{0,60}(?:Error|Exception)\b)([\w.-]{1,60}|(?<=["'`])[\w. -]{1,60})["'`]?\s?(?::|=>)\s?["'`「][^"'`]{1,300}["'`」]\s?[,;]?\s{0,4}\}?$/;
// An entry of a table in source: `40100000: { code: 40100000, desc: '...' },`.
const ENTRY = /^\s{0,60}["'`]?[\w.-]{1,60}["'`]?\s?:\s?\{.{1,400}\},\s{0,3}$/;
// A program tells what kind of error it caught.
const NAMED =
  /^\s{0,60}["']?(?:name|type|class|kind|__type)["']?\s?[:=]\s?["']?\w{2,60}(?:Error|Exception)["']?,?\s{0,3}$/i;
const KEYED = /^\s{0,60}["'`]?([\w.-]{1,60})["'`]?\s?(?::|=>|=)/;
const ERROR_NAME =
  /^(?:error|message|msg|type|code|param|status|status_?code|details?|id|reason|title|error_?(?:code|msg|message|type|description)|request_?id)$/i;
const SOURCE = [
  /^\s{0,60}<(?!\/?(?:html|head|title|body|center|h1|hr|pre|br)\b|!)[\w-]{1,40}\s[\w:@-]{1,40}=/i,
  /^\s{0,20}msg(?:id|str)\b/,
  /^\s{0,20}(?:["'`][\w-]{2,60}["'`]\s?)?\|\s?["'`][\w-]{2,60}["'`](?:\s?\|\s?["'`][\w-]{2,60}["'`]){0,40};?\s{0,3}$/,
  /^\s{0,60}(?:if\s?\(|(?:el)?if [^,]{1,80}(?:[=!<>]=|\bin\b|\bis\b|\().{0,300}:\s{0,3}(?:#.{0,200})?$|if [\w. ]{1,60}:\s{0,3}$|\}?\s?else\s?[:{]|elif |for [^,]{1,120}(?:\{|:\s{0,3}$)|while\s?\(|switch\s?\(|case ["'\w.]{1,60}:|default:|try\s?[:{]|except\b.{0,120}:\s{0,3}$|\}?\s?catch\s?\(|finally\s?[:{]|with .{1,120}:\s{0,3}$)/,
  /^\s{0,60}(?:def \w{1,60}\(|class \w{1,60}[(:{]|(?:export )?(?:default )?(?:async )?function\b|(?:export )?(?:const|let|var|enum|interface|type) \w|(?:final|public|private|protected|static|override|func|fn|pub|val) \w)/,
  /^\s{0,60}(?:import [\w{*"'.]|from [\w.]{1,80} import|#include|using \w|package \w|return\b.{0,200}[;)\]}'"\w]$|raise \w.{0,200}\)?|throw new\b|assert\w{0,12}[ (.]|expect\(|(?:test|it|describe)\(["'`]|break;?$|continue;?$|pass$|yield )/,
  /^\s{0,60}[\w$.[\]"']{1,80}\s?(?::\s?[\w[\].<>|]{1,80})?\s?(?:=|<-|\+=|:=)\s?(?!=)[^=].{0,300}[;,{(["'\])}\w]$/,
  /^\s{0,60}(?:await )?[\w$.]{1,80}\((?:.{0,300}\))?[;,]?\s{0,3}(?:#.{0,100})?$/,
  /^\s{0,60}[A-Z][A-Z0-9_]{3,60}\([^\n]{1,300}\)[,;]/,
  /^\s{1,40}[A-Z]\w{2,60}(?: [\w.]{1,40})?\s{1,8}=\s[-\w"'.]{1,80}\s{0,3}$/,
  /^\s{2,60}[\w$]{1,40}(?:\.[\w$]{1,60}){1,5},\s{0,3}$/,
  /(?:;|\)\s?=>\s?\{|\{)\s{0,3}$/,
  /^\s{2,60}[?:] ["'`].{1,300}["'`]\s?[;,)]{0,2}$/,
  /^\s{0,60}["'`].{1,300}["'`],\s{0,3}$/,
];
// A list of bare strings and numbers, as only source has it.
const ITEMS =
  /^\s{2,60}-?\d{1,9},$|^\s{2,60}["'`][^"'`]{1,300}["'`]\s?$|^\s{1,60}\{\s?["'`][^"'`:]{1,200}["'`]\s?,[^:]{1,200}\},?$|^\s{0,60}[\w"']{3,60}\s?:\s?\[[^\]]{1,300}\],?$|^\s{1,60}[([](?:\s?(?:["'`][^"'`]{0,200}["'`]|[\w.]{1,40})\s?,){1,8}\s?(?:["'`][^"'`]{0,200}["'`]|[\w.]{1,40})?\s?[)\]],$/;
// A line of a log, and what a client says of an answer, whatever else is on the line.
const LOGGED =
  /^\s{0,8}(?:time|ts|timestamp|level|lvl|date)=\S|\blevel=(?:error|warn|warning|fatal)\b|\bError code: [45]\d\d - [{[]/;
// A program's own account of what it caught: `SdkException(code=400, message=...)`.
const CAUGHT = /^\s{0,20}[\w.]{0,80}(?:Error|Exception)\([^\n]{8,}[^;,]$/;
const QUOTED = /"[^"]{0,300}"|'[^']{0,300}'|`[^`]{0,300}`|(?:\/\/|\s#\s).{0,600}/g;
const OPERATORS =
  /=>|[=!]==?\s|&&|\|\||\b(?:const|let|def|func|function|import|return|throw|raise|assert|public|private)\b/;
const SENTENCE = /(?:\b[A-Za-z0-9][a-z.0-9]{0,20}[,.]? ){6}|[\u4e00-\u9fff，。、]{6}/;
/** Whether a line is a sentence, however it ends. */
const spoken = (line: string): boolean => {
  const bare = line.replace(QUOTED, ' ');
  return SENTENCE.test(bare) && !OPERATORS.test(bare);
};
// A comment behind a statement.
const NOTE = /\s{1,8}\/\/\s[^"'`]{0,300}$/;
const CLOSING = /^[\s})\]>;,]{1,60}$/;

/** What each line is. Inside a stack trace quoted source belongs to the trace. */
export const kindsOf = (lines: readonly string[]): LineKind[] => {
  // Logs say the same again and again: each wording is looked at once.
  const different = [...new Set(lines)];
  const traced = different.some((line) => TRACE.test(line));
  const patch = different.some((line) => PATCH.test(line));
  const hunk = different.some((line) => HUNK.test(line));
  const tabled = different.some((line) => SEPARATOR.test(line)) || different.filter(isRow).length >= ROWS;
  const kinds = new Map(
    different.map((line) => {
      const listed = (patch && CHANGED.test(line)) || (hunk && HUNK_LINE.test(line)) || (tabled && isRow(line));
      const kind = listed ? 'document' : kindOf(line.slice(0, 600));
      return [line, traced && kind === 'code' ? 'trace' : kind];
    }),
  );
  return byPlace(
    lines,
    lines.map((line) => kinds.get(line) ?? 'plain'),
  );
};

const kindOf = (line: string): LineKind => {
  if (TRACE.test(line)) return 'trace';
  if (COMMENT.test(line) && TOLD.test(line)) return 'plain';
  if (COMMENT.test(line) && !HEADING.test(line)) return BODY.test(line) ? 'plain' : 'code';
  if (
    TABLE.test(line) ||
    CHECKBOX.test(line) ||
    ITEM.test(line) ||
    DEFINITION.test(line) ||
    CONFIG.test(line) ||
    HEADING.test(line)
  )
    return 'document';
  if (REPLY.test(line) && !ASKED.test(line)) return 'plain';
  if (ERROR_NAME.test(KEYED.exec(line)?.[1] ?? '')) return 'plain';
  if (CAUGHT.test(line) || NAMED.test(line) || LOGGED.test(line)) return 'plain';
  if (PAIR.test(line) || ENTRY.test(line) || ITEMS.test(line)) return 'code';
  if (CLOSING.test(line)) return 'trace';
  const bare = line.replace(NOTE, '');
  return SOURCE.some((look) => look.test(line) || look.test(bare)) && !spoken(line) ? 'code' : 'plain';
};
