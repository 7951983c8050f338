import type { Department } from '../department.ts';
import { acts } from './acts/index.ts';
import { constraints } from './constraints.ts';
import { GuidedChild } from './entities/guided-child.ts';
import { ledgers } from './ledgers/index.ts';
import { reading } from './reading.ts';
import { roster } from './roster.ts';

/** 妇联: the women's federation – places and people for family education, families guided, children at risk. */
const department: Department = {
  reading,
  acts,
  actKinds: { eraseGuidedChild: 'ERASURE' },
  source: '妇联业务登记',
  constraints,
  children: GuidedChild,
  roster,
  ledgers,
  persons: {
    name: 'name',
    birthDate: 'birthDate',
    sex: null,
    guardianNames: null,
    phones: 'array_remove(array[c.family_phone]::text[], null)',
  },
};

export default department;
