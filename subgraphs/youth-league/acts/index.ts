import { setContactOffice } from '../../contact-office.ts';
import { setFigureTarget } from '../../set-figure-target.ts';
import { addPairingMember } from './add-pairing-member.ts';
import { advanceDreamRoom } from './advance-dream-room.ts';
import { applyForDreamRoom } from './apply-for-dream-room.ts';
import { appointCompanion } from './appoint-companion.ts';
import { claimMicroWish } from './claim-micro-wish.ts';
import { configureDreamRoomChecklist } from './configure-dream-room-checklist.ts';
import { createHeartHarbour } from './create-heart-harbour.ts';
import { createLeagueBase } from './create-league-base.ts';
import { creditMonthlyVisit } from './credit-monthly-visit.ts';
import { endPairing } from './end-pairing.ts';
import { endPairingMember } from './end-pairing-member.ts';
import { eraseLeagueChild } from './erase-league-child.ts';
import { fulfilMicroWish } from './fulfil-micro-wish.ts';
import { holdCareProjectActivity } from './hold-care-project-activity.ts';
import { holdCollectiveCare } from './hold-collective-care.ts';
import { identifyLeagueChild, undoIdentifyLeagueChild } from './identify-league-child.ts';
import { joinHarbour } from './join-harbour.ts';
import { leaveHarbour } from './leave-harbour.ts';
import { pairChild } from './pair-child.ts';
import { recordDreamRoomCheck } from './record-dream-room-check.ts';
import { recordHarbourSession } from './record-harbour-session.ts';
import { recordMicroWish } from './record-micro-wish.ts';
import { recordMonthlyVisit } from './record-monthly-visit.ts';
import { registerLeagueVolunteer } from './register-league-volunteer.ts';
import { setCareStandard } from './set-care-standard.ts';
import { setMonthlyVisitDuty } from './set-monthly-visit-duty.ts';
import { updateHeartHarbour } from './update-heart-harbour.ts';
import { updateLeagueChild } from './update-league-child.ts';

/** The acts of the Youth League, by mutation. */
export const acts = {
  addPairingMember,
  advanceDreamRoom,
  applyForDreamRoom,
  appointCompanion,
  claimMicroWish,
  configureDreamRoomChecklist,
  createHeartHarbour,
  createLeagueBase,
  endPairing,
  endPairingMember,
  fulfilMicroWish,
  holdCareProjectActivity,
  holdCollectiveCare,
  identifyLeagueChild,
  joinHarbour,
  leaveHarbour,
  pairChild,
  recordDreamRoomCheck,
  recordHarbourSession,
  recordMicroWish,
  recordMonthlyVisit,
  registerLeagueVolunteer,
  setCareStandard,
  undoIdentifyLeagueChild,
  updateHeartHarbour,
  updateLeagueChild,
  setYouthLeagueContactOffice: setContactOffice,
  setYouthLeagueFigureTarget: setFigureTarget,
  eraseLeagueChild,
  setMonthlyVisitDuty,
  creditMonthlyVisit,
};
