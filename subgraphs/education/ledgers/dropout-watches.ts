import type { PlainDate } from '../../../schema/plain-date.ts';
import { asNamed } from '../../as-named.ts';
import { notBefore, problem } from '../../check.ts';
import { always, CHILD, type Ledger, type LedgerRow, refersTo } from '../../ledger.ts';
import { choice, day } from '../../ledger-columns.ts';
import { SuspectedDropout } from '../entities/suspected-dropout.ts';
import { watchSteps } from './dropout-steps.ts';
import { knownPupil, pupilColumns } from './pupil-columns.ts';
import { schoolColumns, schoolPaths } from './school-columns.ts';

const properties = asNamed('reason', 'suspectedOn', 'visitedOn', 'returnedOn');

/** 疑似辍学台账: a pupil who may have dropped out, followed until back (控辍保学, JS37). */
export const dropoutWatches: Ledger = {
  name: 'dropout-watches',
  title: '疑似辍学台账',
  says: '一行一名学生的一次疑似辍学跟踪,按学生和登记日期识别;家访和返校后在原行补填日期,状态随之推进。',
  source: 'JS37',
  act: 'openDropoutWatch',
  columns: {
    ...pupilColumns,
    ...schoolColumns,
    suspectedOn: day('登记日期', {
      isRequired: true,
      note: '登记为疑似辍学的日期。',
      example: '2026-03-02',
      alsoCalled: ['疑似辍学登记日期'],
    }),
    reason: choice(
      '原因',
      {
        STUDY_DIFFICULTY: '学习困难',
        FAMILY_HARDSHIP: '家庭经济困难',
        HEALTH: '身体原因',
        WORKING: '外出务工',
        WITH_PARENTS: '随父母外出',
        UNKNOWN: '原因待查',
      },
      { isRequired: true, note: '初步了解的原因;还不清楚的选“原因待查”。', example: '原因待查' },
    ),
    visitedOn: day('首次家访劝返日期', {
      note: '第一次家访的日期;每次家访的情况填在家访劝返台账。',
      example: '2026-03-09',
    }),
    returnedOn: day('返校日期', { note: '学生回到学校的日期;尚未返校的不填。', example: '2026-03-30' }),
  },
  key: ['childId', 'nationalId', 'name', 'birthDate', 'suspectedOn'],
  child: knownPupil,
  place: null,
  targets: [
    {
      entity: SuspectedDropout,
      key: ['child', 'suspectedOn'],
      fill: {
        child: CHILD,
        school: refersTo('school'),
        ...properties,
        ...watchSteps,
      },
      atFirst: { state: always('SUSPECTED') },
    },
  ],
  check: stepProblems,
  export: {
    list: 'suspectedDropouts(filter: { divisionCode: $division }, orderBy: SUSPECTED_ON_ASC, first: 100, after: $after)',
    paths: {
      childId: 'child.id',
      name: 'child.education.name',
      birthDate: 'child.education.birthDate',
      ...schoolPaths,
      ...properties,
    },
  },
};

function stepProblems(row: LedgerRow) {
  const { suspectedOn, visitedOn, returnedOn } = row as Record<string, PlainDate | null | undefined>;
  return [
    notBefore('visitedOn', visitedOn, suspectedOn, '疑似辍学登记日期'),
    returnedOn && visitedOn === null
      ? problem('visitedOn', '还没有家访劝返日期,请先填写首次家访劝返日期再填返校日期。')
      : null,
    notBefore('returnedOn', returnedOn, visitedOn, '首次家访劝返日期'),
  ];
}
