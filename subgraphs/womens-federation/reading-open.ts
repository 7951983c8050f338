import { claim, holds, isOpen } from '../in-force.ts';
import { derived, type Row, type TypeReading } from '../reading.ts';

/** `isOpen` as a field and as a filter of a place. */
export const placeReading: Required<Pick<TypeReading, 'fields' | 'filters'>> = {
  fields: { isOpen: derived((place) => isOpen(place)) },
  filters: { isOpen: (place: Row, asked: unknown) => claim(asked, isOpen(place)) },
};

/** `isCurrent` as a filter of somebody in office. */
export const officeReading: Required<Pick<TypeReading, 'filters'>> = {
  filters: { isCurrent: (person: Row, asked: unknown) => claim(asked, holds(person)) },
};
