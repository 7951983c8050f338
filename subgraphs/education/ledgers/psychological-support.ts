import type { PlainDate } from '../../../schema/plain-date.ts';
import { asNamed } from '../../as-named.ts';
import { notBefore } from '../../check.ts';
import { CHILD, type Ledger } from '../../ledger.ts';
import { choice, day, text } from '../../ledger-columns.ts';
import { PsychologicalFile } from '../entities/psychological-file.ts';
import { PsychologicalSupportRecord } from '../entities/psychological-support-record.ts';
import { knownPupil, pupilColumns } from './pupil-columns.ts';

const properties = asNamed('supportedOn', 'form', 'note');

/** 心理帮扶记录台账: one supporting talk or group session. Most sensitive (JS37). */
export const psychologicalSupport: Ledger = {
  name: 'psychological-support',
  title: '心理帮扶记录台账(极敏感)',
  says: '一行一次心理帮扶,按档案(学生和建档日期)、帮扶日期和方式识别;档案要先在心理健康档案台账登记。极敏感,表格用后请妥善保管。',
  source: 'JS37',
  act: 'recordPsychologicalSupport',
  columns: {
    ...pupilColumns,
    openedOn: day('建档日期', {
      isRequired: true,
      note: '所属心理健康档案的建档日期,与心理健康档案台账一致。',
      example: '2026-04-15',
    }),
    supportedOn: day('帮扶日期', { isRequired: true, note: '实际帮扶的日期。', example: '2026-04-22' }),
    form: choice('帮扶方式', { INDIVIDUAL: '一对一辅导', GROUP: '团体辅导' }, { isRequired: true }),
    note: text('帮扶情况', {
      max: 2000,
      isRequired: true,
      note: '中性描述,不写诊断结论。',
      example: '一对一谈心,情绪平稳。',
    }),
  },
  key: ['childId', 'nationalId', 'name', 'birthDate', 'openedOn', 'supportedOn', 'form'],
  child: knownPupil,
  place: null,
  targets: [
    {
      entity: PsychologicalFile,
      key: ['child', 'openedOn'],
      fill: { child: CHILD, openedOn: 'openedOn' },
      mustExist: '没有找到这天建立的心理健康档案,请核对建档日期,或先在心理健康档案台账登记。',
    },
    {
      entity: PsychologicalSupportRecord,
      key: ['psychologicalFile', 'supportedOn', 'form'],
      fill: properties,
      belongsTo: { psychologicalFile: 0 },
    },
  ],
  check: (row) => [notBefore('supportedOn', row.supportedOn as PlainDate, row.openedOn as PlainDate, '建档日期')],
  export: {
    list: 'psychologicalFiles(filter: { divisionCode: $division }, first: 50, after: $after)',
    each: 'supportRecords(first: 100)',
    paths: {
      childId: '^child.id',
      name: '^child.education.name',
      birthDate: '^child.education.birthDate',
      openedOn: '^openedOn',
      ...properties,
    },
  },
};
