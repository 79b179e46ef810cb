import type { Status, Text } from '../types.ts';
import { freshness } from './age.ts';
import { kinOf } from './kin.ts';
import type { Piece, Weighed } from './piece.ts';

const SAID: Readonly<Record<'kin-bad' | 'kin-well', Text>> = {
  'kin-bad': {
    en: 'The gateway or key check that this part depends on is in trouble.',
    'zh-CN': '该组件依赖的网关或鉴权服务出现异常。',
  },
  'kin-well': {
    en: 'The gateway and key check that this part depends on work.',
    'zh-CN': '该组件依赖的网关和鉴权服务正常。',
  },
};

const isBad = ({ level }: Status): boolean => level === 'outage' || level === 'degraded';

/** Parts that the one concerned depends on: their trouble is its trouble. */
export const fromKin = ({ component, live }: Weighed): readonly Piece[] => {
  const kin = component ? kinOf(component).flatMap((id) => live.statusOf(id) ?? []) : [];
  const bad = kin.find(isBad);
  const well = kin.length > 0 && kin.every(({ level }) => level === 'operational') ? kin[0] : undefined;
  const told = bad ?? well;
  if (!told) return [];
  const rule = bad ? 'kin-bad' : 'kin-well';
  const { checkedAt: at } = told;
  return [{ rule, text: SAID[rule], strength: freshness(at, live.now), ...(at === undefined ? {} : { at }) }];
};
