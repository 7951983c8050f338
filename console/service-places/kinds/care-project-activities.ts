import { PlaceCareProjectActivities } from '../../operations.generated.ts';
import { countedPeriod, kindOf } from '../kind.ts';

/** 关爱项目活动: activities of the League’s six care projects (JS37). */
export const careProjectActivities = kindOf({
  name: 'careProjectActivities',
  department: 'YOUTH_LEAGUE',
  group: 'EVENTS',
  title: ['关爱项目活动', 'Care-project activities'],
  counted: '场',
  figure: 'CARE_PROJECT_ACTIVITIES_THIS_YEAR',
  search: 'titleContains',
  rows: PlaceCareProjectActivities,
  columns: [
    { path: 'title', label: ['主题', 'Title'] },
    { path: 'project.kind', label: ['项目', 'Project'], as: { list: 'CareProjectKind' } },
    { path: 'division.name', label: ['举办地', 'Where'], as: 'WHERE' },
    { path: 'base.name', label: ['阵地', 'Base'], opens: { kind: 'bases', id: 'base.id' } },
    { path: 'heldOn', label: ['日期', 'Held on'], as: 'DAY' },
    { path: 'participantCount', label: ['参加人数', 'Participants'], as: 'CHILDREN' },
  ],
  choices: [
    countedPeriod(['今年', 'This year'], 'CARE_PROJECT_ACTIVITIES_THIS_YEAR'),
    {
      name: 'project',
      label: ['项目', 'Project'],
      options: [
        { value: 'psychology_class', label: ['心理课堂', 'Psychology class'], filter: { project: 'PSYCHOLOGY_CLASS' } },
        { value: 'summer_day_care', label: ['爱心暑托班', 'Summer day care'], filter: { project: 'SUMMER_DAY_CARE' } },
        { value: 'micro_wish', label: ['实现微心愿', 'Micro wishes'], filter: { project: 'MICRO_WISH' } },
        { value: 'warm_winter', label: ['暖冬行动', 'Warm winter'], filter: { project: 'WARM_WINTER' } },
        { value: 'happy_reading', label: ['悦读计划', 'Happy reading'], filter: { project: 'HAPPY_READING' } },
        { value: 'echo_of_love', label: ['爱的回音', 'Echo of love'], filter: { project: 'ECHO_OF_LOVE' } },
      ],
    },
  ],
});
