import type { FieldProblem } from '../../../schema/errors.ts';
import type { PlainDate } from '../../../schema/plain-date.ts';
import { notBefore, problem } from '../../check.ts';
import type { LedgerRow } from '../../ledger.ts';
import { PARENTS, type ParentColumn, type ParentOfRow, parentColumn } from './parent-of-row.ts';
import { isAsked, said } from './said.ts';

/** What is wrong with a row of the children's ledger as a whole: the rules of registering and changing a child. */
export function childProblems(row: LedgerRow, today: PlainDate): (FieldProblem | null)[] {
  const birthDate = said(row, 'birthDate');
  const isNamed = said(row, 'childId') !== null || said(row, 'nationalId') !== null;
  return [
    isNamed || birthDate ? null : problem('birthDate', '没有身份证号时必须填写出生日期。'),
    isNamed || said(row, 'sex') ? null : problem('sex', '没有身份证号时必须填写性别。'),
    notBefore('registeredOn', said(row, 'registeredOn') ?? today, birthDate, '出生日期'),
    notBefore('residentSince', said(row, 'residentSince'), birthDate, '出生日期'),
    notBefore('categoryFrom', said(row, 'categoryFrom'), birthDate, '出生日期'),
    notBefore('removedOn', said(row, 'removedOn'), said(row, 'registeredOn'), '登记日期'),
    dated(row, 'category', 'categoryFrom', '填写了儿童类别,请同时填写认定日期。'),
    needed(row, 'categoryFrom', 'category', '填写了认定日期,请同时填写儿童类别。'),
    needed(row, 'removedOn', 'removalReason', '填写了销册日期,请同时填写销册原因。'),
    needed(row, 'removalReason', 'removedOn', '填写了销册原因,请同时填写销册日期。'),
    ...PARENTS.flatMap((parent) => parentProblems(row, parent)),
  ];
}

function parentProblems(row: LedgerRow, { prefix, term }: ParentOfRow): (FieldProblem | null)[] {
  const column = (name: ParentColumn) => parentColumn(prefix, name);
  const status = said(row, column('Status'));
  const details: ParentColumn[] = ['Phone', 'Status', 'WorkPlace'];
  const hasDetails = details.some((name) => said(row, column(name)) !== null);
  const isNameless = hasDetails && row[column('Name')] === null;
  return [
    isNameless ? problem(column('Name'), `填写了${term}的情况,请同时填写${term}姓名。`) : null,
    dated(row, column('WorkPlace'), column('WorkFrom'), '填写了务工地点,请同时填写务工起始日期。'),
    needed(row, column('WorkFrom'), column('WorkPlace'), '填写了务工起始日期,请同时填写务工地点。'),
    said(row, column('WorkPlace')) && status && status !== 'AWAY'
      ? problem(column('WorkPlace'), `${term}状况不是“外出务工”,请不填务工地点,或更正状况。`)
      : null,
  ];
}

/** A column that says from when another one holds, which has no record without it. */
function dated(row: LedgerRow, given: string, asked: string, message: string): FieldProblem | null {
  return said(row, given) !== null && said(row, asked) === null ? problem(asked, message) : null;
}

/** A column that another one asks for, where the file has both. */
function needed(row: LedgerRow, given: string, asked: string, message: string): FieldProblem | null {
  return said(row, given) !== null && isAsked(row, asked) && said(row, asked) === null ? problem(asked, message) : null;
}
