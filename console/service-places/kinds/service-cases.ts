import { PlaceServiceCases } from '../../operations.generated.ts';
import { kindOf } from '../kind.ts';

/** 个案: cases that a figure counts. */
export const serviceCases = kindOf({
  name: 'serviceCases',
  department: 'CIVIL_AFFAIRS',
  group: 'RECORDS',
  isAboutChildren: true,
  title: ['个案', 'Cases'],
  counted: '件',
  rows: PlaceServiceCases,
  columns: [
    { path: 'child.name', label: ['儿童', 'Child'], opens: { kind: 'child', id: 'child.id' } },
    { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
    { path: 'number', label: ['个案编号', 'Number'] },
    { path: 'openedOn', label: ['开案日期', 'Opened on'], as: 'DAY' },
    { path: 'closedOn', label: ['结案日期', 'Closed on'], as: 'DAY', none: ['未结', 'Open'] },
    { path: 'visitCount', label: ['入户探访', 'Visits'] },
  ],
});
