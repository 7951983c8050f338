import { CHILD, type Ledger } from '../../ledger.ts';
import { CHILD_KEY, NEW_CHILD, newChildColumns } from '../../ledger-child.ts';
import { choice, day, division, text } from '../../ledger-columns.ts';
import { FamilyEducationActivity } from '../entities/family-education-activity.ts';
import { FamilyEducationAttendance } from '../entities/family-education-attendance.ts';
import { childIsThere, childPathsAround } from './guided-child.ts';
import { COMPANION } from './words.ts';

/** 参加活动儿童台账: which known children came to a lecture or activity, and with whom. */
export const activityAttendances: Ledger = {
  name: 'activity-attendances',
  title: '参加活动儿童台账',
  says: '一行一名儿童参加一场大讲堂或活动,按儿童和活动(举办地、日期、题目)识别;活动要先在大讲堂和活动台账登记。',
  source: 'GD661 粤民函〔2020〕661号',
  act: 'holdFamilyEducationActivity',
  columns: {
    ...newChildColumns,
    heldOn: day('举办日期', { isRequired: true, note: '与大讲堂和活动台账一致。', example: '2026-04-18' }),
    title: text('活动题目', {
      max: 100,
      isRequired: true,
      note: '与大讲堂和活动台账的题目一字不差。',
      example: '隔着电话也能好好沟通',
      alsoCalled: ['题目'],
    }),
    place: division('举办地区划', [], {
      isRequired: true,
      note: '与大讲堂和活动台账一致。',
      example: '210421102',
      alsoCalled: ['举办地'],
    }),
    accompaniedBy: choice('由谁陪同', COMPANION, {
      note: '独自参加或不清楚的不填。',
      example: '祖父母或外祖父母',
      alsoCalled: ['陪同人'],
    }),
  },
  key: [...CHILD_KEY, 'place', 'heldOn', 'title'],
  child: NEW_CHILD,
  place: 'divisionCode',
  targets: [
    childIsThere,
    {
      entity: FamilyEducationActivity,
      key: ['divisionCode', 'heldOn', 'title'],
      fill: { divisionCode: 'place', heldOn: 'heldOn', title: 'title' },
      mustExist: '没有找到这场活动,请核对举办地、日期和题目,或先在大讲堂和活动台账登记。',
    },
    {
      entity: FamilyEducationAttendance,
      key: ['activity', 'child'],
      fill: { child: CHILD, attendedOn: 'heldOn', accompaniedBy: 'accompaniedBy' },
      belongsTo: { activity: 1 },
    },
  ],
  export: {
    list: 'guidedChildren(filter: { divisionCode: $division }, first: 50, after: $after)',
    each: 'attendances(first: 100)',
    paths: {
      ...childPathsAround,
      heldOn: 'activity.heldOn',
      title: 'activity.title',
      place: 'activity.division.code',
      accompaniedBy: 'accompaniedBy',
    },
  },
};
