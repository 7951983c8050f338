import { defineEntity, LockMode, p } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Role } from '../schema/access/viewer.ts';
import { isWithin } from '../schema/division-code.ts';
import type { FieldProblem } from '../schema/errors.ts';
import type { Act, Work } from './act.ts';
import { knownDivision, phoneNumber, problem, refuse, saysSomething } from './check.ts';
import type { Department } from './department.ts';
import { divisionCode, provenance, version } from './properties.ts';
import { type FieldReading, one, type Sql } from './reading.ts';
import { recorded } from './recorded.ts';

const ContactOfficeSchema = defineEntity({
  name: 'ContactOffice',
  comment: '联系单位:遇到本部门掌握的儿童时向谁询问',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    divisionCode: divisionCode().unique(),
    name: p.string().length(100),
    phone: p.string().length(20),
    ...provenance,
    version,
  },
  checks: [{ name: 'contact_office_of_county_or_above', expression: 'length(division_code) <= 6' }],
});

/**
 * 联系单位: whom to ask about a child that the department knows. One a division, of counties and above only: the office
 * of a township or a village would tell where the child lives.
 */
export class ContactOffice extends ContactOfficeSchema.class {}
ContactOfficeSchema.setClass(ContactOffice);

/** What violated constraints mean to the clerk, in every department that keeps contact offices. */
export const contactOfficeConstraints: Department['constraints'] = {
  contact_office_division_code_unique: {
    field: 'input.divisionCode',
    message: '这个区划的联系单位刚刚由他人登记,请查看后再修改。',
  },
};

/** The office of a division, else of the nearest one above it: its id, as SQL over the division's code. */
export function nearestOffice(code: Sql): Sql {
  return sql`(select o.id from contact_office o where o.division_code in (left(${code}, 6), left(${code}, 4), left(${code}, 2))
    order by length(o.division_code) desc limit 1)`;
}

/** The contact office on the page of a division. */
export const contactOffice: FieldReading = one(
  ContactOffice,
  (division, office) => sql`${office('id')} = ${nearestOffice(division('code'))}`,
);

interface ContactOfficeInput {
  divisionCode: string;
  name: string;
  phone: string;
  expectedVersion?: number | null | undefined;
  source?: string | null | undefined;
}

const SETTING_ROLES: readonly Role[] = ['MANAGER', 'DATA_STEWARD'];

/** 登记联系单位: the first one of a division, or another instead of the one that the clerk has seen. */
export const setContactOffice: Act<ContactOfficeInput> = async (input, work) => {
  const { em } = work;
  const code = input.divisionCode;
  refuse(
    ...formProblems(input, work),
    (await knownDivision('divisionCode', code, em, ['PROVINCE', 'CITY', 'COUNTY'])) ?? outside(code, work),
  );
  const office = { name: input.name.trim(), phone: input.phone.trim(), ...recorded(work, input.source) };
  const known = await em.findOne(ContactOffice, { divisionCode: code });
  if (known) await em.lock(known, LockMode.OPTIMISTIC, input.expectedVersion ?? 0);
  const kept = known ? em.assign(known, office) : em.create(ContactOffice, { divisionCode: code, ...office });
  await em.flush();
  return kept.id;
};

function formProblems({ name, phone, source }: ContactOfficeInput, { viewer }: Work): (FieldProblem | null)[] {
  return [
    SETTING_ROLES.includes(viewer.role)
      ? null
      : problem('divisionCode', '只有本部门的管理人员或数据管理员可以登记联系单位,请联系他们。'),
    saysSomething('name', name, 100),
    phone.trim() === '' ? problem('phone', '不能为空,请填写。') : phoneNumber('phone', phone.trim()),
    saysSomething('source', source),
  ];
}

function outside(code: string, { viewer }: Work): FieldProblem | null {
  return isWithin(code, viewer.division)
    ? null
    : problem('divisionCode', '该区划不在您的辖区内,请由当地的管理人员登记。');
}
