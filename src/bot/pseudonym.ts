import { createHmac } from 'node:crypto';
import type { Ask } from './door.ts';

/** Turns people and workspaces into keyed hashes: the same one tomorrow, nobody without the key. */
export const createPseudonym =
  (key: string) =>
  (kind: 'user' | 'tenant', { surface, user, tenant }: Ask): string => {
    // Discord's user ids are the same everywhere; Slack's belong to a workspace.
    const place = kind === 'user' && surface === 'discord' ? '' : tenant;
    return createHmac('sha256', key)
      .update(JSON.stringify([kind, surface, place, kind === 'user' ? user : '']))
      .digest('hex')
      .slice(0, 32);
  };
