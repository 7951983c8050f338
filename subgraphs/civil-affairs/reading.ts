import { erasureReading } from '../erasure-reading.ts';
import type { Reading } from '../reading.ts';
import { erasure } from './erasure.ts';
import { childReading } from './reading-child.ts';
import { divisionReading } from './reading-division.ts';
import { peopleReading } from './reading-people.ts';
import { placeReading } from './reading-place.ts';
import { rootReading } from './reading-root.ts';
import { serviceReading } from './reading-service.ts';

/** How civil affairs' types are read. */
export const reading: Reading = {
  Query: rootReading,
  ...childReading,
  ...divisionReading,
  ...serviceReading,
  ...placeReading,
  ...peopleReading,
  ...erasureReading(erasure),
};
