const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** What a person typed: without the leading mention, links as their addresses, Slack's three entities as characters. */
export const typedText = (text: string): string =>
  text
    .replace(/^\s*<@[A-Z0-9]+(?:\|[^<>]*)?>/, '')
    .replace(/<(https?:[^|<>]*)(?:\|[^<>]*)?>/g, '$1')
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();
