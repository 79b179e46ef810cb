import { current } from '../incident.ts';
import type { Text } from '../types.ts';
import type { Piece, Weighed } from './piece.ts';

const SAID: Readonly<Record<'incident' | 'monitoring', Text>> = {
  incident: { en: 'An incident of this part is open.', 'zh-CN': '该组件有一起未结束的事件。' },
  monitoring: {
    en: 'An incident of this part has just eased and is being watched.',
    'zh-CN': '该组件的一起事件刚刚缓解，仍在观察。',
  },
};

/** The incident that is open on the part concerned. */
export const fromIncident = ({ component, live }: Weighed): readonly Piece[] => {
  const incident = component && live.incidentOf?.(component);
  if (!incident) return [];
  const { phase, at } = current(incident);
  if (phase === 'resolved') return [];
  const rule = phase === 'monitoring' ? 'monitoring' : 'incident';
  // It is open until it is closed: how long ago its last step was says nothing.
  return [{ rule, strength: 1, text: SAID[rule], at, incident: incident.id }];
};
