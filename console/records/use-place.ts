import { followPlaces } from '../follow-places.tsx';
import { placeHref, placeIn } from './place.ts';

/** Where one is in the record, how one goes on from there, and links. */
export const { usePlace, goTo, PlaceLink } = followPlaces({ placeIn, placeHref });
