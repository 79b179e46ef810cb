import { type Flaw, flawsAround, flawsOfSetting, maskedAfter } from './credential/flaws.ts';
import { accepted, type KeyKind, type Place } from './credential/kinds.ts';
import { addressedIn } from './credential/places.ts';
import { KEY_SHAPES, whole } from './credential/shapes.ts';
import type { Facts } from './knowledge.ts';

/** A key that was in a text, without the key: what kind, where it was sent, whether that kind is accepted there. */
export interface KeySeen {
  readonly kind: KeyKind;
  readonly place: Place | undefined;
  readonly fits: boolean | undefined;
}

/** What a text shows of keys; holds words of ours only, nothing of the text. */
export interface CredentialCheck {
  readonly keys: readonly KeySeen[];
  readonly flaws: readonly Flaw[];
}

const MOST = 64 * 1024;
const MOST_KEYS = 4;

/** Looks at the original text before anything is taken out of it, and answers kinds alone. */
export const checkCredentials = (original: string, facts?: Facts): CredentialCheck => {
  const pasted = original.slice(0, MOST);
  const text = narrow(pasted);
  const addressed = addressedIn(text, facts);
  const shortTerm = /"?expireTime"?\s?[:=]|BCE-BEARER\/token/i.test(text);
  const keys = new Map<string, KeySeen>();
  const flaws = new Set<Flaw>(flawsOfSetting(text));
  const taken: [number, number][] = [];
  for (const { kind: shape, pattern } of KEY_SHAPES)
    for (const match of text.matchAll(pattern)) {
      const from = match.index + (match[1]?.length ?? 0);
      const to = match.index + match[0].length;
      if (taken.some(([start, end]) => from < end && to > start)) continue;
      taken.push([from, to]);
      if (taken.length > 200) break;
      const kind =
        shape === 'v2' && shortTerm && /["']token["']\s?:\s?["']$/.test(text.slice(0, from).slice(-16))
          ? 'short-term'
          : shape;
      const place = addressed.placeOf(from);
      // Somebody else’s key at somebody else’s door is no matter of ours.
      if (kind === 'foreign' && place === 'elsewhere') continue;
      keys.set(`${kind} ${place}`, { kind, place, fits: place && fits(kind, place) });
      for (const flaw of flawsAround(text, from, to)) flaws.add(flaw);
      if (!whole(kind, text.slice(from, to)) && !maskedAfter(text, to) && !masked(text.slice(from, to)))
        flaws.add('cut-off');
      if (pasted.slice(from, to) !== text.slice(from, to)) flaws.add('full-width');
    }
  const implied = taken.length === 0 ? impliedBy(facts?.code, addressed.address) : undefined;
  return { keys: [...keys.values(), ...(implied ? [implied] : [])].slice(0, MOST_KEYS), flaws: [...flaws] };
};

const fits = (kind: KeyKind, place: Place): boolean | undefined =>
  // Gateways hand out keys of such a look themselves, and a pair may be meant for one.
  kind === 'gateway-pair' || (kind === 'signature' && place === 'v2') ? undefined : accepted(kind, place);

// An error can say what kind of key was sent when the key itself is not in the text.
const impliedBy = (code: string | undefined, place: Place | undefined): KeySeen | undefined => {
  if (code === undefined || place === undefined) return undefined;
  const kind = /plan\w{0,12}_api_key_not_allowed$/.test(code)
    ? 'plan'
    : /plan\w{0,12}_api_key_required$/.test(code)
      ? 'v2'
      : undefined;
  return kind === undefined || accepted(kind, place) ? undefined : { kind, place, fits: false };
};

const masked = (key: string): boolean => /x{4,}|\*{2,}|0{8,}/i.test(key);

// Each character stays where it is, so that places in one text are places in the other.
const narrow = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
