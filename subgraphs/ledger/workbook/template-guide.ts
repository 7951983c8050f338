import type { WrittenRow, WrittenSheet } from '../../../schema/workbook/sheet.ts';
import type { Ledger } from '../../ledger.ts';
import { type NamedColumn, namedColumns } from './ledger-columns-of.ts';
import type { ListedDivision } from './template-lists.ts';

const KINDS: Readonly<Record<NamedColumn['kind'], string>> = {
  TEXT: '文字',
  CHOICE: '单选',
  CHOICES: '多选',
  FLAG: '是/否',
  DAY: '日期',
  MONTH: '月份',
  COUNT: '整数',
  AMOUNT: '数字',
  PHONE: '电话',
  CHILD_ID: '儿童编号',
  NATIONAL_ID: '身份证号码',
  DIVISION: '行政区划代码',
  REFERENCE: '已登记的名称',
};

const ADVICE = [
  '列的顺序可以改,多余的列不会读取;带“*”的列必须有。',
  '身份证号码、电话、代码一律按文本填写,不要让表格软件改成数字。',
  '显示为“王**”“(已隐去)”的内容是脱敏内容,原样保留即可,导入时不会改动原有数据。',
  '空着的格子表示没有内容,会清除原有的内容;不打算填写的列,可以整列删去。',
  '同一份表可以反复导入,已经一致的行不会重复登记。',
];

/** The sheet 「填写说明」: what the ledger is, how its rows are recognised, and what goes into each column. */
export function guideSheet(ledger: Ledger, term: string): WrittenSheet {
  const columns = namedColumns(ledger);
  const line = (label: string, text: string): WrittenRow => ({
    cells: [
      { value: label, style: 'label' },
      { value: text, style: 'cell' },
    ],
  });
  const facts = [
    line('台账', `${ledger.title}(${term})`),
    line('内容', ledger.says),
    line('依据', ledger.source),
    line(
      '怎样认出同一行',
      `${ledger.key.map((key) => ledger.columns[key]?.header ?? key).join('、')} 都相同的,是同一行。`,
    ),
    ...(ledger.child ? [line('怎样认出儿童', recognition(ledger))] : []),
    ...ADVICE.map((text, at) => line(at === 0 ? '注意' : '', text)),
  ];
  const merges = facts.map((_, at) => `B${at + 2}:F${at + 2}`);
  return {
    name: '填写说明',
    columns: [{ width: 22 }, { width: 14 }, { width: 10 }, { width: 46 }, { width: 40 }, { width: 24 }],
    rows: [
      { cells: [{ value: `${ledger.title} 填写说明`, style: 'title' }], height: 26 },
      ...facts,
      { cells: [] },
      { cells: ['列名', '类型', '必填', '怎样填写', '可选内容', '例子'], style: 'heading' },
      ...columns.map(columnRow),
    ],
    merges,
    headingRow: facts.length + 3,
  };
}

function recognition({ child, columns }: Ledger): string {
  if (!child) return '';
  const header = (column: string | undefined) => (column ? (columns[column]?.header ?? null) : null);
  const others = [child.name, child.birthDate, child.sex, child.guardianPhone].flatMap((one) => header(one) ?? []);
  const first = [child.childId, child.nationalId].flatMap((one) => header(one) ?? []).join('或');
  return `先按${first}认出儿童;没有号码的,按${others.join('、')}查找,可能是已登记儿童的,由数据管理员核对后登记。`;
}

function columnRow({ header, kind, isRequired, note, choices, example, alsoCalled }: NamedColumn): WrittenRow {
  const called = alsoCalled.length ? `也可写作:${alsoCalled.join('、')}。` : '';
  const cells = [header, KINDS[kind], isRequired ? '是' : '否', `${note}${called}`, choices.join('、'), example];
  return { cells, style: 'cell' };
}

/** The sheet 「行政区划」: the codes that the importer may use. */
export function divisionSheet(divisions: readonly ListedDivision[]): WrittenSheet {
  return {
    name: '行政区划',
    columns: [
      { width: 18, style: 'entry' },
      { width: 34, style: 'entry' },
    ],
    rows: [
      { cells: ['区划代码', '区划全名'], style: 'heading' },
      ...divisions.map(({ code, name }) => ({ cells: [code, name] })),
    ],
    frozenRows: 1,
    headingRow: 1,
    isLandscape: false,
  };
}
