import type { Counter, Figure } from '../../figure.ts';
import { GD661 } from './documents.ts';
import { headcountDays } from './headcount-days.ts';
import { station } from './service-subjects.ts';
import { stationDays } from './social-work-stations.ts';
import { standardDays } from './standard-days.ts';

const standards = `cross join lateral ${standardDays("= 'STATION_WORKERS_LEAST'", 'n.division_code')} l
  cross join lateral ${standardDays("= 'STATION_WORKERS_MOST'", 'n.division_code')} m`;

const workers = headcountDays({
  rows: 'social_worker w where w.station_id = n.id',
  first: 'w."from"',
  beyond: 'w."until"',
});

const underStandard: Counter = {
  code: 'STATIONS_WITH_STANDARD',
  subject: station,
  joins: standards,
  held: `${stationDays} * l.days * m.days`,
};

const staffed: Counter = {
  code: 'STATIONS_STAFFED',
  subject: station,
  joins: `${standards} cross join lateral ${workers} e`,
  where: 'e.n between l.value and m.value',
  held: `${stationDays} * l.days * m.days * e.days`,
};

/** 社工人数达标的社工站 (GD661: 3–8 social workers each). */
export const stationsStaffed: Figure = {
  code: 'STATIONS_STAFFED',
  title: '社工人数符合标准的社工站占比',
  definition:
    '当日未撤销、所在地有人数标准(双百计划为每站 3–8 名)的社工站中,在职社工人数在标准之内的占比,按所在地统计。',
  basis: GD661,
  unit: '%',
  counts: staffed,
  of: underStandard,
};
