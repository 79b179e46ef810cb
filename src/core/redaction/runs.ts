import type { SecretKind } from '../knowledge.ts';
import type { Hit } from './hit.ts';
import { placeholder } from './placeholder.ts';

// Baidu's older keys are bare runs of 24, 32 or 40 letters and digits: only the words before them tell.
const RUN = /(?<![\w/=.%@-])(?:[A-Za-z0-9]{40}|[A-Za-z0-9]{32}|[A-Za-z0-9]{24})(?![\w/=%@-])/g;
const KEY_WORD = /api[ _-]?key|secret|access[ _-]?(?:key|token)|\b[as]k\b|密钥|秘钥|令牌|ai ?studio|星河/i;
const ID_WORD = /(?:id|trace|request|hash|commit|sha)["' :=#]{0,4}$/i;
const KINDS: Readonly<Record<number, SecretKind>> = {
  24: 'application-key',
  32: 'secret-key',
  40: 'aistudio-token',
};

/** Bare keys that the words before them tell. */
export const runs = (text: string): Hit[] =>
  [...text.matchAll(RUN)].flatMap(({ 0: run, index }): Hit[] => {
    const kind = KINDS[run.length];
    if (!kind || !/\d/.test(run) || !/[A-Za-z]/.test(run) || placeholder(run)) return [];
    const before = text.slice(Math.max(0, index - 60), index);
    return KEY_WORD.test(before) && !ID_WORD.test(before) ? [{ kind, from: index, to: index + run.length }] : [];
  });
