import { asNamed } from '../../as-named.ts';
import { inOrder } from '../../check.ts';
import type { Ledger } from '../../ledger.ts';
import { choice, day, division, text } from '../../ledger-columns.ts';
import { LeagueBase } from '../entities/league-base.ts';
import { BASE_KIND } from './words.ts';

const properties = asNamed('kind', 'name', 'divisionCode', 'address', 'openedOn', 'closedOn');

/** 共青团阵地台账: the bases where the League gathers children (JS37, GD661). */
export const leagueBases: Ledger = {
  name: 'league-bases',
  title: '共青团阵地台账',
  says: '一行一处共青团阵地,按所在区划和名称识别;关闭的填关闭日期,不要删行。',
  source: 'JS37 苏民案复〔2021〕37号',
  act: 'createLeagueBase',
  columns: {
    name: text('阵地名称', {
      max: 100,
      isRequired: true,
      note: '全称,同一区划内不重名。',
      example: '后安镇红领巾悦读书屋',
      alsoCalled: ['名称', '阵地'],
    }),
    kind: choice('类别', BASE_KIND, { isRequired: true, example: '红领巾悦读书屋', alsoCalled: ['阵地类别'] }),
    divisionCode: division('所在区划', ['COUNTY', 'TOWNSHIP', 'VILLAGE'], {
      isRequired: true,
      note: '所在县、乡镇或村的区划代码。',
      example: '210421102',
      alsoCalled: ['所在地'],
    }),
    address: text('详细地址', { note: '到楼层或房间。', example: '后安镇中心小学一楼', alsoCalled: ['地址'] }),
    openedOn: day('启用日期', { isRequired: true, example: '2024-05-01' }),
    closedOn: day('关闭日期', { note: '从这一天起不再开放;仍在开放的不填。', example: '2026-05-01' }),
  },
  key: ['divisionCode', 'name'],
  child: null,
  place: 'divisionCode',
  targets: [{ entity: LeagueBase, key: ['divisionCode', 'name'], fill: properties }],
  check: ({ openedOn, closedOn }) => [inOrder('closedOn', openedOn as string, closedOn as string)],
  export: {
    list: 'leagueBases(filter: { divisionCode: $division }, first: 100, after: $after)',
    paths: properties,
  },
};
