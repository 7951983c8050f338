import type { PlainDate } from '../../../schema/plain-date.ts';
import { asNamed } from '../../as-named.ts';
import { inOrder, notBefore, problem } from '../../check.ts';
import { always, CHILD, from, type Ledger, type LedgerRow, refersTo, type Target } from '../../ledger.ts';
import { choice, day, phone, text } from '../../ledger-columns.ts';
import { SchoolFile } from '../entities/school-file.ts';
import { SchoolFileGuardian } from '../entities/school-file-guardian.ts';
import { SchoolFileParentChange } from '../entities/school-file-parent-change.ts';
import { newPupil, pupilProblems, pupilTarget, registerColumns } from './pupil-columns.ts';
import { schoolColumns, schoolPathsAround } from './school-columns.ts';

/** That the father or the mother left for work, which the usual sheet says beside the file. */
const parentAway = (parent: 'FATHER' | 'MOTHER', leftOn: string, workPlace: string): Target => ({
  entity: SchoolFileParentChange,
  key: ['schoolFile', 'parent', 'changedOn'],
  fill: { parent: always(parent), kind: always('LEFT'), changedOn: leftOn, workPlace },
  when: [leftOn],
  belongsTo: { schoolFile: 1 },
});

/** 学校留守儿童台账: the file that a school keeps on a left-behind pupil, with each guardian in turn (FS53). */
export const leftBehindFiles: Ledger = {
  name: 'left-behind-files',
  title: '学校留守儿童台账',
  says: '一行一份学校留守儿童档案及其一位监护人:档案按学生和建档日期识别,监护人按开始监护的日期识别;换了监护人就再填一行,原监护人自动到那天为止。',
  source: 'FS53',
  act: 'openSchoolFile',
  columns: {
    ...registerColumns,
    ...schoolColumns,
    openedOn: day('建档日期', { isRequired: true, note: '学校建立这份档案的日期。', example: '2025-09-10' }),
    closedOn: day('结束日期', { note: '父母返回等原因结束档案的日期;没有结束的不填。', example: '2026-03-01' }),
    guardianName: text('监护人姓名', { max: 50, isRequired: true, note: '实际照料学生的人。', example: '田桂兰' }),
    guardianRelation: choice(
      '监护人与学生的关系',
      { FATHER: '父亲', MOTHER: '母亲', GRANDPARENT: '祖父母或外祖父母', OTHER_RELATIVE: '其他亲属', OTHER: '其他人' },
      {
        isRequired: true,
        note: '从下拉列表中选择。',
        example: '祖父母或外祖父母',
        alsoCalled: ['与儿童的关系', '关系'],
      },
    ),
    guardianPhone: phone('监护人电话', { example: '10000000001', alsoCalled: ['联系电话', '监护人联系电话'] }),
    guardianFrom: day('监护开始日期', {
      note: '由这位监护人照料的第一天;不填时为建档日期。',
      example: '2025-09-10',
    }),
    fatherLeftOn: day('父亲外出日期', { note: '最近一次外出务工的日期;没有外出的不填。', example: '2025-03-01' }),
    fatherWorkPlace: text('父亲务工地点', { max: 100, note: '写到市或县。', example: '大连市' }),
    motherLeftOn: day('母亲外出日期', { note: '最近一次外出务工的日期;没有外出的不填。', example: '2025-03-01' }),
    motherWorkPlace: text('母亲务工地点', { max: 100, note: '写到市或县。', example: '大连市' }),
  },
  key: ['childId', 'nationalId', 'name', 'birthDate', 'openedOn', 'guardianFrom'],
  child: { ...newPupil, guardianName: 'guardianName', guardianPhone: 'guardianPhone' },
  place: 'divisionCode',
  targets: [
    { ...pupilTarget, isOnlyCreated: true },
    {
      entity: SchoolFile,
      key: ['child', 'openedOn'],
      fill: { child: CHILD, school: refersTo('school'), ...asNamed('openedOn', 'closedOn') },
    },
    {
      entity: SchoolFileGuardian,
      key: ['schoolFile', 'from'],
      fill: {
        name: 'guardianName',
        relation: 'guardianRelation',
        phone: 'guardianPhone',
        from: from(['guardianFrom', 'openedOn'], (row) => row.guardianFrom ?? row.openedOn ?? null),
      },
      follows: { per: ['schoolFile'] },
      belongsTo: { schoolFile: 1 },
    },
    parentAway('FATHER', 'fatherLeftOn', 'fatherWorkPlace'),
    parentAway('MOTHER', 'motherLeftOn', 'motherWorkPlace'),
  ],
  check: (row) => [...pupilProblems(row), ...fileProblems(row)],
  export: {
    list: 'schoolFiles(filter: { divisionCode: $division }, orderBy: OPENED_ON_ASC, first: 100, after: $after)',
    each: 'guardians(first: 100)',
    paths: {
      childId: '^child.id',
      name: '^child.education.name',
      birthDate: '^child.education.birthDate',
      sex: '^child.education.sex',
      divisionCode: '^child.education.division.code',
      ...schoolPathsAround,
      openedOn: '^openedOn',
      closedOn: '^closedOn',
      guardianName: 'name',
      guardianRelation: 'relation',
      guardianPhone: 'phone',
      guardianFrom: 'from',
    },
  },
};

function fileProblems(row: LedgerRow) {
  const { openedOn, closedOn, guardianFrom, fatherLeftOn, fatherWorkPlace, motherLeftOn, motherWorkPlace } =
    row as Record<string, PlainDate | null | undefined>;
  return [
    inOrder('closedOn', openedOn, closedOn),
    notBefore('guardianFrom', guardianFrom, openedOn, '建档日期'),
    fatherWorkPlace && !fatherLeftOn ? problem('fatherLeftOn', '填了务工地点,请同时填写外出日期。') : null,
    motherWorkPlace && !motherLeftOn ? problem('motherLeftOn', '填了务工地点,请同时填写外出日期。') : null,
  ];
}
