import { expect, it } from 'vitest';
import { statusRecord } from '../../src/bot/json.ts';
import { catalog } from '../../src/catalog/index.ts';
import { overall } from '../../src/core/overall.ts';
import type { Status } from '../../src/core/types.ts';
import { believed, NOON } from '../support/signals.ts';

it('programs are told what operators announced for a part, and until when', () => {
  const work = { id: 'w', components: ['ernie/chat'], from: NOON, to: NOON + 3_600_000, note: 'New gateway' } as const;
  const statuses: readonly Status[] = [{ ...believed('maintenance'), work }, believed('operational', 'ernie/web')];
  const picture = {
    ...{ provider: 'ERNIE', statuses, components: catalog.components, open: [], people: 0, month: 0, now: NOON },
    overall: overall(catalog.components, statuses, NOON),
    locale: 'en',
  } as const;
  expect(JSON.parse(JSON.stringify(statusRecord(picture)))).toMatchObject({
    components: [
      {
        id: 'ernie/chat',
        level: 'maintenance',
        maintenance: { id: 'w', note: 'New gateway', from: '2026-01-01T12:00:00.000Z', to: '2026-01-01T13:00:00.000Z' },
      },
      { id: 'ernie/web', level: 'operational' },
    ],
  });
});
