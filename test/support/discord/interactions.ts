import { z } from 'zod';
import type { Clock, Message } from './world.ts';
import { Body, edited, message, snowflake, type user } from './world.ts';

/** An answer of the REST side: a status and, unless it is 204, a body. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const refusal = (status: number, code: number, words: string): Reply => ({
  status,
  body: { code, message: words },
});

const Label = z.looseObject({
  label: z.string(),
  component: z.looseObject({ custom_id: z.string(), type: z.number() }),
});
const Display = z.looseObject({ type: z.literal(10), content: z.string() });
/** The fields of a modal, and what is said beside them. */
const Modal = z
  .looseObject({ custom_id: z.string(), title: z.string(), components: z.array(z.union([Label, Display])) })
  .transform(({ components, ...modal }) => ({
    ...modal,
    components: components.flatMap((one) => ('label' in one ? [Label.parse(one)] : [])),
    notes: components.flatMap((one) => ('content' in one ? [String(one.content)] : [])),
  }));
export type Modal = z.infer<typeof Modal>;

/** What a person sees of one interaction. */
export interface Exchange {
  readonly id: string;
  readonly token: string;
  /** The bot's first response. */
  readonly acknowledged: Promise<{ readonly type: number; readonly private: boolean }>;
  readonly modal: Promise<Modal>;
  /** The message once it is answered or edited. */
  readonly answer: Promise<Message>;
}

/** Interactions under way, with Discord's rules: first response within 3 s and once, token good for 15 min. */
export interface Interactions {
  open(channel: string, on: Message | undefined): Exchange;
  callback(id: string, token: string, body: unknown): Reply;
  edit(token: string, body: unknown): Reply;
  read(token: string): Reply;
  followUp(token: string, body: unknown): Reply;
}

const Callback = z.object({ type: z.number(), data: z.unknown().optional() });

interface Pending {
  readonly id: string;
  readonly channel: string;
  readonly at: number;
  readonly acknowledge: (first: { type: number; private: boolean }) => void;
  readonly open: (modal: Modal) => void;
  readonly show: (message: Message) => void;
  acknowledged: boolean;
  original: Message | undefined;
}

export const createInteractions = (clock: Clock, bot: ReturnType<typeof user>): Interactions => {
  const pending = new Map<string, Pending>();

  const withMessage = (token: string, answer: (item: Pending, original: Message) => Reply): Reply => {
    const item = pending.get(token);
    if (!item) return refusal(404, 10015, 'Unknown Webhook');
    if (clock.now() - item.at > 15 * 60_000) return refusal(401, 50027, 'Invalid Webhook Token');
    return item.original ? answer(item, item.original) : refusal(404, 10008, 'Unknown Message');
  };

  return {
    open: (channel, on) => {
      const token = `interaction-${snowflake()}`;
      const id = snowflake();
      const acknowledged = Promise.withResolvers<{ type: number; private: boolean }>();
      const modal = Promise.withResolvers<Modal>();
      const answer = Promise.withResolvers<Message>();
      pending.set(token, {
        id,
        channel,
        at: clock.now(),
        acknowledge: acknowledged.resolve,
        open: modal.resolve,
        show: answer.resolve,
        acknowledged: false,
        original: on,
      });
      return { id, token, acknowledged: acknowledged.promise, modal: modal.promise, answer: answer.promise };
    },

    callback: (id, token, body) => {
      const item = pending.get(token);
      if (!item || item.id !== id || clock.now() - item.at > 3000) return refusal(404, 10062, 'Unknown interaction');
      if (item.acknowledged) return refusal(400, 40060, 'Interaction has already been acknowledged.');
      const { type, data } = Callback.parse(body);
      item.acknowledged = true;
      const first = Body.safeParse(data ?? {});
      const flags = first.success ? (first.data.flags ?? 0) : 0;
      if (type === 9) item.open(Modal.parse(data));
      if (type === 4 || type === 5) item.original = message(bot, item.channel, clock.now(), { ...first.data, flags });
      if (type === 7 && item.original) item.original = edited(item.original, Body.parse(data), clock.now());
      if (item.original && (type === 4 || type === 7)) item.show(item.original);
      item.acknowledge({ type, private: (flags & 64) !== 0 });
      return { status: 204 };
    },

    edit: (token, body) =>
      withMessage(token, (item, original) => {
        item.original = edited(original, Body.parse(body), clock.now());
        item.show(item.original);
        return { status: 200, body: item.original };
      }),

    read: (token) => withMessage(token, (_, original) => ({ status: 200, body: original })),

    followUp: (token, body) =>
      withMessage(token, (item) => ({ status: 200, body: message(bot, item.channel, clock.now(), Body.parse(body)) })),
  };
};
