import type { Ledger } from '../../ledger.ts';
import { CHILD_KEY, CHILDREN_LIST } from './child-columns.ts';
import { childColumns } from './children-columns.ts';
import { childProblems } from './children-rules.ts';
import { categoryTarget, childTarget, parentTargets } from './children-targets.ts';
import { PARENTS, type ParentColumn, parentColumn } from './parent-of-row.ts';

/** Where each column of a parent stands, from the parent. */
const PARENT_PATHS: Readonly<Record<ParentColumn, string>> = {
  Name: 'name',
  Phone: 'phone',
  Status: 'status',
  StatusSince: 'statusSince',
  WorkPlace: 'workPlace.place',
  Occupation: 'workPlace.occupation',
  Employer: 'workPlace.employer',
  WorkFrom: 'workPlace.from',
};

const parentPaths = PARENTS.flatMap(({ prefix }) =>
  Object.entries(PARENT_PATHS).map(([column, path]) => [
    parentColumn(prefix, column as ParentColumn),
    `civilAffairs.${prefix}.${path}`,
  ]),
);

/** 儿童台账: the register itself, a child a row, with its category, father and mother and where they work (FS53). */
export const children: Ledger = {
  name: 'children',
  title: '儿童台账',
  says: '一行是一名儿童,按儿童编号或身份证号码识别;两者都没有时,按姓名、出生日期、性别和村查找,疑似已登记的由数据管理员核对。',
  source: 'FS53 农村留守儿童台账',
  act: 'registerChild',
  columns: childColumns,
  key: CHILD_KEY,
  child: {
    childId: 'childId',
    nationalId: 'nationalId',
    name: 'name',
    birthDate: 'birthDate',
    sex: 'sex',
    divisionCode: 'division',
    guardianPhone: 'phone',
    mayRegister: true,
  },
  place: 'division',
  targets: [childTarget, categoryTarget, ...PARENTS.flatMap((parent, at) => parentTargets(parent, 2 + 2 * at))],
  check: childProblems,
  export: {
    list: CHILDREN_LIST,
    paths: {
      childId: 'id',
      nationalId: 'nationalId',
      name: 'name',
      sex: 'sex',
      birthDate: 'birthDate',
      division: 'division.code',
      address: 'address',
      residentSince: 'civilAffairs.residentSince',
      householdDivision: 'householdDivision.code',
      phone: 'phone',
      category: 'civilAffairs.category.category',
      categoryFrom: 'civilAffairs.category.from',
      categoryDocument: 'civilAffairs.category.document',
      ...Object.fromEntries(parentPaths),
      hobbies: 'civilAffairs.hobbies',
      familySituation: 'civilAffairs.familySituation',
      schoolResults: 'civilAffairs.schoolResults',
      registeredOn: 'registeredOn',
      removedOn: 'civilAffairs.removedOn',
      removalReason: 'civilAffairs.removalReason',
    },
  },
};
