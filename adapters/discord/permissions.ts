import { OverwriteType, PermissionsBitField } from 'discord.js';
import { z } from 'zod';

const Bits = z.string().regex(/^\d+$/).transform(BigInt);

export const Overwrites = z.array(z.object({ id: z.string(), type: z.number(), allow: Bits, deny: Bits }));
export const Roles = z.array(z.object({ id: z.string(), permissions: Bits }));
export const Member = z.object({ roles: z.array(z.string()) });

interface Standing {
  readonly own: string;
  readonly guild: string;
  readonly member: z.infer<typeof Member>;
  readonly roles: z.infer<typeof Roles>;
  readonly overwrites: z.infer<typeof Overwrites>;
}

/**
 * What the bot may do in a channel: its roles' rights, then what the channel says of everyone, of its roles, of itself.
 * https://docs.discord.com/developers/topics/permissions#permission-overwrites
 */
export const rightsIn = ({ own, guild, member, roles, overwrites }: Standing): Readonly<PermissionsBitField> => {
  const held = new Set([guild, ...member.roles]);
  const base = new PermissionsBitField(roles.filter(({ id }) => held.has(id)).map(({ permissions }) => permissions));
  if (base.has(PermissionsBitField.Flags.Administrator)) return new PermissionsBitField(PermissionsBitField.All);
  const everyone = overwrites.filter(({ id }) => id === guild);
  const ofRoles = overwrites.filter(({ id, type }) => type === OverwriteType.Role && id !== guild && held.has(id));
  const ofBot = overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === own);
  for (const layer of [everyone, ofRoles, ofBot]) {
    base.remove(layer.map(({ deny }) => deny));
    base.add(layer.map(({ allow }) => allow));
  }
  return base;
};
