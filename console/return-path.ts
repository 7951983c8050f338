const EXPLORER = '/graphiql/';

/** Where to go after signing in: the page of the hub named in `?return=…`, and nothing outside the hub. */
export function returnPath(search: string, origin: string): string {
  const wanted = new URLSearchParams(search).get('return') ?? '';
  if (!/^\/(?![/\\])/.test(wanted) || !URL.canParse(wanted, origin)) return EXPLORER;
  const { origin: target, pathname, hash } = new URL(wanted, origin);
  return target === origin && pathname.startsWith(EXPLORER) ? `${pathname}${hash}` : EXPLORER;
}
