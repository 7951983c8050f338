import { inOrder } from '../../check.ts';
import { type Ledger, refersTo } from '../../ledger.ts';
import { choice, day, text } from '../../ledger-columns.ts';
import { HomeDemonstration } from '../entities/home-demonstration.ts';
import { HOME_COLUMNS, HOME_KEY, HOME_PATHS, HOMES_LIST } from './home-columns.ts';
import { said } from './said.ts';
import { DEMONSTRATION_LEVEL } from './words.ts';

/** 示范儿童之家台账: when a home was named a demonstration home, and at which level (HN2019). */
export const demonstrations: Ledger = {
  name: 'demonstrations',
  title: '示范儿童之家台账',
  says: '一行是一所儿童之家的一次示范命名,按儿童之家和命名日期识别;升级之日,前一级自动结束。',
  source: 'HN2019 示范儿童之家',
  act: 'updateChildrensHome',
  columns: {
    ...HOME_COLUMNS,
    level: choice('示范级别', DEMONSTRATION_LEVEL, { isRequired: true, example: '县级示范', alsoCalled: ['级别'] }),
    from: day('命名日期', { isRequired: true, example: '2024-06-01', alsoCalled: ['起始日期'] }),
    until: day('取消日期', { example: '', note: '取消示范的那一天;仍是示范的留空。', alsoCalled: ['结束日期'] }),
    document: text('命名文件', { example: '示范命名通知' }),
  },
  key: [...HOME_KEY, 'from'],
  child: null,
  place: 'homeDivision',
  targets: [
    {
      entity: HomeDemonstration,
      key: ['home', 'from'],
      fill: { home: refersTo('home'), level: 'level', from: 'from', until: 'until', document: 'document' },
      follows: { per: ['home'] },
    },
  ],
  check: (row) => [inOrder('until', said(row, 'from'), said(row, 'until'))],
  export: {
    list: HOMES_LIST,
    each: 'demonstrations',
    paths: { ...HOME_PATHS, level: 'level', from: 'from', until: 'until', document: 'document' },
  },
};
