import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { mergeByHand, openByHand, updateByHand } from '../../src/core/by-hand.ts';
import type { Incident, Locale, Maintenance } from '../../src/core/types.ts';
import { maintenanceStepView, maintenanceView } from '../../src/view/maintenance.ts';
import { postView, reminderView, summaryView, testReplyView, testView, updateView } from '../../src/view/post.ts';
import { plain } from '../../src/view/view.ts';
import { MINUTE, play } from '../support/incidents.ts';
import { NOON } from '../support/signals.ts';

const BY = 'operator:slack:U1';
const drawing = (locale: Locale) => ({ components: catalog.components, locale });
const reading = (locale: Locale, now: number) => ({ ...drawing(locale), now });

/** An incident of the engine that got worse, was explained by somebody, and ended. */
const life = (): Incident => {
  const { incident } = play([
    [0, 'chat degraded probe:slow'],
    [6, 'chat outage probe:server-error', 'oauth outage probe:server-error'],
  ]);
  if (!incident) throw new Error('an incident opens');
  const said = updateByHand(incident, { phase: 'identified', note: 'Baidu works on it', by: BY }, NOON + 10 * MINUTE);
  return updateByHand(said, { phase: 'resolved', note: '', by: BY }, NOON + 40 * MINUTE);
};
const until = (index: number): Incident => {
  const whole = life();
  return { ...whole, updates: [whole.updates[0], ...whole.updates.slice(1, index + 1)] };
};
const advice = {
  title: 'Overloaded',
  fix: 'Retry with back-off.',
  link: 'https://example.com/retry',
  line: 'faq overloaded',
};

describe('a post', () => {
  it.each`
    step | locale     | title
    ${0} | ${'en'}    | ${'Investigating: Qianfan v2 chat · Degraded'}
    ${1} | ${'en'}    | ${'Investigating: Qianfan v2 chat, OAuth token service · Outage'}
    ${2} | ${'en'}    | ${'Identified: Qianfan v2 chat, OAuth token service · Outage'}
    ${3} | ${'en'}    | ${'Resolved: Qianfan v2 chat, OAuth token service · Operational'}
    ${0} | ${'zh-CN'} | ${'排查中：千帆 v2 对话 · 部分异常'}
    ${3} | ${'zh-CN'} | ${/^已恢复：千帆 v2 对话、.*· 正常/}
  `('opens with $title', ({ step, locale, title }) => {
    expect(postView(until(step), drawing(locale)).title).toEqual(
      title instanceof RegExp ? expect.stringMatching(title) : title,
    );
  });

  it('says since when, what is seen, what to do meanwhile, and offers three buttons', () => {
    const view = postView(until(1), drawing('en'), advice);
    const text = plain(view);
    expect(text).toContain('Since: 2026-01-01 12:00 UTC');
    expect(text).toMatch(/fail/);
    expect(text).toContain('What to do meanwhile: Retry with back-off. Details');
    expect(view.actions.map(({ label }) => label)).toEqual([
      'I see this too',
      'Diagnose my error',
      'Updates',
      'Overloaded',
    ]);
    expect(
      postView(until(1), drawing('zh-CN'), advice)
        .actions.map(({ label }) => label)
        .slice(0, 3),
    ).toEqual(['我也遇到了', '诊断我的报错', '查看更新']);
  });

  it('ends with how long it lasted, in one line', () => {
    expect(plain(postView(life(), drawing('en')))).toContain(
      'Outage of Qianfan v2 chat, OAuth token service, lasted 40 min.',
    );
    expect(plain(postView(life(), drawing('zh-CN')))).toMatch(/故障，持续 40 分钟。/);
    expect(plain(postView(life(), drawing('en')))).not.toContain('meanwhile');
  });

  it('says which incident it went into', () => {
    const other = openByHand({ components: ['ernie/web'], level: 'outage', note: '', by: BY }, NOON, []);
    const [ended] = mergeByHand(until(2), other, BY, NOON + 12 * MINUTE, 'one cause');
    expect(plain(postView(ended, drawing('en')))).toContain(other.id);
    expect(plain(updateView(ended, 3, drawing('zh-CN')))).toContain(other.id);
  });

  it('is the same whenever it is drawn', () => {
    expect(postView(until(1), drawing('en'), advice)).toEqual(postView(until(1), drawing('en'), advice));
  });
});

describe('what is told below a post', () => {
  it('is what changed, and what people said as theirs', () => {
    expect(plain(updateView(life(), 1, drawing('en')))).toContain('In trouble now: OAuth token service.');
    expect(plain(updateView(life(), 2, drawing('en')))).toContain('The operators say: “Baidu works on it”');
    expect(plain(updateView(life(), 2, drawing('zh-CN')))).toContain('管理员说明：“Baidu works on it”');
    expect(plain(updateView(life(), 3, drawing('en')))).not.toContain('Everything stayed well');
  });

  it('is a reminder that says so while it lasts', () => {
    const now = NOON + 6 * 60 * MINUTE;
    expect(reminderView(until(1), now, drawing('en')).title).toMatch(/^Reminder: .* still in trouble, for 6 h$/);
    expect(reminderView(until(1), now, drawing('zh-CN')).title).toMatch(/^持续提醒：.*已持续 6 小时$/);
  });
});

it('a summary tells in a line each what quiet hours held back', () => {
  const work: Maintenance = {
    id: 'work-1',
    components: ['ernie/web'],
    from: NOON,
    to: NOON + MINUTE,
    note: 'disks',
    author: BY,
  };
  const text = plain(summaryView([life(), until(1)], [work], reading('en', NOON + 60 * MINUTE)));
  expect(text).toContain('Held back in quiet hours: 2 incidents, 1 maintenance');
  expect(text).toMatch(/lasted 40 min · Resolved/);
  expect(text).toMatch(/open for 1 h · Investigating/);
  expect(plain(summaryView([life()], [], reading('zh-CN', NOON)))).toContain('免打扰时段内共有 1 起事件');
});

describe('maintenance', () => {
  const work: Maintenance = {
    id: 'work-1',
    components: ['ernie/chat'],
    from: NOON,
    to: NOON + 60 * MINUTE,
    note: 'New disks',
    author: BY,
  };
  it.each`
    phase        | early    | en                                            | zh
    ${'planned'} | ${false} | ${'Maintenance planned: Qianfan v2 chat'}     | ${'计划维护：千帆 v2 对话'}
    ${'begun'}   | ${false} | ${'Maintenance has begun: Qianfan v2 chat'}   | ${'维护已开始：千帆 v2 对话'}
    ${'over'}    | ${false} | ${'Maintenance is over: Qianfan v2 chat'}     | ${'维护已结束：千帆 v2 对话'}
    ${'over'}    | ${true}  | ${'Maintenance ended early: Qianfan v2 chat'} | ${'维护已提前结束：千帆 v2 对话'}
  `('$phase: $en', ({ phase, early, en, zh }) => {
    const told = early ? { ...work, endedAt: NOON + MINUTE } : work;
    expect(maintenanceView(told, phase, drawing('en')).title).toBe(en);
    expect(maintenanceStepView(told, phase, drawing('zh-CN')).title).toBe(zh);
    expect(plain(maintenanceView(told, phase, drawing('en')))).toContain('The operators say: “New disks”');
  });
});

it('a test post says what it proves, step by step, in both languages', () => {
  expect(plain(testView(false, 'en'))).toContain('Posting works.');
  expect(plain(testView(true, 'zh-CN'))).toContain('发送和编辑均正常');
  expect(plain(testReplyView('en'))).toContain('appear here');
});
