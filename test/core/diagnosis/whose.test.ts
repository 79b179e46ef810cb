import { describe, expect, it } from 'vitest';
import { read } from '../../../src/core/diagnosis/reading.ts';

describe('whose error a text is about', () => {
  it.each([
    ['配置 azure openai 没问题，换成文心千帆就报错 500', 'ernie'],
    ['文心正常，但是 deepseek 一直超时', 'deepseek'],
    ['Claude works, but qianfan answers 401', 'ernie'],
    ['the same key is fine in gemini, error 429 from dashscope', 'qwen'],
    ['gemini works', 'gemini'],
    ['openai.RateLimitError: Error code: 429 from https://api.moonshot.cn', 'moonshot'],
  ])('%s: %s', (text, provider) => {
    expect(read(text).facts.provider).toBe(provider);
  });
});
