import type { Ledger } from '../../subgraphs/ledger.ts';
import {
  childId,
  choice,
  choices,
  count,
  day,
  division,
  flag,
  nationalId,
  phone,
  text,
} from '../../subgraphs/ledger-columns.ts';

const LONG = Object.fromEntries(
  Array.from({ length: 60 }, (_, at) => [`KIND_${at}`, `第 ${at + 1} 类困境情形`] as const),
);

/** A ledger with a column of every look, for tests of workbooks. */
export const sampleLedger: Ledger = {
  name: 'sample',
  title: '关爱对象台账',
  says: '每行一名儿童;身份证号码相同的,是同一名儿童。',
  source: 'CS01',
  act: 'registerChild',
  columns: {
    childId: childId(),
    name: text('姓名', { isRequired: true, example: '示例王小朋', note: '按户口簿填写。' }),
    nationalId: nationalId(),
    sex: choice('性别', { FEMALE: '女', MALE: '男' }, { isRequired: true }),
    bornOn: day('出生日期'),
    kinds: choices('困境类别', LONG, { note: '可填多项。' }),
    isInsured: flag('是否参保'),
    siblings: count('兄弟姐妹数'),
    phone: phone('联系电话'),
    village: division('居住地', ['VILLAGE']),
  },
  key: ['nationalId'],
  child: { childId: 'childId', nationalId: 'nationalId', name: 'name', mayRegister: true },
  place: 'village',
  targets: [],
  export: { list: 'children(first: 50, after: $after)', paths: { name: 'name' } },
};

/** Divisions as a template lists them. */
export const sampleDivisions = [
  { code: '210421', name: '抚顺县' },
  { code: '210421102', name: '后安镇' },
  { code: '210421102201', name: '后安镇后安村' },
  { code: '210421102202', name: '后安镇佟庄子村' },
];
