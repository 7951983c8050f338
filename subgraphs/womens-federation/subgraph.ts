import type { Department } from '../department.ts';
import { acts } from './acts/index.ts';
import { constraints } from './constraints.ts';
import { GuidedChild } from './entities/guided-child.ts';
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
};

export default department;
