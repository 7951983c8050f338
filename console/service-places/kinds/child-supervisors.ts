import { PlaceChildSupervisor, PlaceChildSupervisors } from '../../operations.generated.ts';
import { kindOf } from '../kind.ts';
import { IS, SERVES } from '../shown.ts';

/** 儿童督导员: child supervisors of townships. */
export const childSupervisors = kindOf({
  name: 'childSupervisors',
  department: 'CIVIL_AFFAIRS',
  group: 'PEOPLE',
  title: ['儿童督导员', 'Child supervisors'],
  counted: '名',
  figure: 'CHILD_SUPERVISORS',
  search: 'nameContains',
  rows: PlaceChildSupervisors,
  columns: [
    { path: 'name', label: ['姓名', 'Name'] },
    { path: 'division.name', label: ['负责的乡镇', 'Township'], as: 'WHERE' },
    { path: 'phone', label: ['联系电话', 'Phone'] },
    { path: 'position', label: ['职务', 'Position'], as: { list: 'ChildSupervisorPosition' } },
    { path: 'from', label: ['任职起', 'Since'], as: 'DAY' },
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
  ],
  detail: {
    operation: PlaceChildSupervisor,
    facts: [
      { path: 'division.name', label: ['负责的乡镇', 'Township'], as: 'WHERE' },
      { path: 'sex', label: ['性别', 'Sex'], as: { list: 'Sex' } },
      { path: 'phone', label: ['联系电话', 'Phone'] },
      { path: 'position', label: ['职务', 'Position'], as: { list: 'ChildSupervisorPosition' } },
      { path: 'isCurrent', label: ['状态', 'State'], as: SERVES },
      { path: 'from', label: ['起', 'From'], as: 'DAY' },
      { path: 'until', label: ['止', 'Until'], as: 'DAY', none: ['至今', 'To this day'] },
      { path: 'source', label: ['来源', 'Source'] },
      { path: 'recordedOn', label: ['登记日期', 'Recorded on'], as: 'DAY' },
    ],
    lists: [
      {
        path: 'trainings',
        label: ['培训记录（最近 10 次）', 'Trainings (last 10)'],
        none: ['没有培训记录。', 'No trainings are recorded.'],
        columns: [
          { path: 'training.title', label: ['培训', 'Training'] },
          { path: 'training.organiser', label: ['组织单位', 'Organiser'] },
          { path: 'training.startsOn', label: ['开始日期', 'Starts on'], as: 'DAY' },
          { path: 'training.dayCount', label: ['天数', 'Days'], as: { unit: ['天', 'days'] } },
          { path: 'hasPassed', label: ['考核合格', 'Passed'], as: IS },
        ],
      },
    ],
  },
});
