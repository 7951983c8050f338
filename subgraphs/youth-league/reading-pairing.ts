import { sql } from 'kysely';
import { derived, type Reading, type Row, type Sql } from '../reading.ts';
import { childIsWithin, inForce, isCurrent, monthStart } from './in-force.ts';

const currentMember = (pairing: Sql): Sql =>
  sql`from pairing_member m where m.pairing_id = ${pairing} and ${inForce(sql.ref('m.from'), sql.ref('m.until'))}`;

/** 1+3 齐全: a member in each of the three roles today. */
export const isComplete = (pairing: Sql): Sql => sql`((select count(*) ${currentMember(pairing)}) = 3)`;

const missingRoles = (pairing: Row): Sql =>
  sql`(select coalesce(json_agg(r.role order by r.role), '[]') from unnest(array['CADRE', 'COUNSELLOR', 'ORGANISATION']) r(role) where not exists (select ${currentMember(pairing('id'))} and m.role = r.role))`;

const lastVisitOn = (pairing: Row): Sql =>
  sql`(select max(v.visited_on) from monthly_visit v where v.pairing_id = ${pairing('id')})`;

const isVisitedThisMonth = (pairing: Row): Sql =>
  sql`exists (select from monthly_visit v where v.pairing_id = ${pairing('id')} and v.visited_on >= ${monthStart})`;

/** How pairings (结对) and their members are read. */
export const pairingReading: Reading = {
  Pairing: {
    fields: {
      isCurrent: derived(isCurrent),
      isComplete: derived((pairing) => isComplete(pairing('id'))),
      missingRoles: derived(missingRoles),
      lastVisitOn: derived(lastVisitOn),
      isVisitedThisMonth: derived(isVisitedThisMonth),
    },
    filters: {
      divisionCode: (row, value) => childIsWithin(row('child'), sql`${value}::text`),
      isCurrent: (row, value) => sql`${isCurrent(row)} = ${value}`,
      isComplete: (row, value) => sql`${isComplete(row('id'))} = ${value}`,
      isVisitedThisMonth: (row, value) => sql`${isVisitedThisMonth(row)} = ${value}`,
    },
  },
  PairingMember: { fields: { isCurrent: derived(isCurrent) } },
};
