import { type Place, type PlaceState, placesUnder } from '../places.ts';

export type { PlaceState } from '../places.ts';

/** The pages of the record. */
export const PAGES = ['list', 'child', 'digest', 'anomalies', 'health'] as const;
export type PageName = (typeof PAGES)[number];

const ROOT = '/records';
const places = placesUnder<PageName>(ROOT, PAGES);

/** The place of an address; `/records/child/<id>` leads to the same as `/records/child#id=…`. */
export function placeIn(pathname: string, hash: string): Place<PageName> {
  const { page, state } = places.placeIn(pathname, hash);
  const id = pathname.slice(ROOT.length + 1).split('/')[1];
  return { page, state: page === 'child' && id ? { id: decodeURIComponent(id), ...state } : state };
}

/** The address of a place; what is empty is left out. */
export const placeHref: (page: PageName, state?: PlaceState) => string = places.placeHref;
