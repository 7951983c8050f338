import { consolePartOf } from '../schema/console-pages.ts';

const HOME = '/';

/**
 * Where to go after signing in: the page of the hub named in `?return=…`, and nothing outside the hub. What the page shows
 * may stand behind the sign-in page's own `#`, which no server sees.
 */
export function returnPath(search: string, origin: string, ownHash = ''): string {
  const wanted = new URLSearchParams(search).get('return') ?? '';
  if (!/^\/(?![/\\])/.test(wanted) || !URL.canParse(wanted, origin)) return HOME;
  const { origin: target, pathname, hash } = new URL(wanted, origin);
  return target === origin && consolePartOf(pathname) !== null ? `${pathname}${hash || ownHash}` : HOME;
}
