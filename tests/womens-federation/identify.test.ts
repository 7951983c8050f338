import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provisionalChildId } from '../../schema/child-id.ts';
import type { TestDepartment } from '../hub.ts';
import { act, daysAgo, newChild, section, startFederation, today, VILLAGE } from './federation.ts';

let department: TestDepartment;
beforeAll(async () => {
  department = await startFederation();
});
afterAll(() => department.stop());

const visit = {
  visitedOn: daysAgo(120),
  federationVisitors: ['郑网格'],
  educationVisitors: ['冯老师'],
  findings: '祖辈照护为主',
};
const UNKNOWN = '000000000000000000000000ZZ';

describe('a child without a number', () => {
  const provisionalId = provisionalChildId();
  const { nationalId } = newChild(10);

  test('is known by the provisional id until the number is known; everything moves with it', async () => {
    const child = { childId: provisionalId, name: '甲十', divisionCode: VILLAGE };
    await act(department, 'recordJointHomeVisit', { ...visit, child });
    const identified = await act(department, 'identifyGuidedChild', { provisionalId, nationalId });
    expect(identified.id).toMatch(/^[0-9A-Z]{26}$/);
    const known = await section(department, identified.id, '{ name jointHomeVisits { visitedOn } }');
    expect(known.womensFederation).toEqual({ name: '甲十', jointHomeVisits: [{ visitedOn: visit.visitedOn }] });
  });

  test('may still be named by the provisional id afterwards', async () => {
    const marked = await act(
      department,
      'markKeyFamily',
      { child: { childId: provisionalId }, reason: 'OTHER', from: today },
      '{ child { id } }',
    );
    expect(marked.child.id).not.toContain('T-');
  });

  test('goes back to the provisional id when the identification is undone', async () => {
    expect(await act(department, 'undoIdentifyGuidedChild', { provisionalId })).toEqual({ id: provisionalId });
    const back = await section(department, provisionalId, '{ name isKeyFamily }');
    expect(back.womensFederation).toEqual({ name: '甲十', isKeyFamily: true });
  });

  test('a child the federation does not know has no section', async () => {
    expect(await section(department, UNKNOWN, '{ name }')).toEqual({ id: UNKNOWN, womensFederation: null });
  });
});
