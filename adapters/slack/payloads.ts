import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { PointedMessage } from './pointed-message.ts';

const Id = z.object({ id: z.string() });
const Person = z.object({ id: z.string().min(1), team_id: z.string().optional() });
const Place = { team: Id.nullish(), enterprise: Id.nullish() };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What a modal keeps for its answer: the line it answers, and the channel it was opened in. */
export const Kept = z
  .string()
  .max(LIMITS.metadata)
  .transform(parsed)
  .pipe(z.object({ line: z.string(), channel: z.string().optional() }));
export type Kept = z.infer<typeof Kept>;

/** A typed `/ernie ...`. */
export const Typed = z.object({
  trigger_id: z.string().min(1),
  response_url: z.url(),
  user_id: z.string().min(1),
  team_id: z.string().optional(),
  enterprise_id: z.string().optional(),
  channel_id: z.string().optional(),
  text: z.string().default(''),
});
export type Typed = z.infer<typeof Typed>;

/** A pressed button; in a modal there is a view and no response_url. */
export const Pressed = z.object({
  trigger_id: z.string().min(1),
  response_url: z.url().optional(),
  user: Person,
  ...Place,
  view: Id.extend({ private_metadata: Kept.optional().catch(undefined) }).nullish(),
  channel: Id.nullish(),
  container: z.object({ thread_ts: z.string().optional(), channel_id: z.string().optional() }).optional(),
  actions: z.tuple([z.object({ action_id: z.string(), value: z.string().max(2000).optional() })]).rest(z.unknown()),
});
export type Pressed = z.infer<typeof Pressed>;

const Input = z.object({
  type: z.string().optional(),
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z
    .array(z.object({ value: z.string() }))
    .max(100)
    .nullish(),
});

/** A sent form. */
export const Submitted = z.object({
  trigger_id: z.string().min(1),
  user: Person,
  ...Place,
  view: z.object({
    id: z.string(),
    private_metadata: Kept,
    blocks: z
      .array(z.object({ type: z.string(), block_id: z.string().default(''), optional: z.boolean().optional() }))
      .max(100),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), Input)) }),
  }),
});
export type Submitted = z.infer<typeof Submitted>;

/** The bot was addressed in a channel. */
export const Mentioned = z.object({
  event_id: z.string(),
  team_id: z.string().optional(),
  event: z.object({
    user: z.string().min(1),
    bot_id: z.string().optional(),
    text: z.string(),
    channel: z.string(),
    ts: z.string(),
    thread_ts: z.string().optional(),
  }),
});
export type Mentioned = z.infer<typeof Mentioned>;

/** A shortcut was used on somebody's message. */
export const Pointed = z.object({
  callback_id: z.string(),
  trigger_id: z.string().min(1),
  response_url: z.url(),
  user: Person,
  ...Place,
  channel: Id,
  message: PointedMessage,
});
export type Pointed = z.infer<typeof Pointed>;

/** The workspace, or the organisation where an app is installed for all of it. */
export const tenantOf = (body: Pick<Pressed, 'team' | 'enterprise' | 'user'>): string =>
  body.team?.id ?? body.enterprise?.id ?? body.user.team_id ?? '';
