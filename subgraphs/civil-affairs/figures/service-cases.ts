import { type Counter, type Figure, period, restOfYear } from '../../figure.ts';
import { FS53 } from './documents.ts';
import { serviceCase } from './service-subjects.ts';

const opened: Counter = { code: 'CASES', subject: serviceCase, held: period('k.opened_on', 'null') };
const open: Counter = { ...opened, code: 'CASES_OPEN', held: period('k.opened_on', 'k.closed_on') };
const openedThisYear: Counter = { ...opened, code: 'CASES_OPENED_THIS_YEAR', held: restOfYear('k.opened_on') };
const closedThisYear: Counter = {
  ...opened,
  code: 'CASES_CLOSED_THIS_YEAR',
  where: 'k.closed_on is not null',
  held: restOfYear('k.closed_on'),
};

/** 社工站个案 (FS53: 19 cases). */
export const serviceCases: Figure = {
  code: 'SERVICE_CASES',
  title: '个案(累计)',
  definition: '截至当日社工站开过的个案(含已结案的),按开案时儿童所在的村统计。',
  basis: FS53,
  unit: '个',
  counts: opened,
  variants: [
    {
      code: 'SERVICE_CASES_OPENED_THIS_YEAR',
      title: '今年新开个案',
      definition: '今年以来(自开案日至年底)开的个案,按开案时儿童所在的村统计。',
      basis: FS53,
      counts: openedThisYear,
    },
    {
      code: 'SERVICE_CASES_CLOSED_THIS_YEAR',
      title: '今年结案个案',
      definition: '今年以来(自结案日至年底)结案的个案,按开案时儿童所在的村统计。',
      basis: FS53,
      counts: closedThisYear,
    },
  ],
};

/** 未结个案. */
export const openCases: Figure = {
  code: 'OPEN_CASES',
  title: '未结个案',
  definition: '当日已开案、尚未结案的个案(结案当日起不计),按开案时儿童所在的村统计。',
  basis: FS53,
  unit: '个',
  counts: open,
};
