import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { createDiagnose } from '../../src/core/diagnose.ts';
import { logEntries } from '../../src/core/log-entries.ts';
import { survey } from '../../src/core/survey.ts';

const diagnose = createDiagnose(catalog);
const read = (text: string) => survey(text, (part) => diagnose(part, { now: 0, statusOf: () => undefined }), 'ernie');

const AUTH = `Error code: 401 - {'error': {'code': 'invalid_iam_token', 'message': 'invalid_iam_token'}}`;
const RATE = `Error code: 429 - {'error': {'code': 'rpm_rate_limit_exceeded', 'message': 'Rate limit reached for RPM'}}`;
const at = (second: number): string => `2026-11-25 09:00:${String(second).padStart(2, '0')},123`;

describe('a log taken apart', () => {
  it.each<[string, string, number]>([
    ['dates', `${at(1)} INFO a\n${at(2)} ERROR b\n  more of b\n${at(3)} INFO c`, 3],
    ['dates in brackets behind a pod', `pod/a [2026-11-25T09:00:01Z] a\npod/a [2026-11-25T09:00:02Z] b`, 2],
    ['times', '09:00:01 a\n09:00:02 b', 2],
    ['syslog', 'Nov 25 09:00:01 host a\nNov  5 09:00:02 host b', 2],
    ['levels', 'INFO a\nERROR: b\nlevel=warn msg=c', 3],
    ['objects', '{"level":"info"}\n{"level":"error"}', 2],
    ['what stands before the first entry', `hello\n${at(1)} a\n${at(2)} b`, 3],
    ['one entry', `${at(1)} a\nTraceback\n  File "a.py"`, 1],
    ['no log', 'HTTP/1.1 401 Unauthorized\n\n{"error":{"code":"invalid_iam_token"}}', 1],
  ])('%s', (_, text, count) => {
    const entries = logEntries(text);
    expect(entries).toHaveLength(count);
    expect(entries.join('\n')).toBe(text);
  });
});

describe('what a log holds', () => {
  it('is what its text says, when that is no log', () => {
    const { diagnosis, further } = read(`HTTP 401\n\n${AUTH}`);
    expect(diagnosis).toEqual(diagnose(`HTTP 401\n\n${AUTH}`, { now: 0, statusOf: () => undefined }));
    expect(further).toEqual([]);
  });

  it('is the error that tells most, and how many entries speak of each other kind', () => {
    const log = [`${at(1)} INFO boot`, `${at(2)} ${AUTH}`, ...[3, 4, 5].map((s) => `${at(s)} request timed out`)];
    const { diagnosis, further } = read(log.join('\n'));
    expect(diagnosis).toMatchObject({ category: 'auth', facts: { code: 'invalid_iam_token' } });
    expect(further.map(({ diagnosis: { category }, times }) => [category, times])).toEqual([['timeout', 3]]);
  });

  it('is the latest of those that tell as much, with its own facts', () => {
    const both = (first: string, second: string) => read(`${at(1)} ERROR ${first}\n${at(2)} ERROR ${second}`);
    expect(both(AUTH, RATE).diagnosis).toMatchObject({ category: 'rate_limit', facts: { status: 429 } });
    expect(both(RATE, AUTH).diagnosis).toMatchObject({ category: 'auth', facts: { status: 401 } });
  });

  it('is one error when an earlier line of it is a line of its own', () => {
    const { diagnosis, further } = read(`${at(1)} ERROR HTTP status 401\n${at(1)} ERROR ${AUTH}`);
    expect(diagnosis).toMatchObject({ category: 'auth', facts: { status: 401, code: 'invalid_iam_token' } });
    expect(further).toEqual([]);
  });

  it('is nothing in a log where all goes well', () => {
    const { diagnosis, further } = read(Array.from({ length: 60 }, (_, s) => `${at(s)} INFO GET /chat 200`).join('\n'));
    expect(diagnosis.category).toBe('none');
    expect(further).toEqual([]);
  });
});
