import { followPlaces } from '../follow-places.tsx';
import { placesUnder } from '../places.ts';

/** The pages of the ledgers; the gateway serves the same ones. */
export const PAGES = ['list', 'doc', 'upload', 'import', 'history', 'reviews', 'quality'] as const;
export type PageName = (typeof PAGES)[number];

/** The addresses of the pages: `/ledgers/import#department=civil-affairs&id=12`. */
export const places = placesUnder<PageName>('/ledgers', PAGES);

/** Where one is in the ledgers, how one goes on from there, and links. */
export const { usePlace, goTo, PlaceLink } = followPlaces(places);
