import { asNamed } from '../../as-named.ts';
import { problem } from '../../check.ts';
import { CHILD, type Ledger, type LedgerRow } from '../../ledger.ts';
import { choice, day, text } from '../../ledger-columns.ts';
import { SchoolFile } from '../entities/school-file.ts';
import { SchoolFileParentChange } from '../entities/school-file-parent-change.ts';
import { knownPupil, pupilColumns } from './pupil-columns.ts';

const properties = asNamed('parent', 'kind', 'changedOn', 'workPlace');

/** 父母外出变动台账: every leaving and return of a parent, in the file of the pupil (FS53). */
export const parentsAway: Ledger = {
  name: 'parents-away',
  title: '父母外出变动台账',
  says: '一行一次父亲或母亲外出务工或返回,按档案(学生和建档日期)、哪位家长和变动日期识别;档案要先在学校留守儿童台账登记。',
  source: 'FS53',
  act: 'recordParentLeaving',
  columns: {
    ...pupilColumns,
    openedOn: day('建档日期', {
      isRequired: true,
      note: '所属学校留守儿童档案的建档日期,与学校留守儿童台账一致。',
      example: '2025-09-10',
    }),
    parent: choice('父亲或母亲', { FATHER: '父亲', MOTHER: '母亲' }, { isRequired: true, example: '父亲' }),
    kind: choice('变动', { LEFT: '外出务工', RETURNED: '返回' }, { isRequired: true, example: '外出务工' }),
    changedOn: day('变动日期', { isRequired: true, note: '外出或返回的日期。', example: '2025-03-01' }),
    workPlace: text('外出务工地点', { max: 100, note: '写到市或县;返回的不填。', example: '大连市' }),
  },
  key: ['childId', 'nationalId', 'name', 'birthDate', 'openedOn', 'parent', 'changedOn'],
  child: knownPupil,
  place: null,
  targets: [
    {
      entity: SchoolFile,
      key: ['child', 'openedOn'],
      fill: { child: CHILD, openedOn: 'openedOn' },
      mustExist: '没有找到这天建立的学校留守儿童档案,请核对建档日期,或先在学校留守儿童台账登记。',
    },
    {
      entity: SchoolFileParentChange,
      key: ['schoolFile', 'parent', 'changedOn'],
      fill: properties,
      belongsTo: { schoolFile: 0 },
    },
  ],
  check: (row: LedgerRow) => [
    row.kind === 'RETURNED' && row.workPlace ? problem('workPlace', '返回时不填务工地点,请清空这一格。') : null,
  ],
  export: {
    list: 'schoolFiles(filter: { divisionCode: $division }, orderBy: OPENED_ON_ASC, first: 100, after: $after)',
    each: 'parentChanges(first: 100)',
    paths: {
      childId: '^child.id',
      name: '^child.education.name',
      birthDate: '^child.education.birthDate',
      openedOn: '^openedOn',
      ...properties,
    },
  },
};
