import type { Act } from '../../act.ts';
import { setContactOffice } from '../../contact-office.ts';
import { identify, undoIdentify } from '../../identify.ts';
import { setFigureTarget } from '../../set-figure-target.ts';
import { Pupil } from '../entities/pupil.ts';
import { addCourse } from './add-course.ts';
import { assignClassTeacher } from './assign-class-teacher.ts';
import { assignSchoolSocialWorker } from './assign-school-social-worker.ts';
import { changeSchoolFileGuardian } from './change-school-file-guardian.ts';
import { closePsychologicalFile } from './close-psychological-file.ts';
import { closeSchoolFile } from './close-school-file.ts';
import { createSchool } from './create-school.ts';
import { creditTeacherVisit } from './credit-teacher-visit.ts';
import { endClassTeacher } from './end-class-teacher.ts';
import { endSchoolCareNeed } from './end-school-care-need.ts';
import { endSchoolSocialWorker } from './end-school-social-worker.ts';
import { endTeacherPairing } from './end-teacher-pairing.ts';
import { enrolPupil } from './enrol-pupil.ts';
import { erasePupil } from './erase-pupil.ts';
import { leaveSchool } from './leave-school.ts';
import { openDropoutWatch } from './open-dropout-watch.ts';
import { openPsychologicalFile } from './open-psychological-file.ts';
import { openRuralYouthPalace } from './open-rural-youth-palace.ts';
import { openSchoolFile } from './open-school-file.ts';
import { pairTeacher } from './pair-teacher.ts';
import { promotePupil } from './promote-pupil.ts';
import { publishDropoutBulletin } from './publish-dropout-bulletin.ts';
import { recordAttendanceMonth } from './record-attendance-month.ts';
import { recordCampusActivity } from './record-campus-activity.ts';
import { recordDropoutReturn } from './record-dropout-return.ts';
import { recordDropoutVisit } from './record-dropout-visit.ts';
import { recordParentLeaving } from './record-parent-leaving.ts';
import { recordParentReturn } from './record-parent-return.ts';
import { recordPsychologicalSupport } from './record-psychological-support.ts';
import { recordSafetyDrill } from './record-safety-drill.ts';
import { recordSchoolCareNeed } from './record-school-care-need.ts';
import { recordScreening } from './record-screening.ts';
import { recordTeacherVisit } from './record-teacher-visit.ts';
import { setTeacherVisitDuty } from './set-teacher-visit-duty.ts';
import { transferPupil } from './transfer-pupil.ts';
import { updateSchool } from './update-school.ts';

/** The education department's mutations. */
export const acts: Record<string, Act> = {
  createSchool,
  updateSchool,
  assignSchoolSocialWorker,
  endSchoolSocialWorker,
  assignClassTeacher,
  endClassTeacher,
  openRuralYouthPalace,
  addCourse,
  recordCampusActivity,
  recordSafetyDrill,
  enrolPupil,
  transferPupil,
  promotePupil,
  leaveSchool,
  recordAttendanceMonth,
  openDropoutWatch,
  recordDropoutVisit,
  recordDropoutReturn,
  publishDropoutBulletin,
  openSchoolFile,
  closeSchoolFile,
  changeSchoolFileGuardian,
  recordParentLeaving,
  recordParentReturn,
  recordScreening,
  openPsychologicalFile,
  recordPsychologicalSupport,
  closePsychologicalFile,
  pairTeacher,
  endTeacherPairing,
  recordTeacherVisit,
  recordSchoolCareNeed,
  endSchoolCareNeed,
  identifyPupil: identify(Pupil),
  undoIdentifyPupil: undoIdentify(Pupil),
  setEducationContactOffice: setContactOffice,
  setEducationFigureTarget: setFigureTarget,
  erasePupil,
  setTeacherVisitDuty,
  creditTeacherVisit,
};
