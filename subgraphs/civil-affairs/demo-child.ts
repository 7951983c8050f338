import { createHash } from 'node:crypto';
import { type ChildId, provisionalChildId } from '../../schema/child-id.ts';
import { addDays, type PlainDate } from '../../schema/plain-date.ts';
import type { DemoChild } from '../demo/population.ts';
import { type DemoContext, later, TOLD_COUNTY } from './demo-context.ts';
import { emitFamily } from './demo-family.ts';
import { emitSeeded } from './demo-seeded.ts';
import { emitServices } from './demo-services.ts';
import { ChildCategoryRecord } from './entities/child-category-record.ts';
import { Guardianship } from './entities/guardianship.ts';
import { RegisteredChild } from './entities/registered-child.ts';
import { keptNumber } from './national-id-column.ts';

const HOBBIES = ['画画', '打篮球', '唱歌', '看书', '下棋', '跳绳', '手工', '跑步'];
const SITUATIONS = ['父母外出务工,由祖辈照料', '家庭收入主要靠务工', '与祖父母同住', '父母定期电话联系'];
const RESULTS = ['成绩中等', '成绩良好', '语文较好,数学需要辅导', '进步明显'];

/** One child of the register and everything recorded about it. */
export function emitChild(context: DemoContext, child: DemoChild): void {
  const { population, emit, keys, recorded } = context;
  const random = child.random('civil register');
  const earliest = addDays(child.birthDate, 30);
  const registeredOn = random.day(later(earliest, '2019-07-01' as PlainDate), addDays(population.today, -30));
  const isTold = child.countyCode === TOLD_COUNTY;
  const isRemoved =
    (isTold && child.categories[0] === 'MIGRANT' && random.chance(0.2)) ||
    child.seeded?.code === 'REMOVED_BUT_STILL_IN_SCHOOL';
  const removedOn = isRemoved ? addDays(population.today, -random.int(1, 25)) : null;
  const isMigrant = child.categories[0] === 'MIGRANT';
  emit<ChildId>(RegisteredChild, {
    id: child.id,
    name: child.name,
    ...keptNumber(child.nationalId, child.id, keys),
    sex: child.sex,
    birthDate: child.birthDate,
    divisionCode: child.villageCode,
    residentSince: registeredOn,
    householdDivisionCode: isMigrant ? null : child.villageCode,
    address: isTold ? `${random.int(1, 9)}组${random.int(1, 60)}号` : null,
    phone: child.guardian.phone,
    hobbies: isTold ? random.pick(HOBBIES) : null,
    familySituation: isTold ? random.pick(SITUATIONS) : null,
    schoolResults: isTold && child.story.isEnrolled ? random.pick(RESULTS) : null,
    registeredOn,
    removedOn,
    removalReason: isRemoved ? '随父母迁往外地' : null,
    ...recorded,
  });
  emitCategories(context, child, registeredOn, removedOn);
  emitFamily(context, child, registeredOn, isTold);
  emitServices(context, child, registeredOn, isTold);
  emitSeeded(context, child);
  if (child.story.isRegisteredTwice) emitSecondRegistration(context, child);
}

function emitCategories(
  { population, emit, recorded }: DemoContext,
  child: DemoChild,
  registeredOn: PlainDate,
  removedOn: PlainDate | null,
): void {
  const common = { child: child.id, determinedBy: 'CIVIL_AFFAIRS', ...recorded };
  for (const category of child.categories)
    emit(ChildCategoryRecord, {
      ...common,
      category,
      from: registeredOn,
      until: removedOn,
      endReason: removedOn ? '销册' : null,
      document: '儿童台账认定表',
    });
  if (child.index % 29 === 6 && child.categories[0] === 'LEFT_BEHIND')
    emit(ChildCategoryRecord, {
      ...common,
      category: 'MIGRANT',
      from: later(addDays(registeredOn, -300), child.birthDate),
      until: registeredOn,
      endReason: '随祖父母回乡居住',
    });
  if (child.story.vagrant)
    emit(ChildCategoryRecord, {
      ...common,
      category: 'VAGRANT',
      from: addDays(population.today, -28),
      until: child.story.vagrant === 'FOLLOWED_UP' ? addDays(population.today, -10) : null,
      endReason: child.story.vagrant === 'FOLLOWED_UP' ? '已返乡并回访' : null,
      document: '救助站移交单',
    });
}

/** The same child again: another village registered it without its number, as a migrant child. */
function emitSecondRegistration({ population, emit, recorded, places }: DemoContext, child: DemoChild): void {
  const id = provisionalChildId(createHash('sha256').update(`${population.seed} ${child.index} again`).digest());
  const others = (places.villages.get(child.townshipCode) ?? []).filter((code) => code !== child.villageCode);
  const divisionCode = others[child.index % others.length] ?? child.villageCode;
  const registeredOn = addDays(population.today, -25);
  emit<ChildId>(RegisteredChild, {
    id,
    name: child.name,
    sex: child.sex,
    birthDate: child.birthDate,
    divisionCode,
    residentSince: registeredOn,
    phone: child.guardian.phone,
    registeredOn,
    ...recorded,
  });
  const from = registeredOn;
  emit(ChildCategoryRecord, { child: id, category: 'MIGRANT', from, determinedBy: 'CIVIL_AFFAIRS', ...recorded });
  const { name: guardianName, phone } = child.guardian;
  emit(Guardianship, { child: id, guardianName, phone, relation: child.guardianRelation, from, ...recorded });
}
