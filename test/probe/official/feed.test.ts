import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/probe/official/parse.ts';
import { atom, NOW, type Piece, rss } from './payloads.ts';

const page = (text: string) => parsePage(text, NOW);
const said = (text: string) => page(text)?.incidents.map(({ title, level, phase }) => `${title} · ${level} · ${phase}`);

const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const cdata = (html: string) => `<![CDATA[${html}]]>`;
const step = (phase: string, words: string) => `<p><small>Sep 29</small><br><strong>${phase}</strong> - ${words}</p>`;

const OPEN = step('Investigating', 'We are looking into it.');
const UPDATED = step('Update', 'Work goes on.') + OPEN;
const OVER = step('Resolved', 'This incident has been resolved.') + OPEN;
const PLANNED = step('Scheduled', 'We will work on our disks.');
const UNDER_WAY = step('In progress', 'The work has begun.') + PLANNED;
const DONE = step('Completed', 'All is finished.') + UNDER_WAY;

describe.each([
  { kind: 'RSS', feed: rss },
  { kind: 'Atom', feed: atom },
])('an entry of $kind', ({ feed }) => {
  it.each<Piece & { level: string }>([
    { title: 'Elevated errors', level: 'degraded' },
    { title: 'Degraded performance of chat', text: escaped(OPEN), level: 'degraded' },
    { title: 'Chat API is down', level: 'outage' },
    { title: 'Partial outage of chat', level: 'degraded' },
    { title: 'Periodic outages of chat', level: 'degraded' },
    { title: 'Search is unavailable', level: 'outage' },
    { title: 'High latencies', level: 'degraded' },
    { title: 'The console is currently under maintenance', level: 'maintenance' },
    { title: 'Major outage', text: escaped(UPDATED), level: 'outage' },
    { title: 'Console shows blank', text: cdata(OPEN), level: 'degraded' },
    { title: 'Console shows blank', text: cdata('Investigating: the console is unavailable'), level: 'outage' },
    { title: 'Login errors not yet resolved', level: 'degraded' },
    { title: 'Login errors', text: 'We will post again once this is resolved.', level: 'degraded' },
    { title: 'Login errors', text: 'The cause has not been resolved.', level: 'degraded' },
    { title: '对话服务故障', level: 'degraded' },
    { title: '对话服务不可用', text: '正在排查', level: 'outage' },
    { title: '部分用户无法访问控制台', level: 'degraded' },
    { title: '模型服务异常', text: '服务尚未恢复，预计 20 点前恢复正常', level: 'degraded' },
    { title: '模型服务异常（恢复中）', level: 'degraded' },
    { title: '对话服务异常（部分地域已恢复）', level: 'degraded' },
    { title: '对话服务异常，正在恢复正常', level: 'degraded' },
    { title: 'Disk maintenance', text: escaped(UNDER_WAY), level: 'maintenance' },
    { title: '系统维护', text: '维护进行中', level: 'maintenance' },
  ])('$title: $text means $level', ({ level, ...piece }) => {
    expect(page(feed(piece))).toMatchObject({ level, incidents: [{ title: piece.title, level }] });
  });

  it.each<Piece>([
    { title: 'Elevated errors', text: escaped(OVER) },
    { title: 'Elevated errors', text: cdata(OVER) },
    { title: '[Resolved] Elevated errors' },
    { title: 'Elevated errors', text: 'Status: RESOLVED. Errors were seen.' },
    { title: 'Elevated errors', text: 'Errors were seen. All services have now fully recovered.' },
    { title: 'Elevated errors', more: '<category>minor</category><category>resolved</category>' },
    { title: 'Elevated errors', minutes: 25 * 60 },
    { title: 'Elevated errors', minutes: -25 * 60 },
    { title: '对话服务异常(已恢复)' },
    { title: '对话服务异常', text: '经确认，故障已修复，对此深表歉意。' },
    { title: '对话服务异常', text: '服务已全部恢复' },
    { title: 'Disk maintenance', text: escaped(PLANNED) },
    { title: 'Disk maintenance', text: escaped(DONE) },
    { title: '系统维护公告' },
    { title: 'New prices from October', text: 'Nothing fails any more, no error pages.' },
    { title: 'A new model', text: 'Faster than ever.' },
  ])('$title: $text is not trouble of now', (piece) => {
    expect(page(feed(piece))).toEqual({ level: 'operational', saying: piece.title, incidents: [] });
  });

  it('tells the phase in the words of the page', () => {
    const steps = ['Investigating', 'Identified', 'Monitoring'];
    const text = feed(
      ...steps.map((phase, index) => ({ title: `Errors ${index}`, text: escaped(step(phase, 'Soon.')) })),
    );
    expect(page(text)?.incidents.map(({ phase }) => phase)).toEqual(['investigating', 'identified', 'monitoring']);
  });

  it('is overruled by a newer one on the same thing, in whatever order they come', () => {
    const older = { title: '对话服务异常', minutes: 40 };
    const newer = { title: '对话服务异常（已恢复）', minutes: 5 };
    expect(said(feed(newer, older))).toEqual([]);
    expect(said(feed(older, newer))).toEqual([]);
    expect(said(feed({ ...older, minutes: 1 }, newer))).toEqual(['对话服务异常 · degraded · investigating']);
  });

  it('has its characters decoded once, whether escaped or not', () => {
    const title = 'Errors &amp; delays &#65;&#x4e2d;&#9999999; &quot;x&quot;';
    expect(said(feed({ title }))).toEqual(['Errors & delays A中� "x" · degraded · investigating']);
    expect(said(feed({ title: cdata('Errors &lt;b&gt; <i>here</i>') }))).toEqual([
      'Errors <b> here · degraded · investigating',
    ]);
  });
});

describe('a feed', () => {
  it('without entries reports no trouble', () => {
    expect(page(rss())).toEqual({ level: 'operational', saying: 'no entries', incidents: [] });
  });

  it('does not take its own title, or that of a quoted source, for an entry', () => {
    const more = '<source><title>Total outage</title><id>x</id></source>';
    expect(page(atom({ title: 'A new model', more }))?.incidents).toEqual([]);
  });

  it('reads Atom text that is markup itself', () => {
    const xhtml = '<div xmlns="http://www.w3.org/1999/xhtml"><p><b>Resolved</b> - fixed<br/></p></div>';
    expect(said(atom({ title: 'Elevated errors', text: xhtml }))).toEqual([]);
  });

  it('knows when an incident began and was last spoken of', () => {
    expect(page(atom({ title: 'Elevated errors', minutes: 5 }))?.incidents).toEqual([
      expect.objectContaining({
        id: 'tag:Elevated errors',
        startedAt: NOW - 25 * 60_000,
        updatedAt: NOW - 5 * 60_000,
      }),
    ]);
  });

  it('skips comments, instructions and a document type on its way', () => {
    const text = rss({ title: 'Elevated errors', more: '<!-- > <title>x</title> --><?x <y>?>' });
    expect(said(text.replace('?>', '?><!DOCTYPE rss [<!ENTITY a "> <html>">]><!-- > -->'))).toEqual([
      'Elevated errors · degraded · investigating',
    ]);
  });

  it('that is cut off counts as far as it is complete, when its newest entry comes first', () => {
    const [newer, older] = [
      { title: 'Elevated errors', minutes: 1 },
      { title: 'Old news', minutes: 600 },
    ];
    const cut = (text: string) => text.slice(0, text.lastIndexOf('<pubDate>'));
    expect(said(cut(rss(newer, older, older)))).toEqual(['Elevated errors · degraded · investigating']);
    expect(page(cut(rss(older, newer, newer)))).toBeUndefined();
    expect(page(cut(rss(newer)))).toBeUndefined();
  });

  it.each([
    ['a page of HTML', `<!DOCTYPE html>${rss({ title: 'Outage' }).replaceAll('rss', 'html')}`],
    ['other XML', atom({ title: 'Outage' }).replaceAll('feed', 'opml')],
    ['nothing but a declaration', '<?xml version="1.0"?>'],
    ['entries without dates', '<rss><item><title>API down</title></item></rss>'],
  ])('is not %s', (_, text) => {
    expect(page(text)).toBeUndefined();
  });
});

describe('hostile documents', () => {
  const ITEM = '<item><title>API down</title><pubDate>Tue, 29 Sep 2026 11:50:00 GMT</pubDate></item>';
  const fill = (unit: string) => unit.repeat(Math.ceil(1_000_000 / unit.length));

  it('have no entity of their own expanded', () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "&l${i};&l${i};">`).join('');
    const text = `<!DOCTYPE rss [<!ENTITY l0 "down"><!ENTITY x SYSTEM "file:///etc/passwd">${bomb}]>${rss({ title: 'Errors &l30; &x;' })}`;
    expect(said(text)).toEqual(['Errors &l30; &x; · degraded · investigating']);
  });

  it.each([
    '<',
    '<a>',
    '<a "',
    '</',
    '<!--',
    '<![CDATA[',
    '<?',
    '<!DOCTYPE [',
    '&#1',
    '&amp;',
    '<item>',
    ' ',
    '已',
    '部分',
    'is now ',
  ])('of a megabyte of %j are read in a moment', (unit) => {
    const filled = fill(unit);
    const began = performance.now();
    page(`<rss>${filled}`);
    page(`<rss><item><title>${filled}</title><description>${filled}</description></item></rss>`);
    const seen = page(`<rss>${ITEM}<item><description><![CDATA[${filled}]]></description></item></rss>`);
    // Measured at 0.05 to 0.4 s; anything quadratic takes minutes.
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(seen?.level).toBe('outage');
  });

  it('never make it throw, and a page understood is never without words', () => {
    const unit = fc.constantFrom(
      '<rss>',
      '<feed>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<![CDATA[',
      ']]>',
      '"',
      '&#99999999;',
      '&#xd800;',
      '<!',
      '>',
      'down',
      '已恢复',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(unit, fc.string({ unit: 'binary' }))), (pieces) => {
        const seen = page(`<rss>${pieces.join('')}`);
        if (seen) expect(seen.saying).toMatch(/\S/);
      }),
    );
  });
});
