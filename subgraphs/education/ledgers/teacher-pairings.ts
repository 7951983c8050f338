import type { PlainDate } from '../../../schema/plain-date.ts';
import { asNamed } from '../../as-named.ts';
import { inOrder } from '../../check.ts';
import { CHILD, type Ledger, refersTo } from '../../ledger.ts';
import { choice, day, text } from '../../ledger-columns.ts';
import { TeacherPairing } from '../entities/teacher-pairing.ts';
import { knownPupil, pupilColumns } from './pupil-columns.ts';
import { schoolColumns, schoolPaths } from './school-columns.ts';

const properties = asNamed('teacherName', 'teacherKind', 'purpose', 'signInId', 'from', 'until');

/** 教师结对台账: a serving or retired teacher paired with a pupil (大手拉小手, JS37). */
export const teacherPairings: Ledger = {
  name: 'teacher-pairings',
  title: '教师结对台账',
  says: '一行一名教师与一名学生的一次结对,按学生、教师姓名和开始日期识别。',
  source: 'JS37',
  act: 'pairTeacher',
  columns: {
    ...pupilColumns,
    ...schoolColumns,
    teacherName: text('教师姓名', { max: 50, isRequired: true, note: '结对的教师。', example: '秦若兰' }),
    teacherKind: choice('教师身份', { SERVING: '在职教师', RETIRED: '退休教师' }, { isRequired: true }),
    purpose: choice(
      '结对目的',
      {
        LEFT_BEHIND_CARE: '关爱留守儿童',
        RETURNED_DROPOUT: '帮扶返校学生',
        PSYCHOLOGICAL_SUPPORT: '心理支持',
        STUDY: '学习辅导',
      },
      { isRequired: true, note: '从下拉列表中选择;帮扶返校学生须有已返校的跟踪。' },
    ),
    signInId: text('登录账号', { max: 255, note: '教师在本平台的账号,结对期间可查看该生;没有账号的不填。' }),
    from: day('开始日期', { isRequired: true, note: '开始结对的日期。', example: '2025-10-08' }),
    until: day('结束日期', { note: '当天起不再结对;仍在结对的不填。', example: '2026-07-01' }),
  },
  key: ['childId', 'nationalId', 'name', 'birthDate', 'teacherName', 'from'],
  child: knownPupil,
  place: null,
  targets: [
    {
      entity: TeacherPairing,
      key: ['child', 'teacherName', 'from'],
      fill: { child: CHILD, school: refersTo('school'), ...properties },
    },
  ],
  check: (row) => [inOrder('until', row.from as PlainDate, row.until as PlainDate)],
  export: {
    list: 'pupils(filter: { divisionCode: $division }, orderBy: DIVISION_CODE_ASC, first: 50, after: $after)',
    each: 'teacherPairings(first: 100)',
    paths: { childId: '^child.id', name: '^name', birthDate: '^birthDate', ...schoolPaths, ...properties },
  },
};
