import { inOrder } from '../../check.ts';
import { from, type Ledger, refersTo } from '../../ledger.ts';
import { choice, day, phone, text } from '../../ledger-columns.ts';
import { HomeDutyShift } from '../entities/home-duty-shift.ts';
import { HOME_COLUMNS, HOME_KEY, HOME_PATHS, HOMES_LIST } from './home-columns.ts';
import { said } from './said.ts';
import { WEEKDAY } from './words.ts';

/** 儿童之家轮值台账: who is on duty in a home on a weekday (轮值轮管, HN2019). */
export const dutyShifts: Ledger = {
  name: 'duty-shifts',
  title: '儿童之家轮值台账',
  says: '一行是一个人在一所儿童之家的一个值班日(星期几),按儿童之家、星期、值班人和起始日期识别。',
  source: 'HN2019 村级儿童之家轮值轮管制度',
  act: 'updateChildrensHome',
  columns: {
    ...HOME_COLUMNS,
    weekday: choice('星期', WEEKDAY, { isRequired: true, example: '星期六', alsoCalled: ['值班日'] }),
    personName: text('值班人', { max: 100, isRequired: true, example: '王玉兰', alsoCalled: ['值班人姓名', '姓名'] }),
    phone: phone('值班人电话', { alsoCalled: ['联系电话'] }),
    from: day('起始日期', { isRequired: true, example: '2024-03-01' }),
    until: day('结束日期', { example: '', note: '不再值班的那一天;仍在值班的留空。' }),
  },
  key: [...HOME_KEY, 'weekday', 'personName', 'from'],
  child: null,
  place: 'homeDivision',
  targets: [
    {
      entity: HomeDutyShift,
      key: ['home', 'weekday', 'personName', 'from'],
      fill: {
        home: refersTo('home'),
        weekday: 'weekday',
        personName: 'personName',
        phone: 'phone',
        from: 'from',
        until: 'until',
      },
      atFirst: { position: from(['weekday'], ({ weekday }) => Object.keys(WEEKDAY).indexOf(String(weekday))) },
    },
  ],
  check: (row) => [inOrder('until', said(row, 'from'), said(row, 'until'))],
  export: {
    list: HOMES_LIST,
    each: 'dutyShifts',
    paths: {
      ...HOME_PATHS,
      weekday: 'weekday',
      personName: 'personName',
      phone: 'phone',
      from: 'from',
      until: 'until',
    },
  },
};
