import { type Dispatcher, EnvHttpProxyAgent, fetch as undiciFetch } from 'undici';
import type { Settings } from './config.ts';

const CONNECT_TIMEOUT_MS = 10_000;

/** The one way out: honours the proxy settings; probes, Slack and Discord all go through it. */
export const createDispatcher = (settings: Settings): Dispatcher =>
  new EnvHttpProxyAgent({
    // An empty string switches undici's own look at the environment off: settings decide.
    httpProxy: settings.HTTP_PROXY ?? '',
    httpsProxy: settings.HTTPS_PROXY ?? '',
    noProxy: settings.NO_PROXY ?? '',
    connect: { timeout: CONNECT_TIMEOUT_MS },
  });

/** `fetch` over a dispatcher, for the chat platforms' SDKs. */
export const fetchOver = (dispatcher: Dispatcher): typeof globalThis.fetch =>
  ((input: string, init?: object) => undiciFetch(input, { ...init, dispatcher })) as unknown as typeof globalThis.fetch;
