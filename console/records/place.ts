/** The pages of the record. */
export const PAGES = ['list', 'child', 'digest', 'anomalies', 'health'] as const;
export type PageName = (typeof PAGES)[number];

/** What a page shows: the search, the child, the week. */
export type PlaceState = Readonly<Record<string, string>>;

/** Where one is: the page, and what it shows. */
export interface Place {
  readonly page: PageName;
  readonly state: PlaceState;
}

const ROOT = '/records';

/**
 * What a page shows stands behind the `#` of the address, which no browser sends to a server and no proxy writes into its
 * log: `/records/child#id=…`. `/records/child/<id>` leads to the same.
 */
export function placeIn(pathname: string, hash: string): Place {
  const [name = '', id] = pathname.slice(ROOT.length + 1).split('/');
  const page = PAGES.find((each) => each === name) ?? 'list';
  const state = Object.fromEntries(new URLSearchParams(hash.slice(1)));
  return { page, state: page === 'child' && id ? { id: decodeURIComponent(id), ...state } : state };
}

/** The address of a place; what is empty is left out. */
export function placeHref(page: PageName, state: PlaceState = {}): string {
  const given = Object.entries(state).filter(([, value]) => value !== '');
  const hash = given.length > 0 ? `#${new URLSearchParams(given)}` : '';
  return `${page === 'list' ? ROOT : `${ROOT}/${page}`}${hash}`;
}
