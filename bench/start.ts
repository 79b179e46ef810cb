import { inTurn, median, type Subject } from './figure.ts';
import { botsFirstWord, firstWord, type Started } from './first-word.ts';
import { folder } from './place.ts';

const ROUNDS = 7;

const bot = (): Promise<Started> => botsFirstWord(folder(), 'help');
const ECHO = 'process.stdin.once("data", () => { process.stdout.write("."); process.stdin.pause(); })';
const bare = (): Promise<Started> => firstWord(['-e', ECHO], {}, 'help');

/** From nothing to the first answer on the console, offline. */
export const start: Subject = async () => {
  const { ours, theirs } = await inTurn(ROUNDS, bot, bare);
  const peaks = (all: readonly Started[]): readonly number[] =>
    all.flatMap(({ peakMb }) => (peakMb === undefined ? [] : [peakMb]));
  const what = 'bare node';
  return [
    {
      what: 'first answer on the console',
      value: median(ours.map(({ ms }) => ms)),
      unit: 'ms',
      baseline: { what, value: median(theirs.map(({ ms }) => ms)) },
    },
    ...(peaks(ours).length > 0
      ? [
          {
            what: 'peak memory by then',
            value: median(peaks(ours)),
            unit: 'MB',
            baseline: { what, value: median(peaks(theirs)) },
          },
        ]
      : []),
  ];
};
