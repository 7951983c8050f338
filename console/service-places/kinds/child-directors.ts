import { PlaceChildDirector, PlaceChildDirectors } from '../../operations.generated.ts';
import { directorCriteria } from '../detail/other-criteria.ts';
import { kindOf } from '../kind.ts';
import { HAS, IS, MEETS, SERVES } from '../shown.ts';

/** 儿童主任: child directors of villages. */
export const childDirectors = kindOf({
  name: 'childDirectors',
  department: 'CIVIL_AFFAIRS',
  group: 'PEOPLE',
  title: ['儿童主任', 'Child directors'],
  counted: '名',
  figure: 'CHILD_DIRECTORS',
  lacks: { standard: 'CHILD_DIRECTOR', title: ['没有儿童主任的村', 'Villages without a director'] },
  search: 'nameContains',
  rows: PlaceChildDirectors,
  columns: [
    { path: 'name', label: ['姓名', 'Name'] },
    { path: 'division.name', label: ['负责的村、社区', 'Village'], as: 'WHERE' },
    { path: 'phone', label: ['联系电话', 'Phone'] },
    { path: 'home.name', label: ['儿童之家', 'Home'], opens: { kind: 'childrensHomes', id: 'home.id' } },
    { path: 'isTrainedThisYear', label: ['今年参训', 'Trained this year'], as: HAS },
    { path: 'allowanceMeetsStandard', label: ['补贴标准', 'Allowance'], as: MEETS },
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
      name: 'trained',
      label: ['今年参训', 'Trained this year'],
      options: [
        { value: 'yes', label: ['参加过', 'Yes'], filter: { isTrainedThisYear: true } },
        { value: 'no', label: ['没有参加', 'No'], filter: { isTrainedThisYear: false } },
      ],
    },
    {
      name: 'assessed',
      label: ['考核上岗', 'Assessment'],
      options: [
        { value: 'before', label: ['考核合格前上岗', 'Started before'], filter: { hasStartedBeforeAssessment: true } },
        { value: 'after', label: ['考核合格后上岗', 'Started after'], filter: { hasStartedBeforeAssessment: false } },
      ],
    },
    {
      name: 'allowance',
      label: ['补贴标准', 'Allowance'],
      options: [
        { value: 'met', label: ['达到', 'Met'], filter: { allowanceMeetsStandard: true } },
        { value: 'unmet', label: ['未达到', 'Not met'], filter: { allowanceMeetsStandard: false } },
      ],
    },
  ],
  detail: {
    operation: PlaceChildDirector,
    facts: [
      { path: 'division.name', label: ['负责的村、社区', 'Village'], as: 'WHERE' },
      { path: 'sex', label: ['性别', 'Sex'], as: { list: 'Sex' } },
      { path: 'phone', label: ['联系电话', 'Phone'] },
      { path: 'position', label: ['职务', 'Position'], as: { list: 'ChildDirectorPosition' } },
      { path: 'home.name', label: ['负责的儿童之家', 'Home'], opens: { kind: 'childrensHomes', id: 'home.id' } },
      { path: 'isCurrent', label: ['状态', 'State'], as: SERVES },
      { path: 'from', label: ['起', 'From'], as: 'DAY' },
      { path: 'until', label: ['止', 'Until'], as: 'DAY', none: ['至今', 'To this day'] },
      { path: 'source', label: ['来源', 'Source'] },
      { path: 'recordedOn', label: ['登记日期', 'Recorded on'], as: 'DAY' },
    ],
    criteria: directorCriteria,
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
