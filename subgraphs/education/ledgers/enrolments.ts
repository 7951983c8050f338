import type { PlainDate } from '../../../schema/plain-date.ts';
import { asNamed } from '../../as-named.ts';
import { inOrder, problem } from '../../check.ts';
import { CHILD, type Fits, type Ledger, type LedgerRow, refersTo } from '../../ledger.ts';
import { choice, day, text } from '../../ledger-columns.ts';
import { gradeFits } from '../acts/parts/grade-fits.ts';
import { Enrolment } from '../entities/enrolment.ts';
import type { SchoolGrade, SchoolKind } from '../schema.generated.ts';
import { GRADE_TERMS } from './grades.ts';
import { newPupil, pupilProblems, pupilTarget, registerColumns } from './pupil-columns.ts';
import { schoolColumnsWith, schoolPaths } from './school-columns.ts';

const hasGrade: Fits = ({ kind }, { grade }) => (grade ? gradeFits(kind as SchoolKind, grade as SchoolGrade) : null);

const properties = asNamed('grade', 'className', 'kind', 'from', 'until', 'leavingReason', 'leavingNote');

/** 学籍台账: who is in which grade and class of which school, since when and until when. It registers pupils. */
export const enrolments: Ledger = {
  name: 'enrolments',
  title: '学籍台账',
  says: '一行一名学生在一所学校一个年级班级的一段学籍,按学生、学校和开始日期识别;同一学校有了新学籍,原学籍自动到新学籍开始那天为止,原因记为升级。',
  source: 'JS37',
  act: 'enrolPupil',
  columns: {
    ...registerColumns,
    ...schoolColumnsWith(hasGrade),
    grade: choice('年级', GRADE_TERMS, { isRequired: true, note: '从下拉列表中选择。', example: '小学三年级' }),
    className: text('班级', { max: 30, note: '例如 1班;不分班的不填。', example: '1班' }),
    kind: choice(
      '入学方式',
      { ENROLLED: '新入学', TRANSFERRED: '转入', PROMOTED: '升级', RETURNED: '复学' },
      { isRequired: true, note: '从下拉列表中选择。', example: '升级' },
    ),
    from: day('开始日期', {
      isRequired: true,
      note: '从这天起在这个年级班级就读。',
      example: '2025-09-01',
      alsoCalled: ['入学日期'],
    }),
    until: day('结束日期', {
      note: '当天起不再在这个年级班级;在读的不填。',
      example: '2026-09-01',
      alsoCalled: ['离校日期'],
    }),
    leavingReason: choice(
      '结束原因',
      {
        GRADUATED: '毕业',
        TRANSFERRED: '转学',
        PROMOTED: '升级',
        SUSPENDED: '休学',
        DROPPED_OUT: '辍学',
        MOVED_AWAY: '随家庭迁出',
        OTHER: '其他',
      },
      { note: '填了结束日期时必填;在读的不填。', example: '升级', alsoCalled: ['离校原因'] },
    ),
    leavingNote: text('结束说明', { note: '需要时补充一句,例如转入的学校。', example: '随班升入四年级' }),
  },
  key: ['childId', 'nationalId', 'name', 'birthDate', 'school', 'schoolDivision', 'from'],
  child: newPupil,
  place: 'divisionCode',
  targets: [
    pupilTarget,
    {
      entity: Enrolment,
      key: ['child', 'school', 'from'],
      fill: { child: CHILD, school: refersTo('school'), ...properties },
      follows: { per: ['child', 'school'], ending: { leavingReason: 'PROMOTED' } },
    },
  ],
  check: (row) => [...pupilProblems(row), ...periodProblems(row)],
  export: {
    list: 'pupils(filter: { divisionCode: $division }, orderBy: DIVISION_CODE_ASC, first: 50, after: $after)',
    each: 'enrolments(first: 100)',
    paths: {
      childId: '^child.id',
      name: '^name',
      sex: '^sex',
      birthDate: '^birthDate',
      divisionCode: '^division.code',
      ...schoolPaths,
      ...properties,
    },
  },
};

function periodProblems(row: LedgerRow) {
  const { birthDate, from, until, leavingReason } = row as Record<string, PlainDate | null | undefined>;
  return [
    from && birthDate && from <= birthDate ? problem('from', '入学日期必须晚于出生日期,请核对两个日期。') : null,
    inOrder('until', from, until),
    until && leavingReason === null ? problem('leavingReason', '填了结束日期,请同时填写结束原因。') : null,
    leavingReason && until === null ? problem('until', '填了结束原因,请同时填写结束日期。') : null,
  ];
}
