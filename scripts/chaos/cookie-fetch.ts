/** What a browser does for a page: one jar of cookies for all its tabs. */
export interface CookieFetch {
  readonly fetch: typeof fetch;
  /** Requests without an answer. */
  readonly inFlight: number;
}

/** A `fetch` with cookies, for addresses of one site; relative ones are resolved against `base`. */
export function createCookieFetch(base: string): CookieFetch {
  const jar = new Map<string, string>();
  let inFlight = 0;
  const keep = (response: Response): void => {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const cut = pair.indexOf('=');
      jar.set(pair.slice(0, cut), pair.slice(cut + 1));
    }
  };
  return {
    get inFlight() {
      return inFlight;
    },
    async fetch(input, init) {
      const request =
        input instanceof Request ? input : new Request(new URL(String(input), base), init);
      const hasCookies = request.credentials !== 'omit';
      if (hasCookies && jar.size > 0) {
        request.headers.set(
          'cookie',
          [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        );
      }
      inFlight += 1;
      try {
        const response = await fetch(request);
        if (hasCookies) keep(response);
        return response;
      } finally {
        inFlight -= 1;
      }
    },
  };
}
