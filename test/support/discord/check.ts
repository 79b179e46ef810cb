import * as spec from 'discord-api-spec/zod';

/** The kinds of request bodies a bot sends. */
export type BodyKind = 'message' | 'edit' | 'post' | 'change' | 'thread' | 'callback' | 'commands';

type Json = Readonly<Record<string, unknown>>;

const SCHEMAS = {
  message: [spec.IncomingWebhookRequestPartialSchema],
  edit: [spec.IncomingWebhookUpdateRequestPartialSchema],
  post: [spec.MessageCreateRequestSchema],
  change: [spec.MessageEditRequestPartialSchema],
  thread: [spec.CreateTextThreadWithMessageRequestSchema],
  callback: [
    spec.CreateMessageInteractionCallbackRequestSchema,
    spec.UpdateMessageInteractionCallbackRequestSchema,
    spec.ModalInteractionCallbackRequestSchema,
  ],
  commands: [spec.ApplicationCommandUpdateRequestSchema],
} as const;

/** Everything Discord would hold against a body: its official schema, then the rules that the schema misses. */
export const breaches = (kind: BodyKind, body: unknown): readonly string[] => {
  if (kind === 'commands')
    return [
      ...list(body).flatMap((command) => [
        ...schemaBreaches(kind, command),
        ...(command.type === 3 ? pointingBreaches : commandBreaches)(command),
      ]),
      ...repeated(
        'command name',
        list(body).map(({ name }) => name),
      ),
    ];
  return [...schemaBreaches(kind, body), ...surrogates(body), ...rulesOf(kind)(one(body))];
};

const rulesOf = (kind: BodyKind) =>
  kind === 'callback' ? callbackBreaches : kind === 'thread' ? threadBreaches : messageBreaches;

const threadBreaches = ({ name }: Json): readonly string[] => empties('thread name', [name]);

const schemaBreaches = (kind: BodyKind, body: unknown): readonly string[] => {
  const tries = SCHEMAS[kind].map((schema) => schema.safeParse(body));
  const fits = tries.find((attempt) => attempt.success);
  if (fits) return unknownKeys(body, fits.data);
  const issues = tries.flatMap((attempt) => (attempt.error ? attempt.error.issues : []));
  return issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};

// discord.js adds these to every message; Discord ignores them in an edit.
const IGNORED = new Set(['tts', 'enforce_nonce']);

const unknownKeys = (given: unknown, known: unknown, path = ''): readonly string[] => {
  if (typeof given !== 'object' || given === null || typeof known !== 'object' || known === null) return [];
  const kept = new Map<string, unknown>(Object.entries(known));
  return Object.entries(given).flatMap(([key, value]) =>
    kept.has(key)
      ? unknownKeys(value, kept.get(key), `${path}${key}.`)
      : IGNORED.has(key)
        ? []
        : [`${path}${key}: unknown property`],
  );
};

const callbackBreaches = (body: Json): readonly string[] => {
  if (body.type === 9) return modalBreaches(one(body.data));
  return body.type === 4 || body.type === 7 ? messageBreaches(one(body.data)) : [];
};

const modalBreaches = (modal: Json): readonly string[] => {
  const parts = list(modal.components);
  const labels = parts.filter(({ type }) => type !== 10);
  const inputs = labels.map((label) => one(label.component));
  return [
    ...(parts.length > 5 ? [`modal: ${parts.length} components`] : []),
    ...empties(
      'text display',
      parts.filter(({ type }) => type === 10).map(({ content }) => content),
    ),
    ...repeated(
      'custom_id',
      inputs.map(({ custom_id }) => custom_id),
    ),
    ...inputs.flatMap(({ options }) =>
      repeated(
        'option value',
        list(options).map(({ value }) => value),
      ),
    ),
    ...empties('modal title', [modal.title]),
    ...empties(
      'label',
      labels.map(({ label }) => label),
    ),
  ];
};

const messageBreaches = (message: Json): readonly string[] => {
  const embeds = list(message.embeds);
  const rows = list(message.components);
  const buttons = rows.flatMap((row) => list(row.components));
  const total = embeds.flatMap(embedTexts).join('').length;
  return [
    ...(text(message.content).length > 2000 ? ['content: over 2000'] : []),
    ...(text(message.content).trim() === '' && embeds.length === 0 ? ['message: empty'] : []),
    ...(embeds.some((embed) => embedTexts(embed).join('') === '') ? ['embed: empty'] : []),
    ...(total > 6000 ? [`embeds: ${total} characters`] : []),
    ...(rows.length > 5 ? [`components: ${rows.length} rows`] : []),
    ...(rows.some(({ type }) => type !== 1) ? ['components: not an action row'] : []),
    ...repeated(
      'custom_id',
      buttons.map(({ custom_id }) => custom_id),
    ),
    ...buttons.flatMap(buttonBreaches),
  ];
};

const buttonBreaches = (button: Json): readonly string[] => [
  ...empties('button label', [button.label]),
  ...(button.style === 5 && (!button.url || button.custom_id)
    ? ['button: a link has an address and no custom_id']
    : []),
  ...(button.style !== 5 && (button.url || !button.custom_id) ? ['button: it has a custom_id and no address'] : []),
];

const embedTexts = (embed: Json): readonly string[] =>
  [
    embed.title,
    embed.description,
    one(embed.footer).text,
    one(embed.author).name,
    ...list(embed.fields).flatMap(({ name, value }) => [name, value]),
  ].map((part) => text(part).trim());

// https://docs.discord.com/developers/interactions/application-commands#application-command-object
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** A command on a message has a name with blanks and capitals, and nothing else to say. */
const pointingBreaches = (command: Json): readonly string[] => [
  ...[command.name, ...Object.values(one(command.name_localizations))]
    .map(text)
    .flatMap((name) =>
      name.trim() === name && name.length >= 1 && name.length <= 32 ? [] : [`command name: ${name}`],
    ),
  ...(text(command.description) === '' && list(command.options).length === 0
    ? []
    : ['a command on a message has no description and no options']),
];

const commandBreaches = (command: Json): readonly string[] => {
  const options = list(command.options);
  const names = [command.name, ...Object.values(one(command.name_localizations))].map(text);
  const required = options.map((option) => option.required === true);
  return [
    ...names.flatMap((name) => (NAME.test(name) && name === name.toLowerCase() ? [] : [`command name: ${name}`])),
    ...empties('description', [command.description, ...Object.values(one(command.description_localizations))]),
    ...(required.some((needed, index) => needed && required[index - 1] === false)
      ? ['options: required after optional']
      : []),
    ...repeated(
      'option name',
      options.map(({ name }) => name),
    ),
    ...repeated(
      'localised option name',
      options.map(({ name_localizations }) => one(name_localizations)['zh-CN']),
    ),
    ...repeated(
      'choice',
      list(command.choices).map(({ name }) => name),
    ),
    ...(weight(command) > 8000 ? ['command: over 8000 characters'] : []),
    ...options.flatMap(commandBreaches),
  ];
};

const weight = (item: Json): number =>
  [text(item.name), text(item.description), text(item.value)].join('').length +
  [...list(item.options), ...list(item.choices)].reduce((sum, inner) => sum + weight(inner), 0);

const surrogates = (body: unknown): readonly string[] => {
  if (typeof body === 'string') return body.isWellFormed() ? [] : ['text: half a surrogate pair'];
  return typeof body === 'object' && body !== null ? Object.values(body).flatMap(surrogates) : [];
};

const repeated = (what: string, values: readonly unknown[]): readonly string[] => {
  const given = values.filter((value) => value !== undefined);
  return new Set(given).size === given.length ? [] : [`${what}: repeated`];
};

const empties = (what: string, values: readonly unknown[]): readonly string[] =>
  values.some((value) => text(value).trim() === '') ? [`${what}: empty`] : [];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const one = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(one) : []);
