import { type Dispatcher, EnvHttpProxyAgent, fetch as undiciFetch } from 'undici';
import { connectionsTo } from './probe/connections.ts';
import type { Settings } from './settings.ts';

/** Below the time a probe has, so that a missing connection is told apart from a missing answer. */
const CONNECT_TIMEOUT_MS = 5_000;

/** The one way out: honours the proxy settings; probes, Slack and Discord all go through it. */
export const createDispatcher = (settings: Settings): Dispatcher =>
  new EnvHttpProxyAgent({
    // An empty string switches undici's own look at the environment off: settings decide.
    httpProxy: settings.HTTP_PROXY ?? '',
    httpsProxy: settings.HTTPS_PROXY ?? '',
    noProxy: settings.NO_PROXY ?? '',
    factory: connectionsTo,
    allowH2: false,
    autoSelectFamily: true,
    connectTimeout: Math.min(CONNECT_TIMEOUT_MS, settings.PROBE_TIMEOUT_MS),
  });

/** undici's `fetch` does what the platform's does; only its types belong to another package. */
const asFetch = (fetch: (input: string, init?: object) => Promise<unknown>) => fetch as typeof globalThis.fetch;

/** `fetch` over a dispatcher, for the chat platforms' SDKs. */
export const fetchOver = (dispatcher: Dispatcher): typeof globalThis.fetch =>
  asFetch((input, init) => undiciFetch(input, { ...init, dispatcher }));
