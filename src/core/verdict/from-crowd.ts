import type { Crowd } from '../types.ts';
import { kinOf } from './kin.ts';
import type { Piece, Weighed } from './piece.ts';

/** So many say nothing. */
const FEW = 2;
/** In trouble so many times as many as usual report, and so many people at least. */
const TIMES = 8;
const LEAST = 3;
/** No crowd is taken to be quieter than this; reports come in clumps, so each counts half; more than this adds nothing. */
const QUIET = 0.3;
const CLUMPED = 2;
const MOST_NATS = 4;

/** How clearly more people than usual report it, 0 to 1: the likelihood ratio of two Poisson rates. */
export const loudness = ({ people, usual }: Pick<Crowd, 'people' | 'usual'>): number => {
  if (people <= FEW || people <= usual) return 0;
  const calm = Math.max(QUIET, usual);
  const trouble = Math.max(LEAST, TIMES * calm);
  const nats = (people * Math.log(trouble / calm) - (trouble - calm)) / CLUMPED;
  return Math.min(1, Math.max(0, nats / MOST_NATS));
};

const usually = (usual: number): string =>
  usual < 0.05 ? '0' : usual < 0.95 ? usual.toFixed(1) : String(Math.round(usual));

/** Other people who report the like, against their usual number. */
export const fromCrowd = ({ component, kinds: [kind], live }: Weighed): readonly Piece[] => {
  const crowd = component && live.alike?.([component, ...kinOf(component)], kind.category);
  if (!crowd) return [];
  const strength = loudness(crowd);
  if (strength === 0) return [];
  const minutes = Math.round(crowd.withinMs / 60_000);
  return [
    {
      rule: 'crowd',
      strength,
      text: {
        en: `${crowd.people} people reported the like within ${minutes} minutes; usual is ${usually(crowd.usual)}.`,
        'zh-CN': `${minutes} 分钟内有 ${crowd.people} 人反馈类似问题，平时约 ${usually(crowd.usual)} 人。`,
      },
    },
  ];
};
