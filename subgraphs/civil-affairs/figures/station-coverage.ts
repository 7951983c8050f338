import type { Counter, Figure } from '../../figure.ts';
import { divisionDays, liesWithin, townships } from './divisions.ts';
import { GD661, HN2019, IN_HUNAN } from './documents.ts';
import { stationDays } from './social-work-stations.ts';
import { division } from './subjects.ts';

const withStation: Counter = {
  code: 'TOWNSHIPS_WITH_STATION',
  subject: division,
  joins: `join social_work_station n on ${liesWithin('n')}`,
  where: `d.level = 'TOWNSHIP'`,
  held: `${divisionDays} * ${stationDays}`,
};

/** 社工站乡镇覆盖率 (GD661: the goal is every township, no date is named; HN2019: a station in each supports the homes). */
export const stationCoverage: Figure = {
  code: 'STATION_COVERAGE',
  title: '社工站乡镇覆盖率',
  definition: '当日有效的乡镇级区划中,至少有一个未撤销社工站(设在乡镇或其所辖村)的占比。',
  basis: `${GD661};${HN2019}`,
  unit: '%',
  counts: withStation,
  of: townships,
  targets: [
    { divisionCode: '44', comparison: 'AT_LEAST', value: 1, validFrom: '2020-01-01', source: GD661 },
    { ...IN_HUNAN, comparison: 'AT_LEAST', value: 1 },
  ],
};
