import { sql } from 'kysely';
import { claim, columnsOf, holds } from '../in-force.ts';
import { derived, type FieldReading, one, type Reading, type Row, type Sql } from '../reading.ts';
import { childIsWithin, monthStart } from './conditions.ts';
import { PairingMember } from './entities/pairing-member.ts';

const ROLES = ['CADRE', 'COUNSELLOR', 'ORGANISATION'];

const hasMember = (pairing: Sql, role: Sql): Sql =>
  sql`exists (select from pairing_member m where m.pairing_id = ${pairing} and m.role = ${role} and ${holds(columnsOf('m'))})`;

/** 1+3 齐全: a member in each of the three roles today (no role has two at a time). */
export const isComplete = (pairing: Sql): Sql =>
  sql`((select count(*) from pairing_member m where m.pairing_id = ${pairing} and ${holds(columnsOf('m'))}) = ${sql.lit(ROLES.length)})`;

const missingRoles = (pairing: Row): Sql =>
  sql`(select coalesce(json_agg(r.role order by r.role), '[]') from unnest(${ROLES}::text[]) r(role) where not ${hasMember(pairing('id'), sql.ref('r.role'))})`;

const lastVisitOn = (pairing: Row): Sql =>
  sql`(select max(v.visited_on) from monthly_visit v where v.pairing_id = ${pairing('id')})`;

const isVisitedThisMonth = (pairing: Row): Sql =>
  sql`exists (select from monthly_visit v where v.pairing_id = ${pairing('id')} and v.visited_on >= ${monthStart})`;

/** Who fills a role to the end of the pairing; nobody when the place is vacant. */
const lastMember = (role: string): FieldReading =>
  one(
    PairingMember,
    (pairing, member) =>
      sql`${member('pairing')} = ${pairing('id')} and ${member('role')} = ${role} and ${member('until')} is not distinct from ${pairing('until')}`,
  );

/** How pairings (结对) and their members are read. */
export const pairingReading: Reading = {
  Pairing: {
    fields: {
      isCurrent: derived((row) => holds(row)),
      isComplete: derived((pairing) => isComplete(pairing('id'))),
      missingRoles: derived(missingRoles),
      cadre: lastMember('CADRE'),
      counsellor: lastMember('COUNSELLOR'),
      organisation: lastMember('ORGANISATION'),
      lastVisitOn: derived(lastVisitOn),
      isVisitedThisMonth: derived(isVisitedThisMonth),
    },
    filters: {
      divisionCode: (row, value) => childIsWithin(row('child'), sql`${value}::text`),
      isCurrent: (row, value) => claim(value, holds(row)),
      isComplete: (row, value) => claim(value, isComplete(row('id'))),
      isVisitedThisMonth: (row, value) => claim(value, isVisitedThisMonth(row)),
    },
  },
  PairingMember: { fields: { isCurrent: derived((row) => holds(row)) } },
};
