import { describe, expect, it } from 'vitest';
import { faq } from '../../src/catalog/ernie/faq.ts';
import { guides } from '../../src/catalog/ernie/guides/index.ts';
import { pages } from '../../src/catalog/ernie/links.ts';
import { CATEGORIES, GUIDES, type GuideId } from '../../src/core/knowledge.ts';

const guide = (id: GuideId) => {
  const found = guides.find((one) => one.id === id);
  if (!found) throw new Error(`there is no guide ${id}`);
  return found;
};

/** All that one guide says in English. */
const words = (id: GuideId): string => {
  const { title, what, causes, fixes, faq: asked } = guide(id);
  return [
    title,
    what,
    ...causes,
    ...fixes.map(({ text }) => text),
    ...asked.flatMap((one) => [one.question, one.answer]),
  ]
    .map((text) => text.en)
    .join('\n');
};

describe('the guides', () => {
  it('are there for every kind of error, each once', () => {
    expect(guides.map(({ id }) => id).toSorted()).toEqual([...GUIDES].toSorted());
  });

  it('cover every category except "no error"', () => {
    const covered = new Set<string>(guides.map(({ category }) => category));
    expect(CATEGORIES.filter((category) => !covered.has(category))).toEqual(['none']);
  });

  it.each`
    id                   | category
    ${'auth'}            | ${'auth'}
    ${'permission'}      | ${'permission'}
    ${'rate-limit'}      | ${'rate_limit'}
    ${'quota-billing'}   | ${'quota_billing'}
    ${'model-not-found'} | ${'model_not_found'}
    ${'invalid-request'} | ${'invalid_request'}
    ${'context-length'}  | ${'context_length'}
    ${'content-filter'}  | ${'content_filter'}
    ${'overloaded'}      | ${'overloaded_or_internal'}
    ${'timeout'}         | ${'timeout'}
    ${'network'}         | ${'network'}
    ${'web-login'}       | ${'auth'}
    ${'cannot-tell'}     | ${'other_error'}
  `('$id explains $category', ({ id, category }: { id: GuideId; category: string }) => {
    expect(guide(id).category).toBe(category);
  });

  it.each(GUIDES)('%s has every section: what, 3-6 causes, 4-7 steps, 3-5 questions', (id) => {
    const { causes, fixes, faq: asked } = guide(id);
    expect(causes.length).toBeGreaterThanOrEqual(3);
    expect(causes.length).toBeLessThanOrEqual(6);
    expect(fixes.length).toBeGreaterThanOrEqual(4);
    expect(fixes.length).toBeLessThanOrEqual(7);
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(asked.length).toBeLessThanOrEqual(5);
  });

  it.each(GUIDES)('%s names its steps and questions after itself', (id) => {
    const { fixes, faq: asked } = guide(id);
    expect([...fixes, ...asked].map((one) => one.id).filter((one) => !one.startsWith(`${id}-`))).toEqual([]);
  });

  it.each(GUIDES.filter((id) => id !== 'network'))('%s leads to a page of Baidu in at least one step', (id) => {
    expect(guide(id).fixes.some(({ link }) => link !== undefined)).toBe(true);
  });
});

describe('what people must find', () => {
  it.each`
    id                   | fact
    ${'auth'}            | ${'QIANFAN_API_KEY'}
    ${'auth'}            | ${'AISTUDIO_ACCESS_TOKEN'}
    ${'auth'}            | ${'invalid_model'}
    ${'auth'}            | ${'/ernie status auth'}
    ${'auth'}            | ${'OpenAI SDK base URL'}
    ${'permission'}      | ${'account_overdue'}
    ${'rate-limit'}      | ${'QPS:'}
    ${'rate-limit'}      | ${'RPM:'}
    ${'rate-limit'}      | ${'TPM:'}
    ${'rate-limit'}      | ${'Daily:'}
    ${'rate-limit'}      | ${'Cluster:'}
    ${'rate-limit'}      | ${'Plan:'}
    ${'rate-limit'}      | ${'0 to 60 s'}
    ${'rate-limit'}      | ${'X-Ratelimit-Remaining-Tokens'}
    ${'rate-limit'}      | ${'Do not wait for Retry-After'}
    ${'rate-limit'}      | ${'jitter'}
    ${'quota-billing'}   | ${'code 17 sounds like a daily limit but more often meant that billing was not opened'}
    ${'model-not-found'} | ${'HTTP 401 with invalid_model'}
    ${'model-not-found'} | ${'model_offline'}
    ${'context-length'}  | ${'tokens_too_long'}
    ${'content-filter'}  | ${'finish_reason'}
    ${'overloaded'}      | ${'/ernie report chat'}
    ${'timeout'}         | ${'engine execute timeout'}
    ${'network'}         | ${'DNS:'}
    ${'network'}         | ${'TLS:'}
    ${'network'}         | ${'HTTPS_PROXY'}
    ${'network'}         | ${'Outside mainland China'}
    ${'network'}         | ${'In mainland China'}
    ${'web-login'}       | ${'/ernie status web'}
    ${'cannot-tell'}     | ${'HTTP status'}
    ${'cannot-tell'}     | ${'error.code'}
    ${'cannot-tell'}     | ${'as-...'}
    ${'cannot-tell'}     | ${'model id'}
    ${'cannot-tell'}     | ${'SDK or app with its version'}
    ${'cannot-tell'}     | ${'Never paste keys'}
  `('$id tells of $fact', ({ id, fact }: { id: GuideId; fact: string }) => {
    expect(words(id)).toContain(fact);
  });

  it.each`
    step                         | page
    ${'auth-copy-key'}           | ${pages.apiKeys.url}
    ${'auth-iam-pair'}           | ${pages.accessKeys.url}
    ${'permission-policy'}       | ${pages.policies.url}
    ${'quota-billing-top-up'}    | ${pages.topUp.url}
    ${'quota-billing-open'}      | ${pages.billingSwitch.url}
    ${'quota-billing-plan'}      | ${pages.planUsage.url}
    ${'model-not-found-list'}    | ${pages.models.url}
    ${'model-not-found-retired'} | ${pages.retirements.url}
    ${'rate-limit-raise'}        | ${pages.services.url}
    ${'overloaded-ticket'}       | ${pages.ticket.url}
  `('step $step is done at $page', ({ step, page }: { step: string; page: string }) => {
    expect(guides.flatMap(({ fixes }) => fixes).find(({ id }) => id === step)?.link).toBe(page);
  });

  it.each(GUIDES)('%s sends people to the live status or to what others report', (id) => {
    const exempt: readonly GuideId[] = ['model-not-found', 'context-length', 'content-filter']; // only the caller can cure these
    expect(exempt.includes(id) || /\/ernie (status|report)/.test(words(id))).toBe(true);
  });
});

describe('the general questions', () => {
  it('are 8 to 12', () => {
    expect(faq.length).toBeGreaterThanOrEqual(8);
    expect(faq.length).toBeLessThanOrEqual(12);
  });

  it.each`
    id                        | fact
    ${'down-now'}             | ${'/ernie status'}
    ${'what-is-watched'}      | ${'QIANFAN_API_KEY'}
    ${'official-status-page'} | ${'no feed'}
    ${'v1-retired'}           | ${'2026-08-31'}
    ${'kinds-of-keys'}        | ${'/v2/tokenplan/team'}
    ${'kinds-of-keys'}        | ${'AI Studio token'}
    ${'baidu-product'}        | ${'No.'}
    ${'contact-baidu'}        | ${'request id'}
    ${'how-to-report'}        | ${'/ernie report'}
  `('$id tells of $fact', ({ id, fact }: { id: string; fact: string }) => {
    expect(faq.find((entry) => entry.id === id)?.answer.en).toContain(fact);
  });

  it('point to the health page and to the ticket form', () => {
    expect(faq.map(({ link }) => link)).toEqual(
      expect.arrayContaining([pages.cloudStatus.url, pages.ticket.url, pages.v1Retirement.url]),
    );
  });
});
