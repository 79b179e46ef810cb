import type { Text } from '../types.ts';
import type { Kind, Piece, Weighed } from './piece.ts';
import { BEARS, REACH, type Rule } from './weights.ts';

/** Something that could turn out, in words that follow an "if", and what would then be weighed. */
export interface Supposition {
  readonly text: Text;
  readonly kinds: readonly Kind[];
  readonly pieces: readonly Piece[];
}

const CHECKS: readonly Rule[] = ['outage', 'degraded', 'maintenance', 'well', 'suspect', 'unknown', 'call-works'];
const GOOD: readonly Rule[] = ['gate-refuses', 'key-works', 'kin-well'];
const BAD: readonly Rule[] = ['outage', 'degraded', 'suspect', 'gate-broken', 'gate-open', 'key-rejected', 'kin-bad'];

const IF = {
  outage: { en: 'our checks of this part showed an outage', 'zh-CN': '我们对该组件的检查显示故障' },
  well: { en: 'our checks of this part were all well', 'zh-CN': '我们对该组件的检查全部正常' },
  rejected: { en: 'our own valid key were refused too', 'zh-CN': '我们自己的有效密钥也被拒绝' },
  crowd: { en: 'ten other people reported the like just now', 'zh-CN': '此刻另有十人反馈类似问题' },
  server: {
    en: 'the whole answer held an HTTP 5xx or internal_error',
    'zh-CN': '完整应答里出现 HTTP 5xx 或 internal_error',
  },
  refusal: {
    en: 'the whole answer held an HTTP 4xx with a code of its own',
    'zh-CN': '完整应答里出现带错误码的 HTTP 4xx',
  },
} satisfies Record<string, Text>;

const now = (rule: Rule): Piece => ({ rule, strength: 1, text: IF.well });
const without = (pieces: readonly Piece[], rules: readonly Rule[]): readonly Piece[] =>
  pieces.filter(({ rule }) => !rules.includes(rule));
const has = (pieces: readonly Piece[], rules: readonly Rule[]): boolean =>
  pieces.some(({ rule }) => rules.includes(rule));

/** What the live evidence could become. */
const live = ({ kinds, component }: Weighed, pieces: readonly Piece[]): readonly Supposition[] => {
  const [{ category }] = kinds;
  if (component === undefined || REACH[category] < BEARS || has(pieces, ['retired'])) return [];
  const but = (text: Text, gone: readonly Rule[], come: readonly Rule[]): Supposition => ({
    text,
    kinds,
    pieces: [...without(pieces, gone), ...come.map(now)],
  });
  const bad = has(pieces, BAD);
  return [
    ...(bad || has(pieces, ['unknown']) ? [but(IF.well, [...CHECKS, ...BAD, 'incident'], ['well'])] : []),
    ...(category === 'auth' && has(pieces, ['key-works'])
      ? [but(IF.rejected, ['key-works', 'call-works', 'well'], ['key-rejected', 'degraded'])]
      : []),
    ...(has(pieces, ['outage']) ? [] : [but(IF.outage, [...CHECKS, ...GOOD], ['outage'])]),
    ...(has(pieces, ['crowd']) ? [] : [but(IF.crowd, [], ['crowd'])]),
  ];
};

/** What a fuller text could show. */
const text = ({ kinds: [first] }: Weighed, pieces: readonly Piece[]): readonly Supposition[] => {
  const as = (said: Text, kind: Kind): Supposition => ({ text: said, kinds: [kind], pieces });
  return [
    ...(first.side === 'provider'
      ? []
      : [as(IF.server, { category: 'overloaded_or_internal', side: 'provider', share: 1 })]),
    ...(first.side === 'caller' ? [] : [as(IF.refusal, { category: 'invalid_request', side: 'caller', share: 1 })]),
  ];
};

/** What could change the verdict, live evidence first. */
export const suppositions = (weighed: Weighed, pieces: readonly Piece[]): readonly Supposition[] => [
  ...live(weighed, pieces),
  ...text(weighed, pieces),
];
