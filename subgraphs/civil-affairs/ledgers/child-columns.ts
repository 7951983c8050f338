import type { ChildColumns } from '../../ledger.ts';
import type { Column } from '../../ledger-column.ts';
import { childId, day, division, nationalId, text } from '../../ledger-columns.ts';

/** The columns that name the child, first in every ledger about one (儿童是谁). */
export const CHILD_COLUMNS: Readonly<Record<string, Column>> = {
  childId: childId(),
  nationalId: nationalId(),
  name: text('儿童姓名', {
    max: 100,
    isRequired: true,
    example: '张晓雨',
    note: '与身份证、户口簿一致。',
    alsoCalled: ['姓名', '学生姓名'],
  }),
  birthDate: day('出生日期', {
    example: '2015-03-07',
    note: '没有身份证号码时填写,用来辨认儿童。',
    alsoCalled: ['出生年月日'],
  }),
};

/** The same with the village, for ledgers in which it is only a help to find the child. */
export const CHILD_COLUMNS_WITH_VILLAGE: Readonly<Record<string, Column>> = {
  ...CHILD_COLUMNS,
  division: division('现居住村(社区)', ['VILLAGE'], {
    note: '没有身份证号码时填写,用来辨认儿童;12 位区划代码。',
    alsoCalled: ['现居住地', '居住村', '所在村'],
  }),
};

/** The child of a row: one that the register has already. */
export const REGISTERED: ChildColumns = {
  childId: 'childId',
  nationalId: 'nationalId',
  name: 'name',
  birthDate: 'birthDate',
  mayRegister: false,
};

/** The same in a ledger with the village. */
export const REGISTERED_IN_VILLAGE: ChildColumns = { ...REGISTERED, divisionCode: 'division' };

/** The columns by which two rows are about the same child. */
export const CHILD_KEY: readonly string[] = ['childId', 'nationalId', 'name', 'birthDate'];

/** The list of the register, whose children have the records in question. */
export const CHILDREN_LIST = 'children(filter: { divisionCode: $division }, first: 50, after: $after)';

/** Where the child stands in the export, from a record that lies in a child. */
export const CHILD_PATHS: Readonly<Record<string, string>> = {
  childId: '^id',
  nationalId: '^nationalId',
  name: '^name',
  birthDate: '^birthDate',
};

/** The same with the village. */
export const CHILD_PATHS_WITH_VILLAGE: Readonly<Record<string, string>> = {
  ...CHILD_PATHS,
  division: '^division.code',
};
