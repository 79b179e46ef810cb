import type { Allowance, Courier, Letter } from '../../src/bot/courier.ts';

const FREELY: Allowance = { calls: 1_000, withinMs: 1_000 };

/** Carries words to whoever sits at the console: they are printed. */
export const createCourier = (show: (letter: Letter) => void): Courier => {
  const print = async (_: string, letter: Letter) => {
    show(letter);
    return { kind: 'sent', message: letter.mark } as const;
  };
  return {
    surface: 'console',
    limits: { channelMs: 0, post: FREELY, edit: FREELY, read: FREELY, all: FREELY },
    post: print,
    edit: (channel, _, letter) => print(channel, letter),
    reply: (channel, _, letter) => print(channel, letter),
    // What scrolled by cannot be looked for.
    find: async () => ({ kind: 'found', marks: new Map() }),
    direct: async (user) => ({ kind: 'reached', channel: user }),
    check: async () => [],
    examine: async () => ({ obstacles: [] }),
  };
};
