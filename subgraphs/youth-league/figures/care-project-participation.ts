import { type Figure, restOfYear } from '../../figure.ts';
import { SIX_PROJECTS } from './care-projects.ts';
import { JS37 } from './documents.ts';
import { participation } from './subjects.ts';

const joins = 'join care_project_activity a on a.id = q.activity_id join care_project k on k.id = a.project_id';
const held = restOfYear('a.held_on');

/** 本年关爱项目参加人次, by project. */
export const careProjectParticipation: Figure = {
  code: 'CARE_PROJECT_PARTICIPATION_THIS_YEAR',
  title: '本年关爱项目参加人次',
  definition: '本年自 1 月 1 日起儿童参加六个关爱项目活动的人次累计,按活动所在地统计。分项为各项目。',
  basis: JS37,
  unit: '人次',
  counts: { code: 'CARE_PROJECT_PARTICIPATION', subject: participation, joins, held },
  parts: {
    counter: { code: 'CARE_PROJECT_PARTICIPATION_BY_KIND', subject: participation, joins, held, part: 'k.kind' },
    titles: SIX_PROJECTS,
  },
};
