import { addDays } from '../../schema/plain-date.ts';
import type { DemoChild } from '../demo/population.ts';
import type { Random } from '../demo/random.ts';
import type { DemoContext } from './demo-context.ts';
import { MandatoryReport } from './entities/mandatory-report.ts';
import { Referral } from './entities/referral.ts';

const DANGERS = ['DROPPING_OUT', 'PSYCHOLOGICAL_IMBALANCE', 'COERCION', 'LURING', 'DOMESTIC_VIOLENCE'];
const REPORTERS = ['TEACHER', 'CHILD_DIRECTOR', 'MEDICAL_STAFF', 'GRID_WORKER'];

/** Mandatory reports and referrals of some children, answered or still open. */
export function emitDanger(
  { population, emit, recorded, places }: DemoContext,
  child: DemoChild,
  random: Random,
): void {
  const day = addDays(population.today, -random.int(12, 29));
  const isAnswered = child.index % 3 !== 0;
  const answeredOn = isAnswered ? addDays(day, 8) : null;
  const common = { child: child.id, divisionCode: child.villageCode, ...recorded };
  if (child.index % 37 === 11)
    emit(MandatoryReport, {
      ...common,
      danger: random.pick(DANGERS),
      reporterRole: random.pick(REPORTERS),
      reporterUnit: '示例单位',
      description: '发现孩子近期状态异常,按规定报告。',
      reportedOn: day,
      receivedOn: addDays(day, 1),
      answeredOn,
      answer: isAnswered ? '已联合公安、学校入户核实,落实监护。' : null,
    });
  if (child.index % 23 === 9 || child.story.screening === 'SEVERE') {
    const station = places.stations.get(child.townshipCode);
    emit(Referral, {
      ...common,
      kind: 'PSYCHOLOGICAL_HELP',
      station: station?.station ?? null,
      referredTo: station?.name ?? '县心理咨询服务中心',
      reason: '情绪持续低落,需要专业辅导。',
      referredOn: day,
      acceptedOn: addDays(day, 2),
      answeredOn,
      answer: isAnswered ? '已安排每周一次辅导。' : null,
    });
  }
}
