import type { types } from '@slack/bolt';

/** Who is called, in Slack's two notations: an element of rich text, and words for a notification. */
interface Call {
  readonly element: types.RichTextElement;
  readonly words: string;
}

const callOf = (mention: string | undefined): Call | undefined => {
  if (mention === 'here') return { element: { type: 'broadcast', range: 'here' }, words: '<!here>' };
  if (mention === 'everyone') return { element: { type: 'broadcast', range: 'channel' }, words: '<!channel>' };
  if (!mention || !/^S[A-Z0-9]{2,40}$/.test(mention)) return undefined;
  return { element: { type: 'usergroup', usergroup_id: mention }, words: `<!subteam^${mention}>` };
};

const blockOf = (element: types.RichTextElement): types.RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [element] }],
});

/** What stands in front of a message that calls somebody; nothing when nobody is called. */
export const callFor = (mention: string | undefined) => {
  const call = callOf(mention);
  return call ? { blocks: [blockOf(call.element)], words: `${call.words} ` } : { blocks: [], words: '' };
};

/** The heaviest of them, to keep room for. */
export const HEAVIEST: readonly types.KnownBlock[] = callFor(`S${'0'.repeat(40)}`).blocks;
