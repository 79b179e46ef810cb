import { catalog } from '../../src/catalog/index.ts';
import { createDiagnose } from '../../src/core/diagnose.ts';
import { unlit } from '../../src/core/verdict/live.ts';
import type { Said } from './scores.ts';

const FOLDS = 5;

/** What is said of each signature's examples by a catalogue that lacks it, where its side is known. */
export const heldOut = (): readonly Said[] =>
  Array.from({ length: FOLDS }, (_, fold) => {
    const out = catalog.signatures.filter((_, at) => at % FOLDS === fold);
    const diagnose = createDiagnose({ ...catalog, signatures: catalog.signatures.filter((one) => !out.includes(one)) });
    return out.flatMap(({ side, examples }): readonly Said[] => {
      if (side === 'either') return [];
      const found = examples.map((text) => diagnose(text, unlit(0)));
      return found
        .filter(({ category }) => category !== 'none')
        .map(({ verdict }) => ({ truth: side, odds: verdict.odds }));
    });
  }).flat();
