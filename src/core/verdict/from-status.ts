import type { Level, Status, Text } from '../types.ts';
import { freshness } from './age.ts';
import type { Piece, Weighed } from './piece.ts';
import { UNKNOWN } from './unknown-words.ts';
import type { Rule } from './weights.ts';

const RULE: Readonly<Record<Level, Rule>> = {
  outage: 'outage',
  degraded: 'degraded',
  maintenance: 'maintenance',
  operational: 'well',
};

const SAID: Readonly<Record<Level, Text>> = {
  outage: { en: 'Our own check of this part shows an outage.', 'zh-CN': '我们对该组件的检查显示故障。' },
  degraded: {
    en: 'Our own check of this part shows that some requests fail or answers are slow.',
    'zh-CN': '我们对该组件的检查显示部分请求失败或响应变慢。',
  },
  maintenance: { en: 'Maintenance of this part is under way.', 'zh-CN': '该组件正在维护。' },
  operational: { en: 'Our own check of this part found it working.', 'zh-CN': '我们对该组件的检查结果为正常。' },
};

const SUSPECT: Text = {
  en: 'Our last checks of this part failed; more are under way to be sure.',
  'zh-CN': '对该组件最近几次检查失败，正在复核。',
};

const RETIRED: Text = {
  en: 'This part was switched off for good; it cannot come back, so the call has to move.',
  'zh-CN': '该组件已永久下线，不会恢复，只能由调用方迁移。',
};

/** What the status of a component says, as a rule and its words. */
const told = ({ level, reason }: Status): readonly [Rule, Text] => {
  if (level !== 'unknown') return [RULE[level], SAID[level]];
  if (reason === 'suspect') return ['suspect', SUSPECT];
  if (reason === 'retired') return ['retired', RETIRED];
  return ['unknown', UNKNOWN[reason]];
};

/** The status of the part concerned; one that is not known says why. */
export const fromStatus = ({ component, live }: Weighed): readonly Piece[] => {
  const status = component && live.statusOf(component);
  if (!status) return [];
  const { checkedAt: at } = status;
  const [rule, text] = told(status);
  // What is gone for good does not age.
  const strength = rule === 'retired' ? 1 : freshness(at, live.now);
  return [{ rule, text, strength, ...(at === undefined ? {} : { at }) }];
};
