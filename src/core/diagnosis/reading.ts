import type { Facts, Surface } from '../knowledge.ts';
import { type Body, bodiesOf } from './bodies.ts';
import { clean } from './clean.ts';
import { unfolded } from './folds.ts';
import { hostOf } from './hosts.ts';
import { untagged } from './markup.ts';
import { pairsOf } from './pairs.ts';
import { type Mention, mentionsOf } from './statuses.ts';
import { toolsIn } from './tools.ts';
import { providerOf } from './whose.ts';
import { type Word, wordsOf } from './words.ts';

/** A pasted text taken apart: what is stated where, before anything is concluded. */
export interface Reading {
  readonly text: string;
  readonly lines: readonly string[];
  readonly words: readonly Word[];
  readonly bodies: readonly Body[];
  readonly mentions: readonly Mention[];
  readonly facts: Facts;
}

const REQUEST_ID = /\bas-[a-z0-9]{10}\b/;
const MODEL =
  /(?<![\w-])(?:(?:ernie|eb|completions|qianfan)-(?!sdk|python|api|js\b|go\b)[a-z0-9.](?:-?[a-z0-9.]){0,63}\b|embedding-v1\b|bge-large-(?:zh|en)\b|tao-8k\b)/i;

/** The parts of a pasted text. */
export const read = (pasted: string): Reading => {
  const text = unfolded(clean(pasted));
  return taken(text, text.split('\n'), wordsOf(text));
};

/** The same without some of its lines. */
export const onlyLines = (reading: Reading, kept: (line: number) => boolean): Reading => {
  const lines = reading.lines.filter((_, at) => kept(at));
  const words = reading.words.filter(({ line }) => kept(line));
  return taken(lines.join('\n'), lines, words);
};

const taken = (text: string, lines: readonly string[], words: readonly Word[]): Reading => {
  const pairs = pairsOf(untagged(text));
  const bodies = bodiesOf(pairs);
  const mentions = mentionsOf(text);
  const best = bodies.find((body) => body.code !== undefined) ?? bodies.find((body) => body.message !== undefined);
  const value = (key: 'model' | 'request') => pairs.find((pair) => pair.key === key)?.value;
  const requestId =
    REQUEST_ID.exec(text)?.[0] ?? pairs.find(({ key, name }) => key === 'request' && name !== 'id')?.value;
  const baidu = requestId?.startsWith('as-') || best?.surface === 'v1';
  const provider = baidu ? 'ernie' : providerOf(text, words);
  const facts: Facts = {
    provider,
    surface: best?.surface ?? surfaceOf(text),
    status:
      bodies.find((body) => body.status !== undefined)?.status ?? mentions.find((mention) => mention.sure)?.status,
    code: best?.code,
    message: best?.message ?? bodies.find((body) => body.message !== undefined)?.message,
    requestId,
    model: value('model') ?? MODEL.exec(text)?.[0],
    host: hostOf(text),
    ...toolsIn(words, text),
  };
  return { text, lines, words, bodies, mentions, facts };
};

const PLACES: readonly (readonly [Surface, RegExp])[] = [
  ['oauth', /\/oauth\/2\.0\/token/],
  ['v1', /(?<!\/(?:ai-)?doc\/)wenxinworkshop|aip\.baidubce\.com/i],
  ['iam', /iam\.bj\.baidubce\.com|bce-bearer/i],
  ['aistudio', /aistudio|ai studio|erniebot|星河社区/i],
  ['v2', /qianfan\.baidubce\.com|\bas-[a-z0-9]{10}\b|bce-v3/i],
  ['web', /yiyan\.baidu|ernie\.baidu\.com/i],
  ['web', /(?:文心一言|文小言|文心助手|ernie bot)[^\n]{0,40}(?:登[录陆不]|扫码|验证码|网页版|log ?in|sign ?in)/i],
];

const surfaceOf = (text: string): Surface | undefined => PLACES.find(([, place]) => place.test(text))?.[0];
