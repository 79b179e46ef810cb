import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import type { Incident, Locale, Seen, Sight, Update } from '../../src/core/types.ts';
import { incidentView, lifeView } from '../../src/view/incident.ts';
import { incidentsView } from '../../src/view/incidents.ts';
import { plain } from '../../src/view/view.ts';
import { NOON } from '../support/signals.ts';

const MINUTE = 60_000;
const reading = (locale: Locale, now = NOON + 90 * MINUTE) => ({ components: catalog.components, now, locale });

/** `canary server-error home`: it fails from there; `probe alive !home`: it answers there, `probe alive !home?`: before noon; `‹500 x›` quotes. */
const sight = (words: string): Sight => {
  const [, detail = ''] = /‹(.*)›/.exec(words) ?? [];
  const at = words.includes('?') ? NOON - MINUTE : NOON;
  const [source, finding, ...places] = words
    .replace(/‹.*›|\?/g, '')
    .trim()
    .split(' ');
  return {
    ...{ source: source as Sight['source'], finding: finding as Sight['finding'], detail, at },
    fails: places.filter((place) => !place.startsWith('!')),
    answers: places.filter((place) => place.startsWith('!')).map((place) => place.slice(1)),
  };
};
const seen = (sights: readonly string[], more: Partial<Seen> = {}): Seen => ({
  ...{ component: 'ernie/chat', level: 'degraded', since: NOON, sights: sights.map(sight) },
  ...more,
});
const update = (more: Partial<Update>): Update => ({
  ...{ phase: 'investigating', level: 'degraded', components: ['ernie/chat'], at: NOON, author: 'bot', note: '' },
  ...more,
});
const incident = (first: Update, ...more: readonly Update[]): Incident => ({
  ...{ id: 'ernie-20260101-120000-chat', startedAt: NOON },
  updates: [first, ...more],
});
const END = [
  update({ phase: 'monitoring', level: 'operational', components: [], at: NOON + 35 * MINUTE }),
  update({ phase: 'resolved', level: 'operational', components: [], at: NOON + 37 * MINUTE }),
] as const;

const crowd = { people: 14, withinMs: 20 * MINUTE, usual: 1.02 };
const odds = { operational: 0.03, degraded: 0.9, outage: 0.07 };

describe('what is known is told in sentences', () => {
  it.each`
    facts                                                                                                     | en                                                                                                                                                                                                          | zh
    ${[seen(['canary server-error home ‹500›', 'probe alive !home'], { crowd })]}                             | ${'Qianfan v2 chat: Real calls to a model fail (HTTP 500 from Baidu itself), while gateway and key check answer. Since 2026-01-01 12:00 UTC, seen from home; 14 people reported it in 20 min, usual is 1.'} | ${'千帆 v2 对话：真实模型调用失败（百度返回的 HTTP 500），但网关和密钥校验应答正常。始于 2026-01-01 12:00 UTC，观测点 home；20 分钟内有 14 人反馈，平时约 1 人。'}
    ${[seen(['canary server-error home ‹500 internal_error›'], { odds })]}                                    | ${'Real calls to a model fail (HTTP 500 from Baidu itself: internal_error). Since 2026-01-01 12:00 UTC, seen from home. Trouble is 97 % likely.'}                                                           | ${'真实模型调用失败（百度返回的 HTTP 500：internal_error）。始于 2026-01-01 12:00 UTC，观测点 home。存在异常的可能性为 97 %。'}
    ${[seen(['canary good-key-rejected home', 'probe alive !home'], { component: 'ernie/auth' })]}            | ${'Qianfan v2 API-key auth: Real calls to a model fail (a key that worked before is refused), while a made-up key is refused as it should be.'}                                                             | ${'真实模型调用失败（此前可用的密钥被拒绝），但伪造的密钥照常被拒。'}
    ${[seen(['canary reset home', 'probe alive !home?'])]}                                                    | ${'Real calls to a model fail (connection dropped before an answer), while gateway and key check last answered 2026-01-01 11:59 UTC. Since'}                                                                | ${'但网关和密钥校验上次应答正常是 2026-01-01 11:59 UTC。'}
    ${[seen(['canary slow home'])]}                                                                           | ${'Real calls to a model are answered late. Since'}                                                                                                                                                         | ${'真实模型调用应答很慢。始于'}
    ${[seen(['canary reset home', 'probe bare-server-error home ‹502 HTML›'])]}                               | ${'Real calls to a model fail (connection dropped before an answer), gateway and key check fail (a bare HTTP 502 page). Since'}                                                                             | ${'真实模型调用失败（未应答连接就被断开），网关和密钥校验失败（裸 HTTP 502 错误页）。始于'}
    ${[seen(['probe dns home !tokyo'], { component: 'ernie/web' })]}                                          | ${'ERNIE Bot web: Checks without a key fail (its name cannot be resolved (DNS)). Since 2026-01-01 12:00 UTC, seen from home, not from tokyo.'}                                                              | ${'观测点 home（tokyo 未见异常）。'}
    ${[seen(['probe alive !home', 'official said-trouble home ‹Errors in chat›'])]}                           | ${'The official page reports trouble (Errors in chat), while checks without a key are answered. Since 2026-01-01 12:00 UTC.'}                                                                               | ${'官方状态页报告异常（Errors in chat），但不带密钥的检测应答正常。'}
    ${[seen(['probe reset home', 'official said-fine !home'])]}                                               | ${'while the official page reports no trouble.'}                                                                                                                                                            | ${'但官方状态页未报告异常。'}
    ${[seen(['probe alive !home'], { crowd: { ...crowd, people: 1, usual: 0.04 } })]}                         | ${'No check fails, but people report it. Since 2026-01-01 12:00 UTC; 1 person reported it in 20 min, usual is 0.'}                                                                                          | ${'检测均未失败，但有人反馈异常。'}
    ${[seen([])]}                                                                                             | ${'What fails is not known. Since'}                                                                                                                                                                         | ${'尚不清楚具体哪里失败。始于'}
    ${[seen([], { level: 'unknown' })]}                                                                       | ${'Qianfan v2 chat: cannot be seen at the moment, so it does not count as recovered.'}                                                                                                                      | ${'千帆 v2 对话：目前无法观测，不视为已恢复。'}
    ${[seen(['probe reset home']), seen(['probe reset home'], { component: 'ernie/auth', since: NOON - 1 })]} | ${'Qianfan v2 chat, Qianfan v2 API-key auth: Checks without a key fail (connection dropped before an answer). Since 2026-01-01 11:59 UTC'}                                                                  | ${'千帆 v2 对话、千帆 v2 API Key 鉴权：不带密钥的检测失败'}
  `('$en', ({ facts, en, zh }) => {
    const one = incident(update({ seen: facts }));
    expect(plain(incidentView(one, reading('en')))).toContain(en);
    expect(plain(incidentView(one, reading('zh-CN')))).toContain(zh);
  });

  it('names maintenance by its announcement', () => {
    const work = { id: 'm', components: ['ernie/chat'], from: NOON, to: undefined, note: 'Upgrade' } as const;
    const one = incident(update({ level: 'maintenance', components: [], maintenance: [work] }));
    expect(plain(incidentView(one, reading('en')))).toContain(
      'Qianfan v2 chat: under maintenance (Upgrade) since 2026-01-01 12:00 UTC.',
    );
    expect(incidentView(one, reading('zh-CN'))).toMatchObject({
      tone: 'maintenance',
      title: '排查中：千帆 v2 对话 · 维护中',
    });
  });
});

describe('the life of an incident', () => {
  const first = update({ seen: [seen(['canary server-error home'])] });
  const second = update({
    ...{ phase: 'identified', level: 'outage', at: NOON + 10 * MINUTE, components: ['ernie/auth', 'ernie/chat'] },
    seen: [seen(['canary server-error home']), seen(['probe dns home'], { component: 'ernie/auth' })],
  });
  const third = update({
    phase: 'identified',
    at: NOON + 20 * MINUTE,
    components: ['ernie/auth'],
    note: 'Baidu knows.',
  });
  const whole = incident(first, second, third, ...END);

  it('tells every update, newest first: who joined, who recovered, and what was newly known', () => {
    expect(plain(lifeView(whole, undefined, reading('en'))).split('\n')).toEqual([
      'Resolved: Qianfan v2 chat, Qianfan v2 API-key auth · Operational',
      'Components: Qianfan v2 chat, Qianfan v2 API-key auth',
      'Since: 2026-01-01 12:00 UTC',
      'Duration: lasted 35 min',
      'Worst level: Outage',
      'Incident: ernie-20260101-120000-chat',
      'What happened, newest first',
      '2026-01-01 12:37 UTC · Resolved. Everything stayed well.',
      '2026-01-01 12:35 UTC · Monitoring. Well again: Qianfan v2 API-key auth.',
      '2026-01-01 12:20 UTC · Identified: Degraded. Well again: Qianfan v2 chat. Baidu knows.',
      '2026-01-01 12:10 UTC · Identified: Outage. In trouble now: Qianfan v2 API-key auth.',
      '- Qianfan v2 API-key auth: Checks without a key fail (its name cannot be resolved (DNS)). Since 2026-01-01 12:00 UTC, seen from home.',
      '2026-01-01 12:00 UTC · Investigating: Degraded. In trouble now: Qianfan v2 chat.',
      '- Qianfan v2 chat: Real calls to a model fail (HTTP 5xx from Baidu itself). Since 2026-01-01 12:00 UTC, seen from home.',
    ]);
  });

  it('is told in Chinese too, and reads well without facts, as old ones were stored', () => {
    const old = incident(update({}), ...END);
    expect(plain(lifeView(old, undefined, reading('zh-CN'))).split('\n')).toEqual([
      '已恢复：千帆 v2 对话 · 正常',
      '组件：千帆 v2 对话',
      '开始于：2026-01-01 12:00 UTC',
      '持续时间：持续 35 分钟',
      '最严重时：部分异常',
      '事件编号：ernie-20260101-120000-chat',
      '经过（从新到旧）',
      '2026-01-01 12:37 UTC · 已恢复。各组件持续正常。',
      '2026-01-01 12:35 UTC · 观察中。恢复正常：千帆 v2 对话。',
      '2026-01-01 12:00 UTC · 排查中：部分异常。出现异常：千帆 v2 对话。',
    ]);
  });

  it('says that nobody saw the end, and does not pretend to know how long it took', () => {
    const unseen = { ...END[0], unseenSince: NOON + 20 * MINUTE };
    const said = plain(lifeView(incident(first, unseen, END[1]), undefined, reading('en')));
    expect(said).toContain('Duration: lasted at least 20 min');
    expect(said).toContain('Nobody saw the trouble end. It was last seen 2026-01-01 12:20 UTC.');
  });

  it('does not call recovered what nobody watches any more', () => {
    const lost = { ...END[0], unseenSince: NOON, seen: [seen([], { level: 'unknown' })] };
    const said = plain(lifeView(incident(first, lost), undefined, reading('en')));
    expect(said).toContain('is not watched any more; how it ended there is not known.');
    expect(said).not.toContain('Well again');
  });

  it('leaves out the middle of a very long one', () => {
    const many = Array.from({ length: 40 }, (_, index) => update({ at: NOON + (index + 1) * MINUTE }));
    const said = plain(lifeView(incident(first, ...many), undefined, reading('en')));
    expect(said).toMatch(/12:40 UTC · [\s\S]*12:32 UTC · [\s\S]*… 31 updates in between …\n.*12:00 UTC · /);
    expect(said).not.toContain('12:31 UTC');
  });

  it.each`
    forecast                                                                             | en                                                                                                                                                                  | zh
    ${{ level: 'outage', components: 'same', n: 41, unended: 0, medianMs: 35 * MINUTE }} | ${'Half of earlier incidents of the same components that were at “Outage” and had lasted as long ended within another 35 min (n = 41).'}                            | ${'组件相同、同为“故障”且已持续这么久的历史事件中，有一半在此后 35 分钟内结束（n = 41）。'}
    ${{ level: 'degraded', components: 'any', n: 9, unended: 2, medianMs: 35 * MINUTE }} | ${'Half of earlier incidents of any components that were at “Degraded” and had lasted as long ended within another 35 min (n = 9, 2 of them without a known end).'} | ${'（n = 9，其中 2 起结束时间未知）。'}
    ${{ level: 'outage', components: 'any', n: 3, unended: 0, medianMs: undefined }}     | ${'When it will be over cannot be said: too few earlier incidents at “Outage” are known that lasted as long and ended (n = 3).'}                                    | ${'何时恢复暂无法估计：同为“故障”、持续过这么久且已知结束的历史事件太少（n = 3）。'}
  `('while it is open, says when it may be over: $en', ({ forecast, en, zh }) => {
    expect(plain(lifeView(incident(first), forecast, reading('en')))).toContain(en);
    expect(plain(lifeView(incident(first), forecast, reading('zh-CN')))).toContain(zh);
  });
});

describe('the list of incidents', () => {
  it('tells each with its length and id, the newest ten, and how many it leaves out', () => {
    const many = Array.from({ length: 14 }, () => incident(update({}), ...END));
    const view = incidentsView(many, 30, reading('en'));
    const said = plain(view);
    expect(said).toContain(
      '- 🟡 Qianfan v2 chat: Degraded · 2026-01-01 12:00 UTC · lasted 35 min · Resolved · ernie-20260101-120000-chat',
    );
    expect(said.match(/^- /gm)).toHaveLength(10);
    expect(said).toContain('4 older ones are left out; ask for fewer days.');
    expect(view.actions[0]).toEqual({
      label: 'ernie-20260101-120000-chat',
      line: 'incidents ernie-20260101-120000-chat',
    });
  });
});
