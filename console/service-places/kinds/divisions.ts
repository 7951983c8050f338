import { PlaceDivisions } from '../../operations.generated.ts';
import { kindOf } from '../kind.ts';

/** 村和乡镇: villages and townships that a figure counts. */
export const divisions = kindOf({
  name: 'divisions',
  department: 'CIVIL_AFFAIRS',
  group: 'RECORDS',
  title: ['村和乡镇', 'Villages and townships'],
  counted: '个',
  search: 'nameContains',
  rows: PlaceDivisions,
  columns: [
    { path: 'name', label: ['名称', 'Name'] },
    { path: 'parent.name', label: ['上级', 'Above'] },
    { path: 'level', label: ['级别', 'Level'], as: { list: 'DivisionLevel' } },
    { path: 'code', label: ['区划代码', 'Code'] },
  ],
});
