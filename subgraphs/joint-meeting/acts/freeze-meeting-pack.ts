import { badInput } from '../../../schema/errors.ts';
import type { Act, Work } from '../../act.ts';
import { knownDivision, problem, refuse, saysSomething } from '../../check.ts';
import { coversAll } from '../actor.ts';
import { Meeting } from '../entities/meeting.ts';
import { MeetingPack } from '../entities/meeting-pack.ts';
import { mayHoldMeeting } from '../meeting-people.ts';
import { nextNumber } from '../numbers.ts';
import type { FreezeMeetingPackInput } from '../schema.generated.ts';

const NO_MEETING = '没有这个会议号,请从会议列表中选择。';
const CANCELLED = '会议已取消,不能订材料。';
const WHAT = '请写会议号;没有会议的,请写区划和题目。';
const OF_ANOTHER = '这次会议是另一个区划的:写会议号的不必写区划。';
const UNDER_WAY = '这个区划有一份材料正在汇集,请等它完成后再订。';

/** 订会议材料: ordered here, gathered by the hub itself, compared with the last one of the same division. */
export const freezeMeetingPack: Act<FreezeMeetingPackInput> = async (input, work) => {
  const { em, now, today, recordedBy } = work;
  const meeting = input.meetingNumber ? await heldMeeting(input.meetingNumber, work) : null;
  const divisionCode = meeting?.divisionCode ?? input.divisionCode;
  const title = input.title ?? meeting?.title;
  if (!divisionCode || !title) throw badInput(problem('meetingNumber', WHAT));
  // The number is taken first: of two who order at once the second waits for it, and meets the first one's pack.
  const number = await nextNumber(em, 'CL', MeetingPack, today);
  const underWay = await em.count(MeetingPack, { divisionCode, state: 'ORDERED' });
  refuse(
    mayHoldMeeting('divisionCode', divisionCode, work),
    await knownDivision('divisionCode', divisionCode, em),
    saysSomething('title', title),
    (input.divisionCode ?? divisionCode) === divisionCode ? null : problem('divisionCode', OF_ANOTHER),
    underWay > 0 ? problem('divisionCode', UNDER_WAY) : null,
  );
  const [previous = null] = await em.find(
    MeetingPack,
    { divisionCode, state: 'READY' },
    { orderBy: { id: 'desc' }, limit: 1 },
  );
  const pack = em.create(MeetingPack, {
    number,
    title,
    divisionCode,
    meeting,
    orderedBy: recordedBy,
    orderedAt: now,
    notBefore: now,
    sealedAt: null,
    isComplete: null,
    gaps: [],
    summary: null,
    hash: null,
    content: null,
    previous,
  });
  await em.flush();
  return pack.id;
};

async function heldMeeting(number: string, { em, viewer }: Work): Promise<Meeting> {
  const meeting = await em.findOne(Meeting, { number });
  if (!meeting || !coversAll(viewer, [meeting.divisionCode])) throw badInput(problem('meetingNumber', NO_MEETING));
  if (meeting.cancelReason !== null) throw badInput(problem('meetingNumber', CANCELLED));
  return meeting;
}
