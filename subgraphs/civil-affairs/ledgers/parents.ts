import { CHILD, type Ledger } from '../../ledger.ts';
import { choice, day, phone, text } from '../../ledger-columns.ts';
import { FormerParentStatus } from '../entities/former-parent-status.ts';
import { Parent } from '../entities/parent.ts';
import {
  CHILD_COLUMNS_WITH_VILLAGE,
  CHILD_KEY,
  CHILD_PATHS_WITH_VILLAGE,
  CHILDREN_LIST,
  REGISTERED_IN_VILLAGE,
} from './child-columns.ts';
import { PARENT_RELATION, PARENT_STATUS } from './words.ts';

/** 父母台账: every parent of a child, step-parents and adoptive parents too, and how each is placed now. */
export const parents: Ledger = {
  name: 'parents',
  title: '父母台账',
  says: '一行是一名儿童的一位父母,按儿童和关系识别;状况变化时填新的起始日期,原状况自动留存。',
  source: 'FS53 农村留守儿童台账(父母情况)',
  act: 'recordParentStatus',
  columns: {
    ...CHILD_COLUMNS_WITH_VILLAGE,
    relation: choice('与儿童的关系', PARENT_RELATION, { isRequired: true, example: '父亲', alsoCalled: ['关系'] }),
    parentName: text('父母姓名', { max: 100, isRequired: true, example: '张立群', alsoCalled: ['家长姓名'] }),
    phone: phone('父母联系电话', { alsoCalled: ['联系电话', '家长电话'] }),
    status: choice('父母状况', PARENT_STATUS, {
      isRequired: true,
      example: '外出务工',
      note: '不知道的填“不详”。',
      alsoCalled: ['状况'],
    }),
    statusSince: day('状况起始日期', {
      isRequired: true,
      example: '2024-02-18',
      note: '从哪天起;状况变化时填变化的那一天。',
    }),
  },
  key: [...CHILD_KEY, 'relation'],
  child: { ...REGISTERED_IN_VILLAGE, guardianPhone: 'phone' },
  place: null,
  targets: [
    {
      entity: Parent,
      key: ['child', 'relation'],
      fill: {
        child: CHILD,
        relation: 'relation',
        name: 'parentName',
        phone: 'phone',
        status: 'status',
        statusSince: 'statusSince',
      },
      keeps: { entity: FormerParentStatus, owner: 'parent', of: ['status'], since: 'statusSince' },
    },
  ],
  export: {
    list: CHILDREN_LIST,
    each: 'civilAffairs.parents',
    paths: {
      ...CHILD_PATHS_WITH_VILLAGE,
      relation: 'relation',
      parentName: 'name',
      phone: 'phone',
      status: 'status',
      statusSince: 'statusSince',
    },
  },
};
