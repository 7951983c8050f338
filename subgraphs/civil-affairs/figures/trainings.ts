import { type Counter, type Figure, restOfYear } from '../../figure.ts';
import { HN2019, IN_HUNAN } from './documents.ts';
import { standardDays } from './standard-days.ts';
import { training } from './subjects.ts';

const held: Counter = { code: 'TRAININGS', subject: training, held: restOfYear('t.ends_on') };

const byAudience: Counter = { ...held, code: 'TRAININGS_BY_AUDIENCE', part: 't.audience' };

const standardOn = (code: string, alias: string) =>
  `join lateral ${standardDays(`= '${code}'`, 't.division_code')} ${alias} on ${alias}.days @> t.ends_on`;

const underStandard: Counter = {
  ...held,
  code: 'TRAININGS_WITH_STANDARD',
  joins: `${standardOn('TRAINING_DAYS_LEAST', 'l')} ${standardOn('TRAINING_DAYS_MOST', 'm')}`,
};

const longEnough: Counter = {
  ...underStandard,
  code: 'TRAININGS_OF_DUE_LENGTH',
  where: 't.ends_on - t.starts_on + 1 between l.value and m.value',
};

/** 培训 (HN2019: the city trains supervisors, the county trains directors). */
export const trainings: Figure = {
  code: 'TRAININGS',
  title: '今年举办的培训',
  definition: '今年以来(自培训结束日至年底)举办的儿童主任、儿童督导员培训期数,按组织单位所在区划统计。分项为培训对象。',
  basis: HN2019,
  unit: '期',
  counts: held,
  parts: {
    counter: byAudience,
    titles: [
      { code: 'CHILD_DIRECTOR', title: '儿童主任' },
      { code: 'CHILD_SUPERVISOR', title: '儿童督导员' },
    ],
  },
};

/** 培训天数 (HN2019: 2–3 days). */
export const trainingsOfDueLength: Figure = {
  code: 'TRAININGS_OF_DUE_LENGTH',
  title: '天数符合标准的培训占比',
  definition:
    '今年以来举办、结束时所在地有天数标准(湖南为 2–3 天)的培训中,天数在标准之内的占比,按组织单位所在区划统计。',
  basis: HN2019,
  unit: '%',
  counts: longEnough,
  of: underStandard,
  targets: [{ ...IN_HUNAN, comparison: 'AT_LEAST', value: 1 }],
};
