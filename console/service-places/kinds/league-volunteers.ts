import { PlaceLeagueVolunteers } from '../../operations.generated.ts';
import { kindOf } from '../kind.ts';
import { IS, SERVES } from '../shown.ts';

/** 青年志愿者: volunteers of the Youth League. */
export const leagueVolunteers = kindOf({
  name: 'leagueVolunteers',
  listName: 'volunteers',
  department: 'YOUTH_LEAGUE',
  group: 'PEOPLE',
  title: ['青年志愿者', 'Young volunteers'],
  counted: '名',
  search: 'nameContains',
  rows: PlaceLeagueVolunteers,
  columns: [
    { path: 'name', label: ['姓名', 'Name'] },
    { path: 'division.name', label: ['所属区划', 'Area'], as: 'WHERE' },
    { path: 'phone', label: ['联系电话', 'Phone'] },
    { path: 'isStanding', label: ['常备', 'Standing'], as: IS },
    { path: 'isStudent', label: ['大学生', 'Student'], as: IS },
    { path: 'serviceHours', label: ['服务时长', 'Hours'], as: { unit: ['小时', 'h'] } },
    { path: 'isCurrent', label: ['状态', 'State'], as: SERVES },
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
    {
      name: 'standing',
      label: ['常备志愿者', 'Standing'],
      options: [
        { value: 'yes', label: ['是', 'Yes'], filter: { isStanding: true } },
        { value: 'no', label: ['否', 'No'], filter: { isStanding: false } },
      ],
    },
  ],
});
