import { expect, test } from 'vitest';
import { evidenceByDepartment } from '../../console/findings/evidence-by-department.ts';
import { findingSteps } from '../../console/findings/finding-rights.ts';
import { findingFilter } from '../../console/findings/finding-search.ts';

const fact = (department: string | null, statement: string) => ({ department, coordinate: null, statement, on: null });

test('each department says its facts in one place, the one that has to act first', () => {
  const evidence = [fact('CIVIL_AFFAIRS', '在册'), fact('EDUCATION', '无学籍'), fact('CIVIL_AFFAIRS', '满六周岁')];
  expect(
    evidenceByDepartment(evidence, 'EDUCATION').map(({ department, facts }) => [department, facts.length]),
  ).toEqual([
    ['EDUCATION', 1],
    ['CIVIL_AFFAIRS', 2],
  ]);
});

test('the address says what the queue asks for; without a state, what is open', () => {
  expect(findingFilter({}, 'EDUCATION')).toEqual({ state: 'OPEN' });
  expect(findingFilter({ state: 'ALL', mine: '1', overdue: '1', severity: 'NONSENSE' }, 'EDUCATION')).toEqual({
    isOverdue: true,
    responsible: 'EDUCATION',
  });
});

test('who is concerned makes a task, who is responsible explains, nobody does anything with a closed one', () => {
  const finding = { state: 'OPEN', responsible: 'EDUCATION', departments: ['EDUCATION', 'CIVIL_AFFAIRS'] };
  expect(findingSteps(finding, { department: 'CIVIL_AFFAIRS', role: 'OFFICER' })).toEqual(['TASK']);
  expect(findingSteps(finding, { department: 'EDUCATION', role: 'MANAGER' })).toEqual(['TASK', 'EXPLAIN']);
  expect(findingSteps({ ...finding, state: 'EXPLAINED' }, { department: 'JOINT_MEETING', role: 'MANAGER' })).toEqual([
    'TASK',
    'EXPLAIN',
    'WITHDRAW',
  ]);
  expect(findingSteps({ ...finding, state: 'CLOSED' }, { department: 'EDUCATION', role: 'MANAGER' })).toEqual([]);
});
