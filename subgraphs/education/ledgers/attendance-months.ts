import { addDays, addMonths, type PlainDate } from '../../../schema/plain-date.ts';
import { asNamed } from '../../as-named.ts';
import { notInFuture, problem } from '../../check.ts';
import { CHILD, from, type Ledger, type LedgerRow, refersTo } from '../../ledger.ts';
import { count, month } from '../../ledger-columns.ts';
import { AttendanceMonth } from '../entities/attendance-month.ts';
import { knownPupil, pupilColumns } from './pupil-columns.ts';
import { schoolColumns, schoolPaths } from './school-columns.ts';

const properties = asNamed('month', 'schoolDays', 'daysAttended', 'absencesWithReason', 'absencesWithoutReason');
const orNone = (column: string) => from([column], (row) => row[column] ?? 0);

/** 月出勤台账: on how many days of a month a pupil was at school. */
export const attendanceMonths: Ledger = {
  name: 'attendance-months',
  title: '月出勤台账',
  says: '一行一名学生一个月在一所学校的出勤,按学生、学校和月份识别;再次导入同一个月即为更正。',
  source: 'JS37',
  act: 'recordAttendanceMonth',
  columns: {
    ...pupilColumns,
    ...schoolColumns,
    month: month('月份', { isRequired: true, note: '写成“年-月”,一行只填一个月。', example: '2025-09' }),
    schoolDays: count('应出勤天数', { most: 31, isRequired: true, note: '这个月学校上课的天数。', example: '22' }),
    daysAttended: count('出勤天数', { most: 31, isRequired: true, note: '实际到校的天数。', example: '20' }),
    absencesWithReason: count('请假天数', { most: 31, note: '有正当理由的;没有的可不填。', example: '2' }),
    absencesWithoutReason: count('旷课天数', { most: 31, note: '没有理由的;没有的可不填。', example: '0' }),
  },
  key: ['childId', 'nationalId', 'name', 'birthDate', 'school', 'schoolDivision', 'month'],
  child: knownPupil,
  place: null,
  targets: [
    {
      entity: AttendanceMonth,
      key: ['child', 'school', 'month'],
      fill: {
        child: CHILD,
        school: refersTo('school'),
        ...properties,
        absencesWithReason: orNone('absencesWithReason'),
        absencesWithoutReason: orNone('absencesWithoutReason'),
      },
    },
  ],
  check: attendanceProblems,
  export: {
    list: 'pupils(filter: { divisionCode: $division }, orderBy: DIVISION_CODE_ASC, first: 50, after: $after)',
    each: 'attendance(first: 100)',
    paths: { childId: '^child.id', name: '^name', birthDate: '^birthDate', ...schoolPaths, ...properties },
  },
};

function attendanceProblems(row: LedgerRow, today: PlainDate) {
  const { schoolDays, daysAttended, absencesWithReason, absencesWithoutReason } = row as Record<string, number>;
  const month = row.month as PlainDate | undefined;
  const lastDay = month ? Number(addDays(addMonths(month, 1), -1).slice(8)) : 31;
  const accounted = (daysAttended ?? 0) + (absencesWithReason ?? 0) + (absencesWithoutReason ?? 0);
  return [
    notInFuture('month', month, today),
    (schoolDays ?? 0) > lastDay ? problem('schoolDays', `这个月只有 ${lastDay} 天,请核对应出勤天数。`) : null,
    accounted > (schoolDays ?? accounted)
      ? problem('daysAttended', '出勤、请假与旷课之和不能超过应出勤天数,请核对。')
      : null,
  ];
}
