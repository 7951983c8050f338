import { defineEntity, p } from '@mikro-orm/postgresql';
import { childId, divisionCode, provenance, version } from '../../properties.ts';

const PupilSchema = defineEntity({
  name: 'Pupil',
  comment: '学生(学籍登记的基本信息)',
  properties: {
    id: childId().primary(),
    name: p.string(),
    sex: p.enum(['UNKNOWN', 'MALE', 'FEMALE', 'NOT_STATED'] as const),
    birthDate: p.date(),
    divisionCode: divisionCode(),
    ...provenance,
    version,
  },
  indexes: [
    { properties: ['divisionCode'] },
    {
      name: 'pupil_name_characters',
      expression: 'create index "pupil_name_characters" on "pupil" using gin (string_to_array(lower("name"), null))',
    },
  ],
});

/** 学生: a child as the schools know it; its id is the hub's child id. */
export class Pupil extends PupilSchema.class {}
PupilSchema.setClass(Pupil);
