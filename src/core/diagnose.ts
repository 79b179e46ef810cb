import { aboutModels } from './diagnosis/about-models.ts';
import { codeRule } from './diagnosis/codes.ts';
import { evidenceOf, strengthOf } from './diagnosis/evidence.ts';
import { guideFor, sideOf, surfaceComponent } from './diagnosis/kinds.ts';
import { kindsOf, type LineKind } from './diagnosis/lines.ts';
import { plausible, sureness } from './diagnosis/plausible.ts';
import { type Ranked, ranked } from './diagnosis/ranked.ts';
import { onlyLines, type Reading, read } from './diagnosis/reading.ts';
import { reportOdds } from './diagnosis/report.ts';
import { type Match, signatureIndex } from './diagnosis/signatures.ts';
import { fixesOf, twistIn } from './diagnosis/twists.ts';
import type { Catalog, Category, Diagnosis, Facts, Fix, Guide, Signature, Verdict } from './knowledge.ts';
import type { Live } from './verdict/live.ts';
import type { Weighed } from './verdict/piece.ts';
import { NO_VERDICT, weighVerdict } from './verdict.ts';

export type { Live } from './verdict/live.ts';

/** Tells what a pasted, already redacted text is about; the catalogue is indexed once. */
export const createDiagnose = (
  catalog: Catalog,
  weigh: (weighed: Weighed) => Verdict = weighVerdict,
): ((text: string, live: Live) => Diagnosis) => {
  const guides = new Map<string, Guide>(catalog.guides.map((guide) => [guide.id, guide]));
  const matching = signatureIndex(catalog.signatures);
  const categoryOf = (signature: Signature): Category => guides.get(signature.guide)?.category ?? 'other_error';

  const weighed = (reading: Reading, provider: string | undefined) => {
    const ours = provider === undefined || provider === catalog.provider.id;
    const matches = matching(reading).filter((match) => ours || exclusive(match));
    const evidence = evidenceOf(reading, matches, categoryOf);
    return { reading, matches, kinds: ranked(evidence), strength: strengthOf(evidence) };
  };

  return (text, live) => {
    const whole = read(text);
    const lines = kindsOf(whole.lines);
    const said = spoken(whole, lines);
    const first = weighed(said, whole.facts.provider);
    const reported = reportOdds(whole.lines, lines, first.strength);
    if (reported < 0.5) return noReport(whole, 1 - reported);

    // Code and tables around an error are looked at only when the error itself tells nothing.
    const { matches, kinds, reading } = first.strength >= FAINT ? first : weighed(whole, whole.facts.provider);
    const kind = concluded(kinds);

    const matched = matches.find((match) => categoryOf(match.signature) === kind.category)?.signature;
    // A bare status on the web app says nothing of keys, which its signature is about.
    const usual = guideFor(kind.category, whole.facts.surface);
    const signature = matched?.surface === 'http' && usual === 'web-login' ? undefined : matched;
    if (kind.category === UNTOLD && !signature && !aboutModels(whole)) return noReport(whole, reported);
    const guideId = signature?.guide ?? usual;
    const facts = completed({ ...whole.facts, ...stated(reading.facts) }, signature, kind, catalog.provider.id);
    const sure = sureness(kind, kinds);
    const ours = facts.provider === undefined || facts.provider === catalog.provider.id;
    const twist = signature && twistIn(catalog.twists, signature, whole.text);
    const component = twist?.elsewhere
      ? undefined
      : (signature?.component ?? (ours ? surfaceComponent(facts.surface) : undefined));
    // Nobody answered and refused here: somebody only says that signing in fails.
    // What the error says of itself outranks what its bare status usually means.
    const own = signature?.surface === 'http' ? undefined : signature?.side;
    const side = own ?? (guideId === 'web-login' ? 'either' : sideOf(kind.category, stated(reading.facts)));
    return {
      category: kind.category,
      confidence: Math.round(sure * reported * 100) / 100,
      guide: guideId,
      signature: signature?.id,
      component,
      meaning: twist?.meaning ?? signature?.meaning,
      retryable: signature?.retryable,
      fixes: needed(fixesOf(twist, signature, guideId && guides.get(guideId)), facts),
      verdict: weigh({
        kinds: plausible({ category: kind.category, side }, sure, kinds),
        answered: facts.code !== undefined || facts.requestId !== undefined,
        component,
        live,
      }),
      facts,
    };
  };
};

/** The text without source, tables and diffs; the same reading when there are none. */
const spoken = (whole: Reading, kinds: readonly LineKind[]): Reading =>
  kinds.every((kind) => kind === 'plain' || kind === 'trace')
    ? whole
    : onlyLines(whole, (line) => kinds[line] === 'plain' || kinds[line] === 'trace');

const stated = (facts: Facts): Partial<Facts> =>
  Object.fromEntries(Object.entries(facts).filter(([name, value]) => value !== undefined && name !== 'provider'));

const needed = (fixes: readonly Fix[], facts: Facts): Fix[] =>
  fixes.filter(({ unless }) => !unless?.every((name) => facts[name] !== undefined));

// Another provider's error can share words and statuses with the catalogue's, but not its peculiar codes.
const exclusive = ({ signature: { code, surface }, from }: Match): boolean =>
  from === 'code' &&
  surface !== 'http' &&
  code !== undefined &&
  /^[A-Za-z]+_[a-z_]{6,}$/.test(code) &&
  code !== 'finish_reason' && // a field of everybody's replies
  codeRule(code, undefined) === undefined;

const UNTOLD: Category = 'other_error';
const FAINT = 35;

/** The likeliest kind; when only wrappers or weak words speak, that the kind cannot be told. */
const concluded = (kinds: readonly Ranked[]): Ranked => {
  const untold = kinds.find((kind) => kind.category === UNTOLD);
  const told = kinds.find((kind) => kind.category !== UNTOLD);
  if (!told || told.best.weight < FAINT) return untold ?? UNKNOWN;
  // A technical failure such as a missing key in a reply outweighs words that could stand anywhere.
  if (untold && untold.weight > told.weight && (told.best.weight < 50 || untold.best.weight >= 60)) return untold;
  return told;
};

const UNKNOWN: Ranked = {
  category: UNTOLD,
  weight: 0,
  best: { category: UNTOLD, weight: 0, from: 'words', signature: undefined, provider: undefined },
};

const completed = (facts: Facts, signature: Signature | undefined, kind: Ranked, own: string): Facts => {
  const telling = signature && signature.surface !== 'http' && signature.surface !== 'network';
  return {
    ...facts,
    provider: telling ? own : (facts.provider ?? kind.best.provider),
    surface: facts.surface ?? signature?.surface,
    code: facts.code ?? (kind.best.from === 'code' ? signature?.code : undefined),
  };
};

const noReport = ({ facts }: Reading, confidence: number): Diagnosis => ({
  category: 'none',
  confidence: Math.round(confidence * 100) / 100,
  guide: undefined,
  signature: undefined,
  component: undefined,
  meaning: undefined,
  retryable: undefined,
  fixes: [],
  verdict: NO_VERDICT,
  facts,
});
