import { answerCorrection } from './answer-correction.ts';
import { closeEmergency } from './close-emergency.ts';
import { endAgreement } from './end-agreement.ts';
import { eraseConcernedChild } from './erase-concerned-child.ts';
import { grantSharing } from './grant-sharing.ts';
import { identifyConcernedChild, undoIdentifyConcernedChild } from './identify-concerned-child.ts';
import { openEmergency } from './open-emergency.ts';
import { publishHolidayCalendar } from './publish-holiday-calendar.ts';
import { refuseSharing } from './refuse-sharing.ts';
import { reopenCorrection } from './reopen-correction.ts';
import { requestCorrection } from './request-correction.ts';
import { requestSharing } from './request-sharing.ts';
import { resumeAgreement } from './resume-agreement.ts';
import { reviewEmergency } from './review-emergency.ts';
import { sealChild, unsealChild } from './seal-child.ts';
import { setAnswerPeriod } from './set-answer-period.ts';
import { setSmallCellBelow } from './set-small-cell-below.ts';
import { suspendAgreement } from './suspend-agreement.ts';
import { withdrawSharingRequest } from './withdraw-sharing-request.ts';

/** The acts of the joint meeting, by mutation. */
export const acts = {
  requestSharing,
  grantSharing,
  refuseSharing,
  withdrawSharingRequest,
  suspendAgreement,
  resumeAgreement,
  endAgreement,
  requestCorrection,
  answerCorrection,
  reopenCorrection,
  openEmergency,
  closeEmergency,
  reviewEmergency,
  sealChild,
  unsealChild,
  setSmallCellBelow,
  setAnswerPeriod,
  publishHolidayCalendar,
  identifyConcernedChild,
  undoIdentifyConcernedChild,
  eraseConcernedChild,
};
