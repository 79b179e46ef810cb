import type { Finding } from '../core/types.ts';

/** Why a request brought no answer. */
export interface Failure {
  readonly finding: Finding;
  readonly detail: string;
}

/** How far an exchange had come when it failed. */
export type Stage = 'connecting' | 'waiting' | 'reading';

const TLS =
  /^(?:ERR_SSL|ERR_TLS|CERT_|CRL_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|EPROTO)/;

const BY_CODE: Readonly<Record<string, Finding>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EAI_NODATA: 'dns',
  ENODATA: 'dns',
  ESERVFAIL: 'dns',
  ECONNREFUSED: 'refused',
  // No route is as good as refused: nobody there took the connection.
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  EADDRNOTAVAIL: 'refused',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  UND_ERR_CONNECT_TIMEOUT: 'connect-timeout',
  UND_ERR_HEADERS_TIMEOUT: 'read-timeout',
  UND_ERR_BODY_TIMEOUT: 'read-timeout',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'cut-short',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'too-large',
  UND_ERR_HEADERS_OVERFLOW: 'too-large',
  UND_ERR_PRX_CONN: 'proxy',
  UND_ERR_PRX_TLS: 'proxy',
};

/** What network errors carry beside their message; each may be absent. */
interface Traits {
  readonly code: string;
  readonly message: string;
  readonly hostname: string | undefined;
  readonly port: string | undefined;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

const traitsOf = (error: unknown): Traits => {
  // Happy eyeballs collect one error per address; the first tells the story.
  const one = error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error;
  const bag: Readonly<Record<string, unknown>> = typeof one === 'object' && one !== null ? { ...one } : {};
  const message = one instanceof Error ? one.message : String(one);
  const tried = /attempted address(?:es)?: .*:(\d+)[,)]/.exec(message)?.[1];
  return {
    code: textOf(bag.code) ?? (one instanceof Error ? one.name : 'Error'),
    message,
    hostname: textOf(bag.hostname),
    port: textOf(bag.port) ?? tried,
  };
};

// A ProxyAgent hands on the bare error of its own connection; only the place it names tells it from the target's.
const elsewhere = (target: URL, { hostname, port }: Traits): boolean => {
  const expected = target.port || (target.protocol === 'https:' ? '443' : '80');
  return (hostname !== undefined && hostname !== target.hostname) || (port !== undefined && port !== expected);
};

const NOT_HTTP = /^(?:HPE_|HTTPParserError$)/;
const PROXY_SAYS = /^Proxy (?:response|Authentication)/;

const findingOf = (traits: Traits, stage: Stage): Finding => {
  if (PROXY_SAYS.test(traits.message) || traits.code.startsWith('UND_ERR_SOCKS5')) return 'proxy';
  if (TLS.test(traits.code)) return 'tls';
  if (traits.code === 'ETIMEDOUT') return stage === 'connecting' ? 'connect-timeout' : 'read-timeout';
  const known = BY_CODE[traits.code];
  // A chunked body that breaks off reaches us as a parser's error.
  const broken = known === 'reset' || NOT_HTTP.test(traits.code);
  if (broken && stage === 'reading') return 'cut-short';
  return known ?? 'unexpected';
};

/** What a network error means for the target that was asked. */
export const failureOf = (error: unknown, target: URL, stage: Stage): Failure => {
  const traits = traitsOf(error);
  const finding = findingOf(traits, stage);
  if (finding === 'proxy') return { finding, detail: /\b[1-5]\d\d\b/.exec(traits.message)?.[0] ?? traits.code };
  if (stage === 'connecting' && elsewhere(target, traits)) return { finding: 'proxy', detail: traits.code };
  return { finding, detail: traits.code };
};

/** What running out of time means at this stage. */
export const timeoutOf = (stage: Stage, timeMs: number): Failure => {
  const within = `in ${timeMs / 1000} s`;
  if (stage === 'connecting') return { finding: 'connect-timeout', detail: `no connection ${within}` };
  return { finding: 'read-timeout', detail: stage === 'waiting' ? `no answer ${within}` : `no end ${within}` };
};
