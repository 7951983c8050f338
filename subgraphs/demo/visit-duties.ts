import { addMonths } from '../../schema/plain-date.ts';
import type { EntityClass } from '../reading.ts';
import type { VisitContent } from '../visit-duty.ts';
import type { Emit } from './demo.ts';
import type { Population } from './population.ts';

/** What a demo department asks of a visit. */
interface DemoVisitDuty {
  contents: readonly VisitContent[];
  mustSeeGuardian?: true;
  acceptedFrom: readonly string[];
}

/** What a visit of another department has to contain (一访多用) in every demo province: invented, for no document says it. */
export function writeVisitDuties(population: Population, emit: Emit, duties: EntityClass, duty: DemoVisitDuty): void {
  const from = addMonths(population.today, -12);
  for (const { code, level } of population.divisions)
    if (level === 'PROVINCE')
      emit(duties as { name: string }, {
        divisionCode: code,
        contents: duty.contents,
        mustSeeChild: true,
        mustSeeGuardian: duty.mustSeeGuardian ?? false,
        acceptedFrom: duty.acceptedFrom,
        from,
        source: '演示设定(虚构)',
        recordedBy: '演示数据',
        recordedOn: from,
      });
}
