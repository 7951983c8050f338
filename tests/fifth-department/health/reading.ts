import { sql } from 'kysely';
import { many, one, type Reading } from '../reading.ts';
import { Patient } from './entities/patient.ts';
import { Vaccination } from './entities/vaccination.ts';

/** How the health department's types are read. */
export const reading: Reading = {
  Query: { fields: { vaccinations: many(Vaccination, () => sql`true`, ['givenOn desc']) } },
  Child: { key: 'id', fields: { health: one(Patient, (child, patient) => sql`${patient('id')} = ${child('id')}`) } },
  HealthChild: { entity: Patient },
};
