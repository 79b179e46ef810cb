import { officialType } from './schema.ts';

// Slack's limits, written down here a second time on purpose: the adapter's own table must not be its own judge.
const MAX = {
  plain_text: 3000,
  header: 150,
  context: 10,
  actions: 25,
  buttonText: 75,
  value: 2000,
  url: 3000,
  id: 255,
  label: 2000,
  placeholder: 150,
  input: 3000,
  options: 100,
  option: 75,
  optionValue: 150,
  modal: 24,
  metadata: 3000,
  message: 12_000,
  text: 40_000,
};

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Obj = { readonly [key: string]: Json };

const isObj = (value: unknown): value is Obj => typeof value === 'object' && value !== null && !Array.isArray(value);
const fail: (why: string) => never = (why) => {
  throw new Error(`Slack would refuse this: ${why}`);
};

const length = (what: string, value: Json | undefined, max: number, min = 1): void => {
  if (value === undefined) return;
  if (typeof value !== 'string') fail(`${what} is no text`);
  if (value.length < min || value.length > max) fail(`${what} has ${value.length} characters, not ${min} to ${max}`);
};
const count = (what: string, value: Json | undefined, max: number): readonly Json[] => {
  if (!Array.isArray(value)) fail(`${what} is no list`);
  if (value.length < 1 || value.length > max) return fail(`${what} has ${value.length} entries, not 1 to ${max}`);
  return value;
};

/** Every object in a payload, from the outside in. */
const walk = function* (value: Json): Generator<Obj> {
  if (Array.isArray(value)) for (const one of value) yield* walk(one);
  if (!isObj(value)) return;
  yield value;
  for (const one of Object.values(value)) yield* walk(one);
};

const NOBODY = () => fail('somebody would be called');

const textOf = (value: Json | undefined): Json | undefined => (isObj(value) ? value.text : undefined);

const rules: Record<string, (one: Obj) => void> = {
  plain_text: (one) => length('plain_text', one.text, MAX.plain_text),
  mrkdwn: () => fail('mrkdwn is not used here, so that no text is ever parsed'),
  broadcast: NOBODY,
  usergroup: NOBODY,
  user: NOBODY,
  channel: NOBODY,
  team: NOBODY,
  text: (one) => length('rich text', one.text, MAX.message),
  link: (one) => {
    length('link url', one.url, MAX.url);
    length('link text', one.text, MAX.message);
    if (!/^https?:\/\//.test(String(one.url))) fail(`a link leads to ${String(one.url)}`);
  },
  date: (one) => {
    if (!Number.isInteger(one.timestamp)) fail('a date without whole seconds');
  },
  header: (one) => length('header', textOf(one.text), MAX.header),
  context: (one) => void count('context', one.elements, MAX.context),
  rich_text: (one) => void count('rich_text', one.elements, 1000),
  rich_text_section: (one) => void count('rich_text_section', one.elements, 1000),
  rich_text_list: (one) => void count('rich_text_list', one.elements, 1000),
  rich_text_preformatted: (one) => void count('rich_text_preformatted', one.elements, 1000),
  actions: (one) => {
    const ids = count('actions', one.elements, MAX.actions).map((element) => isObj(element) && element.action_id);
    if (new Set(ids).size !== ids.length) fail('two elements share an action_id');
  },
  button: (one) => {
    length('button text', textOf(one.text), MAX.buttonText);
    length('button value', one.value, MAX.value);
    length('button url', one.url, MAX.url);
  },
  input: (one) => length('label', textOf(one.label), MAX.label),
  plain_text_input: (one) => {
    length('placeholder', textOf(one.placeholder), MAX.placeholder);
    const most = Number(one.max_length ?? MAX.input);
    if (most < 1 || most > MAX.input) fail(`max_length is ${most}`);
  },
  static_select: (one) => {
    for (const option of count('options', one.options, MAX.options)) {
      if (!isObj(option)) fail('an option is no object');
      length('option text', textOf(option.text), MAX.option);
      length('option value', option.value, MAX.optionValue);
    }
  },
};

const SHOWN = ['text', 'fallback', 'alt_text'];

const checkAll = (payload: Json): void => {
  for (const one of walk(payload)) {
    rules[String(one.type)]?.(one);
    length('action_id', one.action_id, MAX.id);
    length('block_id', one.block_id, MAX.id);
    for (const key of SHOWN) if (/<[!@#]/.test(String(one[key] ?? ''))) NOBODY();
  }
};

const checkTypes = (list: readonly Json[]): void => {
  const valid = officialType('KnownBlock');
  for (const block of list) {
    const [fault] = valid(block) ? [] : (valid.errors ?? []);
    if (fault)
      fail(`${isObj(block) ? block.type : 'block'} is not of @slack/types: ${fault.instancePath} ${fault.message}`);
  }
  const ids = list.flatMap((block) => (isObj(block) && block.block_id !== undefined ? [block.block_id] : []));
  if (new Set(ids).size !== ids.length) fail('two blocks share a block_id');
};

const size = (blocks: Json): number =>
  [...walk(blocks)].reduce((sum, one) => sum + (typeof one.text === 'string' ? one.text.length : 0), 0);

/** The words that call whom this block calls, if it does that and nothing else. */
const calledBy = (block: Json | undefined): string | undefined => {
  const { elements } = isObj(block) && block.type === 'rich_text' ? block : {};
  const [section] = Array.isArray(elements) && elements.length === 1 ? elements : [];
  const [one] =
    isObj(section) && Array.isArray(section.elements) && section.elements.length === 1 ? section.elements : [];
  if (isObj(one) && one.type === 'broadcast') return `<!${one.range}> `;
  return isObj(one) && one.type === 'usergroup' ? `<!subteam^${one.usergroup_id}> ` : undefined;
};

/** Throws when Slack would refuse this message, or when it calls anybody but by a block and words of its own in front. */
export const checkMessage = (message: unknown, mayCall = false): void => {
  if (!isObj(message)) fail('a message is an object');
  length('text', message.text, MAX.text);
  if (message.text === undefined) fail('a message without text');
  if (message.blocks === undefined) return;
  const list = count('blocks', message.blocks, 50);
  checkTypes(list);
  if (size(list) > MAX.message) fail(`msg_blocks_too_long: ${size(list)}`);
  const call = mayCall ? calledBy(list[0]) : undefined;
  if (call && !String(message.text).startsWith(call)) fail(`the text does not call ${call}`);
  checkAll([...(call ? list.slice(1) : list), { text: String(message.text).slice(call?.length ?? 0) }]);
};

/** Throws when Slack would refuse this modal. */
export const checkView = (view: unknown): void => {
  if (!isObj(view)) fail('a view is an object');
  const valid = officialType('View');
  if (!valid(view))
    fail(`view is not of @slack/types: ${valid.errors?.[0]?.instancePath} ${valid.errors?.[0]?.message}`);
  for (const part of ['title', 'submit', 'close']) length(part, textOf(view[part]), MAX.modal);
  length('private_metadata', view.private_metadata, MAX.metadata, 0);
  length('callback_id', view.callback_id, MAX.id);
  const list = count('blocks', view.blocks, 100);
  checkTypes(list);
  checkAll(list);
  const asks = [...walk(view.blocks ?? [])].some((one) => one.type === 'input');
  if (asks && view.submit === undefined) fail('a view with inputs needs a submit');
};
