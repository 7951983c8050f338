import type { PlainDate } from '../../schema/plain-date.ts';
import type { Emit } from '../demo/demo.ts';
import type { Population } from '../demo/population.ts';
import type { NumberKeys } from './national-id-column.ts';

/** What every part of the demo writes with. */
export interface DemoContext {
  population: Population;
  emit: Emit;
  /** The keys that numbers are kept under. */
  keys: NumberKeys;
  /** Provenance of everything the demo writes. */
  recorded: { source: string; recordedBy: string; recordedOn: string };
  places: DemoPlaces;
  /** How many cases a county has opened in a year so far. */
  caseCounts: Map<string, number>;
}

/** Places and people that children are joined to, by division code. */
export interface DemoPlaces {
  /** The operating homes of a village. */
  homes: Map<string, number>;
  directors: Map<string, string>;
  stations: Map<string, { station: number; name: string; workers: number[]; workerName: string }>;
  /** The villages of a township. */
  villages: Map<string, string[]>;
}

/** The county that FS53 describes; it is told in full, other counties of a large demo are kept lean. */
export const TOLD_COUNTY = '210421';

/** The later of two days. */
export function later(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other;
}
