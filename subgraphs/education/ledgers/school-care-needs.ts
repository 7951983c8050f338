import type { PlainDate } from '../../../schema/plain-date.ts';
import { asNamed } from '../../as-named.ts';
import { inOrder } from '../../check.ts';
import { CHILD, type Ledger, refersTo } from '../../ledger.ts';
import { choice, day, text } from '../../ledger-columns.ts';
import { SchoolCareNeed } from '../entities/school-care-need.ts';
import { knownPupil, pupilColumns } from './pupil-columns.ts';
import { schoolColumns, schoolPaths } from './school-columns.ts';

const properties = asNamed('area', 'need', 'measure', 'from', 'until');

/** 在校关爱台账: what a pupil needs at school, neutral and dated, instead of a label (FS53). */
export const schoolCareNeeds: Ledger = {
  name: 'school-care-needs',
  title: '在校关爱台账',
  says: '一行一名学生一个方面的关爱需求及措施,按学生、方面和开始日期识别;同一方面有了新需求,原需求自动到那天为止。',
  source: 'FS53',
  act: 'recordSchoolCareNeed',
  columns: {
    ...pupilColumns,
    ...schoolColumns,
    area: choice(
      '方面',
      {
        LEARNING: '学习支持',
        EMOTION: '情绪与心理支持',
        CONDUCT: '行为习惯支持',
        DAILY_LIFE: '生活照料支持',
      },
      { isRequired: true },
    ),
    need: text('需求描述', {
      max: 500,
      isRequired: true,
      note: '中性地写需要什么,不给学生贴标签。',
      example: '数学作业需要有人辅导',
    }),
    measure: text('帮扶措施', { max: 500, note: '学校怎样帮助。', example: '放学后在校完成作业,老师答疑' }),
    from: day('开始日期', { isRequired: true, note: '从这天起需要。', example: '2026-03-02' }),
    until: day('结束日期', { note: '当天起不再需要;仍需要的不填。', example: '2026-07-01' }),
  },
  key: ['childId', 'nationalId', 'name', 'birthDate', 'area', 'from'],
  child: knownPupil,
  place: null,
  targets: [
    {
      entity: SchoolCareNeed,
      key: ['child', 'area', 'from'],
      fill: { child: CHILD, school: refersTo('school'), ...properties },
      follows: { per: ['child', 'area'] },
    },
  ],
  check: (row) => [inOrder('until', row.from as PlainDate, row.until as PlainDate)],
  export: {
    list: 'pupils(filter: { divisionCode: $division }, orderBy: DIVISION_CODE_ASC, first: 50, after: $after)',
    each: 'careNeeds(first: 100)',
    paths: { childId: '^child.id', name: '^name', birthDate: '^birthDate', ...schoolPaths, ...properties },
  },
};
