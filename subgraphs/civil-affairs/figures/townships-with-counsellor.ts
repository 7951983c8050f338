import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { divisionDays, liesWithin, townships } from './divisions.ts';
import { HN2019, IN_HUNAN } from './documents.ts';
import { stationDays } from './social-work-stations.ts';
import { division } from './subjects.ts';

const withCounsellor: Counter = {
  code: 'TOWNSHIPS_WITH_COUNSELLOR',
  subject: division,
  joins: `join social_work_station n on ${liesWithin('n')}
    join social_worker w on w.station_id = n.id and w.has_counsellor_qualification`,
  where: `d.level = 'TOWNSHIP'`,
  held: `${divisionDays} * ${stationDays} * ${days('w')}`,
};

/** 有心理咨询人员的乡镇 (HN2019: at least one qualified counsellor each). */
export const townshipsWithCounsellor: Figure = {
  code: 'TOWNSHIPS_WITH_COUNSELLOR',
  title: '有心理咨询人员的乡镇占比',
  definition: '当日有效的乡镇级区划中,社工站至少有一名有心理咨询资格的在职社工的占比;只计登记在社工站的人员。',
  basis: HN2019,
  unit: '%',
  counts: withCounsellor,
  of: townships,
  targets: [{ ...IN_HUNAN, comparison: 'AT_LEAST', value: 1 }],
};
