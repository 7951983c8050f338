import { asNamed } from '../../as-named.ts';
import { inOrder, problem } from '../../check.ts';
import { type Ledger, refersTo } from '../../ledger.ts';
import { choice, day } from '../../ledger-columns.ts';
import { timeOfDay } from '../../ledger-times.ts';
import { HarbourOpeningTime } from '../entities/harbour-opening-time.ts';
import { harbourColumns, harbourPathsAround } from './harbour-columns.ts';
import { OCCASION } from './words.ts';

const properties = asNamed('occasion', 'opensAt', 'closesAt', 'from', 'until');
const IN_ORDER = problem('closesAt', '关门时间必须晚于开门时间,请核对。');

/** 港湾开放时间台账: on which days and at what times a harbour is open. */
export const harbourOpeningTimes: Ledger = {
  name: 'harbour-opening-times',
  title: '港湾开放时间台账',
  says: '一行是一处港湾在一类日子的一段开放时间,按港湾、日子、开门时刻和起始日期识别;改时间时给原来的一行填终止日期,再加新的一行。',
  source: 'GD661 粤民函〔2020〕661号',
  act: 'updateHeartHarbour',
  columns: {
    ...harbourColumns('from'),
    occasion: choice('哪些日子', OCCASION, { isRequired: true, alsoCalled: ['开放日'] }),
    opensAt: timeOfDay('开门时刻', { isRequired: true, alsoCalled: ['开门时间', '开始时间'] }),
    closesAt: timeOfDay('关门时刻', { isRequired: true, example: '16:30', alsoCalled: ['关门时间', '结束时间'] }),
    from: day('起始日期', { isRequired: true, note: '从哪一天起按这个时间开放。', example: '2023-05-20' }),
    until: day('终止日期', { note: '从这一天起不再按这个时间开放;现行的不填。', example: '2026-09-01' }),
  },
  key: ['harbourDivision', 'harbour', 'occasion', 'opensAt', 'from'],
  child: null,
  place: null,
  targets: [
    {
      entity: HarbourOpeningTime,
      key: ['harbour', 'occasion', 'opensAt', 'from'],
      fill: { ...properties, harbour: refersTo('harbour') },
    },
  ],
  check: ({ opensAt, closesAt, from, until }) => [
    opensAt && closesAt && closesAt <= opensAt ? IN_ORDER : null,
    inOrder('until', from as string, until as string),
  ],
  export: {
    list: 'heartHarbours(filter: { divisionCode: $division }, first: 100, after: $after)',
    each: 'openingTimes',
    paths: { ...properties, ...harbourPathsAround },
  },
};
