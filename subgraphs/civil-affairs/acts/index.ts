import type { Act } from '../../act.ts';
import { setContactOffice } from '../../contact-office.ts';
import { undoIdentify } from '../../identify.ts';
import { setFigureTarget } from '../../set-figure-target.ts';
import { ChildDirector } from '../entities/child-director.ts';
import { RegisteredChild } from '../entities/registered-child.ts';
import { SocialWorker } from '../entities/social-worker.ts';
import { keptNumber } from '../national-id-column.ts';
import { addToCaseRoster } from './add-to-case-roster.ts';
import { appointChildDirector } from './appoint-child-director.ts';
import { changeGuardian } from './change-guardian.ts';
import { closeCase } from './close-case.ts';
import { createChildrensHome } from './create-childrens-home.ts';
import { creditHomeVisit } from './credit-home-visit.ts';
import { determineCategory } from './determine-category.ts';
import { endCategory } from './end-category.ts';
import { eraseRegisteredChild } from './erase-registered-child.ts';
import { identifyChild } from './identify-child.ts';
import { openCase } from './open-case.ts';
import { recordHomeVisit } from './record-home-visit.ts';
import { recordMandatoryReport } from './record-mandatory-report.ts';
import { recordNeedsAssessment } from './record-needs-assessment.ts';
import { recordParentStatus } from './record-parent-status.ts';
import { recordParentWorkPlace } from './record-parent-work-place.ts';
import { recordReferral } from './record-referral.ts';
import { recordTraining } from './record-training.ts';
import { registerChild } from './register-child.ts';
import { removeFromCaseRoster } from './remove-from-case-roster.ts';
import { setHomeVisitDuty } from './set-home-visit-duty.ts';
import { setSignIn } from './set-sign-in.ts';
import { signServiceAgreement } from './sign-service-agreement.ts';
import { updateChild } from './update-child.ts';
import { updateChildrensHome } from './update-childrens-home.ts';

/** Civil affairs' mutations. */
export const acts: Record<string, Act> = {
  registerChild,
  updateChild,
  determineCategory,
  endCategory,
  changeGuardian,
  recordParentWorkPlace,
  recordParentStatus,
  recordNeedsAssessment,
  recordHomeVisit,
  openCase,
  closeCase,
  addToCaseRoster,
  removeFromCaseRoster,
  createChildrensHome,
  updateChildrensHome,
  appointChildDirector,
  recordTraining,
  signServiceAgreement,
  recordMandatoryReport,
  recordReferral,
  setChildDirectorSignIn: setSignIn(ChildDirector),
  setSocialWorkerSignIn: setSignIn(SocialWorker),
  identifyChild,
  undoIdentifyChild: undoIdentify(RegisteredChild, keptNumber),
  setCivilAffairsContactOffice: setContactOffice,
  setCivilAffairsFigureTarget: setFigureTarget,
  eraseRegisteredChild,
  setHomeVisitDuty,
  creditHomeVisit,
};
