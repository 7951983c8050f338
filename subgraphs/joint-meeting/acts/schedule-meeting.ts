import type { Act } from '../../act.ts';
import { knownDivision, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { Meeting } from '../entities/meeting.ts';
import { mayHoldMeeting } from '../meeting-people.ts';
import { nextNumber } from '../numbers.ts';
import type { ScheduleMeetingInput } from '../schema.generated.ts';

const AGENDA = '请填写 1 到 30 条议题。';
const PAST = '开会日期不能早于今天,请核对。';

/** 安排会议: what the joint meeting of a division will speak of, and when. */
export const scheduleMeeting: Act<ScheduleMeetingInput> = async (input, work) => {
  const { em, today } = work;
  const { title, divisionCode, meetsOn, place, agenda, source } = input;
  refuse(
    mayHoldMeeting('divisionCode', divisionCode, work),
    await knownDivision('divisionCode', divisionCode, em),
    saysSomething('title', title),
    meetsOn < today ? problem('meetsOn', PAST) : null,
    saysSomething('place', place),
    agenda.length > 0 && agenda.length <= 30 ? null : problem('agenda', AGENDA),
    ...agenda.map((topic) => saysSomething('agenda', topic)),
  );
  const meeting = em.create(Meeting, {
    number: await nextNumber(em, 'HY', Meeting, today),
    title,
    divisionCode,
    meetsOn,
    place: place ?? null,
    agenda,
    minutes: null,
    decisions: [],
    cancelReason: null,
    ...recorded(work, source),
  });
  await em.flush();
  return meeting.id;
};
