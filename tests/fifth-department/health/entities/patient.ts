import { defineEntity, p } from '@mikro-orm/postgresql';
import { childId, divisionCode, provenance } from '../../properties.ts';
import { Vaccination } from './vaccination.ts';

const PatientSchema = defineEntity({
  name: 'Patient',
  properties: {
    id: childId().primary(),
    name: p.string(),
    birthDate: p.date(),
    divisionCode: divisionCode(),
    vaccinations: () => p.oneToMany(Vaccination).mappedBy('child').orderBy({ givenOn: 'desc' }),
    ...provenance,
  },
  indexes: [{ properties: ['divisionCode'] }],
});

/** 健康档案: a child as the health authority knows it. */
export class Patient extends PatientSchema.class {}
PatientSchema.setClass(Patient);
