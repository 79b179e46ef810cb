import type { Signature } from '../src/core/knowledge.ts';
import { dice } from '../test/support/streams.ts';

const SEED = 41;
const SYLLABLES = 'ta ren mo vil que sor bin dal fex gor hul jas kem lup nim pol rad sev tur wex yol zan'.split(' ');
/** Error messages begin alike, whoever wrote them. */
const OPENINGS = [
  ...['the model', 'invalid', 'request', 'api return error', 'access token', 'the parameter', 'failed to', 'unable to'],
  ...[
    'no permission to access',
    'too many',
    'the input',
    'service',
    'account',
    'quota of',
    'your',
    'missing',
    '模型',
    '请求',
  ],
  ...[
    '参数',
    'error',
    'the request',
    'the requested',
    'connection to',
    'rate limit of',
    'exceeded',
    'could not',
    'please',
  ],
];

/** So many signatures: the known ones, then ones coined of made-up words; fewer are the beginning of more. */
export const coined = (known: readonly Signature[], count: number): Signature[] => {
  const random = dice(SEED);
  const one = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const word = (): string => Array.from({ length: 2 + Math.floor(random() * 2) }, () => one(SYLLABLES)).join('');
  const words = Array.from({ length: 2000 }, word);
  const some = (length: number): string => Array.from({ length }, () => one(words)).join(' ');

  const message = (at: number): string => {
    const opening = one(OPENINGS) ?? '';
    const shapes = [
      () => `${opening} ${some(3)}`,
      () => `${opening} {name} ${some(2)}`,
      () => `${opening} ${some(1)} '{name}' ${some(2)}: {reason}`,
      () => `${opening} ${some(2)} {limit} ${some(1)} {unit} ${some(1)}`,
    ];
    return shapes[at % shapes.length]?.() ?? opening;
  };
  const code = (at: number): string =>
    at % 3 === 0 ? String(400_000 + at) : `${one(words)}_${one(words)}${at % 3 === 1 ? `_${one(words)}` : ''}`;

  const [base] = known;
  if (!base) return [];
  const { id, component, guide, side, retryable, source } = base;
  const made = Array.from({ length: Math.max(0, count - known.length) }, (_, at): Signature => {
    const said = message(at);
    return {
      ...{ id: `${id}-${at}`, component, guide, side, retryable, source, surface: 'v2' },
      ...(at % 2 === 0 ? { code: code(at) } : {}),
      ...(at % 5 === 0 && at % 2 === 0 ? {} : { message: said }),
      examples: [said.replaceAll(/\{\w+\}/g, 'ernie')],
    };
  });
  return [...known, ...made].slice(0, count);
};
