import type { Counter, Figure } from '../../figure.ts';
import { directors } from './child-directors.ts';
import { HN2019, IN_HUNAN } from './documents.ts';

const certifiedFirst: Counter = {
  ...directors,
  code: 'DIRECTORS_CERTIFIED_FIRST',
  where: 'p.assessment_passed_on <= p."from"',
};

/** 考核合格后上岗 (HN2019: a new director starts only after the county's assessment). */
export const directorsCertifiedFirst: Figure = {
  code: 'DIRECTORS_CERTIFIED_FIRST',
  title: '考核合格后上岗的儿童主任占比',
  definition: '当日在任的儿童主任中,上岗考核合格日期不晚于任职之日的占比,按负责的村统计;没有登记考核的计为未达到。',
  basis: HN2019,
  unit: '%',
  counts: certifiedFirst,
  of: directors,
  targets: [{ ...IN_HUNAN, comparison: 'AT_LEAST', value: 1 }],
};
