import { PlaceFamilyActivities } from '../../operations.generated.ts';
import { countedPeriod, kindOf } from '../kind.ts';

/** 家庭教育活动: lectures and other activities of family education. */
export const familyActivities = kindOf({
  name: 'familyEducationActivities',
  department: 'WOMENS_FEDERATION',
  group: 'EVENTS',
  title: ['家庭教育活动', 'Family-education activities'],
  counted: '场',
  figure: 'ACTIVITIES_THIS_YEAR',
  search: 'titleContains',
  rows: PlaceFamilyActivities,
  columns: [
    { path: 'title', label: ['题目', 'Title'] },
    { path: 'form', label: ['形式', 'Form'], as: { list: 'FamilyEducationActivityForm' } },
    { path: 'topic', label: ['主题', 'Topic'], as: { list: 'FamilyEducationTopic' } },
    { path: 'division.name', label: ['举办地', 'Where'], as: 'WHERE' },
    { path: 'place', label: ['地点', 'Place'] },
    { path: 'heldOn', label: ['日期', 'Held on'], as: 'DAY' },
    { path: 'participantCount', label: ['参加人数', 'Participants'], as: { unit: ['人', ''] } },
  ],
  choices: [
    countedPeriod(['今年', 'This year'], 'ACTIVITIES_THIS_YEAR'),
    {
      name: 'form',
      label: ['形式', 'Form'],
      options: [{ value: 'lecture', label: ['家庭教育大讲堂', 'Lectures'], filter: { form: ['LECTURE'] } }],
    },
  ],
});
