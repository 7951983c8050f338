import type { FieldProblem } from '../../schema/errors.ts';
import type { Work } from '../act.ts';
import { coversAll, isOf, reserved } from './actor.ts';
import { Meeting } from './entities/meeting.ts';
import { seenByNumber } from './numbers.ts';

const WHO = '本地区联席会议的工作人员、管理人员';

/** Who prepares the meetings of a division (联席会议的工作人员、管理人员): a sentence for all others. */
export function mayHoldMeeting(field: string, divisionCode: string, { viewer }: Work): FieldProblem | null {
  const isOfMeeting = isOf(viewer, 'JOINT_MEETING', ['OFFICER', 'MANAGER']);
  return reserved(field, isOfMeeting && coversAll(viewer, [divisionCode]), WHO);
}

/** The meeting that an act names; it exists for the joint meeting of its area. */
export function seenMeeting(
  { number, expectedVersion }: { number: string; expectedVersion: number },
  { em, viewer }: Work,
): Promise<Meeting> {
  const seen = { field: 'number', number, expectedVersion };
  return seenByNumber(
    em,
    Meeting,
    seen,
    ({ divisionCode }) => viewer.department === 'JOINT_MEETING' && coversAll(viewer, [divisionCode]),
  );
}
