/** Signatures whose message alone, or code alone, another one wins: the text cannot tell them apart, and both mean the same cure or less. */
export const AMBIGUOUS: readonly (readonly [by: 'message' | 'code', id: string, winner: string | undefined])[] = [
  // v1 and v2 use the same words; v2 is the one that still lives.
  ['message', 'v1-4-cluster', 'v2-cluster_rate_limit_exceeded'],
  ['message', 'v1-336000', 'v2-internal_error'],
  ['message', 'v1-336003-range', 'v2-invalid_argument-range'],
  ['message', 'v1-336006', 'v2-invalid_argument-odd'],
  ['message', 'v1-336501', 'v2-rpm_rate_limit_exceeded'],
  ['message', 'v1-336502', 'v2-tpm_rate_limit_exceeded'],
  ['message', 'v1-282000', 'v2-internal_error'],
  ['message', 'v2-dispatch_internal_error', 'v2-internal_error'],
  // The address and the status alone: a wrong model and a bad token look alike until the status is seen.
  ['message', 'aistudio-v3-400-model', 'aistudio-v3-401'],
  // Said of anything unless a model's name stands before it.
  ['message', 'sdk-js-model', undefined],
  ['message', 'swallowed-total-tokens', undefined],
  // One code with several messages: the code alone is the general case.
  ['code', 'v2-invalid_model-401', 'v2-invalid_model'],
  ['code', 'v2-invalid_model-401-old', 'v2-invalid_model'],
  ['code', 'v2-invalid_model-400', 'v2-invalid_model'],
  ['code', 'v2-invalid_argument-emptymessages', 'v2-invalid_argument'],
  ['code', 'v2-invalid_argument-nomodel', 'v2-invalid_argument'],
  ['code', 'v2-invalid_argument-role', 'v2-invalid_argument'],
  ['code', 'v2-invalid_argument-range', 'v2-invalid_argument'],
  ['code', 'v2-invalid_argument-odd', 'v2-invalid_argument'],
  ['code', 'v1-4-cluster', 'v1-4'],
  ['code', 'v1-15-oldspelling', 'v1-15'],
  ['code', 'v1-336003-emptycontent', 'v1-336003'],
  ['code', 'v1-336003-range', 'v1-336003'],
  ['code', 'v1-336006', 'v1-336006-any'],
  ['code', 'v1-336006-evenrole', 'v1-336006-any'],
  ['code', 'v1-336006-oddrole', 'v1-336006-any'],
  ['code', 'oauth-unknown-client', 'oauth-invalid-client'],
  ['code', 'oauth-bad-secret', 'oauth-invalid-client'],
  ['code', 'v2-gw-missing-headers', 'v2-gw-iamsignatureinvalid'],
  ['code', 'v2-gw-signature', 'iam-SignatureDoesNotMatch'],
  // Not a code of the body but a flag, or a number too common to mean anything by itself.
  ['code', 'v1-need-clear-history', undefined],
  ['code', 'web-engine-timeout', undefined],
];

/** Guides that fewer than three signatures lead to, each with the reason. */
export const THIN_GUIDES: Readonly<Record<string, string>> = {
  'web-login': 'a sign-in page shows no codes: people tell it in words, and the words lead there',
};
