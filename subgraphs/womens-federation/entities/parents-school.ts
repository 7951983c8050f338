import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';
import { openNameUnique } from '../open-name-unique.ts';

const ParentsSchoolSchema = defineEntity({
  name: 'ParentsSchool',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.string().length(100),
    hostKind: p.enum(['SCHOOL', 'KINDERGARTEN', 'COMMUNITY', 'VILLAGE', 'WORKPLACE', 'ONLINE_PLATFORM'] as const),
    hostName: p.string().length(100).nullable(),
    divisionCode: divisionCode(),
    isOnline: p.boolean().default(false),
    headName: p.string().length(50).nullable(),
    openedOn: p.date(),
    closedOn: p.date().nullable(),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['divisionCode'] }],
  uniques: [openNameUnique('parents_school')],
  checks: [
    { name: 'parents_school_period_in_order', expression: '"closed_on" > "opened_on"' },
    { name: 'parents_school_has_host', expression: '"is_online" or "host_name" is not null' },
  ],
});

/** 家长学校: a school for parents, at a school, in a community or online. */
export class ParentsSchool extends ParentsSchoolSchema.class {}
ParentsSchoolSchema.setClass(ParentsSchool);
