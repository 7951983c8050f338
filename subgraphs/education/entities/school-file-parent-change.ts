import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance } from '../../properties.ts';
import { SchoolFile } from './school-file.ts';

const SchoolFileParentChangeSchema = defineEntity({
  name: 'SchoolFileParentChange',
  comment: '父母外出变动',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    schoolFile: () => p.manyToOne(SchoolFile),
    parent: p.enum(['FATHER', 'MOTHER'] as const),
    kind: p.enum(['LEFT', 'RETURNED'] as const),
    changedOn: p.date(),
    workPlace: p.string().nullable(),
    ...provenance,
  },
  uniques: [{ name: 'school_file_parent_change_unique', properties: ['schoolFile', 'parent', 'changedOn'] }],
});

/** 父母外出变动: a parent left for work or came back, as the school file records it (FS53). */
export class SchoolFileParentChange extends SchoolFileParentChangeSchema.class {}
SchoolFileParentChangeSchema.setClass(SchoolFileParentChange);
