import { addDays, type PlainDate } from '../../schema/plain-date.ts';
import type { DemoChild, DemoPerson } from '../demo/population.ts';
import type { Random } from '../demo/random.ts';
import type { DemoContext } from './demo-context.ts';
import { FormerParentStatus } from './entities/former-parent-status.ts';
import { Guardianship } from './entities/guardianship.ts';
import { Parent } from './entities/parent.ts';
import { ParentWorkPlace } from './entities/parent-work-place.ts';

const WORK_PLACES = [
  '辽宁省沈阳市',
  '辽宁省大连市',
  '北京市',
  '天津市',
  '江苏省苏州市',
  '浙江省宁波市',
  '广东省东莞市',
  '山东省青岛市',
];
const OCCUPATIONS = ['建筑', '制造', '餐饮', '家政', '物流', '保安'];
const UNABLE = ['SEVERELY_DISABLED', 'SERIOUSLY_ILL'];
const NOT_CARING = ['SERVING_SENTENCE', 'MISSING', 'LOST_CONTACT', 'SEVERELY_DISABLED'];

/** Parents, where they work, and guardians with some history. */
export function emitFamily(context: DemoContext, child: DemoChild, registeredOn: PlainDate, isTold: boolean): void {
  const random = child.familyRandom('civil family');
  if (child.father) emitParent(context, child, 'FATHER', child.father, registeredOn, random, isTold);
  if (child.mother) emitParent(context, child, 'MOTHER', child.mother, registeredOn, random, isTold);
  emitGuardians(context, child, registeredOn, random, isTold);
}

function statusOf(child: DemoChild, relation: 'FATHER' | 'MOTHER', random: Random): string {
  if (child.seeded?.code === 'UNATTENDED_BUT_NOT_DETERMINED')
    return relation === 'FATHER' ? 'SERVING_SENTENCE' : 'LOST_CONTACT';
  if (child.categories.includes('DE_FACTO_UNATTENDED') && child.parentsAway === 'NONE') return random.pick(NOT_CARING);
  if (child.parentsAway === 'BOTH' || (child.parentsAway === 'ONE' && relation === 'FATHER')) return 'AWAY';
  return child.parentsAway === 'ONE' ? random.pick(UNABLE) : 'AT_HOME';
}

function emitParent(
  { population, emit, recorded }: DemoContext,
  child: DemoChild,
  relation: 'FATHER' | 'MOTHER',
  person: DemoPerson,
  registeredOn: PlainDate,
  random: Random,
  isTold: boolean,
): void {
  const status = statusOf(child, relation, random);
  const leftOn = addDays(registeredOn, -random.int(0, 20));
  const isBack = isTold && status === 'AWAY' && child.index % 33 === 17;
  const backOn = addDays(population.today, -20);
  const parent = emit(Parent, {
    child: child.id,
    relation,
    name: person.name,
    phone: status === 'MISSING' || status === 'LOST_CONTACT' ? null : person.phone,
    status: isBack ? 'AT_HOME' : status,
    statusSince: isBack ? backOn : leftOn,
    ...recorded,
  });
  if (isBack) emit(FormerParentStatus, { parent, status, from: leftOn, until: backOn, ...recorded });
  if (status !== 'AWAY' || random.chance(0.06)) return;
  const until = isBack ? backOn : null;
  const hasMoved = isTold && !isBack && random.chance(0.25);
  const movedOn = random.day(addDays(leftOn, 10), population.today);
  const place = (from: PlainDate, to: PlainDate | null) =>
    emit(ParentWorkPlace, {
      parent,
      place: random.pick(WORK_PLACES),
      occupation: random.pick(OCCUPATIONS),
      from,
      until: to,
      ...recorded,
    });
  if (hasMoved) place(leftOn, movedOn);
  place(hasMoved ? movedOn : leftOn, until);
}

function emitGuardians(
  { population, emit, recorded }: DemoContext,
  child: DemoChild,
  registeredOn: PlainDate,
  random: Random,
  isTold: boolean,
): void {
  if ((isTold && child.index % 50 === 44) || child.seeded?.code === 'BOTH_AWAY_WITHOUT_GUARDIAN') return;
  const hasChanged = isTold && random.chance(0.15);
  const changedOn = random.day(addDays(registeredOn, 10), population.today);
  if (hasChanged) {
    const former = population.person(random, [1950, 1985]);
    emit(Guardianship, {
      child: child.id,
      guardianName: former.name,
      relation: 'OTHER_RELATIVE',
      phone: former.phone,
      from: registeredOn,
      until: changedOn,
      ...recorded,
    });
  }
  emit(Guardianship, {
    child: child.id,
    guardianName: child.guardian.name,
    relation: child.guardianRelation,
    phone: isTold && random.chance(0.05) ? null : child.guardian.phone,
    from: hasChanged ? changedOn : registeredOn,
    changeReason: hasChanged ? '原监护人外出' : null,
    ...recorded,
  });
}
