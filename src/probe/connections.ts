import { buildConnector, Client, type Dispatcher, Pool } from 'undici';

/** Connections to one origin: shared, except that a request with `reset` gets a fresh one that is made for it alone. */
export class Connections extends Pool {
  readonly #origin: URL;
  readonly #options: Pool.Options;

  constructor(origin: string | URL, options: Pool.Options) {
    super(origin, options);
    this.#origin = new URL(origin);
    const { connect = {}, connectTimeout: timeout, autoSelectFamily } = options;
    this.#options = {
      ...options,
      // A tunnel through a proxy brings its own. No TLS session is taken up again: the certificate is looked at each time.
      connect:
        typeof connect === 'function'
          ? connect
          : buildConnector({
              ...{ allowH2: false, maxCachedSessions: 0, ...connect },
              ...(timeout === undefined ? {} : { timeout }),
              ...(autoSelectFamily === undefined ? {} : { autoSelectFamily }),
            }),
    };
  }

  /** Whoever asks with `reset` ends the request: closing the pool does not. */
  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    if (!options.reset) return super.dispatch(options, handler);
    return new Client(this.#origin, this.#options).dispatch(options, handler);
  }
}

/** Makes the connections of an agent, which knows its own options. */
export const connectionsTo = (origin: string | URL, options: object): Dispatcher => new Connections(origin, options);
