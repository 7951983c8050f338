import { asNamed } from '../../as-named.ts';
import type { Ledger } from '../../ledger.ts';
import { CHILD_FILLS, CHILD_KEY, NEW_CHILD, newChildColumns } from '../../ledger-child.ts';
import { phone } from '../../ledger-columns.ts';
import { GuidedChild } from '../entities/guided-child.ts';

const properties = asNamed('name', 'birthDate', 'familyPhone');

/** 妇联服务儿童花名册: the children whose families the federation reaches. */
export const guidedChildren: Ledger = {
  name: 'guided-children',
  title: '妇联服务儿童花名册',
  says: '一行一名妇联联系服务的儿童,按身份证号码(或儿童编号)识别;已登记的更新姓名、居住地和家庭电话。',
  source: 'JS37 苏民案复〔2021〕37号',
  act: 'openFamilyGuidance',
  columns: {
    ...newChildColumns,
    familyPhone: phone('家庭联系电话', {
      note: '照料人接听的电话,手机或带区号的座机。',
      alsoCalled: ['家庭电话', '联系电话', '家长电话', '监护人电话'],
    }),
  },
  key: CHILD_KEY,
  child: { ...NEW_CHILD, guardianPhone: 'familyPhone' },
  place: 'divisionCode',
  targets: [{ entity: GuidedChild, key: ['id'], fill: { ...CHILD_FILLS, familyPhone: 'familyPhone' } }],
  export: {
    list: 'guidedChildren(filter: { divisionCode: $division }, first: 100, after: $after)',
    paths: { ...properties, childId: 'child.id', divisionCode: 'division.code' },
  },
};
