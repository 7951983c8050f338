import { PlaceParentsSchool, PlaceParentsSchools } from '../../operations.generated.ts';
import { kindOf } from '../kind.ts';
import { IS, OPEN } from '../shown.ts';

/** 家长学校: parents’ schools. */
export const parentsSchools = kindOf({
  name: 'parentsSchools',
  department: 'WOMENS_FEDERATION',
  group: 'PLACES',
  title: ['家长学校', 'Parents’ schools'],
  counted: '所',
  figure: 'PARENTS_SCHOOLS',
  search: 'nameContains',
  rows: PlaceParentsSchools,
  columns: [
    { path: 'name', label: ['名称', 'Name'] },
    { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
    { path: 'hostKind', label: ['依托单位', 'Host'], as: { list: 'ParentsSchoolHostKind' } },
    { path: 'hostName', label: ['依托单位名称', 'Name of host'] },
    { path: 'isOnline', label: ['网上', 'Online'], as: IS },
    { path: 'isOpen', label: ['状态', 'State'], as: OPEN },
  ],
  choices: [
    {
      name: 'state',
      label: ['状态', 'State'],
      usual: 'open',
      options: [
        { value: 'open', label: ['开放', 'Open'], filter: { isOpen: true } },
        { value: 'closed', label: ['已关闭', 'Closed'], filter: { isOpen: false } },
      ],
    },
    {
      name: 'online',
      label: ['办学方式', 'Where'],
      options: [
        { value: 'online', label: ['网上', 'Online'], filter: { isOnline: true } },
        { value: 'onsite', label: ['线下', 'On site'], filter: { isOnline: false } },
      ],
    },
  ],
  detail: {
    operation: PlaceParentsSchool,
    facts: [
      { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
      { path: 'hostKind', label: ['依托单位', 'Host'], as: { list: 'ParentsSchoolHostKind' } },
      { path: 'hostName', label: ['依托单位名称', 'Name of host'] },
      { path: 'isOnline', label: ['网上家长学校', 'Online'], as: IS },
      { path: 'headName', label: ['负责人', 'Head'] },
      { path: 'closedOn', label: ['状态', 'State'], as: 'ENDED' },
      { path: 'openedOn', label: ['启用日期', 'Opened on'], as: 'DAY' },
      { path: 'source', label: ['来源', 'Source'] },
      { path: 'recordedOn', label: ['登记日期', 'Recorded on'], as: 'DAY' },
    ],
  },
});
