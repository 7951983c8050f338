import { type Counter, type Figure, period } from '../../figure.ts';
import { GD661 } from './documents.ts';
import { station } from './service-subjects.ts';

/** SQL of the days on which a social-work station is open. */
export const stationDays = period('n.opened_on', 'n.closed_on');

/** Stations that are not closed. */
export const stations: Counter = { code: 'STATIONS', subject: station, held: stationDays };

/** 社工站 (GD661: 双百计划). */
export const socialWorkStations: Figure = {
  code: 'SOCIAL_WORK_STATIONS',
  title: '社工站',
  definition: '当日已设立、尚未撤销的乡镇(街道)社工站,按所在地统计。',
  basis: GD661,
  unit: '个',
  counts: stations,
};
