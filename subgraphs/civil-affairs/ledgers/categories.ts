import { inOrder, notBefore, problem } from '../../check.ts';
import { CHILD, type Ledger } from '../../ledger.ts';
import { choice, day, text } from '../../ledger-columns.ts';
import { ChildCategoryRecord } from '../entities/child-category-record.ts';
import {
  CHILD_COLUMNS_WITH_VILLAGE,
  CHILD_KEY,
  CHILD_PATHS_WITH_VILLAGE,
  CHILDREN_LIST,
  REGISTERED_IN_VILLAGE,
} from './child-columns.ts';
import { said } from './said.ts';
import { CHILD_CATEGORY, DETERMINED_BY } from './words.ts';

/** 儿童类别台账: which categories a child belongs to, from when until when, and who determined it. */
export const categories: Ledger = {
  name: 'categories',
  title: '儿童类别台账',
  says: '一行是一名儿童的一次类别认定,按儿童、类别和认定日期识别;一名儿童可以同时有几种类别。',
  source: 'FS53 农村留守儿童台账(类别认定)',
  act: 'determineCategory',
  columns: {
    ...CHILD_COLUMNS_WITH_VILLAGE,
    category: choice('儿童类别', CHILD_CATEGORY, { isRequired: true, example: '农村留守儿童', alsoCalled: ['类别'] }),
    from: day('认定日期', { isRequired: true, example: '2024-03-01', alsoCalled: ['类别认定日期', '起始日期'] }),
    until: day('终止日期', { example: '', note: '不再属于这一类别的那一天;仍属于的留空。', alsoCalled: ['结束日期'] }),
    determinedBy: choice('认定部门', DETERMINED_BY, { example: '民政', note: '留空时为民政。' }),
    document: text('认定文书', { example: '儿童台账认定表', note: '认定所依据的表或文件。' }),
    endReason: text('终止原因', { example: '', note: '填了终止日期的写明原因,例如:父母返乡、年满 16 周岁。' }),
  },
  key: [...CHILD_KEY, 'category', 'from'],
  child: REGISTERED_IN_VILLAGE,
  place: null,
  targets: [
    {
      entity: ChildCategoryRecord,
      key: ['child', 'category', 'from'],
      fill: {
        child: CHILD,
        category: 'category',
        from: 'from',
        until: 'until',
        determinedBy: 'determinedBy',
        document: 'document',
        endReason: 'endReason',
      },
      atFirst: { determinedBy: { kind: 'ALWAYS', value: 'CIVIL_AFFAIRS' } },
    },
  ],
  check: (row) => [
    notBefore('from', said(row, 'from'), said(row, 'birthDate'), '出生日期'),
    inOrder('until', said(row, 'from'), said(row, 'until')),
    said(row, 'endReason') && row.until === null ? problem('until', '填写了终止原因,请同时填写终止日期。') : null,
  ],
  export: {
    list: CHILDREN_LIST,
    each: 'civilAffairs.categoryRecords(first: 100)',
    paths: {
      ...CHILD_PATHS_WITH_VILLAGE,
      category: 'category',
      from: 'from',
      until: 'until',
      determinedBy: 'determinedBy',
      document: 'document',
      endReason: 'endReason',
    },
  },
};
