import { inOrder } from '../../check.ts';
import { CHILD, type Ledger } from '../../ledger.ts';
import { choice, day, text } from '../../ledger-columns.ts';
import { Parent } from '../entities/parent.ts';
import { ParentWorkPlace } from '../entities/parent-work-place.ts';
import {
  CHILD_COLUMNS_WITH_VILLAGE,
  CHILD_KEY,
  CHILD_PATHS_WITH_VILLAGE,
  CHILDREN_LIST,
  REGISTERED_IN_VILLAGE,
} from './child-columns.ts';
import { said } from './said.ts';
import { PARENT_RELATION } from './words.ts';

/** 父母务工台账: where each parent works away from home, from when until when (FS53: every change is recorded). */
export const workPlaces: Ledger = {
  name: 'work-places',
  title: '父母务工台账',
  says: '一行是一位父母的一个务工地点,按儿童、关系和起始日期识别;到下一个地点之日,前一个自动结束。',
  source: 'FS53 农村留守儿童台账(父母务工地点)',
  act: 'recordParentWorkPlace',
  columns: {
    ...CHILD_COLUMNS_WITH_VILLAGE,
    relation: choice('与儿童的关系', PARENT_RELATION, { isRequired: true, example: '父亲', alsoCalled: ['关系'] }),
    place: text('务工地点', {
      isRequired: true,
      example: '辽宁省沈阳市',
      note: '省、市、县。',
      alsoCalled: ['务工地'],
    }),
    occupation: text('工种', { example: '建筑', alsoCalled: ['职业'] }),
    employer: text('用工单位', { example: '沈阳某建筑公司', alsoCalled: ['工作单位'] }),
    from: day('起始日期', { isRequired: true, example: '2024-02-18', note: '到这个地点务工的日期。' }),
    until: day('结束日期', { example: '', note: '离开这个地点的日期;仍在的留空,换地点的只填新的一行即可。' }),
  },
  key: [...CHILD_KEY, 'relation', 'from'],
  child: REGISTERED_IN_VILLAGE,
  place: null,
  targets: [
    {
      entity: Parent,
      key: ['child', 'relation'],
      fill: { child: CHILD, relation: 'relation' },
      isOnlyCreated: true,
      mustExist: '台账中还没有登记这位父母,请先在“儿童台账”或“父母台账”中登记。',
    },
    {
      entity: ParentWorkPlace,
      key: ['parent', 'from'],
      fill: { place: 'place', occupation: 'occupation', employer: 'employer', from: 'from', until: 'until' },
      belongsTo: { parent: 0 },
      follows: { per: ['parent'] },
    },
  ],
  check: (row) => [inOrder('until', said(row, 'from'), said(row, 'until'))],
  export: {
    list: CHILDREN_LIST,
    each: 'civilAffairs.parentWorkPlaces(first: 100)',
    paths: {
      ...CHILD_PATHS_WITH_VILLAGE,
      relation: 'parent.relation',
      place: 'place',
      occupation: 'occupation',
      employer: 'employer',
      from: 'from',
      until: 'until',
    },
  },
};
