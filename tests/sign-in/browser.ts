/** A browser as far as signing in needs one: it keeps cookies per origin, follows redirects, and fills in forms. */
export interface TestBrowser {
  /** Cookie name → value, for an origin. */
  cookies(origin: string): Map<string, string>;
  /** Opens an address as a link does, through all redirects. */
  open(address: string): Promise<Page>;
  /** Sends the form of a page with what was typed into it. */
  submit(page: Page, typed: Record<string, string>): Promise<Page>;
}

/** What the browser ended at. */
export interface Page {
  address: string;
  status: number;
  text: string;
  /** Every `Set-Cookie` on the way. */
  setCookies: string[];
}

/** A fresh browser without cookies. */
export function testBrowser(): TestBrowser {
  const jars = new Map<string, Map<string, string>>();
  const jar = (origin: string) => {
    const known = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, known);
    return known;
  };
  const go = async (first: string, init: RequestInit): Promise<Page> => {
    let [address, request] = [first, init];
    const setCookies: string[] = [];
    for (;;) {
      const kept = jar(new URL(address).origin);
      const cookie = [...kept].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { ...(request.headers as Record<string, string>), ...(cookie ? { cookie } : {}) };
      const response = await fetch(address, { ...request, headers, redirect: 'manual' });
      for (const line of response.headers.getSetCookie()) {
        setCookies.push(line);
        keep(kept, line);
      }
      const target = response.headers.get('location');
      if (target === null) return { address, status: response.status, text: await response.text(), setCookies };
      [address, request] = [new URL(target, address).href, {}];
    }
  };
  return {
    cookies: jar,
    open: (address) => go(address, {}),
    submit(page, typed) {
      const action = /<form[^>]+action="([^"]+)"/.exec(page.text)?.[1];
      if (action === undefined) throw new Error(`There is no form on ${page.address} (${page.status}).`);
      const hidden = [...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
      const fields = Object.fromEntries(hidden.map(([, name, value]) => [name, value]));
      return go(new URL(action, page.address).href, {
        method: 'POST',
        body: new URLSearchParams({ ...fields, ...typed }),
      });
    },
  };
}

function keep(jar: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  const isGone = /max-age=0\b|expires=thu, 01 jan 1970/i.test(line);
  if (isGone) jar.delete(name);
  else jar.set(name, value);
}
