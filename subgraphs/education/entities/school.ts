import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';

const SchoolSchema = defineEntity({
  name: 'School',
  comment: '学校',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.string(),
    kind: p.enum(['KINDERGARTEN', 'PRIMARY', 'MIDDLE', 'NINE_YEAR', 'HIGH', 'VOCATIONAL', 'SPECIAL'] as const),
    isBoarding: p.boolean(),
    divisionCode: divisionCode(),
    address: p.string().nullable(),
    hasCounsellingRoom: p.boolean(),
    psychologyTeacherCount: p.integer().default(0),
    counsellingBookCount: p.integer().default(0),
    hasParentsCommittee: p.boolean().default(false),
    ...provenance,
    version,
  },
  checks: [
    { name: 'school_psychology_teacher_count', expression: '"psychology_teacher_count" >= 0' },
    { name: 'school_counselling_book_count', expression: '"counselling_book_count" >= 0' },
  ],
  indexes: [
    { properties: ['divisionCode'] },
    {
      name: 'school_name_characters',
      expression: 'create index "school_name_characters" on "school" using gin (string_to_array(lower("name"), null))',
    },
  ],
  uniques: [{ name: 'school_name_unique', properties: ['divisionCode', 'name'] }],
});

/** 学校: a school or kindergarten and what it has for the care of its pupils. */
export class School extends SchoolSchema.class {}
SchoolSchema.setClass(School);
