import { defineEntity, p } from '@mikro-orm/postgresql';
import { childId, provenance } from '../../properties.ts';
import { Vaccination } from './vaccination.ts';

const PatientSchema = defineEntity({
  name: 'Patient',
  properties: {
    id: childId().primary(),
    name: p.string(),
    vaccinations: () => p.oneToMany(Vaccination).mappedBy('child').orderBy({ givenOn: 'desc' }),
    ...provenance,
  },
});

/** 健康档案: a child as the health authority knows it. */
export class Patient extends PatientSchema.class {}
PatientSchema.setClass(Patient);
