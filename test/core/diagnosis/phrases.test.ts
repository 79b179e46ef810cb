import { describe, expect, it } from 'vitest';
import { phraseBook } from '../../../src/core/diagnosis/phrases.ts';
import { type Word, wordsOf } from '../../../src/core/diagnosis/words.ts';
import { dice } from '../../support/streams.ts';

const found = (phrases: readonly string[], text: string) =>
  phraseBook(phrases.map((phrase) => [phrase, phrase] as const))(wordsOf(text)).map(
    ({ value, from, to }) => [value, from, to] as const,
  );

describe('phrases with holes', () => {
  it.each<[string, string, readonly [number, number][]]>([
    ['the model is offline', 'The model is OFFLINE', [[0, 4]]],
    ['model {name} not found', 'a model called x not found here', [[1, 6]]],
    ['model {name} not found', 'model not found', [[0, 3]]],
    ['model {name} not found', 'model x\nnot found', []],
    ['model {name} not found', 'model\nnot found', [[0, 3]]],
    ['model {name} not found', 'model model model x not found', [[0, 6]]],
    [
      'model {name} not found',
      'model x not found, model y not found',
      [
        [0, 4],
        [4, 8],
      ],
    ],
    ['code {code} message {text} end', 'code 1 message a b end end', [[0, 6]]],
    ['code {code} message {text} end', 'code 1 end message', []],
    ['{name} is gone', 'it is gone', [[1, 3]]],
    ['limit is {limit}', 'the limit is 5', [[1, 3]]],
    ['模型{name}不存在', '该模型 x 不存在', [[1, 7]]],
  ])('%s in %j', (phrase, text, places) => {
    expect(found([phrase], text)).toEqual(places.map(([from, to]) => [phrase, from, to]));
  });

  it('beginnings that are shared are told apart behind the hole', () => {
    expect(found(['model {x} gone', 'model {x} gone now', 'model {x} slow', 'model'], 'model a slow gone now')).toEqual(
      [
        ['model', 0, 1],
        ['model {x} slow', 0, 3],
        ['model {x} gone', 0, 4],
        ['model {x} gone now', 0, 5],
      ],
    );
  });

  it('are found as by trying each at every word', () => {
    const random = dice(7);
    const word = (): string => 'abcd'[Math.floor(random() * 4)] ?? '';
    const words = (most: number): string => Array.from({ length: 1 + Math.floor(random() * most) }, word).join(' ');
    for (let round = 0; round < 400; round++) {
      const phrase = [words(2), words(2), words(1)].slice(0, 1 + (round % 3)).join(' {x} ');
      const text = Array.from({ length: 3 }, () => words(12)).join('\n');
      expect([phrase, text, found([phrase], text)]).toEqual([phrase, text, tried(phrase, text)]);
    }
  });
});

/** The plain way: from every word on, part by part; of those that go on alike the longest. */
const tried = (phrase: string, text: string) => {
  const words = wordsOf(text);
  const [first = [], ...rest] = phrase.split(' {x} ').map((part) => part.split(' '));
  const stands = (part: readonly string[], at: number): boolean =>
    part.every((one, offset) => words[at + offset]?.text === one);
  const hits: (readonly [string, number, number])[] = [];
  const passed = new Set<string>();
  words.forEach((_, from) => {
    if (!stands(first, from)) return;
    let at = from + first.length;
    const line = words[at - 1]?.line;
    for (const [order, part] of rest.entries()) {
      while (!stands(part, at)) {
        at++;
        if (words[at]?.line !== line) return;
      }
      const place = `${line} ${order} ${at}`;
      if (passed.has(place)) return;
      passed.add(place);
      at += part.length;
    }
    hits.push([phrase, from, at]);
  });
  return hits;
};

describe('work', () => {
  /** How often words are looked at while phrases are looked for. */
  const looks = (phrases: readonly string[], text: string): number => {
    let count = 0;
    const words = wordsOf(text).map(
      (word): Word => ({
        ...word,
        get text() {
          count++;
          return word.text;
        },
      }),
    );
    phraseBook(phrases.map((phrase) => [phrase, phrase] as const))(words);
    return count;
  };
  const HOLES = ['the model {x} gone', 'the model {x} is {y} end', 'the {x} model', 'model {x} the model {y} the'];

  it.each([
    ['beginnings of phrases with holes', 'the model '],
    ['what follows holes', 'gone is end '],
    ['both', 'the model is gone '],
    ['lines', 'the model is\n'],
    ['other words', 'nothing at all '],
  ])('grows with the text and not faster: %s', (_, unit) => {
    const once = looks(HOLES, unit.repeat(200));
    expect(looks(HOLES, unit.repeat(2000))).toBeLessThanOrEqual(10.1 * once);
  });

  it('does not grow with the number of phrases that begin alike', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => [`the model ${at} {x} a`, `the model {x} b${at}`, `c${at}`]).flat();
    const text = 'the model 1 says the model x is b4 and the model c7 '.repeat(50);
    expect(looks(many(3000), text)).toBeLessThanOrEqual(1.1 * looks(many(30), text));
  });

  it('is the same for a text that opens every hole there is', () => {
    const phrases = Array.from({ length: 300 }, (_, at) => `open${at} {x} shut${at}`);
    const text = phrases.map((_, at) => `open${at}`).join(' ');
    expect(looks(phrases, `${text} ${'x '.repeat(500)}`)).toBeLessThan(800 * 20);
  });
});
