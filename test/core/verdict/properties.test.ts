import { describe, expect, it } from 'vitest';
import { CATEGORIES, type Signature } from '../../../src/core/knowledge.ts';
import { REASONS, SIDES } from '../../../src/core/types.ts';
import { freshness } from '../../../src/core/verdict/age.ts';
import { loudness } from '../../../src/core/verdict/from-crowd.ts';
import { oddsOf } from '../../../src/core/verdict/odds.ts';
import type { Kind, Piece } from '../../../src/core/verdict/piece.ts';
import { type Rule, TABLE, WEIGHTS } from '../../../src/core/verdict/weights.ts';
import { weighVerdict } from '../../../src/core/verdict.ts';
import { dice } from '../../support/storm/dice.ts';
import { MINUTE, NOW, signal, status, weighed } from '../../support/verdict.ts';

const RULES = Object.keys(WEIGHTS) as Rule[];
const ROUNDS = 2000;
const EN_SIDES: readonly Signature['side'][] = ['caller', 'provider', 'network', 'either'];

const words = { en: '', 'zh-CN': '' };
const one = <T>(roll: () => number, list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T;

const kinds = (roll: () => number): readonly Kind[] =>
  Array.from({ length: 1 + Math.floor(roll() * 4) }, () => ({
    category: one(roll, CATEGORIES),
    side: one(roll, EN_SIDES),
    share: 0.01 + roll(),
  }));
const pieces = (roll: () => number): readonly Piece[] =>
  RULES.filter(() => roll() < 0.4).map((rule) => ({ rule, strength: roll(), text: words }));

describe('whatever the evidence', () => {
  it('shares sum to one and are never certain', () => {
    const roll = dice(7);
    for (let round = 0; round < ROUNDS; round += 1) {
      const odds = oddsOf(kinds(roll), pieces(roll), TABLE);
      expect(odds.caller + odds.provider + odds.network).toBeCloseTo(1, 10);
      for (const side of SIDES) {
        expect(odds[side]).toBeGreaterThan(0);
        expect(odds[side]).toBeLessThan(1);
      }
    }
  });

  it('its order does not matter', () => {
    const roll = dice(8);
    for (let round = 0; round < ROUNDS; round += 1) {
      const about = kinds(roll);
      const all = pieces(roll);
      const shuffled = all.map((piece) => ({ piece, at: roll() })).toSorted((a, b) => a.at - b.at);
      expect(
        oddsOf(
          about,
          shuffled.map(({ piece }) => piece),
          TABLE,
        ),
      ).toEqual(oddsOf(about, all, TABLE));
    }
  });

  it('more of it never moves a side the other way', () => {
    const roll = dice(9);
    for (let round = 0; round < ROUNDS; round += 1) {
      const about = kinds(roll);
      const rest = pieces(roll);
      const rule = one(roll, RULES);
      const others = rest.filter((piece) => piece.rule !== rule);
      const strength = roll();
      const weak = oddsOf(about, [...others, { rule, strength: strength * roll(), text: words }], TABLE);
      const strong = oddsOf(about, [...others, { rule, strength, text: words }], TABLE);
      for (const [side, nats] of Object.entries(WEIGHTS[rule]) as ['caller' | 'provider' | 'network', number][])
        expect(Math.sign(nats) * (strong[side] - weak[side])).toBeGreaterThanOrEqual(-1e-12);
    }
  });
});

describe('age', () => {
  it('older evidence never moves more than the same newer', () => {
    const roll = dice(10);
    for (let round = 0; round < 300; round += 1) {
      const category = one(roll, CATEGORIES.slice(0, -1));
      const side = one(roll, EN_SIDES);
      const level = one(roll, ['outage', 'degraded', 'maintenance', 'operational', 'unknown'] as const);
      const reason = level === 'unknown' ? one(roll, REASONS) : 'evidence';
      const finding = one(roll, ['alive', 'server-error', 'bad-key-accepted'] as const);
      const gate = roll() < 0.5;
      const bare = weighVerdict(weighed({ category, side })).odds;
      const moved = (ageMs: number): number => {
        const door = { component: 'ernie/auth', evidence: [signal(finding, { ageMs })] } as const;
        const statuses = gate
          ? { 'ernie/auth': status('unknown', { ...door, reason: 'stale' }) }
          : { 'ernie/chat': status(level, { reason, ageMs }) };
        const { odds } = weighVerdict(weighed({ category, side, statuses }));
        return Math.abs(odds.provider - bare.provider);
      };
      const age = roll() * 60 * MINUTE;
      expect(moved(age + roll() * 60 * MINUTE)).toBeLessThanOrEqual(moved(age) + 1e-12);
    }
  });

  it('counts half after a quarter of an hour; of the future as of now; of no age half', () => {
    expect(freshness(NOW, NOW)).toBe(1);
    expect(freshness(NOW - 15 * MINUTE, NOW)).toBeCloseTo(0.5, 10);
    expect(freshness(NOW + 60 * MINUTE, NOW)).toBe(1);
    expect(freshness(undefined, NOW)).toBe(0.5);
  });
});

describe('how loud a crowd is', () => {
  it('grows with the people, falls with the usual, and stays between nothing and all', () => {
    for (const usual of [0, 0.1, 0.3, 1, 3, 10])
      for (let people = 0; people < 200; people += 1) {
        const loud = loudness({ people, usual });
        expect(loud).toBeGreaterThanOrEqual(0);
        expect(loud).toBeLessThanOrEqual(1);
        expect(loudness({ people: people + 1, usual })).toBeGreaterThanOrEqual(loud);
        expect(loudness({ people, usual: usual + 1 })).toBeLessThanOrEqual(loud);
      }
  });
});
