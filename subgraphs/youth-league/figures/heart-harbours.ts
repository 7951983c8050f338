import { type Counter, type Figure, period } from '../../figure.ts';
import { harbour } from './subjects.ts';

/** 已启用的童心港湾. */
export const openHarbours: Counter = {
  code: 'OPEN_HARBOURS',
  subject: harbour,
  held: period('h.opened_on', 'h.closed_on'),
};

/** 童心港湾数 (GD661: 100 in the province). */
export const heartHarbours: Figure = {
  code: 'HEART_HARBOURS',
  title: '童心港湾',
  definition: '当日已启用、尚未关闭的童心港湾,按所在地统计。',
  basis: '粤民函〔2020〕661号',
  unit: '个',
  counts: openHarbours,
  targets: [
    { divisionCode: '44', comparison: 'AT_LEAST', value: 100, validFrom: '2020-01-01', source: '粤民函〔2020〕661号' },
  ],
};
