import { badInput } from '../../schema/errors.ts';
import { problem } from '../check.ts';
import { HANDLING_DEPARTMENTS } from './entities/at-risk-report.ts';

type HandlingDepartment = (typeof HANDLING_DEPARTMENTS)[number];

/** The department that a report is handed over to (处置部门); refuses one that only supervises. */
export function handlingDepartment(field: string, department: string): HandlingDepartment {
  const found = HANDLING_DEPARTMENTS.find((each) => each === department);
  if (!found) throw badInput(problem(field, '该部门不办理风险报告,请改选负责处置的部门。'));
  return found;
}
