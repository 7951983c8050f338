import { type Figure, restOfYear } from '../../figure.ts';
import { JS37 } from './documents.ts';
import { activity } from './place-subjects.ts';

const held = restOfYear('a.held_on');

/** The six care projects of JS37. */
export const SIX_PROJECTS = [
  { code: 'PSYCHOLOGY_CLASS', title: '心理课堂' },
  { code: 'SUMMER_DAY_CARE', title: '爱心暑托班' },
  { code: 'MICRO_WISH', title: '实现微心愿' },
  { code: 'WARM_WINTER', title: '暖冬行动' },
  { code: 'HAPPY_READING', title: '悦读计划' },
  { code: 'ECHO_OF_LOVE', title: '爱的回音' },
] as const;

/** 本年关爱项目活动, by project. */
export const careProjects: Figure = {
  code: 'CARE_PROJECT_ACTIVITIES_THIS_YEAR',
  title: '本年关爱项目活动',
  definition: '本年自 1 月 1 日起六个关爱项目的活动场次累计,按活动所在地统计。分项为各项目。',
  basis: JS37,
  unit: '场',
  counts: { code: 'CARE_PROJECT_ACTIVITIES', subject: activity, held },
  parts: {
    counter: {
      code: 'CARE_PROJECT_ACTIVITIES_BY_KIND',
      subject: activity,
      joins: 'join care_project k on k.id = a.project_id',
      held,
      part: 'k.kind',
    },
    titles: SIX_PROJECTS,
  },
};
