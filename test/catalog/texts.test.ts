import { describe, expect, it } from 'vitest';
import { components } from '../../src/catalog/ernie/components.ts';
import { faq } from '../../src/catalog/ernie/faq.ts';
import { guides } from '../../src/catalog/ernie/guides/index.ts';
import { links } from '../../src/catalog/ernie/links.ts';
import type { Faq } from '../../src/core/knowledge.ts';
import type { Text } from '../../src/core/types.ts';
import { UNTIDY } from '../support/chinese.ts';

/** A text with the place it stands in and the most characters it may have. */
type Placed = readonly [place: string, text: Text, limit: number];

const ofFaq = (where: string, entries: readonly Faq[]): Placed[] =>
  entries.flatMap((entry): Placed[] => [
    [`${where} ${entry.id} question`, entry.question, 120],
    [`${where} ${entry.id} answer`, entry.answer, 500],
  ]);

const texts: readonly Placed[] = [
  ...components.flatMap((one): Placed[] => [
    [`${one.id} name`, one.name, 40],
    [`${one.id} about`, one.about, 240],
  ]),
  ...guides.flatMap((guide): Placed[] => [
    [`${guide.id} title`, guide.title, 60],
    [`${guide.id} what`, guide.what, 500],
    ...guide.causes.map((cause, at): Placed => [`${guide.id} cause ${at + 1}`, cause, 200]),
    ...guide.fixes.map((fix): Placed => [fix.id, fix.text, 280]),
    ...ofFaq(guide.id, guide.faq),
  ]),
  ...ofFaq('general', faq),
  ...links.map((link): Placed => [`link ${link.id}`, link.name, 60]),
];

const HAN = /\p{Script=Han}/u;

/** What must not stand in either language, with the reason in words. */
const UNWANTED: readonly (readonly [reason: string, pattern: RegExp])[] = [
  ['markdown', /`|\*\*|__|\]\(|^#|<[a-z@!#]/im],
  ["another provider's variable", /\b(OPENAI|ANTHROPIC|CLAUDE|GEMINI|GOOGLE|AZURE|DEEPSEEK|DASHSCOPE|MOONSHOT)_[A-Z]/],
  ["another provider's key shape", /\b(sk-|xai-|AIza|gsk_|hf_)/],
  ["another provider's site", /openai\.com|anthropic\.com|googleapis|x\.ai|aliyun|azure\.com/i],
  ['a whole Baidu key', /bce-v3\/ALTAK[\w]*-[A-Za-z0-9]{8,}/],
  ['blank edges or doubled blanks', /^\s|\s$|\s{2}/],
];

/** The places that break a rule: an empty list is a promise kept, anything else names the culprits. */
const breaking = (rule: (text: Text, limit: number) => boolean): string[] =>
  texts.filter(([, text, limit]) => rule(text, limit)).map(([place]) => place);

const anyOf = (text: Text, pattern: RegExp): boolean => Object.values(text).some((words) => pattern.test(words));

describe('every text', () => {
  it('is English in English and Chinese in Chinese', () => {
    expect(texts.length).toBeGreaterThan(300);
    expect(breaking(({ en }) => !/[A-Za-z]/.test(en) || HAN.test(en))).toEqual([]);
    expect(breaking((text) => !HAN.test(text['zh-CN']))).toEqual([]);
  });

  it('keeps to its length', () => {
    expect(breaking((text, limit) => Object.values(text).some((words) => [...words].length > limit))).toEqual([]);
  });

  it.each(UNWANTED)('is free of %s', (_what, pattern) => {
    expect(breaking((text) => anyOf(text, pattern))).toEqual([]);
  });

  it.each(UNTIDY)('has in Chinese never %s', (_what, pattern) => {
    expect(breaking((text) => pattern.test(text['zh-CN']))).toEqual([]);
  });

  it('says the same codes and variables in both languages', () => {
    const names = (words: string) =>
      [...new Set(words.match(/[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+_?/g))].toSorted().join(' ');
    expect(breaking((text) => names(text.en) !== names(text['zh-CN']))).toEqual([]);
  });

  it('sends people to commands that are the same in both languages', () => {
    const commands = (words: string) => [...new Set(words.match(/\/ernie [a-z]+/g))].toSorted().join(' ');
    expect(breaking((text) => commands(text.en) !== commands(text['zh-CN']))).toEqual([]);
    const known = /\/ernie (?!(status|diagnose|report|components|faq|incidents|help)\b)/;
    expect(breaking((text) => anyOf(text, known))).toEqual([]);
  });

  it('is written once: no two long ones are equal', () => {
    const long = texts.filter(([, text]) => text.en.length > 40).map(([, text]) => text.en);
    expect(new Set(long).size).toBe(long.length);
  });

  it('names only https addresses of Baidu', () => {
    const foreign = (words: string) =>
      (words.match(/https?:\/\/[\w.-]+/g) ?? []).some(
        (address) => !/^https:\/\/([\w-]+\.)*(baidu|baidubce)\.com$/.test(address),
      );
    expect(breaking((text) => Object.values(text).some(foreign))).toEqual([]);
  });
});

describe('the rules themselves', () => {
  it.each`
    words                                  | rules
    ${'set `QIANFAN_API_KEY`'}             | ${['markdown']}
    ${'use **this** key'}                  | ${['markdown']}
    ${'see [here](x)'}                     | ${['markdown']}
    ${'<!channel> hello'}                  | ${['markdown']}
    ${'set OPENAI_API_KEY'}                | ${["another provider's variable"]}
    ${'a key such as sk-abc'}              | ${["another provider's key shape"]}
    ${'open platform.openai.com'}          | ${["another provider's site"]}
    ${'bce-v3/ALTAK-0123456789abcdefghij'} | ${['a whole Baidu key']}
    ${' edge'}                             | ${['blank edges or doubled blanks']}
    ${'bce-v3/ALTAK-.../... on /v2'}       | ${[]}
    ${'as OpenAI SDK base URL'}            | ${[]}
  `('"$words" breaks $rules', ({ words, rules }: { words: string; rules: string[] }) => {
    expect(UNWANTED.filter(([, pattern]) => pattern.test(words)).map(([what]) => what)).toEqual(rules);
  });

  it.each`
    words                 | rules
    ${'复制API Key'}      | ${['a missing blank between Chinese and Latin']}
    ${'密钥, 模型'}       | ${['half-width punctuation at Chinese']}
    ${'模型(ID)'}         | ${['half-width punctuation at Chinese']}
    ${'看 401 ，再看'}    | ${['a blank beside full-width punctuation']}
    ${'看 401，再看 403'} | ${[]}
  `('"$words" breaks $rules', ({ words, rules }: { words: string; rules: string[] }) => {
    expect(UNTIDY.filter(([, pattern]) => pattern.test(words)).map(([what]) => what)).toEqual(rules);
  });
});

describe('the ids of steps and questions', () => {
  const ids = [
    ...faq.map(({ id }) => id),
    ...guides.flatMap((guide) => [...guide.fixes, ...guide.faq].map(({ id }) => id)),
  ];

  it('are unique', () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('are kebab-case', () => {
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });
});

describe('links', () => {
  it.each(links)('$id leads to a page of Baidu over https', ({ url }) => {
    const { protocol, hostname, username } = new URL(url);
    expect(protocol).toBe('https:');
    expect(username).toBe('');
    expect(hostname).toMatch(/(^|\.)(baidu|baidubce)\.com$/);
  });

  it('stand once each', () => {
    expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
    expect(new Set(links.map(({ url }) => url)).size).toBe(links.length);
  });

  it('are the only addresses that steps and answers point to', () => {
    const known = new Set(links.map(({ url }) => url));
    const used = [...faq, ...guides.flatMap((guide) => [...guide.fixes, ...guide.faq])].flatMap(({ id, link }) =>
      link === undefined || known.has(link) ? [] : [id],
    );
    expect(used).toEqual([]);
  });
});
