import { asNamed } from '../../as-named.ts';
import { CHILD, type Ledger, refersTo } from '../../ledger.ts';
import { choice, day, text } from '../../ledger-columns.ts';
import { TeacherVisit } from '../entities/teacher-visit.ts';
import { knownPupil, pupilColumns } from './pupil-columns.ts';
import { schoolColumns, schoolPaths } from './school-columns.ts';

const properties = asNamed('visitedOn', 'teacherName', 'form', 'summary');

/** 教师家访台账: a teacher visited a pupil at home (JS37). */
export const teacherVisits: Ledger = {
  name: 'teacher-visits',
  title: '教师家访台账',
  says: '一行一名教师对一名学生的一次家访,按学生、家访日期和教师姓名识别。',
  source: 'JS37',
  act: 'recordTeacherVisit',
  columns: {
    ...pupilColumns,
    ...schoolColumns,
    visitedOn: day('家访日期', { isRequired: true, note: '实际家访的日期。', example: '2026-04-18' }),
    teacherName: text('教师姓名', { max: 50, isRequired: true, note: '家访的教师。', example: '秦若兰' }),
    form: choice('家访方式', { IN_PERSON: '上门', VIDEO: '视频', PHONE: '电话' }, { isRequired: true }),
    summary: text('家访情况', {
      max: 1000,
      isRequired: true,
      note: '了解到的情况和约定;不写与照料无关的家庭隐私。',
      example: '孩子在家学习情况良好,与监护人沟通作息。',
    }),
  },
  key: ['childId', 'nationalId', 'name', 'birthDate', 'visitedOn', 'teacherName'],
  child: knownPupil,
  place: null,
  targets: [
    {
      entity: TeacherVisit,
      key: ['child', 'visitedOn', 'teacherName'],
      fill: { child: CHILD, school: refersTo('school'), ...properties },
    },
  ],
  export: {
    list: 'pupils(filter: { divisionCode: $division }, orderBy: DIVISION_CODE_ASC, first: 50, after: $after)',
    each: 'teacherVisits(first: 100)',
    paths: { childId: '^child.id', name: '^name', birthDate: '^birthDate', ...schoolPaths, ...properties },
  },
};
