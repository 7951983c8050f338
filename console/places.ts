/** What a page shows: the search, the child, the import. */
export type PlaceState = Readonly<Record<string, string>>;

/** Where one is: the page, and what it shows. */
export interface Place<Page extends string> {
  readonly page: Page;
  readonly state: PlaceState;
}

/** The places of one part of the console. */
export interface Places<Page extends string> {
  placeIn(pathname: string, hash: string): Place<Page>;
  /** The address of a place; what is empty is left out. */
  placeHref(page: Page, state?: PlaceState): string;
}

/**
 * The places under an address, the first page at the address itself. What a page shows stands behind the `#`, which no
 * browser sends to a server and no proxy writes into its log: `/records/child#id=…`.
 */
export function placesUnder<Page extends string>(root: string, pages: readonly [Page, ...Page[]]): Places<Page> {
  const [first] = pages;
  return {
    placeIn(pathname, hash) {
      const [name = ''] = pathname.slice(root.length + 1).split('/');
      const page = pages.find((each) => each === name) ?? first;
      return { page, state: Object.fromEntries(new URLSearchParams(hash.slice(1))) };
    },
    placeHref(page, state = {}) {
      const given = Object.entries(state).filter(([, value]) => value !== '');
      const hash = given.length > 0 ? `#${new URLSearchParams(given)}` : '';
      return `${page === first ? root : `${root}/${page}`}${hash}`;
    },
  };
}
