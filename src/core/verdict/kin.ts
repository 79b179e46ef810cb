import type { ComponentId } from '../types.ts';

/** Where chat calls come in; everything behind the same gateway shares its trouble. */
const FRONT: ComponentId = 'ernie/chat';
const BEHIND = new Set(['auth', 'chat', 'models', 'anthropic', 'plans', 'embeddings', 'images', 'search', 'batch']);

const GATES: Readonly<Record<string, ComponentId>> = { v1: 'ernie/oauth', oauth: 'ernie/oauth', iam: 'ernie/iam' };

const partOf = (component: ComponentId): string => component.slice(component.indexOf('/') + 1);

/** The part whose real calls prove that this one works, where there is one. */
export const frontOf = (component: ComponentId): ComponentId | undefined =>
  BEHIND.has(partOf(component)) ? FRONT : undefined;

/** The part that lets callers of this one in or refuses them. */
export const gateOf = (component: ComponentId): ComponentId =>
  GATES[partOf(component)] ?? (BEHIND.has(partOf(component)) ? 'ernie/auth' : component);

/** Other parts whose trouble this one would share, each once. */
export const kinOf = (component: ComponentId): readonly ComponentId[] =>
  [...new Set([frontOf(component), gateOf(component)])].filter(
    (id) => id !== undefined && id !== component,
  ) as readonly ComponentId[];
