import { birthDateKept } from '../../birth-date-given.ts';
import { setContactOffice } from '../../contact-office.ts';
import { identify, undoIdentify } from '../../identify.ts';
import { setFigureTarget } from '../../set-figure-target.ts';
import { GuidedChild } from '../entities/guided-child.ts';
import { answerAtRiskReport } from './answer-at-risk-report.ts';
import { appointGridWorker } from './appoint-grid-worker.ts';
import { closeFamilyGuidance } from './close-family-guidance.ts';
import { createCounsellingCentre } from './create-counselling-centre.ts';
import { createFamilyEducationCampaign } from './create-family-education-campaign.ts';
import { createGuidanceSite } from './create-guidance-site.ts';
import { createParentsSchool } from './create-parents-school.ts';
import { createWomenAndChildrensHome } from './create-women-and-childrens-home.ts';
import { creditJointHomeVisit } from './credit-joint-home-visit.ts';
import { endKeyFamily } from './end-key-family.ts';
import { enlistFamilyEducationExpert } from './enlist-family-education-expert.ts';
import { enlistFamilyEducationVolunteer } from './enlist-family-education-volunteer.ts';
import { eraseGuidedChild } from './erase-guided-child.ts';
import { handOverAtRiskReport } from './hand-over-at-risk-report.ts';
import { holdFamilyEducationActivity } from './hold-family-education-activity.ts';
import { holdLecture } from './hold-lecture.ts';
import { markKeyFamily } from './mark-key-family.ts';
import { openFamilyGuidance } from './open-family-guidance.ts';
import { recordGuidanceSession } from './record-guidance-session.ts';
import { recordJointHomeVisit } from './record-joint-home-visit.ts';
import { reportAtRiskChild } from './report-at-risk-child.ts';
import { setJointHomeVisitDuty } from './set-joint-home-visit-duty.ts';
import { updateGuidanceSite } from './update-guidance-site.ts';

/** The women's federation's mutations (业务操作). */
export const acts = {
  answerAtRiskReport,
  appointGridWorker,
  closeFamilyGuidance,
  createCounsellingCentre,
  createFamilyEducationCampaign,
  createGuidanceSite,
  createParentsSchool,
  createWomenAndChildrensHome,
  endKeyFamily,
  enlistFamilyEducationExpert,
  enlistFamilyEducationVolunteer,
  handOverAtRiskReport,
  holdFamilyEducationActivity,
  holdLecture,
  markKeyFamily,
  openFamilyGuidance,
  recordGuidanceSession,
  recordJointHomeVisit,
  reportAtRiskChild,
  updateGuidanceSite,
  identifyGuidedChild: identify(GuidedChild, birthDateKept),
  undoIdentifyGuidedChild: undoIdentify(GuidedChild, birthDateKept),
  setWomensFederationContactOffice: setContactOffice,
  eraseGuidedChild,
  setJointHomeVisitDuty,
  creditJointHomeVisit,
  setWomensFederationFigureTarget: setFigureTarget,
};
