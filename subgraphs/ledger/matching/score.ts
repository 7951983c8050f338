import { compareDays, digitsApart } from './compare-days.ts';
import { compareNames, normaliseName } from './compare-names.ts';
import type { Candidate, Evidence, RegisterPerson } from './person.ts';
import { normalisePhone, type RegularPerson } from './regular-person.ts';
import { WEIGHTS } from './weights.ts';

type Weighed = { weight: number; says: string };

/** The feature of a number that both have (比对项目). */
const NUMBER = '身份证号';

/** How much a row and a child of the register resemble each other, and in what (相似度). */
export function score(person: RegularPerson, child: RegisterPerson): Candidate {
  const found: [string, Weighed | null][] = [
    [NUMBER, numberOf(person, child)],
    ['姓名', nameOf(person, child)],
    ['出生日期', birthDateOf(person, child)],
    ['性别', sexOf(person, child)],
    ['监护人电话', phoneOf(person, child)],
    ['监护人姓名', guardianOf(person, child)],
    ['住址', placeOf(person.given.divisionCode, child.divisionCode)],
  ];
  const evidence: Evidence[] = found.flatMap(([feature, weighed]) =>
    weighed ? [{ feature, says: weighed.says, weight: weighed.weight }] : [],
  );
  return { childId: child.id, score: evidence.reduce((sum, { weight }) => sum + weight, 0), evidence };
}

function numberOf({ given, fifteenIds }: RegularPerson, { id }: RegisterPerson): Weighed | null {
  if (given.namedChildId === id) return WEIGHTS.number.SAME;
  return fifteenIds.includes(id) ? WEIGHTS.number.SAME_FIFTEEN : null;
}

function nameOf({ name }: RegularPerson, child: RegisterPerson): Weighed | null {
  return name === '' ? null : WEIGHTS.name[compareNames(name, normaliseName(child.name))];
}

function birthDateOf(person: RegularPerson, child: RegisterPerson): Weighed | null {
  return person.birthDate && child.birthDate ? WEIGHTS.birthDate[compareDays(person.birthDate, child.birthDate)] : null;
}

function sexOf({ sex }: RegularPerson, child: RegisterPerson): Weighed | null {
  if (!sex || !['MALE', 'FEMALE'].includes(child.sex ?? '')) return null;
  return sex === child.sex ? WEIGHTS.sex.SAME : WEIGHTS.sex.DIFFERS;
}

function phoneOf({ phone }: RegularPerson, { phones }: RegisterPerson): Weighed | null {
  if (!phone || phones.length === 0) return null;
  const apart = Math.min(...phones.map((each) => digitsApart(phone, normalisePhone(each))));
  if (apart === 0) return WEIGHTS.phone.SAME;
  return apart === 1 ? WEIGHTS.phone.ONE_DIGIT : WEIGHTS.phone.DIFFERS;
}

function guardianOf({ guardianName }: RegularPerson, { guardianNames }: RegisterPerson): Weighed | null {
  if (!guardianName || guardianNames.length === 0) return null;
  const isSame = guardianNames.some((each) => normaliseName(each) === guardianName);
  return isSame ? WEIGHTS.guardianName.SAME : WEIGHTS.guardianName.DIFFERS;
}

/** A row that names a township can say no more than that, and one that names a county says nothing. */
function placeOf(one: string, other: string): Weighed | null {
  if (one.length < 9) return null;
  if (one === other && one.length === 12) return WEIGHTS.place.SAME_VILLAGE;
  return one.slice(0, 9) === other.slice(0, 9) ? WEIGHTS.place.SAME_TOWNSHIP : WEIGHTS.place.ELSEWHERE;
}

/** Whether the row has the child's number: then it is asked about, whatever else disagrees. */
export function hasNumberOf({ evidence }: Candidate): boolean {
  return evidence.some(({ feature }) => feature === NUMBER);
}
