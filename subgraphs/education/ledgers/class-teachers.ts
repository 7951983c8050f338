import type { PlainDate } from '../../../schema/plain-date.ts';
import { asNamed } from '../../as-named.ts';
import { inOrder } from '../../check.ts';
import { type Ledger, refersTo } from '../../ledger.ts';
import { choice, day, text } from '../../ledger-columns.ts';
import { ClassTeacher } from '../entities/class-teacher.ts';
import { GRADE_TERMS } from './grades.ts';
import { schoolColumns, schoolPathsOfNode } from './school-columns.ts';

const properties = asNamed('grade', 'className', 'name', 'signInId', 'from', 'until');

/** 班主任任职台账: who leads which class of a school, and since when. */
export const classTeachers: Ledger = {
  name: 'class-teachers',
  title: '班主任任职台账',
  says: '一行一个班的一位班主任,按学校、年级、班级和开始日期识别;换了班主任就再填一行,原班主任自动到那天为止。',
  source: 'JS37',
  act: 'assignClassTeacher',
  columns: {
    ...schoolColumns,
    grade: choice('年级', GRADE_TERMS, { isRequired: true, example: '小学三年级' }),
    className: text('班级', { max: 30, isRequired: true, note: '与学籍台账的班级写法一致。', example: '1班' }),
    name: text('班主任姓名', { max: 50, isRequired: true, note: '教师本人姓名。', example: '秦若兰' }),
    signInId: text('登录账号', { max: 255, note: '教师在本平台的账号,任职期间可查看本班学生;没有账号的不填。' }),
    from: day('开始日期', { isRequired: true, note: '开始带班的日期。', example: '2025-09-01' }),
    until: day('结束日期', { note: '当天起不再带班;仍在带班的不填。', example: '2026-09-01' }),
  },
  key: ['school', 'schoolDivision', 'grade', 'className', 'from'],
  child: null,
  place: null,
  targets: [
    {
      entity: ClassTeacher,
      key: ['school', 'grade', 'className', 'from'],
      fill: { school: refersTo('school'), ...properties },
      follows: { per: ['school', 'grade', 'className'] },
    },
  ],
  check: (row) => [inOrder('until', row.from as PlainDate, row.until as PlainDate)],
  export: {
    list: 'schools(filter: { divisionCode: $division }, orderBy: DIVISION_CODE_ASC, first: 50, after: $after)',
    each: 'classTeachers(first: 100)',
    paths: { ...schoolPathsOfNode, ...properties },
  },
};
