import { PlaceFamilyVolunteers } from '../../operations.generated.ts';
import { kindOf } from '../kind.ts';

/** 家庭教育志愿者: volunteers of family education. */
export const familyVolunteers = kindOf({
  name: 'familyVolunteers',
  listName: 'volunteers',
  department: 'WOMENS_FEDERATION',
  group: 'PEOPLE',
  title: ['家庭教育志愿者', 'Family-education volunteers'],
  counted: '名',
  figure: 'VOLUNTEERS',
  search: 'nameContains',
  rows: PlaceFamilyVolunteers,
  columns: [
    { path: 'name', label: ['姓名', 'Name'] },
    { path: 'division.name', label: ['服务的区划', 'Area'], as: 'WHERE' },
    { path: 'qualification', label: ['资质', 'Qualification'], as: { list: 'FamilyEducationQualification' } },
    { path: 'organisation', label: ['所属组织', 'Organisation'] },
    { path: 'phone', label: ['联系电话', 'Phone'] },
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
