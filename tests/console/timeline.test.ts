import { expect, test } from 'vitest';
import type { ChildPast, Words } from '../../console/children/profile/timeline/event.ts';
import { byYear, chosen, eventsOf } from '../../console/children/profile/timeline/events.ts';
import { TERMS } from '../../console/terms.generated.ts';

const WORDS: Words = {
  say: (chinese) => chinese,
  term: (list, value) => (TERMS[list] as Readonly<Record<string, string>>)[value ?? ''] ?? '—',
};

/** What a test says of a child; everything else is not told. */
function past(told: Record<string, unknown>): ChildPast {
  return told as unknown as ChildPast;
}

const VISIT = { visitorKind: 'CHILD_DIRECTOR', visitorName: '甲', finding: '一切正常', creditedFrom: null };

test('events of all departments stand on one line, newest first, by year', () => {
  const events = eventsOf(
    past({
      registeredOn: '2024-04-04',
      civilAffairs: { visits: [{ ...VISIT, visitedOn: '2026-01-08' }] },
      education: { teacherVisits: [{ visitedOn: '2026-03-01', teacherName: '乙', form: 'VIDEO', summary: null }] },
      youthLeague: { dreamRoom: { stages: [{ stage: 'APPROVED', reachedOn: '2025-06-01', note: null }] } },
    }),
    WORDS,
  );
  expect(byYear(events).map(({ year, events: its }) => [year, its.map(({ on, title }) => `${on} ${title}`)])).toEqual([
    ['2026', ['2026-03-01 教师家访', '2026-01-08 入户探访']],
    ['2025', ['2025-06-01 梦想小屋：已批准']],
    ['2024', ['2024-04-04 登记入册']],
  ]);
});

test('a department that does not answer, and what is withheld, leave the rest as it is', () => {
  const events = eventsOf(
    past({
      registeredOn: null,
      civilAffairs: { visits: null, cases: [{ openedOn: '2026-02-07', closedOn: null, reason: null, station: null }] },
      education: null,
      womensFederation: { jointHomeVisits: [{ visitedOn: null, federationVisitors: ['丙'] }] },
    }),
    WORDS,
  );
  expect(events).toEqual([
    { on: '2026-02-07', department: 'CIVIL_AFFAIRS', kind: 'SERVICE', title: '个案开案', detail: '' },
  ]);
});

test('the first guardian is recorded, every later one is a change', () => {
  const guardianships = [
    { guardianName: '丁', relation: 'GRANDPARENT', from: '2026-01-01', changeReason: '母亲外出' },
    { guardianName: '戊', relation: 'MOTHER', from: '2020-01-01', changeReason: null },
  ];
  const events = eventsOf(past({ civilAffairs: { guardianships } }), WORDS);
  expect(events.map(({ title, detail }) => `${title}：${detail}`)).toEqual([
    '变更监护人：丁，祖父母、外祖父母，母亲外出',
    '登记监护人：戊，母亲',
  ]);
});

test('going up a grade is one event, leaving a school another', () => {
  const school = { name: '第一小学' };
  const enrolments = [
    {
      school,
      grade: 'PRIMARY_2',
      className: '1班',
      kind: 'PROMOTED',
      from: '2025-09-01',
      until: '2026-01-10',
      leavingReason: 'TRANSFERRED',
    },
    {
      school,
      grade: 'PRIMARY_1',
      className: '1班',
      kind: 'ENROLLED',
      from: '2024-09-01',
      until: '2025-09-01',
      leavingReason: 'PROMOTED',
    },
  ];
  const events = eventsOf(past({ education: { enrolments } }), WORDS);
  expect(events.map(({ on, title }) => `${on} ${title}`)).toEqual([
    '2026-01-10 离校',
    '2025-09-01 升级',
    '2024-09-01 新入学',
  ]);
});

test('events are chosen by department and by kind', () => {
  const events = eventsOf(
    past({
      registeredOn: '2024-04-04',
      civilAffairs: { visits: [{ ...VISIT, visitedOn: '2026-01-08' }] },
      youthLeague: { monthlyVisits: [{ visitedOn: '2026-01-09', form: 'HOME', content: '谈心', visitor: null }] },
    }),
    WORDS,
  );
  expect(chosen(events, '', 'VISIT').map(({ on }) => on)).toEqual(['2026-01-09', '2026-01-08']);
  expect(chosen(events, 'CIVIL_AFFAIRS', '').map(({ on }) => on)).toEqual(['2026-01-08', '2024-04-04']);
  expect(chosen(events, 'YOUTH_LEAGUE', 'REGISTER')).toEqual([]);
});

test('findings and tasks can be opened from the line', () => {
  const findings = [
    { id: '7', rule: { title: '在册而不在校' }, severity: 'SERIOUS', foundOn: '2026-11-24', closedOn: null },
  ];
  expect(eventsOf(past({ jointMeeting: { findings } }), WORDS)).toEqual([
    {
      on: '2026-11-24',
      department: 'JOINT_MEETING',
      kind: 'WORK',
      title: '发现比对结果',
      detail: '在册而不在校，严重',
      to: { path: '/findings', state: { id: '7' } },
    },
  ]);
});
