/** How a live server is started. */
export interface LiveServerOptions {
  /** `demo`: the film with its scripted host. `test`: the clip with a counter, no script. */
  readonly clip: 'demo' | 'test';
  /** 0 takes a free port. */
  readonly port: number;
  /** Where the logs are kept; `:memory:` keeps none. */
  readonly dataDir: string;
  readonly host?: string;
  /** Origins of other sites that may read the show and send requests. */
  readonly allowedOrigins?: readonly string[];
  readonly quiet?: boolean;
}

/** A running live server. */
export interface LiveServer {
  /** `http://127.0.0.1:8080`, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the show's server: media, feed, requests, faults, and the plain page. */
export async function startLiveServer(_options: LiveServerOptions): Promise<LiveServer> {
  await Promise.resolve();
  throw new Error('being built');
}
