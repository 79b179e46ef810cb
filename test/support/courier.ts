import type { Courier, Failed, Letter, Limits, Sent } from '../../src/bot/courier.ts';
import type { Instant } from '../../src/core/types.ts';
import { plain } from '../../src/view/view.ts';

/** A message on the fake platform. */
export interface Message {
  readonly id: string;
  readonly channel: string;
  readonly root: string | undefined;
  readonly at: Instant;
  mark: string;
  text: string;
}

type CallName = 'post' | 'edit' | 'reply' | 'find';
/** What happens to a call: it fails with this, is carried out and its answer lost, or waits. */
export type Trouble = Failed | 'lost' | Promise<unknown>;

const WIDE = { calls: 1_000_000, withinMs: 1 };
export const NO_LIMITS: Limits = { channelMs: 0, post: WIDE, edit: WIDE, read: WIDE, all: WIDE };
const LOST: Failed = { kind: 'later', reason: 'lost', sure: false };

/** A platform that is nothing but lists of messages, and a courier to it. */
export const fakePlatform = (now: () => Instant, limits: Limits = NO_LIMITS) => {
  const messages: Message[] = [];
  const opened: string[] = [];
  const calls: { readonly call: CallName; readonly channel: string; readonly mark: string; readonly at: Instant }[] =
    [];
  let trouble: (call: CallName, channel: string, letter?: Letter) => Trouble | undefined = () => undefined;
  let serial = 0;

  const carry = async <T>(
    call: CallName,
    channel: string,
    letter: Letter | undefined,
    work: () => T,
  ): Promise<T | Failed> => {
    calls.push({ call, channel, mark: letter?.mark ?? '', at: now() });
    const met = trouble(call, channel, letter);
    if (met instanceof Promise) await met;
    if (typeof met === 'object' && 'kind' in met) return met;
    const done = work();
    return met === 'lost' ? LOST : done;
  };
  const write = (channel: string, root: string | undefined, { mark, view }: Letter): Sent => {
    serial += 1;
    const id = `m${serial}`;
    messages.push({ id, channel, root, at: now(), mark, text: plain(view) });
    return { kind: 'sent', message: root ?? id };
  };

  const courier: Courier = {
    surface: 'slack',
    limits,
    post: (channel, letter) => carry('post', channel, letter, () => write(channel, undefined, letter)),
    reply: (channel, root, letter) => carry('reply', channel, letter, () => write(channel, root.message, letter)),
    edit: (channel, id, letter) =>
      carry('edit', channel, letter, () => {
        const message = messages.find((one) => one.id === id);
        if (!message) return { kind: 'refused', reason: 'message_not_found' };
        Object.assign(message, { mark: letter.mark, text: plain(letter.view) });
        return { kind: 'sent', message: id };
      }),
    find: (channel, since, root) =>
      carry('find', channel, undefined, () => ({
        kind: 'found',
        marks: new Map(
          messages
            .filter((one) => one.channel === channel && one.at >= since && one.root === root?.message)
            .map((one) => [one.mark, one.id]),
        ),
      })),
    direct: async (user) => {
      opened.push(user);
      return { kind: 'reached', channel: `D-${user}` };
    },
    check: async () => [],
    examine: async () => ({ obstacles: [] }),
  };

  return {
    courier,
    messages,
    /** Whose direct channel was asked for. */
    opened,
    calls,
    /** What happens to calls from now on. */
    meets: (next: typeof trouble): void => {
      trouble = next;
    },
    /** The marks that a channel shows, in order. */
    marks: (channel: string): readonly string[] =>
      messages.filter((one) => one.channel === channel).map(({ mark }) => mark),
  };
};
