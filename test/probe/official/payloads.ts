/** Small payloads in the shapes that official pages have, made up for these tests. */

export const NOW = Date.UTC(2026, 8, 29, 12);

const RFC = (at: number) => new Date(at).toUTCString();

/** Minutes before now, in the form of JSON and Atom. */
export const ago = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();

/** An incident as Statuspage lists it. */
export const incident = (name: string, over: object = {}) => ({
  id: `id-${name}`,
  name,
  status: 'investigating',
  impact: 'minor',
  created_at: ago(30),
  updated_at: ago(10),
  ...over,
});

/** A Statuspage summary with this indicator. */
export const summary = (indicator: string, over: object = {}): string =>
  JSON.stringify({
    page: { id: 'p1', name: 'Example', url: 'https://status.example.com' },
    components: [],
    incidents: [],
    scheduled_maintenances: [],
    status: { indicator, description: `Words for ${indicator}` },
    ...over,
  });

/** An Instatus summary with this page status. */
export const instatus = (status: string, over: object = {}): string =>
  JSON.stringify({ page: { name: 'Example', url: 'https://status.example.com', status }, ...over });

/** What an entry of a feed is made of. */
export interface Piece {
  readonly title: string;
  readonly minutes?: number;
  /** As it stands in the document: escaped, or CDATA. */
  readonly text?: string;
  readonly more?: string;
}

/** An RSS feed with these items, in this order. */
export const rss = (...pieces: readonly Piece[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Example outage feed</title>${pieces
    .map(
      ({ title, minutes = 10, text = '', more = '' }) =>
        `<item><title>${title}</title><link>https://status.example.com/</link>${more}<description>${text}</description><pubDate>${RFC(NOW - minutes * 60_000)}</pubDate></item>`,
    )
    .join('')}</channel></rss>`;

/** An Atom feed with these entries, in this order. */
export const atom = (...pieces: readonly Piece[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Example outage feed</title><updated>${ago(1)}</updated>${pieces
    .map(
      ({ title, minutes = 10, text = '', more = '' }) =>
        `<entry><id>tag:${title}</id><published>${ago(minutes + 20)}</published><updated>${ago(minutes)}</updated><link href="https://status.example.com/?a=1&amp;b=2"/>${more}<title>${title}</title><content type="html">${text}</content></entry>`,
    )
    .join('')}</feed>`;
