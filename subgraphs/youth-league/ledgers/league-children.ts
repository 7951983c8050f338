import { asNamed } from '../../as-named.ts';
import type { Ledger } from '../../ledger.ts';
import { CHILD_FILLS, CHILD_KEY, NEW_CHILD, newChildColumns } from '../../ledger-child.ts';
import { flag } from '../../ledger-columns.ts';
import { LeagueChild } from '../entities/league-child.ts';

const properties = asNamed('name', 'birthDate', 'divisionCode', 'isDeFactoUnattended');

/** 共青团联系儿童花名册: the children whom the League looks after. */
export const leagueChildren: Ledger = {
  name: 'league-children',
  title: '共青团联系儿童花名册',
  says: '一行一名共青团联系的儿童,按身份证号码(或儿童编号)识别;已登记的更新姓名、居住地和情况。',
  source: 'JS37 苏民案复〔2021〕37号',
  act: 'updateLeagueChild',
  columns: {
    ...newChildColumns,
    isDeFactoUnattended: flag('是否事实无人抚养', {
      note: '按基层上报填写,认定以民政部门为准;未上报的不填。',
      alsoCalled: ['是否事实无人抚养儿童', '事实无人抚养'],
    }),
  },
  key: CHILD_KEY,
  child: NEW_CHILD,
  place: 'divisionCode',
  targets: [
    {
      entity: LeagueChild,
      key: ['id'],
      fill: { ...CHILD_FILLS, isDeFactoUnattended: 'isDeFactoUnattended' },
    },
  ],
  export: {
    list: 'leagueChildren(filter: { divisionCode: $division }, first: 100, after: $after)',
    paths: { ...properties, childId: 'id' },
  },
};
