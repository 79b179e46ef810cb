import { isBad, tells, unanswered } from '../evidence.ts';
import type { Signal, Status, Text } from '../types.ts';
import { freshness } from './age.ts';
import { frontOf, gateOf } from './kin.ts';
import type { Piece, Weighed } from './piece.ts';
import type { Rule } from './weights.ts';

const SAID = {
  'call-works': {
    en: 'A real call of ours to a model was answered.',
    'zh-CN': '我们自己对模型的真实调用得到了回答。',
  },
  'gate-refuses': {
    en: 'A made-up key of ours was rightly refused: the gate answers as it should.',
    'zh-CN': '我们用伪造的密钥测试，被正常拒绝：鉴权应答符合预期。',
  },
  'gate-open': {
    en: 'A made-up key of ours was let in: the check of keys itself is out of order.',
    'zh-CN': '我们用伪造的密钥测试，竟被放行：密钥校验本身有问题。',
  },
  'gate-broken': {
    en: 'A made-up key of ours met a server error instead of a refusal.',
    'zh-CN': '我们用伪造的密钥测试，得到的是服务端错误，而不是拒绝。',
  },
  'key-works': {
    en: 'Our own valid key is let in.',
    'zh-CN': '我们自己的有效密钥可以通过鉴权。',
  },
  'key-rejected': {
    en: 'Our own valid key, which worked before, is refused too.',
    'zh-CN': '我们自己的有效密钥此前可用，现在也被拒绝。',
  },
} satisfies Partial<Record<Rule, Text>>;

const newest = (status: Status | undefined, source: Signal['source']): Signal | undefined =>
  status?.evidence.findLast((signal) => signal.source === source && tells(signal));

/** What the newest made-up key met; where nobody answered, it met nothing. */
const gate = (signal: Signal): keyof typeof SAID | undefined => {
  if (unanswered(signal)) return undefined;
  if (signal.finding === 'bad-key-accepted') return 'gate-open';
  return isBad(signal) && signal.finding !== 'slow' ? 'gate-broken' : 'gate-refuses';
};

const key = ({ finding }: Signal): keyof typeof SAID | undefined => {
  if (finding === 'good-key-rejected') return 'key-rejected';
  return finding === 'answered' ? 'key-works' : undefined;
};

const call = (signal: Signal): keyof typeof SAID | undefined => (isBad(signal) ? undefined : 'call-works');

/** Our own calls, with a made-up key (the negative control) and with a valid one (the canary). */
export const fromChecks = ({ component, live }: Weighed): readonly Piece[] => {
  if (!component) return [];
  const door = live.statusOf(gateOf(component));
  const front = frontOf(component);
  const seen = [
    { signal: newest(door, 'probe'), read: gate },
    { signal: newest(door, 'canary'), read: key },
    { signal: front && newest(live.statusOf(front), 'canary'), read: call },
  ];
  return seen.flatMap(({ signal, read }) => {
    const rule = signal && read(signal);
    if (!signal || !rule) return [];
    return [{ rule, text: SAID[rule], at: signal.at, strength: freshness(signal.at, live.now) }];
  });
};
