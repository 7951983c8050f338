import type { Department } from '../department.ts';
import { acts } from './acts/index.ts';
import { caseGround } from './case-ground.ts';
import { constraints } from './constraints.ts';
import { RegisteredChild } from './entities/registered-child.ts';
import { ledgers } from './ledgers/index.ts';
import { persons } from './ledgers/persons.ts';
import { NATIONAL_ID } from './national-id-column.ts';
import { reading } from './reading.ts';
import { roster } from './roster.ts';

/** 民政: owns the register of children and the divisions. */
const department: Department = {
  reading,
  acts,
  actKinds: { eraseRegisteredChild: 'ERASURE' },
  source: '民政工作人员录入',
  constraints,
  sealed: [NATIONAL_ID],
  children: RegisteredChild,
  roster,
  ledgers,
  persons,
  ground: caseGround,
};

export default department;
