import { defineEntity, p } from '@mikro-orm/postgresql';
import { CareProjectActivity } from './care-project-activity.ts';
import { LeagueChild } from './league-child.ts';

const CareProjectParticipationSchema = defineEntity({
  name: 'CareProjectParticipation',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(LeagueChild).updateRule('cascade'),
    activity: () => p.manyToOne(CareProjectActivity),
  },
  indexes: [{ properties: ['activity'] }],
  uniques: [{ name: 'care_project_participation_once', properties: ['child', 'activity'] }],
});

/** 关爱项目参加记录: a child took part; provenance is that of the activity. */
export class CareProjectParticipation extends CareProjectParticipationSchema.class {}
CareProjectParticipationSchema.setClass(CareProjectParticipation);
