import type { Department } from '../department.ts';
import { acts } from './acts/index.ts';
import { constraints } from './constraints.ts';
import { Pupil } from './entities/pupil.ts';
import { ledgers, persons } from './ledgers/index.ts';
import { reading } from './reading.ts';
import { roster } from './roster.ts';

/** 教育: schools, pupils, dropout control, school files and psychological support. */
const department: Department = {
  reading,
  acts,
  actKinds: { erasePupil: 'ERASURE' },
  source: '学校登记',
  constraints,
  children: Pupil,
  roster,
  ledgers,
  persons,
};

export default department;
