import { addDays, addMonths, type PlainDate } from '../../schema/plain-date.ts';
import type { DemoChild } from '../demo/population.ts';
import type { Random } from '../demo/random.ts';
import { emitCase } from './demo-cases.ts';
import { type DemoContext, later } from './demo-context.ts';
import { emitDanger } from './demo-danger.ts';
import { ChildInsurance } from './entities/child-insurance.ts';
import { ChildSubsidy } from './entities/child-subsidy.ts';
import { HomeVisit } from './entities/home-visit.ts';
import { NeedsAssessment } from './entities/needs-assessment.ts';
import { ServiceAgreement } from './entities/service-agreement.ts';
import { VagrantFollowUp } from './entities/vagrant-follow-up.ts';

const FINDINGS = [
  '孩子情绪稳定,学习正常',
  '祖辈身体尚可,照料到位',
  '希望周末有人陪伴',
  '作业辅导有困难',
  '与父母每周视频一次',
];
const AREAS = ['EMOTIONAL_SUPPORT', 'STUDY', 'HEALTH', 'LIVING', 'GUARDIANSHIP'];

/** What is done for a child: a visit for most, more for the children of the told county. */
export function emitServices(context: DemoContext, child: DemoChild, registeredOn: PlainDate, isTold: boolean): void {
  const random = child.random('civil services');
  const hasCase = emitCase(context, child, registeredOn, isTold);
  if (!hasCase && random.chance(0.8)) emitVisits(context, child, random, isTold);
  emitMoney(context, child, registeredOn, random);
  if (child.story.vagrant) emitVagrant(context, child, random);
  if (!isTold) return;
  emitAgreement(context, child, registeredOn, random);
  emitAssessment(context, child, registeredOn, random);
  emitDanger(context, child, random);
}

function emitVisits(context: DemoContext, child: DemoChild, random: Random, isTold: boolean): void {
  const { population, emit, recorded, places } = context;
  const count = isTold ? random.int(1, 3) : 1;
  let visitedOn = addDays(population.today, -random.int(1, 28));
  const director = places.directors.get(child.villageCode);
  const visitorName = director ?? places.stations.get(child.townshipCode)?.workerName;
  for (let at = 0; at < count; at++) {
    if (visitedOn <= addDays(child.birthDate, 1)) return;
    emit(HomeVisit, {
      child: child.id,
      divisionCode: child.villageCode,
      visitorKind: director ? 'CHILD_DIRECTOR' : 'SOCIAL_WORKER',
      visitorName: visitorName || population.person(random, [1970, 1998]).name,
      visitedOn,
      purpose: random.chance(0.1) ? 'KEY_CHECK' : 'REGULAR_VISIT',
      finding: random.pick(FINDINGS),
      nextDueOn: isTold ? addDays(visitedOn, random.pick([15, 30, 30, 60])) : null,
      ...recorded,
    });
    visitedOn = addDays(visitedOn, -random.int(25, 60));
  }
}

function emitMoney({ emit, recorded }: DemoContext, child: DemoChild, from: PlainDate, random: Random): void {
  const isSupported = child.categories.includes('ORPHAN') || child.categories.includes('DE_FACTO_UNATTENDED');
  if (!isSupported || random.chance(0.1)) return;
  const monthlyYuan = random.int(12, 18) * 100;
  emit(ChildSubsidy, { child: child.id, kind: 'BASIC_LIVING', monthlyYuan, from, ...recorded });
}

function emitVagrant({ population, emit, recorded }: DemoContext, child: DemoChild, random: Random): void {
  const isFollowedUp = child.story.vagrant === 'FOLLOWED_UP';
  emit(VagrantFollowUp, {
    child: child.id,
    divisionCode: child.villageCode,
    rescueStation: '沈阳市救助管理站',
    foundOn: addDays(population.today, -28),
    foundPlace: '沈阳市火车站',
    returnedOn: addDays(population.today, -24),
    responsiblePerson: isFollowedUp ? population.person(random, [1970, 1995]).name : null,
    followedUpOn: isFollowedUp ? addDays(population.today, -10) : null,
    finding: isFollowedUp ? '已回家,由祖父母照料,情绪平稳' : null,
    ...recorded,
  });
}

function emitAgreement(context: DemoContext, child: DemoChild, registeredOn: PlainDate, random: Random): void {
  const { population, emit, recorded, places } = context;
  const home = places.homes.get(child.villageCode);
  if (!home || !child.categories.includes('LEFT_BEHIND') || random.chance(0.3)) return;
  const signedOn = random.day(later(registeredOn, '2020-01-01' as PlainDate), population.today);
  const common = { child: child.id, from: signedOn, ...recorded };
  emit(ServiceAgreement, {
    ...common,
    home,
    guardianName: child.guardian.name,
    signedOn,
    until: random.chance(0.1) ? addMonths(signedOn, 12) : null,
  });
  if (random.chance(0.4))
    emit(ChildInsurance, { ...common, kind: 'ACCIDENT', insurer: '示例保险公司', until: addMonths(signedOn, 12) });
}

function emitAssessment(context: DemoContext, child: DemoChild, registeredOn: PlainDate, random: Random): void {
  const { population, emit, recorded, places } = context;
  if (random.chance(0.6)) return;
  const level = random.chance(0.35) ? 'KEY_CARE' : 'SUPPORT';
  const hasHistory = random.chance(0.3);
  const from = random.day(addDays(registeredOn, 15), population.today);
  const common = {
    child: child.id,
    area: random.pick(AREAS),
    assessedBy: places.directors.get(child.villageCode) ?? '乡镇儿童督导员',
    ...recorded,
  };
  if (hasHistory)
    emit(NeedsAssessment, { ...common, level: 'SUPPORT', finding: '需要陪伴', from: registeredOn, until: from });
  emit(NeedsAssessment, { ...common, level, finding: '近期需要更多陪伴和学习支持', from });
}
