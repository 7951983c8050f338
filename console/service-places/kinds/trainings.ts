import { PlaceTrainings } from '../../operations.generated.ts';
import { countedPeriod, kindOf } from '../kind.ts';

/** 培训: trainings of directors and supervisors. */
export const trainings = kindOf({
  name: 'trainings',
  department: 'CIVIL_AFFAIRS',
  group: 'EVENTS',
  title: ['培训', 'Trainings'],
  counted: '次',
  figure: 'TRAININGS',
  search: 'titleContains',
  rows: PlaceTrainings,
  columns: [
    { path: 'title', label: ['名称', 'Title'] },
    { path: 'audience', label: ['培训对象', 'For'], as: { list: 'TrainingAudience' } },
    { path: 'organiser', label: ['组织单位', 'Organiser'] },
    { path: 'startsOn', label: ['开始日期', 'Starts on'], as: 'DAY' },
    { path: 'dayCount', label: ['天数', 'Days'], as: { unit: ['天', 'days'] } },
    { path: 'participantCount', label: ['参训人数', 'Participants'], as: { unit: ['人', ''] } },
  ],
  choices: [
    countedPeriod(['今年', 'This year'], 'TRAININGS'),
    {
      name: 'audience',
      label: ['培训对象', 'For'],
      options: [
        { value: 'directors', label: ['儿童主任', 'Child directors'], filter: { audience: 'CHILD_DIRECTOR' } },
        { value: 'supervisors', label: ['儿童督导员', 'Child supervisors'], filter: { audience: 'CHILD_SUPERVISOR' } },
      ],
    },
  ],
});
