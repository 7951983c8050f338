import type { PlainDate } from '../../../schema/plain-date.ts';
import { asNamed } from '../../as-named.ts';
import { notBefore } from '../../check.ts';
import { CHILD, type Ledger } from '../../ledger.ts';
import { day, text } from '../../ledger-columns.ts';
import { SuspectedDropout } from '../entities/suspected-dropout.ts';
import { SuspectedDropoutVisit } from '../entities/suspected-dropout-visit.ts';
import { visitSteps } from './dropout-steps.ts';
import { knownPupil, pupilColumns } from './pupil-columns.ts';

const properties = asNamed('visitedOn', 'visitors', 'findings');

/** 家访劝返台账: every visit to bring a pupil back to school; the first one moves the watch on (JS37). */
export const dropoutVisits: Ledger = {
  name: 'dropout-visits',
  title: '家访劝返台账',
  says: '一行一次家访劝返,按疑似辍学跟踪(学生和登记日期)与家访日期识别;跟踪要先在疑似辍学台账登记,第一次家访后状态自动推进。',
  source: 'JS37',
  act: 'recordDropoutVisit',
  columns: {
    ...pupilColumns,
    suspectedOn: day('疑似辍学登记日期', {
      isRequired: true,
      note: '与疑似辍学台账的登记日期一致。',
      example: '2026-03-02',
      alsoCalled: ['登记日期'],
    }),
    visitedOn: day('家访日期', { isRequired: true, note: '实际家访的日期。', example: '2026-03-09' }),
    visitors: text('家访人员', {
      max: 100,
      isRequired: true,
      note: '姓名和身份,几个人用“、”隔开。',
      example: '秦老师(班主任)、村干部',
    }),
    findings: text('了解到的情况与约定', {
      max: 1000,
      isRequired: true,
      note: '缺课的原因、与监护人和学生约定的返校安排。',
      example: '与监护人面谈,约定下周一返校。',
      alsoCalled: ['家访情况', '劝返情况'],
    }),
  },
  key: ['childId', 'nationalId', 'name', 'birthDate', 'suspectedOn', 'visitedOn'],
  child: knownPupil,
  place: null,
  targets: [
    {
      entity: SuspectedDropout,
      key: ['child', 'suspectedOn'],
      fill: { child: CHILD, suspectedOn: 'suspectedOn', ...visitSteps },
      mustExist: '没有找到这天登记的疑似辍学跟踪,请核对登记日期,或先在疑似辍学台账登记。',
    },
    {
      entity: SuspectedDropoutVisit,
      key: ['suspectedDropout', 'visitedOn'],
      fill: properties,
      belongsTo: { suspectedDropout: 0 },
    },
  ],
  check: (row) => [
    notBefore('visitedOn', row.visitedOn as PlainDate, row.suspectedOn as PlainDate, '疑似辍学登记日期'),
  ],
  export: {
    list: 'suspectedDropouts(filter: { divisionCode: $division }, orderBy: SUSPECTED_ON_ASC, first: 100, after: $after)',
    each: 'visits(first: 100)',
    paths: {
      childId: '^child.id',
      name: '^child.education.name',
      birthDate: '^child.education.birthDate',
      suspectedOn: '^suspectedOn',
      ...properties,
    },
  },
};
