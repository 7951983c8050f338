import type { Subject } from '../figure.ts';
import { figureFilter } from '../figure-list.ts';
import { claim, holds, isOpen } from '../in-force.ts';
import { derived, type Row, type TypeReading } from '../reading.ts';

/** `isOpen` as a field and as a filter of a place, and the filter `figure` of those that are counted as a subject. */
export function placeReading(counted: Subject): Required<Pick<TypeReading, 'fields' | 'filters'>> {
  return {
    fields: { isOpen: derived((place) => isOpen(place)) },
    filters: {
      isOpen: (place: Row, asked: unknown) => claim(asked, isOpen(place)),
      figure: figureFilter(counted),
    },
  };
}

/** `isCurrent` as a filter of somebody in office, and the filter `figure` of those that are counted as a subject. */
export function officeReading(counted: Subject): Required<Pick<TypeReading, 'filters'>> {
  return {
    filters: {
      isCurrent: (person: Row, asked: unknown) => claim(asked, holds(person)),
      figure: figureFilter(counted),
    },
  };
}
