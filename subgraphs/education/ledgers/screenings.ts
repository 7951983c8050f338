import { asNamed } from '../../as-named.ts';
import { CHILD, type Ledger, refersTo } from '../../ledger.ts';
import { choice, day, text } from '../../ledger-columns.ts';
import { PsychologicalScreening } from '../entities/psychological-screening.ts';
import { knownPupil, pupilColumns } from './pupil-columns.ts';
import { schoolColumns, schoolPaths } from './school-columns.ts';

const properties = asNamed('screenedOn', 'instrument', 'result');

/** 心理健康筛查台账: a screening and its result. Most sensitive (JS37). */
export const screenings: Ledger = {
  name: 'screenings',
  title: '心理健康筛查台账(极敏感)',
  says: '一行一名学生的一次心理健康筛查,按学生、筛查日期和筛查工具识别。极敏感,表格用后请妥善保管。',
  source: 'JS37',
  act: 'recordScreening',
  columns: {
    ...pupilColumns,
    ...schoolColumns,
    screenedOn: day('筛查日期', { isRequired: true, note: '学生完成量表的日期。', example: '2026-04-10' }),
    instrument: text('筛查工具', {
      max: 100,
      isRequired: true,
      note: '量表名称。',
      example: '心理健康诊断测验(MHT)',
      alsoCalled: ['量表'],
    }),
    result: choice(
      '筛查结果',
      { NORMAL: '正常', ATTENTION: '需要关注', SEVERE: '严重,需要转介专业机构' },
      { isRequired: true, note: '由心理教师判定,从下拉列表中选择。', example: '正常' },
    ),
  },
  key: ['childId', 'nationalId', 'name', 'birthDate', 'screenedOn', 'instrument'],
  child: knownPupil,
  place: null,
  targets: [
    {
      entity: PsychologicalScreening,
      key: ['child', 'screenedOn', 'instrument'],
      fill: { child: CHILD, school: refersTo('school'), ...properties },
    },
  ],
  export: {
    list: 'pupils(filter: { divisionCode: $division }, orderBy: DIVISION_CODE_ASC, first: 50, after: $after)',
    each: 'screenings(first: 100)',
    paths: { childId: '^child.id', name: '^name', birthDate: '^birthDate', ...schoolPaths, ...properties },
  },
};
