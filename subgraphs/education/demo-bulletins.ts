import { addDays, addMonths, type PlainDate } from '../../schema/plain-date.ts';
import type { Emit } from '../demo/demo.ts';
import type { DemoChild, Population } from '../demo/population.ts';
import { DropoutBulletin } from './entities/dropout-bulletin.ts';

/** Counts the dropout watches of the demo for the monthly bulletins of the counties. */
export interface DemoBulletins {
  count(child: DemoChild, watch: DemoWatch): void;
  publish(): void;
}

interface DemoWatch {
  suspectedOn: PlainDate;
  visitedOn: PlainDate | null;
  returnedOn: PlainDate | null;
}

const MONTHS = 4;

/** The bulletins of the last months that are over, for every county. */
export function demoBulletins({ today, counties }: Population, emit: Emit): DemoBulletins {
  const watches = new Map<string, DemoWatch[]>(counties.map(({ code }) => [code, []]));
  const publishCounty = (divisionCode: string, month: PlainDate) => {
    const next = addMonths(month, 1);
    const among = (watches.get(divisionCode) ?? []).filter(({ suspectedOn }) => suspectedOn < next);
    const during = (day: PlainDate | null) => day !== null && day >= month && day < next;
    const fifth = addDays(next, 4);
    const publishedOn = fifth < today ? fifth : today;
    emit(DropoutBulletin, {
      divisionCode,
      month,
      publishedOn,
      newCount: among.filter(({ suspectedOn }) => during(suspectedOn)).length,
      visitedCount: among.filter(({ visitedOn }) => during(visitedOn)).length,
      returnedCount: among.filter(({ returnedOn }) => during(returnedOn)).length,
      openCount: among.filter(({ returnedOn }) => returnedOn === null || returnedOn >= next).length,
      source: '控辍保学月度通报',
      recordedBy: '县教育局',
      recordedOn: publishedOn,
    });
  };
  return {
    count: (child, watch) => watches.get(child.countyCode)?.push(watch),
    publish: () => {
      const thisMonth = `${today.slice(0, 7)}-01` as PlainDate;
      for (const { code } of counties)
        for (let back = 1; back <= MONTHS; back++) publishCounty(code, addMonths(thisMonth, -back));
    },
  };
}
