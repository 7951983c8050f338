import { describe, expect, it } from 'vitest';
import { HUB_ERRORS } from '../../schema/errors.ts';
import { SECRET, type Trouble } from './departments.ts';
import { startTestHub, type TestAnswer } from './test-hub.ts';

const PROFILE = '{ children { name education { grade } youthLeague { harbour } } }';
const unavailable = (department: string, path: (string | number)[]) => ({
  message: HUB_ERRORS.DEPARTMENT_UNAVAILABLE,
  path,
  extensions: { code: 'DEPARTMENT_UNAVAILABLE', department },
});

function expectNoLeak(answer: TestAnswer): void {
  expect(answer.text).not.toMatch(/secret|http|127\.0\.0\.1|ECONN|stack|5432|<html/i);
}

describe('a department in trouble costs only its section', () => {
  const troubles: [Trouble, 'local' | 'remote'][] = [
    ['refused', 'remote'],
    ['hang', 'remote'],
    ['error-500', 'remote'],
    ['garbage', 'remote'],
    ['hang', 'local'],
    ['throws', 'local'],
  ];
  it.each(troubles)('%s (%s): one clear error, the other sections are there', async (trouble, reach) => {
    await using hub = await startTestHub(reach);
    hub.departments['youth-league'].trouble = trouble;
    const answer = await hub.ask(PROFILE);
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({
      children: [
        { name: '张小明', education: { grade: 3 }, youthLeague: null },
        { name: '李小红', education: { grade: 3 }, youthLeague: null },
        { name: '王小刚', education: null, youthLeague: null },
      ],
    });
    expect(answer.errors).toEqual([unavailable('youth-league', ['children', 0, 'youthLeague'])]);
    const statuses = answer.extensions?.departments?.map(({ department, status }) => [department, status]);
    expect(statuses).toEqual([
      ['civil-affairs', 'OK'],
      ['education', 'OK'],
      ['youth-league', 'UNAVAILABLE'],
    ]);
    expectNoLeak(answer);
    expect(JSON.stringify(hub.log)).not.toContain(SECRET);
  });

  it('several fetches to one dead department are still one error', async () => {
    await using hub = await startTestHub('remote');
    hub.departments['youth-league'].trouble = 'error-500';
    const answer = await hub.ask(
      '{ a: child(id: "c1") { id: youthLeague { harbour } education { school { harbours } } } b: child(id: "c2") { youthLeague { mustBeThere } } }',
    );
    expect(answer.data).toEqual({
      a: { id: null, education: { school: { harbours: null } } },
      b: { youthLeague: null },
    });
    expect(answer.errors).toEqual([unavailable('youth-league', ['a', 'id'])]);
  });

  it('the department of the root field is down', async () => {
    await using hub = await startTestHub('remote');
    hub.departments['civil-affairs'].trouble = 'refused';
    const answer = await hub.ask('{ school(id: "s1") { title } child(id: "c1") { education { grade } } }');
    expect(answer.data).toEqual({ school: { title: '第s1小学' }, child: null });
    expect(answer.errors).toEqual([unavailable('civil-affairs', ['child'])]);
    const list = await hub.ask(PROFILE);
    expect([list.data, list.errors]).toEqual([null, [unavailable('civil-affairs', ['children'])]]);
  });

  it('a missing non-null value is an error with a path and takes its parent', async () => {
    await using hub = await startTestHub('local');
    const execute = hub.departments['youth-league'].execute;
    hub.departments['youth-league'].execute = async (request, session) => {
      const answer = await execute(request, session);
      const entities = answer.data?._entities as { youthLeague: Record<string, unknown> | null }[];
      for (const { youthLeague } of entities) {
        for (const key of Object.keys(youthLeague ?? {})) if (key.startsWith('alias_must')) delete youthLeague?.[key];
      }
      return answer;
    };
    const { data, errors } = await hub.ask('{ child(id: "c1") { name youthLeague { must: mustBeThere } } }');
    expect(data).toEqual({ child: { name: '张小明', youthLeague: null } });
    expect(errors).toEqual([
      {
        message: HUB_ERRORS.INTERNAL,
        path: ['child', 'youthLeague', 'must'],
        extensions: { code: 'INTERNAL', reference: expect.any(String) },
      },
    ]);
  });

  it('readiness names the department that does not answer; the process lives', async () => {
    await using hub = await startTestHub('remote');
    const ready = async () => {
      const response = await fetch(`${hub.base}/ready`);
      return [response.status, await response.json()];
    };
    const departments = (last: string) => [
      { department: 'civil-affairs', status: 'OK' },
      { department: 'education', status: 'OK' },
      { department: 'youth-league', status: last },
    ];
    expect(await ready()).toEqual([200, { status: 'OK', record: 'OK', departments: departments('OK') }]);
    hub.departments['youth-league'].trouble = 'hang';
    expect(await ready()).toEqual([503, { status: 'PARTIAL', record: 'OK', departments: departments('UNAVAILABLE') }]);
    expect((await fetch(`${hub.base}/health`)).status).toBe(200);
  });
});

describe('errors of a department', () => {
  it('keep code, field, fields and path, and nothing else', async () => {
    await using hub = await startTestHub('remote');
    const answer = await hub.ask('mutation { act: fail(code: "BAD_INPUT") { name } }');
    expect(answer.errors).toEqual([
      {
        message: '出生日期有误。',
        path: ['act'],
        extensions: {
          code: 'BAD_INPUT',
          field: 'birthDate',
          fields: [{ field: 'birthDate', message: '出生日期有误。' }],
          department: 'civil-affairs',
        },
      },
    ]);
    expectNoLeak(answer);
  });

  it('outside the closed list become internal with a reference that the log knows', async () => {
    await using hub = await startTestHub('remote');
    const answer = await hub.ask('mutation { fail(code: "SQL_23505") { name } }');
    const reference = answer.errors?.[0]?.extensions.reference;
    expect(answer.errors).toEqual([
      {
        message: HUB_ERRORS.INTERNAL,
        path: ['fail'],
        extensions: { code: 'INTERNAL', reference, department: 'civil-affairs' },
      },
    ]);
    expectNoLeak(answer);
    expect(hub.log).toContainEqual({ event: 'internal-error', reference, department: 'civil-affairs' });
  });

  it('keep message and code in conformance mode, without list of departments', async () => {
    await using hub = await startTestHub('remote', { mode: 'conformance' });
    const answer = await hub.ask('mutation { fail(code: "THEIRS") { name } }');
    expect(answer.errors).toEqual([
      { message: SECRET, path: ['fail'], extensions: { code: 'THEIRS', department: 'civil-affairs' } },
    ]);
    expect(answer.extensions).toBeUndefined();
  });
});

describe('attempts and breaker', () => {
  it('a query that fails once is asked again; an act never', async () => {
    await using hub = await startTestHub('remote');
    const { asked } = hub.departments['civil-affairs'];
    hub.departments['civil-affairs'].trouble = 'first-fails';
    expect((await hub.ask('{ child(id: "c1") { name } }')).data).toEqual({ child: { name: '张小明' } });
    expect(asked).toHaveLength(2);
    hub.departments['civil-affairs'].trouble = 'first-fails';
    const act = await hub.ask('mutation { rename(id: "c1", name: "x") { name } }');
    expect(act.errors).toEqual([unavailable('civil-affairs', ['rename'])]);
    expect([asked.length, hub.journal.acts]).toEqual([3, []]);
  });

  it('a department that keeps failing is left alone for a while, then asked again', async () => {
    await using hub = await startTestHub('remote', { breaker: { failures: 2, halfOpenAfterMs: 200 } });
    const education = hub.departments.education;
    const ask = () => hub.ask('{ child(id: "c1") { education { grade } } }');
    education.trouble = 'error-500';
    await ask();
    await ask();
    const sent = education.asked.length;
    education.trouble = 'none';
    expect((await ask()).errors).toEqual([unavailable('education', ['child', 'education'])]);
    expect(education.asked).toHaveLength(sent);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect((await ask()).data).toEqual({ child: { education: { grade: 3 } } });
  });
});
