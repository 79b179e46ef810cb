import type { Args } from './wire.ts';

export interface Call {
  readonly name: string;
  readonly args: Args;
}

/** What came in, and who waits for it. */
export const createCalls = () => {
  const all: Call[] = [];
  const named = new Map<string, Args[]>();
  const watchers = new Map<string, ((args: Args) => void)[]>();
  const key = (name: string, count: number): string => `${name} ${count}`;
  return {
    all,
    record(name: string, args: Args): void {
      all.push({ name, args });
      const same = named.get(name) ?? [];
      named.set(name, same);
      same.push(args);
      for (const seen of watchers.get(key(name, same.length)) ?? []) seen(args);
      watchers.delete(key(name, same.length));
    },
    /** What a call was sent, as soon as there has been that many of them. */
    called: (name: string, count = 1): Promise<Args> => {
      const args = named.get(name)?.[count - 1];
      if (args) return Promise.resolve(args);
      return new Promise((seen) => watchers.set(key(name, count), [...(watchers.get(key(name, count)) ?? []), seen]));
    },
    count: (name: string): number => named.get(name)?.length ?? 0,
  };
};
