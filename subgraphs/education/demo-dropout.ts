import { addDays } from '../../schema/plain-date.ts';
import type { DemoChild } from '../demo/population.ts';
import type { DemoPlace, DemoSetting } from './demo-setting.ts';
import { SuspectedDropout } from './entities/suspected-dropout.ts';
import { SuspectedDropoutVisit } from './entities/suspected-dropout-visit.ts';

/** How many days ago the steps of a watch were taken. */
const STEPS = {
  OPEN: { suspected: 9, visited: null, returned: null, state: 'SUSPECTED' },
  VISITED: { suspected: 40, visited: 33, returned: null, state: 'VISITED' },
  RETURNED: { suspected: 92, visited: 84, returned: 61, state: 'RETURNED' },
} as const;

/** Writes the dropout watch of a child that has one (控辍保学, JS37). */
export function writeDropout(child: DemoChild, place: DemoPlace, { population, emit, bulletins }: DemoSetting): void {
  if (!child.story.dropout) return;
  const random = child.random('dropout');
  const steps = STEPS[child.story.dropout];
  const ago = (days: number | null) => (days === null ? null : addDays(population.today, -days));
  const suspectedOn = addDays(population.today, -steps.suspected);
  const [visitedOn, returnedOn] = [ago(steps.visited), ago(steps.returned)];
  const written = { source: '控辍保学台账', recordedBy: place.teacher };
  const suspectedDropout = emit(SuspectedDropout, {
    child: child.id,
    school: place.schoolId,
    state: steps.state,
    reason: random.pick(['STUDY_DIFFICULTY', 'FAMILY_HARDSHIP', 'WITH_PARENTS'] as const),
    suspectedOn,
    visitedOn,
    returnedOn,
    ...written,
    recordedOn: suspectedOn,
  });
  for (const day of visitedOn ? [visitedOn, addDays(visitedOn, 9)] : []) {
    emit(SuspectedDropoutVisit, {
      suspectedDropout,
      visitedOn: day,
      visitors: `${place.teacher}(班主任)、村干部`,
      findings: day === visitedOn ? '与监护人面谈,了解缺课原因。' : '与监护人和孩子约定返校安排。',
      ...written,
      recordedOn: day,
    });
  }
  bulletins.count(child, { suspectedOn, visitedOn, returnedOn });
}
