import { notBefore } from '../../check.ts';
import type { Ledger } from '../../ledger.ts';
import { day, division, text } from '../../ledger-columns.ts';
import { SocialWorkStation } from '../entities/social-work-station.ts';
import { said } from './said.ts';

/** 社工站台账: the social-work stations of townships and streets. */
export const stations: Ledger = {
  name: 'stations',
  title: '社工站台账',
  says: '一行是一个社工站,按所在乡镇(街道)和名称识别。',
  source: '乡镇(街道)社工站建设台账',
  act: 'setSocialWorkerSignIn',
  columns: {
    division: division('所在乡镇(街道)', ['TOWNSHIP'], {
      isRequired: true,
      note: '乡镇(街道)的 9 位区划代码。',
      alsoCalled: ['乡镇(街道)', '乡镇'],
    }),
    name: text('社工站名称', { isRequired: true, example: '后安镇社工站', alsoCalled: ['名称', '社工站'] }),
    address: text('地址', { example: '后安镇人民路5号' }),
    openedOn: day('成立日期', { isRequired: true, example: '2019-05-01' }),
    closedOn: day('撤销日期', { example: '', note: '仍在运行的留空。' }),
  },
  key: ['division', 'name'],
  child: null,
  place: 'division',
  targets: [
    {
      entity: SocialWorkStation,
      key: ['divisionCode', 'name'],
      fill: {
        divisionCode: 'division',
        name: 'name',
        address: 'address',
        openedOn: 'openedOn',
        closedOn: 'closedOn',
      },
    },
  ],
  check: (row) => [notBefore('closedOn', said(row, 'closedOn'), said(row, 'openedOn'), '成立日期')],
  export: {
    list: 'socialWorkStations(filter: { divisionCode: $division }, first: 50, after: $after)',
    paths: {
      division: 'division.code',
      name: 'name',
      address: 'address',
      openedOn: 'openedOn',
      closedOn: 'closedOn',
    },
  },
};
