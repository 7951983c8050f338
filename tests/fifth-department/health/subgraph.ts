import type { Department } from '../department.ts';
import { recordVaccination } from './acts/record-vaccination.ts';
import { Patient } from './entities/patient.ts';
import { reading } from './reading.ts';

/** 卫健: a department as small as one can be. */
const department: Department = {
  reading,
  acts: { recordVaccination },
  source: '接种门诊登记',
  constraints: {},
  children: Patient,
};

export default department;
