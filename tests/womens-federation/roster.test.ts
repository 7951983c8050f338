import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import { policyOf, stewardOf, stewardSession } from '../sessions.ts';
import {
  act,
  daysAgo,
  divisionSection,
  newChild,
  OTHER_VILLAGE,
  refused,
  startFederation,
  today,
  VILLAGE,
} from './federation.ts';

const post = { role: 'GRID_WORKER', from: daysAgo(365) };

let department: TestDepartment;
let sealedId: string;
beforeAll(async () => {
  department = await startFederation();
  const mark = (child: object) =>
    act(department, 'markKeyFamily', { child, reason: 'OTHER', from: daysAgo(9) }, '{ child { id } }');
  sealedId = (await mark(newChild(1, '甲一', VILLAGE))).child.id;
  await mark(newChild(2, '甲二', '210421101'));
  await mark(newChild(3, '甲三', OTHER_VILLAGE));
  const appoint = (more: object) => act(department, 'appointGridWorker', { ...post, ...more });
  await appoint({ name: '郑网格', divisionCode: VILLAGE, signInId: ' grid-1 ' });
  await appoint({ name: '孙网格', divisionCode: '210421101', signInId: 'grid-2' });
  await appoint({ name: '李网格', divisionCode: OTHER_VILLAGE, signInId: 'grid-3', until: today });
});
afterAll(() => department.stop());

/** The children that a grid worker of the county sees as their own. */
async function childrenOf(signInId: string): Promise<string[]> {
  const viewer = stewardOf('womens-federation', { id: signInId, role: 'CASEWORKER', division: '210421' });
  const session = stewardSession('womens-federation', { viewer, purpose: 'CHILD_CARE' });
  const { data, errors } = await department.execute(
    '{ guidedChildren(orderBy: RECORDED_ON_ASC) { nodes { name } } }',
    {},
    session,
  );
  expect(errors).toBeUndefined();
  return data.guidedChildren.nodes.map(({ name }: { name: string }) => name);
}

describe('a grid worker who signs in', () => {
  test('looks after the children of the village, or of all places of the township', async () => {
    expect(await childrenOf('grid-1')).toEqual(['甲一']);
    expect(await childrenOf('grid-2')).toEqual(['甲一', '甲二']);
  });

  test('looks after nobody once out of office, nor does anybody unknown', async () => {
    expect(await childrenOf('grid-3')).toEqual([]);
    expect(await childrenOf('grid-4')).toEqual([]);
  });

  test('has an account that is no other grid worker’s at the time', async () => {
    const again = { ...post, name: '王网格', divisionCode: OTHER_VILLAGE, signInId: 'grid-1' };
    expect(await act(department, 'appointGridWorker', again)).toEqual(
      refused({ 'input.signInId': '这个登录账号在这段时间已属于另一名网格员,请核对账号和任职日期。' }),
    );
    expect(await act(department, 'appointGridWorker', { ...again, signInId: ' ' })).toEqual(
      refused({ 'input.signInId': '不能为空,请填写。' }),
    );
    const later = { ...again, signInId: 'grid-3', from: today };
    expect(await act(department, 'appointGridWorker', later, '{ signInId }')).toEqual({ signInId: 'grid-3' });
  });
});

describe('a sealed child', () => {
  const policy = () => policyOf([], { sealedChildren: [sealedId] });

  test('is in no figure of its division', async () => {
    const gridWorkerId = (await department.sql('select id from grid_worker order by id limit 1'))[0]?.id;
    const child = { childId: sealedId };
    const report = { gridWorkerId: String(gridWorkerId), kind: 'OTHER', description: '独自在家', reportedOn: today };
    await act(department, 'reportAtRiskChild', { ...report, child });
    const visit = { federationVisitors: ['郑网格'], educationVisitors: ['冯老师'], findings: '平稳' };
    const due = { visitedOn: daysAgo(90), nextDueOn: daysAgo(1) };
    await act(department, 'recordJointHomeVisit', { ...visit, ...due, child });
    const volunteer = { name: '吴阿姨', divisionCode: '210421101', from: daysAgo(365) };
    const { id: volunteerId } = await act(department, 'enlistFamilyEducationVolunteer', volunteer);
    await act(department, 'openFamilyGuidance', { child, volunteerId, topics: ['TRAFFIC'], openedOn: today });
    const figures =
      '{ keyFamilyCount guidedFamilyCount jointHomeVisitCount overdueJointHomeVisitCount unansweredReportCount }';
    expect(await divisionSection(department, VILLAGE, figures)).toEqual({
      keyFamilyCount: 1,
      guidedFamilyCount: 1,
      jointHomeVisitCount: 1,
      overdueJointHomeVisitCount: 1,
      unansweredReportCount: 1,
    });
    const sealed = stewardSession('womens-federation', { policy: policy() });
    expect(await divisionSection(department, VILLAGE, figures, sealed)).toEqual({
      keyFamilyCount: 0,
      guidedFamilyCount: 0,
      jointHomeVisitCount: 0,
      overdueJointHomeVisitCount: 0,
      unansweredReportCount: 0,
    });
  });

  test('is not counted with its grid worker’s reports or with those who came to an activity', async () => {
    const lecture = { title: '防溺水', topic: 'DROWNING', heldOn: today, divisionCode: VILLAGE, place: '村委会' };
    const attendances = [{ child: { childId: sealedId } }];
    await act(department, 'holdLecture', { ...lecture, participantCount: 20, attendances });
    const query = `{ gridWorkers(filter: { divisionCode: "${VILLAGE}" }) { nodes { reportCount } }
      lectures { nodes { knownChildCount } } }`;
    const counts = (reportCount: number, knownChildCount: number) => ({
      gridWorkers: { nodes: [{ reportCount }] },
      lectures: { nodes: [{ knownChildCount }] },
    });
    expect((await department.execute(query)).data).toEqual(counts(1, 1));
    const sealed = stewardSession('womens-federation', { policy: policy() });
    expect((await department.execute(query, {}, sealed)).data).toEqual(counts(0, 0));
  });
});
