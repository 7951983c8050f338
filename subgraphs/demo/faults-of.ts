import type { ChildId } from '../../schema/child-id.ts';
import type { Population } from './population.ts';
import type { SeededCode } from './seeded.ts';

/** A seeded child, and the one rule that has to find something of it; null: none may. */
export interface Fault {
  childId: ChildId;
  rule: Exclude<SeededCode, 'CLEAN'> | null;
}

/** Nobody is found untrained before October (联席会议议事规则,演示). */
const TRAINING_REMINDER_FROM = '10-01';

/** What has to be found of the seeded children of a population (演示问题清单). */
export function faultsOf(population: Population): Fault[] {
  const faults: Fault[] = [];
  for (const { id, seeded } of population.children()) {
    if (!seeded) continue;
    const isEarly = seeded.code === 'DIRECTOR_UNTRAINED' && population.today.slice(5) < TRAINING_REMINDER_FROM;
    faults.push({ childId: id, rule: seeded.code === 'CLEAN' || isEarly ? null : seeded.code });
  }
  return faults;
}
