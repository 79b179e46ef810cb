import { describe, expect, it } from 'vitest';
import { createBeliefs, type Remembered } from '../../src/bot/beliefs.ts';
import { USUAL_TIMES } from '../../src/core/advance.ts';
import { openByHand, updateByHand } from '../../src/core/by-hand.ts';
import { current, isOpen } from '../../src/core/incident.ts';
import type { Component, ComponentId, Incident, Level, Maintenance, Signal, Status } from '../../src/core/types.ts';
import { phases } from '../support/incidents.ts';
import { NOON } from '../support/signals.ts';

const MINUTE = 60_000;
const at = (minute: number) => NOON + minute * MINUTE;
const part = (id: ComponentId, watch: Component['watch']): Component => ({
  ...{ id, watch, core: true, name: { en: id, 'zh-CN': id }, about: { en: '', 'zh-CN': '' } },
});
const COMPONENTS = [part('x/chat', 'open'), part('x/web', 'open'), part('x/app', 'none'), part('x/old', 'retired')];
const NOTHING: Remembered = { statuses: [], signals: [], incidents: [], pieces: [], reports: [] };

const work = (over: Partial<Maintenance> = {}): Maintenance => ({
  ...{ id: 'work-1', components: ['x/chat'], from: at(10), to: at(40), note: 'New gateway.', author: 'operator:ann' },
  ...over,
});

/** Beliefs of a small world in which time passes minute by minute. */
const world = (remembered: Remembered = NOTHING, start = 0) => {
  const beliefs = createBeliefs(
    {
      components: COMPONENTS,
      everyMs: (id) => (id === 'x/chat' || id === 'x/web' ? MINUTE : undefined),
      rules: { confirmMs: 2 * MINUTE, gatherMs: MINUTE, ...USUAL_TIMES },
    },
    remembered,
    at(start),
  );
  let minute = start;
  const told: Incident[] = [];
  const kept = new Map<string, Status>();
  const heard: Signal[] = [];
  const hear = (levels: Readonly<Record<string, Level>>): void => {
    for (const [name, level] of Object.entries(levels)) {
      const fine = level === 'operational';
      const signal: Signal = {
        ...{ component: `x/${name}`, source: 'probe', origin: `${name}@home`, level, detail: '', at: at(minute) },
        finding: fine ? 'alive' : 'connect-timeout',
      };
      heard.push(signal);
      const turn = beliefs.take([signal], at(minute));
      told.push(...turn.incidents);
      for (const status of turn.statuses) kept.set(status.component, status);
    }
  };
  return {
    beliefs,
    told,
    /** Until that minute both parts are like this. */
    until: (end: number, levels: Readonly<Record<string, Level>>) => {
      while (minute < end) {
        minute++;
        hear(levels);
        const turn = beliefs.pass(at(minute));
        told.push(...turn.incidents);
        for (const status of turn.statuses) kept.set(status.component, status);
      }
    },
    level: (name: string) =>
      beliefs.statuses(at(minute)).find(({ component }) => component === `x/${name}`)?.level ?? 'none',
    plan: (works: readonly Maintenance[]) => told.push(...beliefs.plan(works, at(minute)).incidents),
    /** What a new process would be given. */
    stored: (works: readonly Maintenance[]): Remembered => ({
      ...NOTHING,
      statuses: [...kept.values()],
      signals: heard,
      incidents: beliefs.lately(),
      works,
    }),
  };
};
const WELL = { chat: 'operational', web: 'operational' } as const;
const CHAT_DOWN = { chat: 'outage', web: 'operational' } as const;

describe('maintenance that operators announced', () => {
  it('begins and ends by itself, and no incident is opened for trouble in between', () => {
    const { plan, until, level, told, beliefs } = world();
    plan([work()]);
    until(9, WELL);
    expect(level('chat')).toBe('operational');
    until(10, WELL);
    expect(level('chat')).toBe('maintenance');
    until(35, CHAT_DOWN);
    expect([level('chat'), level('web')]).toEqual(['maintenance', 'operational']);
    until(50, WELL);
    expect(level('chat')).toBe('operational');
    expect(told).toEqual([]);
    expect(beliefs.openIncidents()).toEqual([]);
  });

  it('explains nothing once it is over: what fails then opens an incident at once', () => {
    const { plan, until, told } = world();
    plan([work({ from: at(0) })]);
    until(39, CHAT_DOWN);
    expect(told).toEqual([]);
    until(40, CHAT_DOWN);
    expect(told.map(({ updates: [first] }) => `${first.level} ${first.components.join()}`)).toEqual(['outage x/chat']);
  });

  it('is over when operators end it early, or is held longer when they say so', () => {
    const { plan, until, level } = world();
    plan([work({ from: at(0) })]);
    until(20, WELL);
    plan([work({ from: at(0), to: at(60) })]);
    until(50, WELL);
    expect(level('chat')).toBe('maintenance');
    plan([work({ from: at(0), to: at(60), endedAt: at(50) })]);
    expect(level('chat')).toBe('operational');
  });

  it('holds an incident that was open before, and lets it end only when all is seen well', () => {
    const { plan, until, told, beliefs } = world();
    until(5, CHAT_DOWN);
    plan([work({ components: ['x/chat', 'x/web'], from: at(6) })]);
    until(39, WELL);
    const [held] = beliefs.openIncidents();
    expect(held && current(held)).toMatchObject({
      ...{ level: 'maintenance', components: [] },
      maintenance: [{ id: 'work-1', note: 'New gateway.', components: ['x/chat'] }],
    });
    until(45, WELL);
    expect(beliefs.openIncidents()).toEqual([]);
    expect(phases(told.at(-1))?.slice(-3)).toEqual([
      ...['investigating maintenance', 'monitoring operational', 'resolved operational'],
    ]);
  });

  it('that ends between two looks calls nothing recovered that is still seen to fail', () => {
    const { plan, until, beliefs } = world();
    until(5, { chat: 'outage', web: 'outage' });
    plan([work({ from: at(6), to: at(20) + 1000 })]);
    until(20, CHAT_DOWN);
    // Another component is heard of first, before time is let pass.
    const web: Signal = {
      ...{ component: 'x/web', source: 'probe', origin: 'web@home', level: 'operational', finding: 'alive' },
      ...{ detail: '', at: at(20) + 2000 },
    };
    const { incidents } = beliefs.take([web], at(20) + 2000);
    expect(incidents.map((incident) => current(incident).phase)).not.toContain('monitoring');
    expect(beliefs.openIncidents()).toHaveLength(1);
  });

  it('counts where nothing watches, and not where all is switched off', () => {
    const { plan, until, level } = world();
    plan([work({ components: ['x/app', 'x/old'] })]);
    until(12, WELL);
    expect([level('app'), level('old')]).toEqual(['maintenance', 'unknown']);
    until(41, WELL);
    expect(level('app')).toBe('unknown');
  });

  it('is remembered over a restart, whether it goes on or is over by then', () => {
    const before = world();
    before.until(5, CHAT_DOWN);
    before.plan([work({ from: at(6) })]);
    before.until(20, CHAT_DOWN);
    const during = world(before.stored([work({ from: at(6) })]), 21);
    expect(during.level('chat')).toBe('maintenance');
    during.until(25, CHAT_DOWN);
    expect(during.told).toEqual([]);
    const after = world(before.stored([work({ from: at(6) })]), 41);
    after.until(42, CHAT_DOWN);
    expect(after.beliefs.openIncidents()).toHaveLength(1);
    expect(after.told.map((incident) => current(incident).phase)).not.toContain('monitoring');
  });
});

describe('incidents by hand', () => {
  const BY = 'operator:ann';
  const opened = openByHand({ components: ['x/chat'], level: 'outage', note: '', by: BY }, at(1), []);

  it('are known at once, hold their component, and are told', () => {
    const { beliefs, until, told } = world();
    until(1, WELL);
    expect(beliefs.amend([opened], at(1)).incidents).toEqual([opened]);
    expect(beliefs.openIncidents()).toEqual([opened]);
    until(30, CHAT_DOWN);
    expect(told).toEqual([]);
    const over = updateByHand(opened, { phase: 'resolved', note: '', by: BY }, at(30));
    beliefs.amend([over], at(30));
    expect(beliefs.lately()).toEqual([over]);
    until(31, CHAT_DOWN);
    expect(told.map(({ id }) => id)).toEqual(['x-20260101-123100-chat']);
  });

  it('that changed nothing are no news', () => {
    const { beliefs } = world();
    beliefs.amend([opened], at(1));
    expect(beliefs.amend([opened], at(2)).incidents).toEqual([]);
    expect(beliefs.lately().filter(isOpen)).toEqual([opened]);
  });
});
