/**
 * What a component may be going through. `fails` is the share of requests that fail, `slower` the shift of
 * ln(latency), `talk` how many times more reports than usual, `rate` how many such troubles start per 30 days.
 */
export interface Regime {
  readonly name: string;
  readonly trouble: boolean;
  readonly severe: boolean;
  readonly fails: number;
  readonly slower: number;
  readonly talk: number;
  readonly rate: number;
  /** People see it, probes hardly. */
  readonly crowd: boolean;
}

const regime = (name: string, fails: number, slower: number, talk: number, rate: number, severe = false): Regime => ({
  name,
  trouble: rate > 0 && name !== 'storm',
  severe,
  fails,
  slower,
  talk,
  rate,
  crowd: name === 'unseen' || name === 'outcry' || name === 'murmur',
});

export const REGIMES: readonly Regime[] = [
  regime('normal', 0, 0, 1, 0),
  regime('storm', 0, 0, 15, 4), // people talk about prices, quality or another company
  regime('lull', 0, 0, 1, 0), // a pause of on-off trouble: looks normal, may come back
  regime('low', 0.2, 0, 2.5, 2),
  regime('partial', 0.4, 0, 3, 1.5),
  regime('heavy', 0.65, 0, 3, 2, true),
  regime('full', 0.93, 0, 3, 10, true),
  regime('slow', 0.05, 1.2, 3, 2),
  regime('unseen', 0.03, 0, 6, 1.8), // people see it, probes hardly
  regime('outcry', 0.03, 0, 50, 0.3),
  { ...regime('sluggish', 0, 0.7, 1, 4.4), trouble: false }, // somewhat slower for a while: nobody's incident
  regime('crawl', 0.05, 1.75, 3, 3),
  regime('strained', 0.2, 0.68, 3, 3), // some fail and the rest is slower: each alone might be chance
  regime('choking', 0.4, 0.68, 3, 2),
  regime('breaking', 0.65, 0.68, 3, 1.5, true),
  regime('murmur', 0.03, 0, 2.5, 8), // the same, hardly louder than usual
  { ...regime('quota', 0, 0, 1, 2), trouble: false }, // our own key has used up its share: nothing but 429
];
export const NORMAL = 0;
export const STORM = 1;
export const LULL = 2;
export const SLOW = 7;
export const UNSEEN = 8;
export const OUTCRY = 9;
export const SLUGGISH = 10;
export const CRAWL = 11;
export const MURMUR = 15;
export const QUOTA = 16;
