import { PlaceExperts } from '../../operations.generated.ts';
import { kindOf } from '../kind.ts';

/** 家庭教育专家: experts of family education. */
export const experts = kindOf({
  name: 'experts',
  department: 'WOMENS_FEDERATION',
  group: 'PEOPLE',
  title: ['家庭教育专家', 'Family-education experts'],
  counted: '名',
  figure: 'EXPERTS',
  search: 'nameContains',
  rows: PlaceExperts,
  columns: [
    { path: 'name', label: ['姓名', 'Name'] },
    { path: 'division.name', label: ['服务的区划', 'Area'], as: 'WHERE' },
    { path: 'qualification', label: ['资质', 'Qualification'], as: { list: 'FamilyEducationQualification' } },
    { path: 'topics', label: ['擅长的主题', 'Topics'], as: { list: 'FamilyEducationTopic' } },
    { path: 'employer', label: ['工作单位', 'Employer'] },
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
