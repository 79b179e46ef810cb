import { z } from 'zod';
import type { Event } from '../core/fusion/events.ts';

const LINE_LIMIT = 10_000;

const Seconds = z.number().min(0).max(1e11);
const Name = z.string().min(1).max(100);
const Probe = z.object({
  t: Seconds,
  kind: z.literal('probe'),
  component: Name,
  ok: z.boolean(),
  status: z.number().default(0),
  latency_ms: z.number().min(0).nullish(),
  err: z.enum(['timeout', 'network', 'server', 'rate_limit', 'auth', 'client']).nullish(),
  retry: z.number().int().min(0).max(10).nullish(),
});
const Report = z.object({
  t: Seconds,
  kind: z.literal('report'),
  component: Name.nullish(),
  category: z
    .enum(['down', 'errors', 'slow', 'auth', 'quality', 'billing', 'other', 'unspecified'])
    .catch('unspecified'),
  user: z.string().max(200).default(''),
  tenant: z.string().max(200).nullish(),
});
const Line = z.discriminatedUnion('kind', [Probe, Report]);

const eventOf = (line: z.infer<typeof Line>): Event => {
  const t = line.t * 1000;
  if (line.kind === 'report') {
    const { category, user } = line;
    return {
      kind: 'report',
      t,
      component: line.component ?? undefined,
      category,
      user,
      tenant: line.tenant ?? undefined,
    };
  }
  const { component, ok, status } = line;
  const latencyMs = line.latency_ms ?? undefined;
  return { kind: 'probe', t, component, ok, status, latencyMs, err: line.err ?? undefined, retry: line.retry ?? 0 };
};

/** The event that a line of JSON holds; undefined when it holds none. */
export const eventIn = (text: string): Event | undefined => {
  if (text.length > LINE_LIMIT) return undefined;
  try {
    const { success, data } = Line.safeParse(JSON.parse(text));
    return success ? eventOf(data) : undefined;
  } catch {
    return undefined;
  }
};
