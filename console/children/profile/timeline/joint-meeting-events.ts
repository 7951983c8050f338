import { type ChildPast, eventsIn, type PastEvent, type Words } from './event.ts';

const event = eventsIn('JOINT_MEETING');

/** What stood out when the departments' data were put together, and what was done (联席会议): findings, tasks, corrections. */
export function jointMeetingEvents({ jointMeeting }: ChildPast, { say, term }: Words): PastEvent[] {
  if (!jointMeeting) return [];
  return [
    ...(jointMeeting.findings ?? []).flatMap(({ id, rule, severity, foundOn, closedOn }) => {
      const to = { path: '/findings', state: { id } };
      return [
        ...event(foundOn, 'WORK', say('发现比对结果', 'Finding'), [rule?.title, term('Severity', severity)], to),
        ...event(closedOn, 'WORK', say('比对结果消除', 'Finding closed'), [rule?.title], to),
      ];
    }),
    ...(jointMeeting.tasks ?? []).flatMap(
      ({ number, kind, forDepartment, whatToDo, createdOn, answeredOn, result }) => {
        const to = { path: '/tasks', state: { number } };
        const name = `${term('TaskKind', kind)} ${number}`;
        return [
          ...event(
            createdOn,
            'WORK',
            name,
            [say(`交${term('Department', forDepartment)}`, term('Department', forDepartment)), whatToDo],
            to,
          ),
          ...event(answeredOn, 'WORK', say(`${name} 已答复`, `${name} answered`), [result], to),
        ];
      },
    ),
    ...(jointMeeting.corrections ?? []).flatMap(({ number, owner, askedOn, state }) =>
      event(askedOn, 'WORK', say(`申请校核 ${number}`, `Correction asked ${number}`), [
        term('Department', owner),
        term('CorrectionState', state),
      ]),
    ),
  ];
}
