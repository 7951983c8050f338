import { sql } from 'kysely';
import { columnsOf, holds, today } from '../in-force.ts';
import { bornPlausibly, HALF_A_YEAR, isPhone, livesInVillage, type Quality } from '../quality.ts';
import type { Row, Sql } from '../reading.ts';

const row = columnsOf('g');

const has = (child: Row, table: string, condition: Sql = sql`true`) =>
  sql`exists (select from ${sql.table(table)} g where g.child_id = ${child('id')} and ${condition})`;

const isOrphan = (child: Row) => has(child, 'child_category_record', sql`g.category = 'ORPHAN' and ${holds(row)}`);

/** 儿童台账的质量要求 (FS53): what civil affairs expects of the record of a child. */
export const quality: Quality = {
  table: 'registered_child',
  counts: (child) => sql`(${child('removedOn')} is null or ${child('removedOn')} > ${today})`,
  complete: {
    NATIONAL_ID: { title: '身份证号', holds: (child) => sql`${child('nationalIdSealed')} is not null` },
    SEX: { title: '性别', holds: (child) => sql`${child('sex')} in ('MALE', 'FEMALE')` },
    HOUSEHOLD: { title: '户籍所在地', holds: (child) => sql`${child('householdDivisionCode')} is not null` },
    ADDRESS: { title: '现住址', holds: (child) => sql`${child('address')} is not null` },
    CATEGORY: { title: '儿童类别', holds: (child) => has(child, 'child_category_record', holds(row)) },
    GUARDIAN: { title: '监护人', holds: (child) => has(child, 'guardianship', holds(row)) },
    GUARDIAN_PHONE: {
      title: '监护人电话',
      holds: (child) => has(child, 'guardianship', sql`g.phone is not null and ${holds(row)}`),
    },
    PARENTS: { title: '父母情况(孤儿除外)', holds: (child) => sql`(${has(child, 'parent')} or ${isOrphan(child)})` },
  },
  valid: [
    livesInVillage,
    bornPlausibly,
    {
      title: '联系电话、监护人电话是电话号码',
      holds: (child) =>
        sql`${isPhone(child('phone'))} and not ${has(child, 'guardianship', sql`not ${isPhone(sql`g.phone`)} and ${holds(row)}`)}`,
    },
  ],
  fresh: HALF_A_YEAR,
  sameBy: ['birthDate', 'sex'],
};
