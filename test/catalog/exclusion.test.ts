import { describe, expect, it } from 'vitest';
import { ernie } from '../../src/catalog/ernie/index.ts';
import { createDiagnose } from '../../src/core/diagnose.ts';
import { GUIDES, type Signature } from '../../src/core/knowledge.ts';
import { AMBIGUOUS, THIN_GUIDES } from './ambiguous.ts';

const { signatures, guides } = ernie;
const diagnose = createDiagnose(ernie);
const winner = (text: string): string | undefined => diagnose(text, { now: 0, statusOf: () => undefined }).signature;
const filled = (message: string): string => message.replace(/\{\w+\}/g, 'something');

/** A code alone in the body that its surface answers with. */
const coded = ({ surface, code }: Signature): string => {
  switch (surface) {
    case 'v1':
      return JSON.stringify({ error_code: Number(code), error_msg: 'x' });
    case 'aistudio':
      return JSON.stringify({ errorCode: Number(code), errorMsg: 'x' });
    case 'iam':
      return JSON.stringify({ requestId: '5d1f', code, message: 'x' });
    case 'oauth':
      return JSON.stringify({ error: code, error_description: 'x' });
    default:
      return JSON.stringify({ error: { code, message: 'x' } });
  }
};

describe('what another signature wins', () => {
  it('by its message alone or its code alone is listed, and nothing else', () => {
    const found = signatures.flatMap((signature) => [
      ...(signature.message === undefined
        ? []
        : [['message', signature.id, winner(filled(signature.message))] as const]),
      ...(signature.code === undefined ? [] : [['code', signature.id, winner(coded(signature))] as const]),
    ]);
    const lost = found.filter(([, id, won]) => id !== won).map((one) => one.join(' '));
    expect(lost.toSorted()).toEqual(AMBIGUOUS.map((one) => one.join(' ')).toSorted());
  });

  it('never says another kind of error, unless nothing is said at all', () => {
    const guideOf = new Map(signatures.map(({ id, guide }) => [id, guide]));
    const strange = AMBIGUOUS.filter(([, id, won]) => won !== undefined && guideOf.get(id) !== guideOf.get(won));
    expect(strange.map(([by, id]) => `${by} ${id}`)).toEqual([
      'message aistudio-v3-400-model',
      'code v2-invalid_model-401-old',
      'code v2-invalid_model-400',
    ]);
  });
});

describe('the guides', () => {
  it.each(GUIDES)('%s is led to by three signatures, or it is said why not', (id) => {
    const leading = signatures.filter(({ guide }) => guide === id).length;
    expect(leading >= 3 ? 'enough' : (THIN_GUIDES[id] ?? `only ${leading}`)).not.toMatch(/^only/);
  });

  it('name no other provider, and say different things in each language', () => {
    const texts = [
      ...guides.flatMap((guide) => [guide.title, guide.what, ...guide.causes, ...guide.fixes.map(({ text }) => text)]),
      ...guides.flatMap((guide) => guide.faq).flatMap(({ question, answer }) => [question, answer]),
      ...signatures.flatMap(({ meaning, fixes }) => [
        ...(meaning ? [meaning] : []),
        ...(fixes ?? []).map(({ text }) => text),
      ]),
    ];
    const said = texts.map((text) =>
      `${text.en} ${text['zh-CN']}`
        .replaceAll('/anthropic', '')
        .replace(/OpenAI[- ]?(?:SDK|compatible|style|兼容)|OpenAI (?:的|客户端)/g, ''),
    );
    expect(
      said.filter((text) =>
        /openai|anthropic|claude|chatgpt|gemini|deepseek|dashscope|moonshot|kimi|zhipu|azure/i.test(text),
      ),
    ).toEqual([]);
    expect(texts.filter((text) => text.en === text['zh-CN'])).toEqual([]);
  });
});
