import type { Surface } from '../knowledge.ts';
import { firstAndLast } from './bounded.ts';
import type { Pair } from './pairs.ts';

/** An error as somebody's software wrote it down: JSON, a Python or Java printout, a log line, headers. */
export interface Body {
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly type: string | undefined;
  readonly status: number | undefined;
  /** Told by the names alone: `error_code` is v1, `error_description` OAuth. */
  readonly surface: Surface | undefined;
  readonly depth: number;
  readonly at: number;
}

const MAX_PAIRS = 4_000;
const MAX_BODIES = 128;

/** The errors in a text, innermost first: a wrapper's own words count less than what it wraps. */
export const bodiesOf = (pairs: readonly Pair[]): readonly Body[] =>
  firstAndLast(
    MAX_BODIES,
    groupsOf(firstAndLast(MAX_PAIRS, pairs))
      .map(bodyOf)
      .filter((body) => body.code ?? body.message ?? body.type ?? body.status)
      .sort((a, b) => b.depth - a.depth || a.at - b.at),
  );

const groupsOf = (pairs: readonly Pair[]): Pair[][] => {
  const groups: Pair[][] = [];
  const current = new Map<number, { readonly group: Pair[]; readonly names: Set<string> }>();
  for (const pair of pairs) {
    const open = current.get(pair.group);
    // A second code in the same place is the next error of a list or a log line.
    const repeated = open?.names.has(pair.name) && /code|message/.test(pair.key);
    if (open && !repeated) {
      open.group.push(pair);
      open.names.add(pair.name);
    } else {
      const group = [pair];
      groups.push(group);
      current.set(pair.group, { group, names: new Set([pair.name]) });
    }
  }
  return groups;
};

const bodyOf = (group: readonly Pair[]): Body => {
  const first = (key: Pair['key']): Pair | undefined => group.find((pair) => pair.key === key);
  const description = first('description')?.value;
  const error = first('error')?.value;
  const plain = first('plain-code')?.value ?? first('number')?.value;
  const words = group.filter((pair) => pair.key === 'status').map((pair) => pair.value);
  const named = group
    .find((pair) => pair.key === 'flag' && raised(pair))
    ?.name.replace('finishreason', 'finish_reason');
  const oauth = description !== undefined && error !== undefined && /^[a-z_]+$/.test(error);
  const ownCode = first('code')?.value;
  const statusAsCode =
    ownCode !== undefined && /^[45]\d\d$/.test(ownCode) && !/^error_?code$/.test(first('code')?.name ?? '');
  return {
    code:
      (statusAsCode ? undefined : ownCode) ??
      (oauth ? error : undefined) ??
      [plain, ...words].find((value) => value !== undefined && !/^[1-5]\d\d$/.test(value)) ??
      named,
    message: (first('message')?.value ?? description ?? (oauth ? undefined : error))?.replace(SEE_ALSO, ''),
    type: first('type')?.value,
    status: [...words, plain, statusAsCode ? ownCode : undefined]
      .map(httpStatus)
      .find((status) => status !== undefined),
    surface: surfaceOf(group, oauth),
    depth: group.reduce((deepest, pair) => Math.max(deepest, pair.depth), 0),
    at: group[0]?.at ?? 0,
  };
};

// Some clients append where to read more.
const SEE_ALSO = /[,;]? please check https?:\S{1,200}$/;

const raised = (pair: Pair): boolean => /^(?:true|content_filter)$/i.test(pair.value);

const httpStatus = (value: string | undefined): number | undefined =>
  value !== undefined && /^[1-5]\d\d$/.test(value) ? Number(value) : undefined;

const surfaceOf = (group: readonly Pair[], oauth: boolean): Surface | undefined => {
  const names = new Set(group.map((pair) => pair.name));
  if (oauth) return 'oauth';
  if (names.has('error_code')) return 'v1';
  if (names.has('errorcode') && names.has('errormsg')) return 'aistudio';
  if (names.has('requestid') && names.has('code') && names.has('message')) return 'iam';
  return undefined;
};
