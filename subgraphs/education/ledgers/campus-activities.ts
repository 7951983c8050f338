import { asNamed } from '../../as-named.ts';
import { type Ledger, refersTo } from '../../ledger.ts';
import { choice, count, day, text } from '../../ledger-columns.ts';
import { CampusActivity } from '../entities/campus-activity.ts';
import { schoolColumns, schoolPathsOfNode } from './school-columns.ts';

const properties = asNamed('theme', 'title', 'heldOn', 'participantCount');

/** 主题校园活动台账: a themed activity on a campus and how many children came (GD661). */
export const campusActivities: Ledger = {
  name: 'campus-activities',
  title: '主题校园活动台账',
  says: '一行一所学校的一场主题校园活动,按学校、主题、活动名称和举办日期识别。',
  source: 'GD661',
  act: 'recordCampusActivity',
  columns: {
    ...schoolColumns,
    theme: choice(
      '主题',
      {
        PATRIOTISM: '爱国主义教育',
        PSYCHOLOGY: '心理健康',
        LAW: '普法',
        ADOLESCENCE: '青春期性教育',
        ANTI_BULLYING: '防欺凌',
      },
      { isRequired: true },
    ),
    title: text('活动名称', { isRequired: true, note: '活动的正式名称。', example: '法治进校园' }),
    heldOn: day('举办日期', { isRequired: true, note: '活动当天;连续几天的填第一天。', example: '2026-04-15' }),
    participantCount: count('参加儿童人次', { isRequired: true, note: '到场的儿童人次。', example: '120' }),
  },
  key: ['school', 'schoolDivision', 'theme', 'title', 'heldOn'],
  child: null,
  place: null,
  targets: [
    {
      entity: CampusActivity,
      key: ['school', 'theme', 'title', 'heldOn'],
      fill: { school: refersTo('school'), ...properties },
    },
  ],
  export: {
    list: 'schools(filter: { divisionCode: $division }, orderBy: DIVISION_CODE_ASC, first: 50, after: $after)',
    each: 'campusActivities(first: 100)',
    paths: { ...schoolPathsOfNode, ...properties },
  },
};
