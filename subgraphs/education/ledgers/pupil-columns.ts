import type { FieldProblem } from '../../../schema/errors.ts';
import { birthDateOf, findNationalId, sexOf } from '../../../schema/national-id.ts';
import { problem } from '../../check.ts';
import { CHILD, type ChildColumns, type Fill, from, type LedgerRow, type Target } from '../../ledger.ts';
import { childId, choice, day, division, nationalId, text } from '../../ledger-columns.ts';
import { Pupil } from '../entities/pupil.ts';

/** The columns that say which pupil a row is about; the number leads to the child id and is not kept. */
export const pupilColumns = {
  childId: childId(),
  nationalId: nationalId('身份证号码', {
    note: '18 位,单元格须为文本格式;只用来确认是哪一名学生,教育部门不保存。没有号码时留空,并填出生日期。',
  }),
  name: text('姓名', { max: 50, isRequired: true, note: '与户口簿或身份证一致。', example: '田小禾' }),
  birthDate: day('出生日期', { note: '填了身份证号码时可不填。', example: '2016-05-04' }),
};

/** For ledgers about pupils whom the schools know already. */
export const knownPupil: ChildColumns = {
  childId: 'childId',
  nationalId: 'nationalId',
  name: 'name',
  birthDate: 'birthDate',
  mayRegister: false,
};

/** What a row says of a pupil whom the schools may not know yet. */
export const registerColumns = {
  ...pupilColumns,
  sex: choice(
    '性别',
    { MALE: '男', FEMALE: '女', UNKNOWN: '未知的性别', NOT_STATED: '未说明的性别' },
    { note: '填了身份证号码时可不填。', example: '男' },
  ),
  divisionCode: division('现居住地', ['COUNTY', 'TOWNSHIP', 'VILLAGE'], {
    isRequired: true,
    note: '学生现在住的村(社区)的 12 位区划代码;查不到村时填乡镇的 9 位代码。',
    example: '210421102201',
    alsoCalled: ['现居住地区划', '居住地'],
  }),
};

/** For ledgers that register pupils on the way. */
export const newPupil: ChildColumns = { ...knownPupil, sex: 'sex', divisionCode: 'divisionCode', mayRegister: true };

/** The pupil itself; what the number says is taken where the table has no column for it. */
export const pupilTarget: Target = {
  entity: Pupil,
  key: ['id'],
  fill: {
    id: CHILD,
    name: 'name',
    sex: numberOr('sex', sexOf),
    birthDate: numberOr('birthDate', birthDateOf),
    divisionCode: 'divisionCode',
  },
};

/** What a row must say of a pupil: born on the day of the number, or of a known sex and age. */
export function pupilProblems(row: LedgerRow): (FieldProblem | null)[] {
  if (row.childId || row.nationalId) return [];
  return [
    row.sex === null ? problem('sex', '没有身份证号码时,请填写性别。') : null,
    row.birthDate === null ? problem('birthDate', '没有身份证号码时,请填写出生日期。') : null,
  ];
}

function numberOr(column: string, read: typeof sexOf | typeof birthDateOf): Fill {
  return from([column, 'nationalId'], (row) => {
    const number = typeof row.nationalId === 'string' ? findNationalId(row.nationalId) : null;
    return row[column] ?? (number ? read(number) : null);
  });
}
