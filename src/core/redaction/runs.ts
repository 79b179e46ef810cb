import type { SecretKind } from '../knowledge.ts';
import type { Hit } from './hit.ts';
import { placeholder } from './placeholder.ts';
import type { Token } from './tokens.ts';

// Baidu's older keys are bare runs of 24, 32 or 40 letters and digits: only the words before them tell.
const KINDS: Readonly<Record<number, SecretKind>> = {
  24: 'application-key',
  32: 'secret-key',
  40: 'aistudio-token',
};
const KEY_WORD = /api[ _-]?key|secret|access[ _-]?(?:key|token)|\b[as]k\b|密钥|秘钥|令牌|ai ?studio|星河/i;
const ID_WORD = /(?:id|trace|request|hash|commit|sha|etag|md5|digest|checksum)["' :=#]{0,4}$/i;
const OTHERS_BEFORE = new Set(['/', '=', '%', '@']);
const PAIRED = /([A-Za-z0-9]{24})\|([A-Za-z0-9]{20,64})/y;

/** Bare keys that the words before them tell, and pairs of them joined by a bar. */
export const runs = (text: string, tokens: readonly Token[]): Hit[] =>
  tokens.flatMap(({ from, to: end }): Hit[] => {
    let to = end;
    while (text[to - 1] === '.') to--;
    const kind = KINDS[to - from];
    if (text[end] === '|' && end - from >= 24) {
      PAIRED.lastIndex = end - 24;
      const pair = PAIRED.exec(text)?.[0];
      if (pair) return [{ kind: 'application-key', from: end - 24, to: end - 24 + pair.length }];
    }
    if (!kind || OTHERS_BEFORE.has(text[from - 1] ?? '') || OTHERS_BEFORE.has(text[to] ?? '')) return [];
    const run = text.slice(from, to);
    if (!/^[A-Za-z0-9]+$/.test(run) || !/\d/.test(run) || !/[A-Za-z]/.test(run) || placeholder(run)) return [];
    const before = text.slice(Math.max(0, from - 60), from);
    return KEY_WORD.test(before) && !ID_WORD.test(before) ? [{ kind, from, to }] : [];
  });
