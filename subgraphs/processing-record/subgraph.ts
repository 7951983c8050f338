import type { Department } from '../department.ts';
import { acts } from './acts/index.ts';
import { constraints } from './constraints.ts';
import { reading } from './reading.ts';

/** 处理记录: what auditors, data stewards and the owners of data read of the record; gateways write it by a role of their own. */
const department: Department = {
  reading,
  acts,
  actKinds: { setRetention: 'POLICY' },
  source: '处理记录',
  constraints,
};

export default department;
