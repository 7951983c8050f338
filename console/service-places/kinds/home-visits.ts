import { PlaceHomeVisits } from '../../operations.generated.ts';
import { kindOf } from '../kind.ts';

/** 入户探访: home visits that a figure counts. */
export const homeVisits = kindOf({
  name: 'homeVisits',
  department: 'CIVIL_AFFAIRS',
  group: 'RECORDS',
  isAboutChildren: true,
  title: ['入户探访', 'Home visits'],
  counted: '次',
  rows: PlaceHomeVisits,
  columns: [
    { path: 'child.name', label: ['儿童', 'Child'], opens: { kind: 'child', id: 'child.id' } },
    { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
    { path: 'visitedOn', label: ['探访日期', 'Visited on'], as: 'DAY' },
    { path: 'visitorKind', label: ['探访人身份', 'Visitor'], as: { list: 'HomeVisitorKind' } },
    { path: 'visitorName', label: ['探访人', 'Name'] },
    { path: 'nextDueOn', label: ['下次应探访', 'Next due'], as: 'DAY' },
  ],
});
