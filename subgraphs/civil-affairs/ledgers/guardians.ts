import { inOrder, notBefore } from '../../check.ts';
import { CHILD, type Ledger } from '../../ledger.ts';
import { choice, day, phone, text } from '../../ledger-columns.ts';
import { Guardianship } from '../entities/guardianship.ts';
import {
  CHILD_COLUMNS_WITH_VILLAGE,
  CHILD_KEY,
  CHILD_PATHS_WITH_VILLAGE,
  CHILDREN_LIST,
  REGISTERED_IN_VILLAGE,
} from './child-columns.ts';
import { said } from './said.ts';
import { GUARDIAN_RELATION } from './words.ts';

/** 监护人台账: who cares for each child, from when until when (FS53: every change with its date). */
export const guardians: Ledger = {
  name: 'guardians',
  title: '监护人台账',
  says: '一行是一名儿童的一段监护关系,按儿童和起始日期识别;后一段开始之日,前一段自动结束。',
  source: 'FS53 农村留守儿童台账(监护人)',
  act: 'changeGuardian',
  columns: {
    ...CHILD_COLUMNS_WITH_VILLAGE,
    guardianName: text('监护人姓名', {
      max: 100,
      isRequired: true,
      example: '张福生',
      note: '实际照料儿童的人,机构监护的写机构名称。',
      alsoCalled: ['监护人', '委托照护人', '受委托监护人'],
    }),
    relation: choice('与儿童的关系', GUARDIAN_RELATION, {
      isRequired: true,
      example: '祖父母、外祖父母',
      alsoCalled: ['监护人与儿童的关系', '关系'],
    }),
    phone: phone('监护人联系电话', { alsoCalled: ['监护人电话', '联系电话'] }),
    from: day('起始日期', {
      isRequired: true,
      example: '2024-03-01',
      note: '开始照料的那一天。',
      alsoCalled: ['监护起始日期'],
    }),
    until: day('结束日期', {
      example: '',
      note: '不再照料的那一天;仍在照料的留空,换监护人的只填新的一行即可。',
      alsoCalled: ['监护结束日期'],
    }),
    changeReason: text('变更原因', { example: '原监护人外出', note: '换监护人时写为什么;第一次登记的留空。' }),
  },
  key: [...CHILD_KEY, 'from'],
  child: { ...REGISTERED_IN_VILLAGE, guardianName: 'guardianName', guardianPhone: 'phone' },
  place: null,
  targets: [
    {
      entity: Guardianship,
      key: ['child', 'from'],
      fill: {
        child: CHILD,
        guardianName: 'guardianName',
        relation: 'relation',
        phone: 'phone',
        from: 'from',
        until: 'until',
        changeReason: 'changeReason',
      },
      follows: { per: ['child'] },
    },
  ],
  check: (row) => [
    inOrder('until', said(row, 'from'), said(row, 'until')),
    notBefore('from', said(row, 'from'), said(row, 'birthDate'), '出生日期'),
  ],
  export: {
    list: CHILDREN_LIST,
    each: 'civilAffairs.guardianships(first: 100)',
    paths: {
      ...CHILD_PATHS_WITH_VILLAGE,
      guardianName: 'guardianName',
      relation: 'relation',
      phone: 'phone',
      from: 'from',
      until: 'until',
      changeReason: 'changeReason',
    },
  },
};
