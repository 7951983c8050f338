import { acceptTask } from './accept-task.ts';
import { acceptTasks } from './accept-tasks.ts';
import { adoptUndertaking } from './adopt-undertaking.ts';
import { answerCorrection } from './answer-correction.ts';
import { answerTask } from './answer-task.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { closeEmergency } from './close-emergency.ts';
import { closeTask } from './close-task.ts';
import { closeTasks } from './close-tasks.ts';
import { createTask } from './create-task.ts';
import { createTaskFromFinding } from './create-task-from-finding.ts';
import { endAgreement } from './end-agreement.ts';
import { eraseConcernedChild } from './erase-concerned-child.ts';
import { escalateTasks } from './escalate-tasks.ts';
import { expireExplanations } from './expire-explanations.ts';
import { explainFinding } from './explain-finding.ts';
import { fillMeetingPack } from './fill-meeting-pack.ts';
import { forwardTask } from './forward-task.ts';
import { freezeMeetingPack } from './freeze-meeting-pack.ts';
import { grantSharing } from './grant-sharing.ts';
import { identifyConcernedChild, undoIdentifyConcernedChild } from './identify-concerned-child.ts';
import { judgeChildren } from './judge-children.ts';
import { openEmergency } from './open-emergency.ts';
import { postponeMeetingPack } from './postpone-meeting-pack.ts';
import { publishHolidayCalendar } from './publish-holiday-calendar.ts';
import { recordMeeting } from './record-meeting.ts';
import { recordTaskFollowUp } from './record-task-follow-up.ts';
import { recordUndertakingValues } from './record-undertaking-values.ts';
import { recordVillageCoverage } from './record-village-coverage.ts';
import { refuseSharing } from './refuse-sharing.ts';
import { reopenCorrection } from './reopen-correction.ts';
import { reportDanger } from './report-danger.ts';
import { requestCorrection } from './request-correction.ts';
import { requestSharing } from './request-sharing.ts';
import { resumeAgreement } from './resume-agreement.ts';
import { returnTask } from './return-task.ts';
import { reviewEmergency } from './review-emergency.ts';
import { scheduleMeeting } from './schedule-meeting.ts';
import { sealChild, unsealChild } from './seal-child.ts';
import { sealMeetingPack } from './seal-meeting-pack.ts';
import { setAnswerPeriod } from './set-answer-period.ts';
import { setSmallCellBelow } from './set-small-cell-below.ts';
import { suspendAgreement } from './suspend-agreement.ts';
import { askFullSweep, beginFullSweep, passSweep, takeSweepTurn } from './sweep.ts';
import { updateUndertaking } from './update-undertaking.ts';
import { withdrawExplanation } from './withdraw-explanation.ts';
import { withdrawSharingRequest } from './withdraw-sharing-request.ts';
import { withdrawTask } from './withdraw-task.ts';

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
  judgeChildren,
  expireExplanations,
  explainFinding,
  withdrawExplanation,
  createTask,
  createTaskFromFinding,
  acceptTask,
  acceptTasks,
  answerTask,
  closeTask,
  closeTasks,
  returnTask,
  withdrawTask,
  forwardTask,
  recordTaskFollowUp,
  reportDanger,
  escalateTasks,
  takeSweepTurn,
  passSweep,
  beginFullSweep,
  askFullSweep,
  updateUndertaking,
  adoptUndertaking,
  recordUndertakingValues,
  recordVillageCoverage,
  scheduleMeeting,
  recordMeeting,
  cancelMeeting,
  freezeMeetingPack,
  fillMeetingPack,
  postponeMeetingPack,
  sealMeetingPack,
};
