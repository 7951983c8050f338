import { addDays, type PlainDate } from '../../schema/plain-date.ts';
import type { DemoChild } from '../demo/population.ts';
import { caseNumber, seriesOf } from './case-number.ts';
import { type DemoContext, later } from './demo-context.ts';
import { DEMO_OFFICERS, DEMO_STATION_TOWNSHIP } from './demo-officers.ts';
import { CaseRosterMember } from './entities/case-roster-member.ts';
import { HomeVisit } from './entities/home-visit.ts';
import { ServiceCase } from './entities/service-case.ts';

/** FS53: 19 cases; 62 door-to-door visits by volunteers are spread over them. */
const TOLD_CASES = 19;
const TOLD_VISITS = 62;

const REASONS = ['祖辈监护能力不足', '情绪低落,与同学交往少', '学习困难', '父母长期不在身边', '家庭经济困难'];

/** The number of the told county's case that a child has (every fifth of its left-behind children), or null. */
function toldCase(child: DemoChild): number | null {
  const place = (child.index - 2) / 5;
  return Number.isInteger(place) && place < TOLD_CASES ? place : null;
}

/** Opens a case for some children; tells whether it did. */
export function emitCase(context: DemoContext, child: DemoChild, registeredOn: PlainDate, isTold: boolean): boolean {
  const random = child.random('civil case');
  const number = isTold ? toldCase(child) : null;
  if (number === null && (isTold || !random.chance(0.01))) return false;
  const { population, emit, recorded, places } = context;
  const station = places.stations.get(child.townshipCode) ?? nearestStation(context, child.countyCode);
  if (!station) return false;
  const isClosed = number === null ? random.chance(0.6) : number < 12;
  const earliest = addDays(population.today, -random.int(120, 300));
  const openedOn = later(earliest, registeredOn);
  const isLong = Date.parse(population.today) - Date.parse(openedOn) > 100 * 86_400_000;
  const closedOn = isClosed && isLong ? addDays(population.today, -random.int(1, 15)) : null;
  const serviceCase = emit(ServiceCase, {
    number: numberOf(context, child, openedOn),
    child: child.id,
    station: station.station,
    worker: station.workers[number === null ? child.index % station.workers.length : number % 2],
    divisionCode: child.villageCode,
    openedOn,
    closedOn,
    reason: random.pick(REASONS),
    needs: '陪伴、学习辅导、与父母的沟通',
    plan: '每月入户,联系学校,协助亲子视频',
    outcome: closedOn ? '目标达成,转为定期走访' : null,
    ...recorded,
  });
  if (isTold && !closedOn && child.townshipCode === DEMO_STATION_TOWNSHIP) emitRoster(context, serviceCase);
  emitCaseVisits(context, child, serviceCase, openedOn, number);
  return true;
}

function numberOf({ caseCounts }: DemoContext, { villageCode }: DemoChild, openedOn: PlainDate): string {
  const series = seriesOf(villageCode, openedOn);
  const place = (caseCounts.get(series) ?? 0) + 1;
  caseCounts.set(series, place);
  return caseNumber(villageCode, openedOn, place);
}

/** Who works on the open cases of one township besides the social worker in charge, of other departments too. */
function emitRoster({ population, emit, recorded }: DemoContext, serviceCase: number): void {
  for (const [personId, personName] of [
    [DEMO_OFFICERS.countyOfficer, '县民政局工作人员(演示)'],
    [DEMO_OFFICERS.classTeacher, '班主任(演示)'],
    [DEMO_OFFICERS.leagueCadre, '团干部(演示)'],
  ] as const)
    emit(CaseRosterMember, { serviceCase, personId, personName, from: addDays(population.today, -20), ...recorded });
}

function emitCaseVisits(
  { population, emit, recorded }: DemoContext,
  child: DemoChild,
  serviceCase: number,
  openedOn: PlainDate,
  number: number | null,
): void {
  const random = child.random('civil case visits');
  const least = Math.floor(TOLD_VISITS / TOLD_CASES);
  const count = number === null ? 1 : least + (number < TOLD_VISITS - least * TOLD_CASES ? 1 : 0);
  const days = Math.round((Date.parse(population.today) - Date.parse(openedOn)) / 86_400_000) - 16;
  for (let at = 1; at <= count; at++) {
    const visitedOn = addDays(openedOn, Math.max(0, Math.floor((days * at) / count)));
    emit(HomeVisit, {
      child: child.id,
      serviceCase,
      divisionCode: child.villageCode,
      visitorKind: number === null ? 'SOCIAL_WORKER' : 'VOLUNTEER',
      visitorName: population.person(random, [1985, 2004]).name,
      visitedOn,
      purpose: 'CASE_FOLLOW_UP',
      finding: random.pick(['按计划推进', '与监护人沟通顺利', '学习有进步', '需要继续陪伴']),
      nextDueOn: at === count ? addDays(visitedOn, 30) : null,
      ...recorded,
    });
  }
}

function nearestStation({ places }: DemoContext, countyCode: string) {
  return [...places.stations].find(([township]) => township.startsWith(countyCode))?.[1];
}
