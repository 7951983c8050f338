import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgers } from '../../../subgraphs/education/ledgers/index.ts';
import { keptRows } from '../../kept-rows.ts';
import { aLedgerDistrict, type LedgerDistrict } from './ledger-district.ts';

/** What people enter; the monthly bulletins are counted by the system, and contact offices have no ledger. */
const TABLES = [
  'attendance_month',
  'campus_activity',
  'class_teacher',
  'course',
  'enrolment',
  'psychological_file',
  'psychological_file_supporter',
  'psychological_screening',
  'psychological_support_record',
  'pupil',
  'rural_youth_palace',
  'safety_drill',
  'school',
  'school_care_need',
  'school_file',
  'school_file_guardian',
  'school_file_parent_change',
  'school_social_worker',
  'suspected_dropout',
  'suspected_dropout_visit',
  'teacher_pairing',
  'teacher_visit',
];

/** What differs from one writing to the next: numbers, and who wrote when. */
const MADE_ANEW = [
  'id',
  'school_id',
  'school_file_id',
  'psychological_file_id',
  'suspected_dropout_id',
  'youth_palace_id',
  'source',
  'recorded_by',
  'recorded_on',
  'updated_at',
  'version',
];

let full: LedgerDistrict;
let empty: LedgerDistrict;
beforeAll(async () => {
  full = await aLedgerDistrict({ seed: 1, children: 300 });
  empty = await aLedgerDistrict('nothing');
  const divisions = await full.sql('select code, level from known_division');
  await empty.sql('insert into known_division select * from jsonb_to_recordset($1) as d (code text, level text)', [
    JSON.stringify(divisions),
  ]);
});
afterAll(async () => {
  await full[Symbol.asyncDispose]();
  await empty[Symbol.asyncDispose]();
});

test('the ledgers hold everything that schools have entered: an empty department filled from them is the same', async () => {
  for (const ledger of ledgers) {
    const rows = await full.exported(ledger);
    const outcomes = await empty.write(ledger, rows);
    const refused = outcomes.filter(({ problems }) => problems.length > 0);
    expect({ ledger: ledger.name, refused: refused.slice(0, 2) }).toEqual({ ledger: ledger.name, refused: [] });
  }
  for (const table of TABLES)
    expect({ table, rows: await keptRows(empty, table, MADE_ANEW) }).toEqual({
      table,
      rows: await keptRows(full, table, MADE_ANEW),
    });
}, 180_000);
