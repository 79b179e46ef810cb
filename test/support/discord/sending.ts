import type { Body, Clock, Message } from './world.ts';

/** How long Discord knows a nonce; it says “a few minutes”. */
const NONCE_MS = 3 * 60_000;

/** The messages that were sent with a nonce that must not come twice. */
export const createNonces = (clock: Clock) => {
  const sent = new Map<string, { readonly message: Message; readonly at: number }>();
  return {
    known: ({ nonce, enforce_nonce }: Body): Message | undefined => {
      const before = enforce_nonce && nonce !== undefined ? sent.get(nonce) : undefined;
      return before && clock.now() - before.at <= NONCE_MS ? before.message : undefined;
    },
    remember: ({ nonce }: Body, message: Message): void => {
      if (nonce !== undefined) sent.set(nonce, { message, at: clock.now() });
    },
  };
};

/** Whom a message calls: what its words say, as far as it allows. */
export const calledBy = ({
  content = '',
  allowed_mentions,
}: Body): Pick<Message, 'mention_everyone' | 'mention_roles'> => {
  const live = content.replace(/\\./g, '');
  const roles = [...live.matchAll(/<@&(\d+)>/g)].flatMap(([, id]) => id ?? []);
  const may = (kind: string) => !allowed_mentions || allowed_mentions.parse.includes(kind);
  return {
    mention_everyone: may('everyone') && /@(?:everyone|here)/.test(live),
    mention_roles: roles.filter((id) => may('roles') || allowed_mentions?.roles.includes(id)),
  };
};

/** A message as a test looks at it. */
export interface Posted {
  readonly id: string;
  readonly content: string;
  readonly embeds: Message['embeds'];
  readonly components: Message['components'];
  readonly nonce: string | undefined;
  readonly author: string;
  /** The message it answers. */
  readonly reference: string | undefined;
  readonly edited: boolean;
  /** Whom it called: `everyone`, or roles by their ids. */
  readonly called: readonly string[];
}

export const posted = (message: Message): Posted => ({
  id: message.id,
  content: message.content,
  embeds: message.embeds,
  components: message.components,
  nonce: message.nonce,
  author: message.author.id,
  reference: message.message_reference?.message_id,
  edited: message.edited_timestamp !== null,
  called: [...(message.mention_everyone ? ['everyone'] : []), ...message.mention_roles],
});
