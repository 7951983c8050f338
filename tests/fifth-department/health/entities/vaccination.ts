import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance } from '../../properties.ts';
import { Patient } from './patient.ts';

const VaccinationSchema = defineEntity({
  name: 'Vaccination',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(Patient).updateRule('cascade'),
    vaccine: p.string(),
    givenOn: p.date(),
    isBooster: p.boolean().default(false),
    ...provenance,
  },
  indexes: [{ properties: ['child', 'givenOn'] }],
});

/** 预防接种: one vaccination given to a child. */
export class Vaccination extends VaccinationSchema.class {}
VaccinationSchema.setClass(Vaccination);
