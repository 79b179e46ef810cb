import { describe, expect, it } from 'vitest';
import { ernie } from '../../src/catalog/ernie/index.ts';
import { createDiagnose } from '../../src/core/diagnose.ts';
import type { Because, Diagnosis, Verdict } from '../../src/core/knowledge.ts';
import type { Locale } from '../../src/core/types.ts';
import { unlit } from '../../src/core/verdict/live.ts';
import { likely } from '../../src/core/verdict.ts';
import { verdictBlocks, verdictLine } from '../../src/view/verdict.ts';
import { plain } from '../../src/view/view.ts';
import { MINUTE, NOW } from '../support/verdict.ts';

const base = createDiagnose(ernie)('Error: Request timed out.', unlit(NOW));
const reason = (over: Partial<Because>): Because => ({
  ...{ rule: 'outage', text: { en: 'It is down.', 'zh-CN': '出现故障。' }, favours: 'provider', weight: Math.log(4) },
  ...over,
});
const show = (verdict: Partial<Verdict>, locale: Locale = 'en', over: Partial<Diagnosis> = {}): string => {
  const diagnosis = { ...base, ...over, verdict: { ...base.verdict, ...verdict } };
  const picture = { diagnosis, likely: likely(diagnosis.verdict.odds), catalog: ernie, now: NOW, locale };
  return plain({ tone: 'neutral', title: '', blocks: [verdictLine(picture), ...verdictBlocks(picture)], actions: [] });
};
const odds = (caller: number, provider: number) => ({ caller, provider, network: 1 - caller - provider });

describe('the line', () => {
  it.each`
    caller    | provider | en
    ${0.88}   | ${0.1}   | ${'You 88 % / ERNIE 10 % / Network in between 2 %'}
    ${0.004}  | ${0.993} | ${'ERNIE > 99 % / You < 1 % / Network in between < 1 %'}
    ${0.9985} | ${0.001} | ${'You > 99 % / ERNIE < 1 % / Network in between < 1 %'}
    ${0.336}  | ${0.333} | ${'You 34 % / ERNIE 33 % / Network in between 33 %'}
  `('$en', ({ caller, provider, en }) => {
    expect(show({ odds: odds(caller, provider) })).toContain(`Who has to act: ${en}`);
  });

  it('says unclear under 60 %, and how to find out, with a command', () => {
    const unclear = { odds: odds(0.5, 0.4) };
    expect(show(unclear)).toContain('unclear: no side is likely enough');
    expect(show(unclear)).toMatch(/1\. .*curl -sS -m 20 .*https:\/\/qianfan\.baidubce\.com\/v2\/models/);
    expect(show(unclear, 'en', { facts: { ...base.facts, provider: undefined } })).toContain('1. Repeat the call');
    expect(show({ odds: odds(0.5, 0.4) }, 'zh-CN')).toMatch(/尚不明确.*[\s\S]*如何区分/);
  });

  it.each`
    category                    | component       | first
    ${'auth'}                   | ${'ernie/auth'} | ${'another key'}
    ${'timeout'}                | ${'ernie/web'}  | ${'private window'}
    ${'network'}                | ${undefined}    | ${'curl -i'}
    ${'overloaded_or_internal'} | ${'ernie/chat'} | ${'curl -i'}
  `('$category on $component is told apart by $first', ({ category, component, first }) => {
    const shown = show({ odds: odds(0.5, 0.4) }, 'en', { category, component });
    expect(shown.split('\n').find((line) => line.startsWith('1. '))).toContain(first);
  });

  it('gives no test where the side is known', () => {
    expect(show({ odds: odds(0.9, 0.05) })).not.toMatch(/unclear:|How to find out/);
  });
});

describe('the evidence', () => {
  it('has its side, its age and how far it moved the odds', () => {
    const shown = show({ because: [reason({ at: NOW - 2 * MINUTE })] });
    expect(shown).toContain('- ERNIE: It is down. (2 min ago, odds × 4)');
  });

  it.each`
    over                                   | en                                      | zh
    ${{}}                                  | ${'- ERNIE: It is down. (odds × 4)'}    | ${'- 百度侧：出现故障。（几率 × 4）'}
    ${{ weight: 0, favours: undefined }}   | ${'- It is down.'}                      | ${'- 出现故障。'}
    ${{ weight: 0.05 }}                    | ${'- ERNIE: It is down.'}               | ${'- 百度侧：出现故障。'}
    ${{ weight: 9 }}                       | ${'(odds × > 1000)'}                    | ${'（几率 × > 1000）'}
    ${{ incident: 'ernie-20260101-chat' }} | ${'(odds × 4) why ernie-20260101-chat'} | ${'（几率 × 4） why ernie-20260101-chat'}
  `('$over', ({ over, en, zh }) => {
    expect(show({ because: [reason(over)] })).toContain(en);
    expect(show({ because: [reason(over)] }, 'zh-CN')).toContain(zh);
  });
});

describe('what would change it', () => {
  const text = { en: 'our own valid key were refused too', 'zh-CN': '我们自己的有效密钥也被拒绝' };
  it.each`
    share    | en                                                                            | zh
    ${0.8}   | ${'If our own valid key were refused too, it would be ERNIE at 80 %.'}        | ${'如果我们自己的有效密钥也被拒绝，则百度侧的可能性为 80 %。'}
    ${0.48}  | ${'If our own valid key were refused too, it would be unclear (ERNIE 48 %).'} | ${'如果我们自己的有效密钥也被拒绝，则难以判断（百度侧 48 %）。'}
    ${0.999} | ${'it would be ERNIE at 99 %.'}                                               | ${'可能性为 99 %。'}
  `('$share', ({ share, en, zh }) => {
    const changes = [{ text, side: 'provider', share }] as const;
    expect(show({ changes })).toContain(en);
    expect(show({ changes }, 'zh-CN')).toContain(zh);
  });

  it('is left out where nothing would', () => {
    expect(show({ changes: [] })).not.toContain('What would change this');
  });
});
