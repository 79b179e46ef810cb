import { describe, expect, it } from 'vitest';
import { ernie } from '../../src/catalog/ernie/index.ts';
import { FLAWS } from '../../src/core/credential/flaws.ts';
import { accepted, KEY_KINDS, PLACES } from '../../src/core/credential/kinds.ts';
import { LOCALES, type Locale } from '../../src/core/types.ts';
import { credentialBlocks } from '../../src/view/credential.ts';
import { plain } from '../../src/view/view.ts';
import { untidy } from '../support/chinese.ts';

const told = (check: Parameters<typeof credentialBlocks>[0], locale: Locale): string =>
  plain({ tone: 'neutral', title: '', blocks: credentialBlocks(check, ernie, locale), actions: [] });
const everyKey = KEY_KINDS.flatMap((kind) => [
  ...PLACES.map((place) => ({ kind, place, fits: accepted(kind, place) })),
  { kind, place: undefined, fits: undefined },
]);

describe('what is said of a key', () => {
  it.each(LOCALES)('is said of every kind at every place, in %s', (locale) => {
    const said = everyKey.map((key) => told({ keys: [key], flaws: [] }, locale));
    for (const text of said) expect(text.length).toBeGreaterThan(20);
    expect(new Set(said).size).toBe(said.length);
  });

  it('is tidy Chinese', () => {
    const said = [
      ...everyKey.map((key) => told({ keys: [key], flaws: [] }, 'zh-CN')),
      ...FLAWS.map((flaw) => told({ keys: [], flaws: [flaw] }, 'zh-CN')),
    ];
    expect(said.filter((text) => untidy(text.replaceAll('\n- ', '\n')).length > 0)).toEqual([]);
  });

  it('names the mistake, where the kind works, and what to take instead', () => {
    const check = { keys: [{ kind: 'v1-token', place: 'v2', fits: false }], flaws: [] } as const;
    expect(told(check, 'en')).toContain(
      'This is a v1 access_token (24.…); the normal v2 address (/v2) never accepts it. It works in v1 and other products of aip.baidubce.com for 30 days; v2 never takes it. Take an API key that looks like bce-v3/ALTAK-….',
    );
  });

  it('leads to the page where the right key is found', () => {
    const blocks = credentialBlocks(
      { keys: [{ kind: 'application-key', place: 'iam', fits: false }], flaws: [] },
      ernie,
      'en',
    );
    const page = ernie.links.find(({ id }) => id === 'access-keys')?.url;
    expect(JSON.stringify(blocks)).toContain(page);
  });

  it('is nothing where no key was seen', () => {
    expect(credentialBlocks({ keys: [], flaws: [] }, ernie, 'en')).toEqual([]);
  });
});
