import type { Demo } from '../demo/demo.ts';
import { Patient } from './entities/patient.ts';
import { Vaccination } from './entities/vaccination.ts';

const provenance = { source: '接种门诊登记', recordedBy: '示例接种员' };

/** Every child is a patient and was vaccinated once. */
const demo: Demo = (population, emit) => (child) => {
  const patient = emit<string>(Patient, {
    id: child.id,
    name: child.name,
    birthDate: child.birthDate,
    divisionCode: child.villageCode,
    ...provenance,
    recordedOn: population.today,
  });
  emit(Vaccination, {
    child: patient,
    vaccine: '示例疫苗',
    givenOn: child.birthDate,
    ...provenance,
    recordedOn: population.today,
  });
};

export default demo;
