const EXPLORER = '/graphiql/';
const PAGES = /^\/(graphiql\/|(records|ledgers|packs)(\/|$))/;

/**
 * Where to go after signing in: the page of the hub named in `?return=…`, and nothing outside the hub. What the page shows
 * may stand behind the sign-in page's own `#`, which no server sees.
 */
export function returnPath(search: string, origin: string, ownHash = ''): string {
  const wanted = new URLSearchParams(search).get('return') ?? '';
  if (!/^\/(?![/\\])/.test(wanted) || !URL.canParse(wanted, origin)) return EXPLORER;
  const { origin: target, pathname, hash } = new URL(wanted, origin);
  return target === origin && PAGES.test(pathname) ? `${pathname}${hash || ownHash}` : EXPLORER;
}
