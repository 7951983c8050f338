import type { FieldProblem } from '../../../schema/errors.ts';
import { problem } from '../../check.ts';

/** The departments that tell of every visit to a child, so that one can answer a task: 入户探访 and 每月走访. */
const TELLING: readonly string[] = ['CIVIL_AFFAIRS', 'YOUTH_LEAGUE'];

const WHY_NOT: Partial<Record<string, string>> = {
  EDUCATION:
    '比对只知道教育部门登记疑似辍学后的劝返家访,不知道其他家访,不能据以自动答复;请不要求走访,由其写明情况答复。',
  WOMENS_FEDERATION: '比对不知道妇联的走访,不能据以自动答复;请不要求走访,由其写明情况答复。',
};

/** Whether a visit of the department can answer its tasks (登记走访后自动答复). */
export const canAnswerByVisit = (department: string): boolean => TELLING.includes(department);

/** What is wrong with asking a department for a visit to a child, to be answered by it. */
export function visitProblem(forDepartment: string, childId: string | null): FieldProblem | null {
  if (!childId) return problem('asksForVisit', '只有针对一名儿童的任务可以要求走访,请填写儿童编号,或不要求走访。');
  if (canAnswerByVisit(forDepartment)) return null;
  return problem('asksForVisit', WHY_NOT[forDepartment] ?? '该部门没有走访可以据以自动答复,请不要求走访。');
}
