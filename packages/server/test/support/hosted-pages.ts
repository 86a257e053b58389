/** A browser at a pool's hosted pages: cookies, redirects within the pages, and forms. */
export function hostedPages(fetch: (request: Request) => Promise<Response>) {
  const jar = new Map<string, string>();

  /** Opens an address; returns where the browser ends up, and the page there if it is a hosted one. */
  async function open(url: string, init: RequestInit = {}): Promise<{ url: string; page: string }> {
    const headers = { cookie: [...jar].map((pair) => pair.join('=')).join('; ') };
    const response = await fetch(new Request(url, { headers, ...init, redirect: 'manual' }));
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) return { url, page: await response.text() };
    const next = new URL(location, url);
    return next.origin === new URL(url).origin ? open(next.href) : { url: next.href, page: '' };
  }

  async function send(
    { url, page }: { url: string; page: string },
    form: string,
    more: string[][],
  ) {
    const [, method = '', action = ''] = /method="(\w+)" action="([^"]*)"/.exec(form) ?? [];
    const hidden = [...form.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    const fields = [...hidden.map(([, name = '', value = '']) => [name, plain(value)]), ...more];
    const body = new URLSearchParams(fields);
    const to = new URL(plain(action), url).href;
    const done = method === 'post' ? await open(to, { method, body }) : await open(`${to}?${body}`);
    if (done.page) throw new Error(`the form at ${url} led to another page: ${page.length}`);
    return done.url;
  }

  const formsIn = (page: string) => page.match(/<form.*?<\/form>/gs) ?? [];

  return {
    open,
    /** Fills in the first form, and returns the callback. */
    submit: (at: { url: string; page: string }, fields: Record<string, string>) =>
      send(at, formsIn(at.page)[0] ?? '', Object.entries(fields)),
    /** Presses the button, or picks the option, that begins with a label; returns the callback. */
    press(at: { url: string; page: string }, label: string) {
      for (const form of formsIn(at.page)) {
        const select = /<select[^>]* name="([^"]*)"/.exec(form)?.[1];
        for (const [, attributes = '', text = ''] of form.matchAll(
          /<(?:button|option)([^>]*)>\s*([^<]*)/g,
        )) {
          const name = /name="([^"]*)"/.exec(attributes)?.[1] ?? select;
          const value = /value="([^"]*)"/.exec(attributes)?.[1];
          if (plain(text).startsWith(label) && name && value !== undefined)
            return send(at, form, [[name, plain(value)]]);
        }
      }
      throw new Error(`the page at ${at.url} has no ${label}: ${at.page}`);
    },
  };
}

const plain = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
