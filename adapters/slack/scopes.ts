/** What the app asks for when it is installed. */
export const SCOPES = [
  ...['commands', 'chat:write', 'users:read', 'app_mentions:read'],
  ...['channels:read', 'groups:read', 'channels:history', 'groups:history'],
  // Private words to whoever asked for them.
  ...['im:write', 'im:history'],
];

/** What posting to a channel takes; for both kinds of channels while it is not known which kind it is. */
export const scopesFor = (isPrivate: boolean | undefined): readonly string[] => {
  const kinds = isPrivate === undefined ? ['channels', 'groups'] : [isPrivate ? 'groups' : 'channels'];
  return ['chat:write', ...kinds.flatMap((kind) => [`${kind}:read`, `${kind}:history`])];
};
