import type { ReadingKeys } from '../reading.ts';
import type { DemoChild, Population } from './population.ts';

/** Takes one row of an entity, by property name (a relation by its key); returns its id, numbering rows that have none. */
export type Emit = <Key extends string | number = number>(
  entity: { name: string },
  row: Record<string, unknown>,
) => Key;

/**
 * A department's demo data (演示数据): called once for places and people at work, it returns a function that is called
 * for every child in turn. The same population and seed always give the same rows (sealed texts aside).
 */
export type Demo = (population: Population, emit: Emit, keys: DemoKeys) => (child: DemoChild) => void;

/** The keys that demo data is written under. */
export type DemoKeys = Pick<ReadingKeys, 'linkageKey' | 'fieldKeys'>;
