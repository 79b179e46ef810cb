import { createServer, type ServerResponse } from 'node:http';
import { Agent } from 'undici';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { ConfigError, readConfig } from '../../../src/config.ts';
import { checkOfficialPages } from '../../../src/probe/official/known.ts';
import { GO_ON, probeNamed } from '../rig.ts';
import { atom, incident, instatus, NOW, type Piece, rss, summary } from './payloads.ts';

let answer: (response: ServerResponse) => void;
let asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url} ${request.headers['user-agent']}`);
  answer(response);
});
const dispatcher = new Agent({ allowH2: false });
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterEach(() => {
  asked = [];
});
afterAll(async () => {
  await dispatcher.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const settingsFor = (env: Readonly<Record<string, string>> = {}) =>
  readConfig({ OFFICIAL_PAGES: `chat=${origin}/page`, VANTAGE: 'shanghai', ...env }).settings;
const probe = (env: Readonly<Record<string, string>> = {}) =>
  probeNamed('official-chat', settingsFor(env), { dispatcher, now: () => NOW });

const says = (body: string, status = 200) => {
  answer = (response) => response.writeHead(status).end(body);
};
const seen = async (env?: Readonly<Record<string, string>>) => {
  const [signal, ...more] = await probe(env).measure(GO_ON);
  expect(more).toEqual([]);
  return `${signal?.level} ${signal?.finding} ${signal?.detail}`;
};

/** More of a feed than is read. */
const long = (first: Piece): string =>
  rss(first, ...Array.from({ length: 900 }, (_, index) => ({ title: `News ${index}`, minutes: 60 + index })));

describe('an official page is a signal', () => {
  it('of its component, once, under its own name', async () => {
    says(summary('none'));
    expect(await probe().measure(GO_ON)).toEqual([
      {
        component: 'ernie/chat',
        source: 'official',
        origin: 'official-chat@shanghai',
        level: 'operational',
        finding: 'said-fine',
        detail: 'none: Words for none',
        at: NOW,
        latencyMs: 0,
      },
    ]);
    expect(asked).toEqual(['GET /page ernie-watch/0.1 (status probe)']);
  });

  it.each([
    {
      body: summary('minor', { incidents: [incident('Slow\u0000\u202eanswers')] }),
      said: 'degraded said-trouble Slow answers',
    },
    { body: summary('critical'), said: 'outage said-trouble critical: Words for critical' },
    {
      body: summary('none', { incidents: [incident('Help centre')] }),
      said: 'operational said-fine none: Words for none',
    },
    { body: summary('maintenance'), said: 'maintenance said-maintenance maintenance: Words for maintenance' },
    { body: instatus('HASISSUES'), said: 'degraded said-trouble HASISSUES' },
    { body: rss({ title: '对话服务不可用' }), said: 'outage said-trouble 对话服务不可用' },
    { body: atom({ title: 'A new model' }), said: 'operational said-fine A new model' },
    { body: rss({ title: `Errors ${'x'.repeat(200)}` }), said: `degraded said-trouble Errors ${'x'.repeat(112)}…` },
  ])('saying $said', async ({ body, said }) => {
    says(body);
    expect(await seen()).toBe(said);
  });

  it('even from a feed that is longer than we read', async () => {
    const body = long({ title: 'API outage' });
    expect(body.length).toBeGreaterThan(128 * 1024);
    says(body);
    expect(await seen()).toBe('outage said-trouble API outage');
  });

  it.each([
    { interval: '5', everyMs: 60_000 },
    { interval: '60', everyMs: 60_000 },
    { interval: '300', everyMs: 300_000 },
  ])('asked for every $everyMs ms where APIs are asked every $interval s', ({ interval, everyMs }) => {
    expect(probe({ PROBE_INTERVAL_S: interval }).everyMs).toBe(everyMs);
  });
});

describe('a page that cannot be read says nothing about the provider', () => {
  it.each([
    { what: 'an error of the server', body: '<html>Bad gateway', status: 502, said: '502 HTML' },
    { what: 'a missing page', body: '{"error":"gone"}', status: 404, said: '404 gone' },
    { what: 'a good body under a bad status', body: summary('none'), status: 403, said: '403 JSON' },
    { what: 'a limit', body: '', status: 429, said: '429 empty' },
    { what: 'a page for people', body: '<!DOCTYPE html><title>Outage', status: 200, said: '200 HTML' },
    { what: 'JSON of another kind', body: '{"ok":true}', status: 200, said: '200 JSON' },
    {
      what: 'JSON that is too long',
      body: summary('critical', { components: ['x'.repeat(70_000)] }),
      status: 200,
      said: '200, more than 64 KiB',
    },
  ])('$what', async ({ body, status, said }) => {
    says(body, status);
    expect(await seen()).toBe(`unknown said-nothing ${said}`);
  });

  it('a closed connection', async () => {
    answer = (response) => response.destroy();
    expect(await seen()).toBe('unknown reset UND_ERR_SOCKET');
  });

  it('no answer in time', async () => {
    answer = () => undefined;
    expect(await seen({ PROBE_TIMEOUT_MS: '100' })).toBe('unknown read-timeout no answer in 0.1 s');
  });

  it('a way to somebody else', async () => {
    answer = (response) => response.writeHead(302, { location: 'http://portal.example/login' }).end();
    expect(await seen()).toBe('unknown captive 302 to portal.example');
  });

  it('nothing at all when stopped', async () => {
    const stop = new AbortController();
    answer = () => stop.abort();
    expect(await probe().measure(stop.signal)).toEqual([]);
  });
});

describe('OFFICIAL_PAGES', () => {
  const problems = (value: string): readonly string[] => {
    try {
      checkOfficialPages(readConfig({ OFFICIAL_PAGES: value }).settings, catalog.components);
      return [];
    } catch (error) {
      if (error instanceof ConfigError) return error.problems;
      throw error;
    }
  };

  it('is empty by default', () => {
    expect(readConfig({}).settings.OFFICIAL_PAGES).toEqual([]);
  });

  it('takes pairs, with blanks between them and queries in them', () => {
    const list = ' chat=https://a.example/summary.json?page=1 , web=http://b.example/feed.rss,';
    expect(problems(list)).toEqual([]);
    expect(readConfig({ OFFICIAL_PAGES: list }).settings.OFFICIAL_PAGES).toEqual([
      { component: 'chat', url: 'https://a.example/summary.json?page=1' },
      { component: 'web', url: 'http://b.example/feed.rss' },
    ]);
  });

  it.each`
    value                                       | problem
    ${'https://a.example'}                      | ${/^OFFICIAL_PAGES must be component=address pairs separated by commas/}
    ${'chat=a.example'}                         | ${/^OFFICIAL_PAGES must be component=address pairs/}
    ${'chat=ftp://a.example'}                   | ${/^OFFICIAL_PAGES must be component=address pairs/}
    ${'chat=https://'}                          | ${/^OFFICIAL_PAGES must be component=address pairs/}
    ${'chat=https://a.example, chat=https://b'} | ${/^OFFICIAL_PAGES names a component twice/}
    ${'chta=https://a.example'}                 | ${/^OFFICIAL_PAGES names an unknown component chta\. Use one of: .*\bchat\b/}
  `('$value is refused with its remedy', ({ value, problem }) => {
    expect(problems(value)).toEqual([expect.stringMatching(problem)]);
  });
});
