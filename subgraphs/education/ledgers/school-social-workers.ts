import type { PlainDate } from '../../../schema/plain-date.ts';
import { asNamed } from '../../as-named.ts';
import { inOrder } from '../../check.ts';
import { type Ledger, refersTo } from '../../ledger.ts';
import { day, text } from '../../ledger-columns.ts';
import { SchoolSocialWorker } from '../entities/school-social-worker.ts';
import { schoolColumns, schoolPathsOfNode } from './school-columns.ts';

const properties = asNamed('name', 'from', 'until');

/** 驻校社工台账: the term of a social worker at a school (一校一社工, GD661). */
export const schoolSocialWorkers: Ledger = {
  name: 'school-social-workers',
  title: '驻校社工台账',
  says: '一行一位社工在一所学校的一段任职,按学校、社工姓名和开始日期识别。',
  source: 'GD661',
  act: 'assignSchoolSocialWorker',
  columns: {
    ...schoolColumns,
    name: text('社工姓名', { max: 50, isRequired: true, note: '驻校社工本人姓名。', example: '蓝思语' }),
    from: day('开始日期', { isRequired: true, note: '开始驻校的日期。', example: '2025-09-01' }),
    until: day('结束日期', { note: '当天起不再任职;仍在任的不填。', example: '2026-09-01' }),
  },
  key: ['school', 'schoolDivision', 'name', 'from'],
  child: null,
  place: null,
  targets: [
    {
      entity: SchoolSocialWorker,
      key: ['school', 'name', 'from'],
      fill: { school: refersTo('school'), ...properties },
    },
  ],
  check: (row) => [inOrder('until', row.from as PlainDate, row.until as PlainDate)],
  export: {
    list: 'schools(filter: { divisionCode: $division }, orderBy: DIVISION_CODE_ASC, first: 50, after: $after)',
    each: 'socialWorkers(first: 100)',
    paths: { ...schoolPathsOfNode, ...properties },
  },
};
