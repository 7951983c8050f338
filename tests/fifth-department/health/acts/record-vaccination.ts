import type { Act } from '../../act.ts';
import { found, notInFuture, refuse, saysSomething } from '../../check.ts';
import { Patient } from '../entities/patient.ts';
import { Vaccination } from '../entities/vaccination.ts';
import type { RecordVaccinationInput } from '../schema.generated.ts';

/** 登记一次预防接种. */
export const recordVaccination: Act<RecordVaccinationInput> = async (input, { em, today, recordedBy }) => {
  refuse(notInFuture('givenOn', input.givenOn, today), saysSomething('vaccine', input.vaccine, 50));
  const child = await found('childId', input.childId, (id) => em.findOne(Patient, { id }));
  const vaccination = em.create(Vaccination, {
    child,
    vaccine: input.vaccine,
    givenOn: input.givenOn,
    source: '接种门诊登记',
    recordedBy,
    recordedOn: today,
  });
  await em.flush();
  return vaccination.id;
};
