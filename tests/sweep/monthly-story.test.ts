import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPack } from '../../schema/meeting-pack/pack-content.ts';
import { demoOfficer } from '../demo-officer.ts';
import { COUNTY, desk, type Pairing, pairingsOf, pupilWithoutFindings } from './monthly-story.ts';
import { type SweptHub, sweptHub } from './sweeping.ts';

const IN_TIME = { timeout: 60_000, interval: 500 };
const FIRST_SWEEP = { ...IN_TIME, timeout: 240_000 };
const OFTEN = { everyMs: 300, idleMs: 1_000 };
const ON_TIME = 'MONTHLY_VISITS_ON_TIME';

const secretary = demoOfficer('demo-joint-meeting-secretary', 'VERIFICATION');
const statistics = demoOfficer('demo-joint-meeting-secretary', 'STATISTICS');
const cadre = demoOfficer('demo-league-cadre', 'CHILD_CARE');
const leader = demoOfficer('demo-league-manager', 'CHILD_CARE');

let hub: SweptHub;
let at: ReturnType<typeof desk>;
let gateway: Awaited<ReturnType<SweptHub['gateway']>>;
let nobodyCame: Pairing;
let nextChild: Pairing;

beforeAll(async () => {
  hub = await sweptHub({ seed: 1, children: 700 });
  [nobodyCame, nextChild] = (await pairingsOf(hub, 'demo-league-cadre')) as [Pairing, Pairing];
  const since = `date_trunc('month', current_date) - interval '1 month'`;
  const both = `${nobodyCame.pairingId}, ${nextChild.pairingId}`;
  await hub.sql('youth-league', `delete from monthly_visit where pairing_id in (${both}) and visited_on >= ${since}`);
  gateway = await hub.gateway(OFTEN);
  at = desk(gateway.url);
}, 300_000);
afterAll(() => hub?.[Symbol.asyncDispose]());

test('a month of the joint meeting: what nobody saw is found, supervised, visited, closed, counted, and put before the meeting', async () => {
  const { childId, pairingId } = nobodyCame;
  const found = () => at.findings(`childId: "${childId}", code: "NO_MONTHLY_VISIT"`, secretary);
  await expect.poll(found, FIRST_SWEEP).toMatchObject([{ state: 'OPEN', responsible: 'YOUTH_LEAGUE', tasks: [] }]);
  const findingId = (await found())[0]?.id;
  const before = await at.figures(statistics);

  const task = await at.act('createTaskFromFinding', { findingId, whatToDo: '请本月内走访' }, secretary);
  expect(task).toMatchObject({ kind: 'SUPERVISION', state: 'OPEN', forDepartment: 'YOUTH_LEAGUE' });
  const numbered = (expectedVersion: number, more = {}) => ({ number: task.number, expectedVersion, ...more });
  const assigned = { assigneeId: cadre.viewer?.id, assignee: cadre.viewer?.name };
  expect(await at.act('acceptTask', numbered(1, assigned), leader)).toMatchObject({ state: 'ACCEPTED' });
  expect(await at.tasks(cadre)).toMatchObject([{ number: task.number, state: 'ACCEPTED', isMine: true, childId }]);

  const visit = await at.visit(pairingId, cadre);
  await expect.poll(found, IN_TIME).toMatchObject([{ state: 'CLOSED', closedBecause: 'FACTS_AGREE' }]);
  const told = { result: '已到家走访', visitDepartment: 'YOUTH_LEAGUE', visitId: visit.id, visitedOn: visit.visitedOn };
  expect(await at.act('answerTask', numbered(2, told), cadre)).toMatchObject({ state: 'ANSWERED' });
  expect(await at.act('closeTask', numbered(3), secretary)).toMatchObject({ state: 'CLOSED' });
  expect(await found()).toMatchObject([{ tasks: [{ number: task.number, state: 'CLOSED' }] }]);

  const visited = before.get(ON_TIME) as number;
  expect(await at.changedSince(before, statistics)).toEqual([[ON_TIME, visited, visited + 1]]);

  const { id } = await at.act('freezeMeetingPack', { divisionCode: COUNTY, title: '本月例会' }, statistics, 'id');
  await expect.poll(() => at.pack(id, statistics), FIRST_SWEEP).toMatchObject({ state: 'READY' });
  const frozen = await at.pack(id, statistics);
  const shown = readPack(frozen.content).figures.flatMap(({ figures }) => figures);
  expect(shown.find(({ code }) => code === ON_TIME)?.numerator).toBe(visited + 1);

  await at.visit(nextChild.pairingId, cadre);
  expect(await at.changedSince(before, statistics)).toEqual([[ON_TIME, visited, visited + 2]]);
  expect(await at.pack(id, statistics)).toEqual(frozen);
}, 600_000);

test('while education does not answer no child is said to be in no school, and none is said to be back', async () => {
  const inNoSchool = () => at.findings('code: "IN_LEDGER_BUT_IN_NO_SCHOOL", state: OPEN', secretary);
  const isSwept = () => gateway.log.some(({ event, children }) => event === 'sweep' && Number(children) > 100);
  await expect.poll(isSwept, FIRST_SWEEP).toBe(true);
  const before = await inNoSchool();
  expect(before.length).toBeGreaterThan(0);
  const back = before[0]?.childId;
  const gone = await pupilWithoutFindings(hub);

  hub.down('education', true);
  await hub.sql(
    'education',
    `update enrolment set until = "from" + 1, leaving_reason = 'MOVED_AWAY' where child_id = '${gone}' and until is null`,
  );
  await hub.sql('civil-affairs', `update registered_child set source = source where id in ('${gone}', '${back}')`);
  const sofar = gateway.log.length;
  const judged = () => gateway.log.slice(sofar).filter(({ event, children }) => event === 'sweep' && children !== 0);
  await expect.poll(judged, IN_TIME).toContainEqual(expect.objectContaining({ unheard: ['EDUCATION'] }));
  expect(await inNoSchool()).toEqual(before);

  hub.down('education', false);
  const withOneMore = [...before.map(({ childId }) => childId), gone].sort();
  await expect
    .poll(async () => (await inNoSchool()).map(({ childId }) => childId).sort(), IN_TIME)
    .toEqual(withOneMore);
}, 300_000);
