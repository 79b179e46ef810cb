import { type Address, channelOf, surfaceOf } from '../core/posting/subscription.ts';
import type { Instant } from '../core/types.ts';
import {
  alreadyView,
  doneView,
  goneView,
  muteView,
  type Stuck,
  sharedView,
  stuckView,
  toShare,
} from '../view/share.ts';
import type { View } from '../view/view.ts';
import { type Call, type Deps, personOf } from './command.ts';
import type { Courier, Failed, Letter, Root, Sent } from './courier.ts';
import { createDrafts } from './drafts.ts';

/** An answer that may still be shown to everybody. */
interface Draft {
  readonly view: View;
  readonly to: Address;
  readonly root: Root | undefined;
  readonly mark: string;
  /** `doubt`: it was sent, and nobody knows whether it arrived. */
  state: 'kept' | 'going' | 'doubt' | 'shared';
  sentAt: Instant;
}

const MOST = 500;
const PAUSE_MS = 30_000;

/** Shows private answers to everybody, once, when the person who got them asks for it. */
export interface Sharing {
  /** The answer with a button to share it, where it was asked in a channel that can be posted to. */
  offer(deps: Deps, call: Call, view: View): View;
  share(deps: Deps, call: Call, id: string): Promise<View>;
}

/** Whether what was sent before stands there; not having been able to look is no proof that it does not. */
const stands = async (courier: Courier, { to, root, mark, sentAt }: Draft): Promise<Sent | Failed | 'absent'> => {
  const found = await courier.find(channelOf(to), sentAt, root);
  if (found.kind !== 'found') return { kind: 'later', reason: found.reason, sure: false };
  const message = found.marks.get(mark);
  return message === undefined ? 'absent' : { kind: 'sent', message };
};

const send = (courier: Courier, { to, root }: Draft, letter: Letter): Promise<Sent | Failed> =>
  root ? courier.reply(channelOf(to), root, letter) : courier.post(channelOf(to), letter);

const stuckOn = async (courier: Courier, to: Address, failed: Failed): Promise<Stuck> => {
  if (failed.kind === 'later' && !failed.sure) return { kind: 'doubt' };
  if (failed.kind === 'later' && !failed.everywhere) return { kind: 'later', afterMs: failed.afterMs ?? PAUSE_MS };
  const [obstacle] = await courier.check(channelOf(to));
  if (obstacle) return { kind: 'obstacle', ...obstacle };
  return failed.kind === 'later' ? { kind: 'later', afterMs: PAUSE_MS } : { kind: 'refused', reason: failed.reason };
};

/** Sharing with nothing to share yet; what is kept is in memory alone. */
export const createSharing = (): Sharing => {
  const drafts = createDrafts<Draft>(MOST);

  const post = async (deps: Deps, { ask }: Call, draft: Draft, courier: Courier): Promise<Sent | Failed> => {
    if (draft.state === 'doubt') {
      draft.state = 'going';
      const before = await stands(courier, draft);
      if (before !== 'absent') return before;
    }
    draft.state = 'going';
    draft.sentAt = deps.now();
    const { locale, name } = ask;
    return send(courier, draft, { view: sharedView(draft.view, name, locale), locale, mark: draft.mark });
  };

  return {
    offer: (deps, call, view) => {
      const { place, root, locale } = call.ask;
      if (place === undefined || !deps.courierOf(surfaceOf(place))) return view;
      const id = deps.newSecretId();
      const now = deps.now();
      const mark = `diagnosis-${deps.newId()}`;
      drafts.keep(id, personOf(call), { view, to: place, root, mark, state: 'kept', sentAt: now }, now);
      return { ...view, actions: [toShare(locale, id), ...view.actions] };
    },
    share: async (deps, call, id) => {
      const { locale, rights } = call.ask;
      const draft = drafts.look(id, personOf(call), deps.now());
      const courier = draft && deps.courierOf(surfaceOf(draft.to));
      if (!draft || !courier) return goneView(locale);
      if (draft.state === 'going' || draft.state === 'shared') return alreadyView(locale);
      if (rights?.write === false) return muteView(locale);
      const done = await post(deps, call, draft, courier);
      draft.state = done.kind === 'sent' ? 'shared' : done.kind === 'later' && !done.sure ? 'doubt' : 'kept';
      if (done.kind === 'sent') return doneView(locale);
      const stuck = await stuckOn(courier, draft.to, done);
      return stuckView(stuck, id, locale);
    },
  };
};
