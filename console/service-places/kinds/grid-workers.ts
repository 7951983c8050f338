import { PlaceGridWorkers } from '../../operations.generated.ts';
import { kindOf } from '../kind.ts';

/** 巾帼网格员、村妇联执委: grid workers of the women’s federation. */
export const gridWorkers = kindOf({
  name: 'gridWorkers',
  department: 'WOMENS_FEDERATION',
  group: 'PEOPLE',
  title: ['巾帼网格员', 'Grid workers'],
  counted: '名',
  figure: 'GRID_WORKERS',
  lacks: { standard: 'GRID_WORKER', title: ['没有巾帼网格员的村', 'Villages without a grid worker'] },
  search: 'nameContains',
  rows: PlaceGridWorkers,
  columns: [
    { path: 'name', label: ['姓名', 'Name'] },
    { path: 'division.name', label: ['负责的区划', 'Area'], as: 'WHERE' },
    { path: 'role', label: ['身份', 'Role'], as: { list: 'GridWorkerRole' } },
    { path: 'phone', label: ['联系电话', 'Phone'] },
    { path: 'from', label: ['起', 'From'], as: 'DAY' },
    { path: 'until', label: ['止', 'Until'], as: 'DAY', none: ['至今', 'To this day'] },
  ],
  choices: [
    {
      name: 'state',
      label: ['是否在任', 'In office'],
      usual: 'current',
      options: [
        { value: 'current', label: ['在任', 'In office'], filter: { isCurrent: true } },
        { value: 'past', label: ['已离任', 'Left'], filter: { isCurrent: false } },
      ],
    },
  ],
});
