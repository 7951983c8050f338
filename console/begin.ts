import { consolePartOf } from '../schema/console-pages.ts';
import { PART_FILES } from './part-files.ts';

/** The part that the address names. */
export const firstPart = consolePartOf(location.pathname) ?? '';

/**
 * What is asked for before anything can be drawn, while the frame is still being read: who has signed in, and the file of the part.
 * The page runs this first, so it brings nothing along.
 */
export const begun = {
  session: fetch('/session', { headers: { 'x-hub-request': 'console' } }).catch(() => null),
  part: PART_FILES[firstPart]?.().catch(() => null),
};
