import type { PlainDate } from '../../../schema/plain-date.ts';
import { inOrder, notBefore, problem } from '../../check.ts';
import { from, type Ledger, type LedgerRow, refersTo } from '../../ledger.ts';
import { choice, day, text } from '../../ledger-columns.ts';
import { Course } from '../entities/course.ts';
import { RuralYouthPalace } from '../entities/rural-youth-palace.ts';
import { schoolColumns, schoolPathsOfNode } from './school-columns.ts';

/** 乡村少年宫台账: a rural youth palace in a school, with its weekly courses of the eight kinds (FS53). */
export const youthPalaces: Ledger = {
  name: 'youth-palaces',
  title: '乡村少年宫台账',
  says: '一行一个乡村少年宫的一门课程:少年宫按学校和开办日期识别,课程按名称、上课日和开课日期识别。',
  source: 'FS53',
  act: 'openRuralYouthPalace',
  columns: {
    ...schoolColumns,
    palaceName: text('少年宫名称', { isRequired: true, note: '乡村少年宫的全称。', example: '青山镇乡村少年宫' }),
    palaceFrom: day('开办日期', { isRequired: true, note: '少年宫开始运行的日期。', example: '2023-09-01' }),
    palaceUntil: day('停办日期', { note: '当天起不再运行;仍在运行的不填。', example: '2026-09-01' }),
    courseKind: choice('课程类别', {
      MORAL_EDUCATION: '德育',
      SPORT: '体育',
      ARTS: '美育',
      LABOUR: '劳动',
      READING: '阅读',
      SCIENCE: '科学',
      INTEREST_GROUP: '兴趣小组',
      CLUB: '社团',
    }),
    courseName: text('课程名称', { note: '课后服务课程的名称。', example: '剪纸与国画' }),
    weekday: choice('每周上课日', {
      MONDAY: '星期一',
      TUESDAY: '星期二',
      WEDNESDAY: '星期三',
      THURSDAY: '星期四',
      FRIDAY: '星期五',
      SATURDAY: '星期六',
      SUNDAY: '星期日',
    }),
    teacherName: text('任课教师', { max: 50, note: '没有固定教师的不填。', example: '秦若兰' }),
    courseFrom: day('开课日期', { note: '不填时为少年宫的开办日期。', example: '2023-09-01' }),
    courseUntil: day('停课日期', { note: '当天起不再开课;仍在开课的不填。', example: '2026-07-01' }),
  },
  key: ['school', 'schoolDivision', 'palaceFrom', 'courseName', 'weekday', 'courseFrom'],
  child: null,
  place: null,
  targets: [
    {
      entity: RuralYouthPalace,
      key: ['school', 'from'],
      fill: { school: refersTo('school'), name: 'palaceName', from: 'palaceFrom', until: 'palaceUntil' },
    },
    {
      entity: Course,
      key: ['youthPalace', 'name', 'weekday', 'from'],
      fill: {
        kind: 'courseKind',
        name: 'courseName',
        weekday: 'weekday',
        teacherName: 'teacherName',
        from: from(['courseFrom', 'palaceFrom'], (row) => row.courseFrom ?? row.palaceFrom ?? null),
        until: 'courseUntil',
      },
      when: ['courseName'],
      belongsTo: { youthPalace: 0 },
    },
  ],
  check: courseProblems,
  export: {
    list: 'schools(filter: { divisionCode: $division, hasYouthPalace: true }, orderBy: DIVISION_CODE_ASC, first: 50, after: $after)',
    each: 'youthPalace.courses(first: 100)',
    paths: {
      ...schoolPathsOfNode,
      palaceName: '^youthPalace.name',
      palaceFrom: '^youthPalace.from',
      palaceUntil: '^youthPalace.until',
      courseKind: 'kind',
      courseName: 'name',
      weekday: 'weekday',
      teacherName: 'teacherName',
      courseFrom: 'from',
      courseUntil: 'until',
    },
  },
};

function courseProblems(row: LedgerRow) {
  const { palaceFrom, palaceUntil, courseFrom, courseUntil } = row as Record<string, PlainDate | null | undefined>;
  const says = (column: string) => row[column] !== null && row[column] !== undefined;
  const needed = [
    ['courseName', '课程名称'],
    ['courseKind', '课程类别'],
    ['weekday', '每周上课日'],
  ] as const;
  const isCourse = needed.some(([column]) => says(column));
  return [
    inOrder('palaceUntil', palaceFrom, palaceUntil),
    notBefore('courseFrom', courseFrom, palaceFrom, '开办日期'),
    inOrder('courseUntil', courseFrom ?? palaceFrom, courseUntil),
    ...needed.map(([column, term]) =>
      isCourse && row[column] === null ? problem(column, `填写课程时,请填写${term}。`) : null,
    ),
  ];
}
