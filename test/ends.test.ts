import { describe, expect, it } from 'vitest';
import { endsOf } from '../src/ends.ts';

const ROOM = 1024;
const read = (chunks: Iterable<Buffer | string>, room = ROOM) =>
  endsOf(
    (async function* () {
      yield* chunks;
    })(),
    room,
  );
const lines = (count: number): string => Array.from({ length: count }, (_, at) => `line ${at} of a log\n`).join('');

describe('the ends of an input', () => {
  it('are all of it, as long as there is room', async () => {
    for (const text of ['', 'one', lines(40), 'x'.repeat(ROOM), '错误'.repeat(100)])
      expect(await read([text])).toEqual({ text, bytes: Buffer.byteLength(text), cut: false });
  });

  it.each([1, 2, 7, 100, 1_000, 5_000])(
    'are whole lines of its beginning and its end, in chunks of %i',
    async (size) => {
      const text = lines(1_000);
      const bytes = Buffer.from(text);
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      const { text: kept, ...rest } = await read(chunks);
      expect(rest).toEqual({ bytes: bytes.length, cut: true });
      const [start = '', end = ''] = kept.split('\n…\n');
      expect(text.startsWith(`${start}\n`)).toBe(true);
      expect(text.endsWith(`\n${end}`)).toBe(true);
      expect(end).toContain('line 999 of a log');
      expect(start.length + end.length).toBeGreaterThan(0.9 * ROOM);
      expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(ROOM + 3);
    },
  );

  it('hold no half of a word that stands at a cut, for it may be half of a secret', async () => {
    const secret = 'S'.repeat(400);
    const { text } = await read([`begin ${secret} ${lines(100)} ${secret} ${'word '.repeat(90)}end`]);
    expect(text).toMatch(/^begin/);
    expect(text).toMatch(/end$/);
    expect(text.match(/S+/g) ?? []).toEqual([]);
    expect((await read(['S'.repeat(5_000)])).text).toBe('\n…\n');
  });

  it('hold no rest of a key whose beginning was not kept', async () => {
    const key = `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEKEY\n'.repeat(200)}-----END RSA PRIVATE KEY-----\n`;
    const { text } = await read([`${'x\n'.repeat(300)}${key}HTTP 401\n`]);
    expect(text).not.toContain('MIIEKEY');
    expect(text).toContain('HTTP 401');
  });

  it.each([0, 1])('are read right when a character takes two bytes, as PowerShell writes (%i more)', async (more) => {
    const text = `\ufeff${lines(300)}${'y'.repeat(more)}the end, 错误\n`;
    const bytes = Buffer.from(text, 'utf16le');
    expect((await read([bytes])).text).toMatch(/line 299 of a log\ny?the end, 错误\n$/);
    expect((await read([bytes.subarray(0, 600)])).text).toContain('line 3 of a log');
  });

  it('of a gigabyte cost no more than those of a megabyte', async () => {
    const chunk = Buffer.from(lines(40_000));
    const many = (function* () {
      for (let sent = 0; sent < 1e9; sent += chunk.length) yield chunk;
    })();
    const before = process.memoryUsage();
    const { bytes, text } = await read(many, 65_536);
    const after = process.memoryUsage();
    expect(bytes).toBeGreaterThanOrEqual(1e9);
    expect(text.length).toBeLessThanOrEqual(65_540);
    expect(after.external + after.arrayBuffers - before.external - before.arrayBuffers).toBeLessThan(8e6);
  });
});
