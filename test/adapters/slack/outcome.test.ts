import { webApi } from '@slack/bolt';
import { expect, it } from 'vitest';
import { outcome } from '../../../adapters/slack/outcome.ts';

const platform = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error });
const network = (original: Error) => new webApi.WebAPIRequestError(original);
const caused = (cause: object) => network(new TypeError('fetch failed', { cause: Object.assign(new Error(), cause) }));

it.each(['channel_not_found', 'is_archived'])('%s: the channel is gone', (reason) => {
  expect(outcome(platform(reason))).toEqual({ kind: 'gone', reason });
});

it.each([
  ...['invalid_auth', 'account_inactive', 'token_revoked', 'token_expired', 'not_authed', 'missing_scope'],
  ...['org_login_required', 'team_added_to_org'],
])('%s: later, everywhere', (reason) => {
  expect(outcome(platform(reason))).toEqual({ kind: 'later', reason, sure: true, everywhere: true });
});

it.each([
  ['ratelimited', true],
  ['rate_limited', true],
  ['request_timeout', true],
  ['service_unavailable', false],
  ['internal_error', false],
  ['fatal_error', false],
])('%s: later, certainly not carried out: %s', (reason, sure) => {
  expect(outcome(platform(reason))).toEqual({ kind: 'later', reason, sure });
});

it.each([
  ...['not_in_channel', 'restricted_action', 'restricted_action_read_only_channel', 'invalid_blocks'],
  ...['msg_blocks_too_long', 'msg_too_long', 'message_not_found', 'cant_update_message', 'edit_window_closed'],
  ...['thread_not_found', 'something_new'],
])('%s: refused', (reason) => {
  expect(outcome(platform(reason))).toEqual({ kind: 'refused', reason });
});

it('too many calls: later, when Slack says so', () => {
  expect(outcome(new webApi.WebAPIRateLimitedError(7))).toMatchObject({ kind: 'later', sure: true, afterMs: 7_000 });
});

it.each([
  ['a server error', new webApi.WebAPIHTTPError(503, '', {})],
  ['a page of a proxy', platform('<html>Bad gateway</html>')],
  ['a broken connection', caused({ code: 'ECONNRESET', syscall: 'read' })],
  ['a timeout', network(new DOMException('', 'TimeoutError'))],
  ['a body that breaks off', new TypeError('terminated')],
  ['anything else', 'x'],
])('%s: later, and nobody knows whether it was carried out', (_, error) => {
  expect(outcome(error)).toMatchObject({ kind: 'later', sure: false });
  expect(outcome(error)).not.toHaveProperty('everywhere');
});

it.each([
  ['nobody listens', caused({ code: 'ECONNREFUSED', syscall: 'connect' })],
  ['the name is not known', caused({ code: 'EAI_AGAIN', syscall: 'getaddrinfo' })],
  ['connecting takes too long', caused({ code: 'UND_ERR_CONNECT_TIMEOUT' })],
  [
    'no address answers',
    network(new TypeError('', { cause: new AggregateError([Object.assign(new Error(), { syscall: 'connect' })]) })),
  ],
])('%s: later, everywhere, and certainly nothing was sent', (_, error) => {
  expect(outcome(error)).toMatchObject({ kind: 'later', sure: true, everywhere: true });
});
