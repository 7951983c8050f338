import type { Department } from '../department.ts';
import { acts } from './acts/index.ts';
import { constraints } from './constraints.ts';
import { reading } from './reading.ts';

/** 民政: owns the register of children and the divisions. */
const department: Department = { reading, acts, source: '民政工作人员录入', constraints };

export default department;
