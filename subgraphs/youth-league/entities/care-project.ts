import { defineEntity, p } from '@mikro-orm/postgresql';
import { CareProjectActivity } from './care-project-activity.ts';

const CareProjectSchema = defineEntity({
  name: 'CareProject',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    kind: p
      .enum([
        'PSYCHOLOGY_CLASS',
        'SUMMER_DAY_CARE',
        'MICRO_WISH',
        'WARM_WINTER',
        'HAPPY_READING',
        'ECHO_OF_LOVE',
      ] as const)
      .unique('care_project_kind_unique'),
    name: p.string(),
    document: p.string(),
    activities: () => p.oneToMany(CareProjectActivity).mappedBy('project').orderBy({ heldOn: 'desc' }),
  },
});

/** 关爱项目: one of the six projects that JS37 names; the rows come with the tables. */
export class CareProject extends CareProjectSchema.class {}
CareProjectSchema.setClass(CareProject);
