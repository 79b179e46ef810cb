import { z } from 'zod';

const Words = z.string().nullish();
const File = z.object({
  name: Words,
  title: Words,
  plain_text: Words,
  preview: Words,
  preview_is_truncated: z.boolean().nullish(),
});
const Files = z
  .array(File)
  .max(100)
  .nullish()
  .transform((files) => files ?? [])
  .catch([]);
const Attachment = z.object({
  pretext: Words,
  title: Words,
  text: Words,
  fallback: Words,
  fields: z
    .array(z.object({ title: Words, value: Words }))
    .nullish()
    .transform((fields) => fields ?? [])
    .catch([]),
  blocks: z.unknown().optional(),
  message_blocks: z.unknown().optional(),
  files: Files,
});
/** A message that a shortcut was used on; whatever of it is not as expected is left out. */
export const PointedMessage = z.object({
  ts: z.string().min(1),
  thread_ts: z.string().optional(),
  text: Words,
  blocks: z.unknown().optional(),
  attachments: z
    .array(Attachment)
    .max(100)
    .nullish()
    .transform((attachments) => attachments ?? [])
    .catch([]),
  files: Files,
});
export type PointedMessage = z.infer<typeof PointedMessage>;
