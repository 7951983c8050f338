import type { Department } from '../department.ts';
import { acts } from './acts/index.ts';
import { actKinds } from './acts/kinds.ts';
import { hasWrittenAbout } from './conditions.ts';
import { constraints } from './constraints.ts';
import { ConcernedChild } from './entities/concerned-child.ts';
import { ground } from './ground.ts';
import { policy } from './policy.ts';
import { reading } from './reading.ts';

/** 联席会议: sharing agreements, corrections, emergency accesses, seals, and the policy that comes of them. */
const department: Department = {
  reading,
  acts,
  actKinds,
  source: '联席会议登记',
  constraints,
  children: ConcernedChild,
  hasWrittenAbout,
  ground,
  policy,
};

export default department;
