import { afterEach, expect, test } from 'vitest';
import { DepartmentUnavailable } from '../../gateway/department.ts';
import { localDepartment } from '../../gateway/local-department.ts';
import { RemoteDepartment } from '../../gateway/remote-department.ts';
import { NOBODY } from '../../schema/access/nobody.ts';
import { parsePolicyContent } from '../../schema/access/policy-content.ts';
import type { Ground } from '../../schema/access/viewer.ts';
import { newGrantPair, parseGrantSigner } from '../../schema/grant-keys.ts';
import { serveSubgraph } from '../../subgraphs/serve.ts';
import { startDepartment } from '../hub.ts';
import { recordingLine } from './recording-line.ts';
import { policyContent, publicKeys, sessionWith, signer } from './sample.ts';
import { serveLeague, version } from './served.ts';

const opened: RemoteDepartment[] = [];
afterEach(async () => {
  for (const department of opened.splice(0)) await department.close();
});

const breaker = { failures: 5, halfOpenAfterMs: 1_000 };

/** The league as a gateway reaches it. */
function reach(url: string, by = signer): RemoteDepartment {
  const department = new RemoteDepartment('youth-league', { url, timeoutMs: 5_000, breaker, signer: by });
  opened.push(department);
  return department;
}

const question = { kind: 'query', query: '{ __typename }', variables: {} } as const;
const answer = { data: { __typename: 'Query' } };
const reasonOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof DepartmentUnavailable ? error.reason : error),
  );
/** Path and grant id of each request. */
const sent = (requests: string[]) =>
  requests.map((head) => {
    const token = /authorization: Bearer (\S+)/i.exec(head)?.[1] ?? '..';
    const { jti } = JSON.parse(Buffer.from(token.split('.')[1] as string, 'base64url').toString() || '{}');
    return { path: /^\w+ (\S+)/.exec(head)?.[1], jti };
  });

test('the session arrives as it was, and nothing but the grant says who asks', async () => {
  await using league = await serveLeague();
  await using line = await recordingLine(league.url);
  const session = sessionWith(version);
  expect(await reach(line.url).fetch({ ...question, session })).toEqual(answer);
  const { readAt, ...policy } = session.policy;
  expect(league.sessions).toEqual([{ ...session, policy }]);
  const names = line.requests.map((head) => [...head.matchAll(/^([\w-]+):/gm)].map(([, name]) => name?.toLowerCase()));
  for (const each of names)
    expect(each.toSorted()).toEqual([
      'accept',
      'authorization',
      'connection',
      'content-length',
      'content-type',
      'host',
    ]);
});

test('nobody is nobody over there, too', async () => {
  await using league = await serveLeague();
  await reach(league.url).fetch({ ...question, session: NOBODY });
  expect(league.sessions).toEqual([NOBODY]);
});

test('a policy that the department does not know is sent once; from then on its name is enough', async () => {
  await using league = await serveLeague();
  await using line = await recordingLine(league.url);
  const department = reach(line.url);
  const ask = () => department.fetch({ ...question, session: sessionWith(version) });
  expect([await ask(), await ask()]).toEqual([answer, answer]);
  const requests = sent(line.requests);
  expect(requests.map(({ path }) => path)).toEqual(['/graphql', '/policy', '/graphql', '/graphql']);
  expect(new Set(requests.map(({ jti }) => jti)).size).toBe(4);
  expect(league.sessions.map(({ policy }) => [policy.version, policy.isCurrent])).toEqual([
    [version, true],
    [version, true],
  ]);
});

test('many who wait for the same policy are all answered', async () => {
  await using league = await serveLeague();
  const department = reach(league.url);
  const ask = () => department.fetch({ ...question, session: sessionWith(version) });
  expect(await Promise.all(Array.from({ length: 8 }, ask))).toEqual(Array(8).fill(answer));
});

test('even a mutation is asked again after the policy: nothing had been done', async () => {
  await using league = await serveLeague();
  const department = reach(league.url);
  expect(await department.fetch({ ...question, kind: 'mutation', session: sessionWith(version) })).toEqual(answer);
  expect(league.sessions).toHaveLength(1);
});

test('a query whose line is cut is asked again under a grant of its own; a mutation is not', async () => {
  await using league = await serveLeague();
  await using line = await recordingLine(league.url);
  const department = reach(line.url);
  line.cuts = 1;
  expect(await department.fetch({ ...question, session: NOBODY })).toEqual({ ...answer, lost: 1 });
  const [one, two] = sent(line.requests);
  expect([one?.path, two?.path, one?.jti === two?.jti]).toEqual(['/graphql', '/graphql', false]);
  line.cuts = 1;
  expect(await reasonOf(department.fetch({ ...question, kind: 'mutation', session: NOBODY }))).toBe('connection');
  expect(line.requests).toHaveLength(3);
});

test('a gateway with the wrong key, or none, is refused at once; the log will say that it was the grant', async () => {
  await using league = await serveLeague();
  await using line = await recordingLine(league.url);
  const stranger = parseGrantSigner(newGrantPair('2026-11').privateKey, 'gateway-1');
  expect(await reasonOf(reach(line.url, stranger).fetch({ ...question, session: NOBODY }))).toBe('grant');
  const foreign = new RemoteDepartment('youth-league', {
    url: line.url,
    timeoutMs: 5_000,
    breaker,
  });
  opened.push(foreign);
  expect(await reasonOf(foreign.fetch({ ...question, session: NOBODY }))).toBe('grant');
  expect(line.requests).toHaveLength(2);
  expect(league.sessions).toEqual([]);
});

test('a copy of the policy is current for sixty seconds, as the department itself counts', async () => {
  await using league = await serveLeague();
  const department = reach(league.url);
  for (const age of [0, 58, 62]) {
    const session = sessionWith(version, new Date(Date.now() - age * 1000));
    await department.fetch({ ...question, session });
  }
  const given = sessionWith(version);
  await department.fetch({ ...question, session: { ...given, policy: { ...given.policy, isCurrent: false } } });
  expect(league.sessions.map(({ policy }) => policy.isCurrent)).toEqual([true, true, false, false]);
});

const ground: Ground = { kind: 'CASE', number: 'GA-210421-2026-0001', childId: 'child-1' };
const knowing = {
  ground: async (number: string) => (number === ground.number ? ground : null),
  policy: async () => policyContent,
};

test('grounds and policies are found far away as they are in this process', async () => {
  await using league = await serveLeague({ doors: knowing });
  await using here = await startDepartment('youth-league');
  for (const department of [
    reach(league.url),
    localDepartment('youth-league', { ...here.subgraph, ...knowing }, 5_000),
  ]) {
    expect(await department.ground(ground.number, NOBODY)).toEqual(ground);
    expect(await department.ground('GA-0', NOBODY)).toBeNull();
    expect(await department.policy()).toEqual(policyContent);
  }
  for (const department of [localDepartment('youth-league', here.subgraph, 5_000)])
    expect([await department.ground('GA-0', sessionWith(version)), await department.policy()]).toEqual([null, null]);
});

test('what the joint meeting has decided arrives as it decided it', async () => {
  await using meeting = await startDepartment('joint-meeting', { demo: { seed: 1, children: 700 } });
  const decided = await meeting.subgraph.policy();
  const door = { ...meeting.subgraph, close: async () => undefined };
  const { url, stop } = await serveSubgraph(door, '127.0.0.1', 0, () => publicKeys);
  const department = new RemoteDepartment('joint-meeting', { url, timeoutMs: 5_000, breaker, signer });
  opened.push(department);
  expect(await department.policy()).toEqual(decided);
  const { smallCellBelow } = parsePolicyContent(decided) ?? {};
  expect(smallCellBelow).toBeGreaterThanOrEqual(3);
  await department.close();
  await stop();
});

test('what is no ground and no policy is not taken for one', async () => {
  const doors = { ground: async () => ({ kind: 'ANY' }) as never, policy: async () => ({ agreements: 7 }) as never };
  await using league = await serveLeague({ doors });
  const department = reach(league.url);
  expect(await reasonOf(department.ground('GA-0', NOBODY))).toBe('garbage');
  expect(await reasonOf(department.policy())).toBe('garbage');
});

test('in one process the department is handed the very session', async () => {
  await using here = await startDepartment('youth-league');
  const seen: unknown[] = [];
  const door = {
    ...here.subgraph,
    execute: (...[request, session]: Parameters<typeof here.subgraph.execute>) => {
      seen.push(session);
      return here.subgraph.execute(request, session);
    },
  };
  const session = sessionWith(version);
  expect(await localDepartment('youth-league', door, 5_000).fetch({ ...question, session })).toEqual(answer);
  expect(seen[0]).toBe(session);
});
