import { describe, expect, it } from 'vitest';
import { ernie } from '../../src/catalog/ernie/index.ts';
import { signatures } from '../../src/catalog/ernie/signatures/index.ts';
import { createDiagnose, type Live } from '../../src/core/diagnose.ts';
import { fixesOf } from '../../src/core/diagnosis/twists.ts';
import type { Fix, Signature } from '../../src/core/knowledge.ts';
import { redact } from '../../src/core/redact.ts';
import { LOCALES, type Text } from '../../src/core/types.ts';

const diagnose = createDiagnose(ernie);
const live: Live = { now: 0, statusOf: () => undefined };
const named = signatures.map((signature) => [signature.id, signature] as const);
const winner = (text: string): string | undefined => diagnose(redact(text).text, live).signature;
const texts = (signature: Signature): Text[] => [
  ...(signature.meaning ? [signature.meaning] : []),
  ...(signature.fixes ?? []).map((fix) => fix.text),
];
// Steps are wanted for whoever calls a signature by its own code or words.
const wrapper = (signature: Signature): boolean => signature.guide === 'cannot-tell';

describe('every signature', () => {
  it.each(named)('%s wins each of its own examples', (id, signature) => {
    expect(signature.examples.map(winner)).toEqual(signature.examples.map(() => id));
  });

  it.each(named)('%s speaks both languages, without naming anybody else', (_, signature) => {
    for (const text of texts(signature)) {
      for (const locale of LOCALES) expect(text[locale].trim()).not.toBe('');
      expect(text['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
      // Baidu's own addresses may hold the name of a protocol.
      expect(`${text.en} ${text['zh-CN']}`.replaceAll('/anthropic', '')).not.toMatch(
        /openai|anthropic|claude|chatgpt|gemini|deepseek|dashscope|moonshot|kimi|zhipu|azure/i,
      );
    }
  });

  it.each(named)('%s says what to do and where its facts come from', (_, signature) => {
    expect(signature.fixes?.length).toBeGreaterThan(0);
    expect(signature.meaning).toBeDefined();
    expect(signature.source).toMatch(/^https:\/\//);
    expect(ernie.components.map((component) => component.id)).toContain(signature.component);
  });
});

describe('the list of signatures', () => {
  it('gives every signature an id of its own', () => {
    expect(new Set(signatures.map(({ id }) => id)).size).toBe(signatures.length);
  });

  it('gives every step an id of its own', () => {
    const steps = new Map<string, Fix>();
    for (const fix of signatures.flatMap((signature) => signature.fixes ?? [])) {
      expect(steps.get(fix.id) ?? fix).toEqual(fix);
      steps.set(fix.id, fix);
    }
    expect(steps.size).toBeGreaterThan(40);
  });

  it('says nothing twice: a step that another covers stands beside it no more, and enough are left', () => {
    const general = ernie.guides.flatMap(({ fixes }) => fixes.map(({ id }) => id));
    const covered = signatures.flatMap(({ fixes = [] }) => fixes.flatMap(({ covers = [] }) => covers));
    expect(new Set(covered).size).toBeGreaterThan(35);
    expect(covered.filter((id) => !general.includes(id))).toEqual([]);
    for (const signature of signatures) {
      const guide = ernie.guides.find(({ id }) => id === signature.guide);
      const steps = fixesOf(undefined, signature, guide);
      const ids = steps.map(({ id }) => id);
      expect(steps.flatMap(({ covers = [] }) => covers).filter((id) => ids.includes(id))).toEqual([]);
      expect(ids.length, signature.id).toBeGreaterThanOrEqual(3);
    }
  });

  it('sends everybody who uses the retired API to v2', () => {
    const v1 = signatures.filter(({ surface, component }) => surface === 'v1' && component === 'ernie/v1');
    expect(v1.length).toBeGreaterThan(25);
    for (const signature of v1) expect(signature.fixes?.map((fix) => fix.id)).toContain('sig-to-v2');
  });

  it.each([
    'invalid_model',
    'account_overdue',
    'model_offline',
    'invalid_iam_token',
    'coding_plan_api_key_not_allowed',
  ])('warns that the status of %s misleads or names the mix-up', (code) => {
    const found = signatures.filter((signature) => signature.code === code);
    expect(found.some(({ meaning }) => /401|403|v1 access_token|the address is not/.test(meaning?.en ?? ''))).toBe(
      true,
    );
  });
});

const WRAPPED: readonly (readonly [how: string, wrap: (text: string) => string])[] = [
  ['a log line', (text) => `2026-09-14 08:22:31,114 - ERROR - app.llm - call failed: ${text}`],
  ['a Chinese sentence', (text) => `调用千帆报错了，帮忙看看：${text} 这是什么原因？`],
  ['an English sentence', (text) => `I keep getting this from Qianfan: ${text} - any help?`],
  [
    'a traceback',
    (text) =>
      `Traceback (most recent call last):\n  File "/app/main.py", line 12, in run\n    reply = call()\nException: ${text}`,
  ],
  ['JSON in JSON', (text) => JSON.stringify({ error: { message: text, type: 'upstream' } })],
  ['terminal colours', (text) => `\u001b[31m[qianfan] ${text}\u001b[0m`],
];

describe.each(WRAPPED)('inside %s', (_, wrap) => {
  const coded = named.filter(([, signature]) => signature.code !== undefined && !wrapper(signature));
  it.each(coded)('%s is still found', (id, signature) => {
    expect(winner(wrap(signature.examples[0]))).toBe(id);
  });
});

describe('a code of the v2 API', () => {
  const codes = [
    ...new Set(signatures.filter((s) => s.surface === 'v2' && s.code?.includes('_')).map((s) => s.code ?? '')),
  ];
  it.each(codes)('%s is recognised as typed in a chat', (code) => {
    const found = signatures.find(({ id }) => id === winner(`调用返回 ${code}，怎么解决？`));
    expect(found?.code).toBe(code);
  });
});
