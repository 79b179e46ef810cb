import { byOrigin, isBad, tells, unanswered } from '../evidence.ts';
import type { Signal } from '../types.ts';
import { freshness } from './age.ts';
import type { Piece, Weighed } from './piece.ts';

const placeOf = ({ origin }: Signal): string => origin.slice(origin.lastIndexOf('@') + 1);

/** Seen failing without an answer from one place and fine from another: the way there is at fault. */
export const fromPlaces = ({ component, live }: Weighed): readonly Piece[] => {
  const evidence = (component && live.statusOf(component)?.evidence) ?? [];
  const newest = byOrigin(evidence.filter((signal) => tells(signal) && signal.source !== 'official')).flatMap((own) =>
    own.slice(-1),
  );
  const dark = newest.filter(unanswered);
  const fine = newest.filter((signal) => !isBad(signal) && !dark.some((other) => placeOf(other) === placeOf(signal)));
  const [fails] = dark;
  const [answers] = fine;
  if (!fails || !answers) return [];
  const at = Math.min(fails.at, answers.at);
  return [
    {
      rule: 'places',
      at,
      strength: freshness(at, live.now),
      text: {
        en: `Seen from ${placeOf(fails)} nothing answers, from ${placeOf(answers)} all is well: that points to the way in between.`,
        'zh-CN': `从 ${placeOf(fails)} 看没有应答，从 ${placeOf(answers)} 看一切正常：更像是中间网络的问题。`,
      },
    },
  ];
};
