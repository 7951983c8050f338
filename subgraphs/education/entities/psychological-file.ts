import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance, version } from '../../properties.ts';
import { Pupil } from './pupil.ts';
import { School } from './school.ts';

const PsychologicalFileSchema = defineEntity({
  name: 'PsychologicalFile',
  comment: '心理健康档案(极敏感)',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(Pupil).updateRule('cascade'),
    school: () => p.manyToOne(School),
    openedOn: p.date(),
    reason: p.text(),
    closedOn: p.date().nullable(),
    outcome: p.text().nullable(),
    ...provenance,
    version,
  },
  checks: [
    { name: 'psychological_file_period', expression: '"closed_on" >= "opened_on"' },
    { name: 'psychological_file_outcome', expression: '("closed_on" is null) = ("outcome" is null)' },
  ],
  indexes: [{ properties: ['child', 'openedOn'] }],
  uniques: [
    {
      name: 'psychological_file_open_unique',
      expression: `create unique index "psychological_file_open_unique" on "psychological_file" ("child_id") where "closed_on" is null`,
    },
  ],
});

/** 心理健康档案: the file on a pupil who needs psychological support. Most sensitive (JS37). */
export class PsychologicalFile extends PsychologicalFileSchema.class {}
PsychologicalFileSchema.setClass(PsychologicalFile);
