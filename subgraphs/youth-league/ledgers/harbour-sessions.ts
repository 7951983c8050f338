import { asNamed } from '../../as-named.ts';
import { type Ledger, refersTo } from '../../ledger.ts';
import { choice, count, day, text } from '../../ledger-columns.ts';
import { HarbourSession } from '../entities/harbour-session.ts';
import { harbourColumns, harbourPathsAround } from './harbour-columns.ts';
import { HARBOUR_SERVICE } from './words.ts';

const properties = asNamed('heldOn', 'service', 'title', 'attendanceCount');

/** 港湾活动台账: every opening of a harbour, what it offered and how many children came. */
export const harbourSessions: Ledger = {
  name: 'harbour-sessions',
  title: '港湾活动台账',
  says: '一行是一处港湾的一次活动,按港湾、日期和主题识别。',
  source: 'GD661 粤民函〔2020〕661号',
  act: 'recordHarbourSession',
  columns: {
    ...harbourColumns('heldOn'),
    heldOn: day('活动日期', {
      isRequired: true,
      note: '实际开放的那一天。',
      example: '2026-04-18',
      alsoCalled: ['日期'],
    }),
    service: choice('服务类别', HARBOUR_SERVICE, { isRequired: true, example: '亲情陪伴' }),
    title: text('主题', {
      max: 100,
      isRequired: true,
      note: '这一次做了什么。',
      example: '和爸爸妈妈视频通话',
      alsoCalled: ['活动主题'],
    }),
    attendanceCount: count('到场儿童人数', { isRequired: true, most: 10_000, example: '12', alsoCalled: ['到场人数'] }),
  },
  key: ['harbourDivision', 'harbour', 'heldOn', 'title'],
  child: null,
  place: null,
  targets: [
    {
      entity: HarbourSession,
      key: ['harbour', 'heldOn', 'title'],
      fill: { ...properties, harbour: refersTo('harbour') },
    },
  ],
  export: {
    list: 'heartHarbours(filter: { divisionCode: $division }, first: 50, after: $after)',
    each: 'sessions(first: 100)',
    paths: { ...properties, ...harbourPathsAround },
  },
};
