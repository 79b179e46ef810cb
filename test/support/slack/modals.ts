import type { Clock } from './clock.ts';
import type { Answer, Args, Methods } from './wire.ts';

const TRIGGER_MS = 3_000;

const no = (error: string): Answer => ({ ok: false, error });

/** Slack's modals: each is opened by a trigger that lives three seconds and once. */
export const createModals = (clock: Clock, taken: (view: unknown) => boolean) => {
  const triggers = new Map<string, { readonly until: number; used: boolean }>();
  const views = new Map<string, unknown>();

  const open = ({ trigger_id, view }: Args): Answer => {
    const trigger = triggers.get(String(trigger_id));
    if (!trigger) return no('invalid_trigger_id');
    if (trigger.used) return no('exchanged_trigger_id');
    if (trigger.until < clock.now()) return no('expired_trigger_id');
    trigger.used = true;
    if (!taken(view)) return no('invalid_arguments');
    const id = `V${views.size + 1}`; // V1 is the first one opened
    views.set(id, view);
    return { ok: true, view: { id } };
  };
  const update = ({ view_id, view }: Args): Answer => {
    if (!views.has(String(view_id))) return no('not_found');
    if (!taken(view)) return no('invalid_arguments');
    views.set(String(view_id), view);
    return { ok: true, view: { id: view_id } };
  };
  const methods: Methods = { 'views.open': open, 'views.update': update };

  return {
    methods,
    view: (id: string): unknown => views.get(id),
    show: (id: string, view: unknown): void => void views.set(id, view),
    /** A trigger from now on. */
    trigger: (id: string): string => {
      triggers.set(id, { until: clock.now() + TRIGGER_MS, used: false });
      return id;
    },
  };
};
