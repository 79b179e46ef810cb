import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderMessage } from '../../adapters/discord/render.ts';
import { HEAVIEST } from '../../adapters/slack/mention.ts';
import { render } from '../../adapters/slack/render.ts';
import { openStore } from '../../src/store/sql-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { plain } from '../../src/view/view.ts';
import { type TestBot, testBot } from '../support/bot.ts';
import { secretCases } from '../support/secrets/cases.ts';
import { leak, leaked } from '../support/secrets/leaks.ts';

const OPERATOR = { manage: true, mention: true, operate: true };
const cases = secretCases(300, 2);
const place = mkdtempSync(join(tmpdir(), 'ernie-watch-secrets-'));
let bot: TestBot;
const sent: string[][] = [];

beforeAll(async () => {
  bot = await testBot({ store: await openStore(openSqlite(join(place, 'store.sqlite'))) });
  for (const [index, { text }] of cases.entries()) {
    const user = `user-${index}`;
    const views = [
      await bot.view('diagnose', { user, surface: 'slack', values: { text } }),
      await bot.view('diagnose', { user, surface: 'discord', locale: 'zh-CN', values: { text } }),
      await bot.view(`report chat ${text}`, { user }),
      await bot.view('report', { user: `${user}-b`, values: { component: 'chat', detail: text } }),
      await bot.view(`status ${text}`, { user }),
      await bot.view(text, { user }),
      await bot.view(`incident open chat outage ${text}`, { user, rights: OPERATOR }),
    ];
    sent.push(
      views.flatMap((view) => [
        plain(view),
        JSON.stringify(render(view, 'en', '', HEAVIEST)),
        JSON.stringify(renderMessage(view, { locale: 'zh-CN', answers: 'status' })),
      ]),
    );
  }
}, 60_000);

afterAll(async () => {
  await bot.store.close();
  rmSync(place, { recursive: true });
});

const found = (seen: string): readonly string[] => {
  const secrets = leaked(
    seen,
    cases.map(({ secret }) => secret),
  );
  return cases.filter(({ secret }) => secrets.has(secret)).map(({ how, text }) => `${how}: ${text}`);
};

describe(`${cases.length} secrets told to a whole bot`, () => {
  it('are in nothing that it answers, on any surface', () => {
    const seen = cases.filter(({ secret }, index) => leak((sent[index] ?? []).join('\n'), secret));
    expect(seen.map(({ how, text }) => `${how}: ${text}`)).toEqual([]);
  });

  it('are not in its log', () => {
    expect(bot.logged.length).toBeGreaterThan(0);
    expect(found(JSON.stringify(bot.logged))).toEqual([]);
  });

  it('are not in a byte of its store, though the reports are', () => {
    const bytes = readdirSync(place).map((file) => readFileSync(join(place, file)).toString('utf8'));
    expect(bytes.join('\n')).toContain('since this morning');
    expect(found(bytes.join('\n'))).toEqual([]);
  });
});
