import type { Department } from '../department.ts';
import { acts } from './acts/index.ts';
import { constraints } from './constraints.ts';
import { reading } from './reading.ts';

/** 妇联: the women's federation – places and people for family education, families guided, children at risk. */
const department: Department = { reading, acts, source: '妇联业务登记', constraints };

export default department;
