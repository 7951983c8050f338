import { type Counter, type Figure, period } from '../../figure.ts';
import { GD661, IN_GUANGDONG } from './documents.ts';
import { harbour } from './place-subjects.ts';

/** SQL of the days on which a harbour is open. */
export const harbourDays = period('h.opened_on', 'h.closed_on');

/** 已启用的童心港湾. */
export const openHarbours: Counter = { code: 'OPEN_HARBOURS', subject: harbour, held: harbourDays };

/** 童心港湾数 (GD661: 100 in the province). */
export const heartHarbours: Figure = {
  code: 'HEART_HARBOURS',
  title: '童心港湾',
  definition: '当日已启用、尚未关闭的童心港湾,按所在地统计。',
  basis: GD661,
  unit: '个',
  counts: openHarbours,
  targets: [{ ...IN_GUANGDONG, comparison: 'AT_LEAST', value: 100 }],
};
