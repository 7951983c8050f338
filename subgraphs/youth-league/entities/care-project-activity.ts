import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance } from '../../properties.ts';
import { CareProject } from './care-project.ts';
import { CareProjectParticipation } from './care-project-participation.ts';
import { LeagueBase } from './league-base.ts';

const CareProjectActivitySchema = defineEntity({
  name: 'CareProjectActivity',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    project: () => p.manyToOne(CareProject),
    title: p.string(),
    divisionCode: divisionCode(),
    base: () => p.manyToOne(LeagueBase).nullable().deleteRule('no action'),
    heldOn: p.date(),
    participations: () => p.oneToMany(CareProjectParticipation).mappedBy('activity').orderBy({ id: 'asc' }),
    ...provenance,
  },
  indexes: [{ properties: ['divisionCode', 'heldOn'] }, { properties: ['project', 'heldOn'] }],
});

/** 关爱项目活动: one activity of a care project, on a day, in a division. */
export class CareProjectActivity extends CareProjectActivitySchema.class {}
CareProjectActivitySchema.setClass(CareProjectActivity);
