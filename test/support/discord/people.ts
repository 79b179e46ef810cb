import { actor } from './guild.ts';
import type { Exchange, Modal } from './interactions.ts';
import { type Message, snowflake, user } from './world.ts';

/** Who acts, where, and in which language. */
export interface Person {
  readonly id: string;
  readonly locale: string;
  /** The server; absent in a direct message. */
  readonly guild?: string;
  /** What they may do there; absent: nothing. */
  readonly permissions?: bigint;
  /** Another channel than the usual one. */
  readonly channel?: string;
  /** What they are called in this server. */
  readonly nick?: string;
}

/** What people can do with a bot. */
export interface People {
  /** `/ernie <subcommand>` with its options. */
  slash(by: Person, subcommand: string, options?: Readonly<Record<string, string>>): Exchange;
  /** Uses a command on somebody's message, given as Discord describes it. */
  point(by: Person, name: string, message: Readonly<Record<string, unknown>> & { readonly id: string }): Exchange;
  /** Presses the button with this label, or with a custom id that somebody forged. */
  press(by: Person, on: Message, button: { readonly label: string } | { readonly custom_id: string }): Exchange;
  submit(by: Person, modal: Modal, values: Readonly<Record<string, string>>): Exchange;
}

interface Stage {
  readonly application: string;
  readonly channel: string;
  readonly dm: string;
  open(channel: string, on: Message | undefined): Exchange;
  dispatch(event: string, content: unknown): void;
}

export const createPeople = ({ application, channel: usual, dm, open, dispatch }: Stage): People => {
  const happen = (by: Person, type: number, content: unknown, on?: Message): Exchange => {
    const channel = by.channel ?? (by.guild ? usual : dm);
    const exchange = open(channel, on);
    dispatch('INTERACTION_CREATE', {
      id: exchange.id,
      application_id: application,
      type,
      data: content,
      token: exchange.token,
      version: 1,
      channel_id: channel,
      channel: { id: channel, type: by.guild ? 0 : 1 },
      ...(by.guild
        ? { guild_id: by.guild, guild_locale: 'en-US', member: actor(by.id, by.permissions ?? 0n, by.nick) }
        : { user: user(by.id, 'someone') }),
      locale: by.locale,
      app_permissions: '0',
      entitlements: [],
      authorizing_integration_owners: by.guild ? { 0: by.guild } : {},
      context: by.guild ? 0 : 1,
      attachment_size_limit: 10_485_760,
      ...(on && { message: on }),
    });
    return exchange;
  };

  return {
    slash: (by, subcommand, options = {}) =>
      happen(by, 2, {
        id: snowflake(),
        name: 'ernie',
        type: 1,
        options: [
          {
            type: 1,
            name: subcommand,
            options: Object.entries(options).map(([name, value]) => ({ type: 3, name, value })),
          },
        ],
      }),
    point: (by, name, message) =>
      happen(by, 2, {
        id: snowflake(),
        name,
        type: 3,
        target_id: message.id,
        resolved: { messages: { [message.id]: message } },
      }),
    press: (by, on, button) =>
      happen(
        by,
        3,
        {
          component_type: 2,
          id: 2,
          custom_id: 'custom_id' in button ? button.custom_id : customIdOf(on, button.label),
        },
        on,
      ),
    submit: (by, modal, values) => happen(by, 5, { custom_id: modal.custom_id, components: filled(modal, values) }),
  };
};

const customIdOf = (on: Message, label: string): string => {
  const button = on.components.flatMap((row) => row.components).find((item) => item.label === label);
  if (!button?.custom_id) throw new Error(`no button “${label}” to press`);
  return button.custom_id;
};

const filled = (modal: Modal, values: Readonly<Record<string, string>>) =>
  modal.components.map(({ component: { custom_id, type, required, max_length, options } }, index) => {
    const value = values[custom_id] ?? '';
    if (required === true && value === '') throw new Error(`${custom_id} must be filled in`);
    if (typeof max_length === 'number' && value.length > max_length) throw new Error(`${custom_id} is too long`);
    if (type === 3 && value !== '' && !JSON.stringify(options).includes(JSON.stringify(value)))
      throw new Error(`${custom_id} has no option ${value}`);
    const input = { type, id: index * 2 + 2, custom_id };
    return {
      type: 18,
      id: index * 2 + 1,
      component: type === 3 ? { ...input, values: value ? [value] : [] } : { ...input, value },
    };
  });
