import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance } from '../../properties.ts';
import { PsychologicalFile } from './psychological-file.ts';

const PsychologicalSupportRecordSchema = defineEntity({
  name: 'PsychologicalSupportRecord',
  comment: '心理帮扶记录(极敏感)',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    psychologicalFile: () => p.manyToOne(PsychologicalFile),
    supportedOn: p.date(),
    form: p.enum(['INDIVIDUAL', 'GROUP'] as const),
    note: p.text(),
    ...provenance,
  },
  indexes: [{ properties: ['psychologicalFile', 'supportedOn'] }],
});

/** 心理帮扶记录: one supporting talk or group session. Most sensitive (JS37). */
export class PsychologicalSupportRecord extends PsychologicalSupportRecordSchema.class {}
PsychologicalSupportRecordSchema.setClass(PsychologicalSupportRecord);
