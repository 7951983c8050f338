import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance, version } from '../../properties.ts';
import { Pupil } from './pupil.ts';
import { School } from './school.ts';

const SchoolFileSchema = defineEntity({
  name: 'SchoolFile',
  comment: '学校留守儿童档案',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(Pupil).updateRule('cascade'),
    school: () => p.manyToOne(School),
    openedOn: p.date(),
    closedOn: p.date().nullable(),
    ...provenance,
    version,
  },
  checks: [{ name: 'school_file_period', expression: '"closed_on" > "opened_on"' }],
  indexes: [{ properties: ['child', 'openedOn'] }, { properties: ['school'] }],
  uniques: [
    {
      name: 'school_file_open_unique',
      expression: `create unique index "school_file_open_unique" on "school_file" ("child_id") where "closed_on" is null`,
    },
  ],
});

/** 学校留守儿童档案: the file a school keeps on a left-behind pupil (FS53). */
export class SchoolFile extends SchoolFileSchema.class {}
SchoolFileSchema.setClass(SchoolFile);
