import type { Word } from '../../core/following.ts';
import type { Catalog } from '../../core/knowledge.ts';
import { reminderMark, replyMark, rootMark } from '../../core/posting/marks.ts';
import { type Story, singleStory, storyOfIncident } from '../../core/posting/story.ts';
import { momentsOf, storyOfWork } from '../../core/posting/story-of-work.ts';
import type { Subscription } from '../../core/posting/subscription.ts';
import type { Incident, Instant, Locale, Maintenance } from '../../core/types.ts';
import type { Lane } from '../../store/outbox.ts';
import type { Store } from '../../store/store.ts';
import { clearedView } from '../../view/follow.ts';
import { maintenanceStepView, maintenanceView } from '../../view/maintenance.ts';
import { postView, reminderView, summaryView, testReplyView, testView, updateView } from '../../view/post.ts';
import type { View } from '../../view/view.ts';
import type { Letter } from '../courier.ts';

import type { Spoken, Tale } from './attempt.ts';
import { meanwhileOf } from './guide.ts';

/** A story with what draws it. */
interface Told {
  readonly story: Story;
  /** Where it goes to somebody who is no subscriber. */
  readonly subscription?: Subscription;
  /** The view of a deed, the same for all channels of a language. */
  view(deed: Spoken, locale: Locale, now: Instant): View;
}

/** So many views are kept, for they go to many channels. */
const KEPT = 500;

const markOf = (story: string, deed: Spoken): string => {
  if (deed.kind === 'remind') return reminderMark(story, deed.nth);
  return (deed.kind === 'reply' ? replyMark : rootMark)(story, deed.step);
};

const isRoot = ({ kind }: Spoken): boolean => kind === 'post' || kind === 'edit';

/** What a summary is about. */
interface Held {
  readonly stories?: readonly string[];
  readonly works?: readonly string[];
  readonly to: Instant;
}

const isThere = <T>(found: T | undefined): found is T => found !== undefined;

/** Where a summary's lane names what was held back. */
export const summaryBody = (lanes: readonly Lane[], to: Instant): string => {
  const of = (wanted: Lane['kind']) => lanes.filter(({ kind }) => kind === wanted).map(({ story }) => story);
  return JSON.stringify({ stories: of('incident'), works: of('maintenance'), to } satisfies Held);
};

/** What lanes tell, read anew each time, so that nothing that happened is missed. */
export const createTales = ({
  store,
  catalog,
  now,
}: {
  readonly store: Pick<Store, 'incident' | 'work' | 'subscriptions'>;
  readonly catalog: Catalog;
  readonly now: () => Instant;
}) => {
  const views = new Map<string, View>();
  const { components } = catalog;

  const once = (key: string, make: () => View): View => {
    const known = views.get(key);
    if (known) return known;
    const [oldest] = views.keys();
    if (views.size >= KEPT && oldest !== undefined) views.delete(oldest);
    const made = make();
    views.set(key, made);
    return made;
  };

  const ofIncident = (incident: Incident): Told => {
    const story = storyOfIncident(incident);
    return {
      story,
      view: (deed, locale, at) => {
        if (deed.kind === 'remind') return reminderView(incident, at, { components, locale });
        return once(`${incident.id} ${incident.updates.length} ${isRoot(deed)} ${deed.step} ${locale}`, () =>
          isRoot(deed)
            ? postView(incident, { components, locale }, meanwhileOf(incident, catalog, locale))
            : updateView(incident, deed.step, { components, locale }),
        );
      },
    };
  };

  const ofWork = (work: Maintenance): Told => {
    const story = storyOfWork(work, now());
    const moments = momentsOf(work, now());
    return {
      story,
      view: (deed, locale) => {
        const phase = (moments[deed.kind === 'remind' ? 0 : deed.step] ?? moments[0]).phase;
        return (isRoot(deed) ? maintenanceView : maintenanceStepView)(work, phase, { components, locale });
      },
    };
  };

  const ofSummary = async ({ story: id, body }: Lane): Promise<Told> => {
    const { stories = [], works = [], to }: Held = JSON.parse(body ?? '{}');
    const incidents = (await Promise.all(stories.map((story) => store.incident(story)))).filter(isThere);
    const planned = (await Promise.all(works.map((work) => store.work(work)))).filter(isThere);
    return {
      story: singleStory(id, to),
      view: (_, locale) => summaryView(incidents, planned, { components, now: to, locale }),
    };
  };

  /** A test is posted first, then edited and answered, like an incident that goes on. */
  const ofTest = ({ story: id, root }: Lane): Told => {
    const posted = root !== undefined;
    return {
      story: { ...singleStory(id, 0, posted ? 2 : 1), ...(posted ? {} : { over: false, changesAt: 0 }) },
      view: (deed, locale) => (isRoot(deed) ? testView(posted, locale) : testReplyView(locale)),
    };
  };

  const ofFollow = ({ story: id, body }: Lane): Told => {
    const word: Word = JSON.parse(body ?? '{}');
    const { to, tenant, locale } = word;
    return {
      story: singleStory(id, word.since),
      view: () => clearedView(word, components, locale),
      // Nobody subscribed here: this person asked for one word.
      subscription: { to, tenant, locale, components: 'all', floor: 'outage', reminders: false },
    };
  };

  const read = async (lane: Lane): Promise<Told | undefined> => {
    if (lane.kind === 'test') return ofTest(lane);
    if (lane.kind === 'follow') return ofFollow(lane);
    if (lane.kind === 'summary') return ofSummary(lane);
    if (lane.kind === 'maintenance') {
      const work = await store.work(lane.story);
      return work && ofWork(work);
    }
    const incident = await store.incident(lane.story);
    return incident && ofIncident(incident);
  };

  const taleOf = ({ story, view }: Told, subscription: Subscription): Tale => ({
    story,
    subscription,
    letter: (deed, at): Letter => ({
      view: view(deed, subscription.locale, at),
      locale: subscription.locale,
      mark: markOf(story.id, deed),
      ...(deed.kind === 'post' && subscription.mention && { mention: subscription.mention }),
    }),
  });

  /** By the ids of the lanes; what is missing is not there any more. */
  return async (lanes: readonly Lane[]): Promise<ReadonlyMap<string, Tale>> => {
    const subscriptions = new Map(
      (await store.subscriptions.of([...new Set(lanes.map(({ to }) => to))])).map((each) => [each.to, each]),
    );
    const shared = new Map<string, Promise<Told | undefined>>();
    const toldOf = (lane: Lane): Promise<Told | undefined> => {
      if (lane.kind !== 'incident' && lane.kind !== 'maintenance') return read(lane);
      const known = shared.get(lane.story) ?? read(lane);
      shared.set(lane.story, known);
      return known;
    };
    const found = await Promise.all(
      lanes.map(async (lane) => {
        const told = await toldOf(lane);
        const subscription = told?.subscription ?? subscriptions.get(lane.to);
        return told && subscription ? ([lane.id, taleOf(told, subscription)] as const) : undefined;
      }),
    );
    return new Map(found.filter((one) => one !== undefined));
  };
};
