import { birthDateGiven } from './birth-date-given.ts';
import { CHILD, type ChildColumns, type Fill, from } from './ledger.ts';
import { childId, day, division, nationalId, text } from './ledger-columns.ts';

/**
 * The columns that say which child a row is about (儿童是谁), for departments that keep no number: it leads to the child id
 * and is not kept.
 */
export const knownChildColumns = {
  childId: childId(),
  nationalId: nationalId('身份证号码', {
    note: '18 位,单元格须为文本格式;只用来确认是哪一名儿童,本部门不保存。没有号码时留空,并填出生日期。',
  }),
  name: text('儿童姓名', {
    max: 50,
    isRequired: true,
    note: '与户口簿或身份证一致。',
    example: '田小禾',
    alsoCalled: ['姓名', '学生姓名'],
  }),
  birthDate: day('出生日期', {
    note: '填了身份证号码时可不填。',
    example: '2016-05-04',
    alsoCalled: ['出生年月日'],
  }),
};

/** The same for ledgers that may be the first to name a child: with its residence. */
export const newChildColumns = {
  ...knownChildColumns,
  divisionCode: division('现居住地', ['TOWNSHIP', 'VILLAGE'], {
    isRequired: true,
    note: '儿童现在住的村(社区)的 12 位区划代码;查不到村时填乡镇的 9 位代码。',
    alsoCalled: ['居住地', '现居住村(社区)', '居住村', '所在村'],
  }),
};

/** For ledgers about children whom the department knows already. */
export const KNOWN_CHILD: ChildColumns = {
  childId: 'childId',
  nationalId: 'nationalId',
  name: 'name',
  birthDate: 'birthDate',
  mayRegister: false,
};

/** For ledgers that register children on the way. */
export const NEW_CHILD: ChildColumns = { ...KNOWN_CHILD, divisionCode: 'divisionCode', mayRegister: true };

/** The columns by which two rows are about the same child. */
export const CHILD_KEY: readonly string[] = ['childId', 'nationalId', 'name', 'birthDate'];

/** What such columns say of a child in the department's register; a number tells the birth date (出生日期). */
export const CHILD_FILLS: Readonly<Record<string, Fill>> = {
  id: CHILD,
  name: 'name',
  birthDate: from(['birthDate', 'nationalId'], ({ birthDate, nationalId }) =>
    birthDateGiven({ nationalId: nationalId as string | null, birthDate: birthDate as string | null }),
  ),
  divisionCode: 'divisionCode',
};
