import type { FindingRule } from '../finding-rule.ts';
import { advisedHelpNotArranged } from './advised-help-not-arranged.ts';
import { bothAwayWithoutGuardian } from './both-away-without-guardian.ts';
import { directorUntrained } from './director-untrained.ts';
import { dreamRoomOverdue } from './dream-room-overdue.ts';
import { dropoutNotVisited } from './dropout-not-visited.ts';
import { enrolledInTwoSchools } from './enrolled-in-two-schools.ts';
import { guardiansDiffer } from './guardians-differ.ts';
import { inLedgerButInNoSchool } from './in-ledger-but-in-no-school.ts';
import { keyChildWithoutFile } from './key-child-without-file.ts';
import { movedAndNotFollowed } from './moved-and-not-followed.ts';
import { nearlyEighteenStillActive } from './nearly-eighteen-still-active.ts';
import { noMonthlyVisit } from './no-monthly-visit.ts';
import { noQuarterlyCare } from './no-quarterly-care.ts';
import { nothingInReach } from './nothing-in-reach.ts';
import { overAgeStillLeftBehind } from './over-age-still-left-behind.ts';
import { pairingIncomplete } from './pairing-incomplete.ts';
import { parentsWhereaboutsDiffer } from './parents-whereabouts-differ.ts';
import { referralUnanswered } from './referral-unanswered.ts';
import { registeredInTwoCounties } from './registered-in-two-counties.ts';
import { registeredTwice } from './registered-twice.ts';
import { removedButStillInSchool } from './removed-but-still-in-school.ts';
import { schoolFileButNotInLedger } from './school-file-but-not-in-ledger.ts';
import { servedWithoutAgreement } from './served-without-agreement.ts';
import { unattendedAndUnpaired } from './unattended-and-unpaired.ts';
import { unattendedButNotDetermined } from './unattended-but-not-determined.ts';
import { vagrantReturnNotFollowed } from './vagrant-return-not-followed.ts';
import { villageWithoutDirector } from './village-without-director.ts';

/** Every rule that departments' facts are compared by (比对规则), the pressing ones first. */
export const rules: readonly FindingRule[] = [
  bothAwayWithoutGuardian,
  unattendedButNotDetermined,
  dropoutNotVisited,
  advisedHelpNotArranged,
  vagrantReturnNotFollowed,
  inLedgerButInNoSchool,
  schoolFileButNotInLedger,
  unattendedAndUnpaired,
  referralUnanswered,
  villageWithoutDirector,
  registeredInTwoCounties,
  guardiansDiffer,
  parentsWhereaboutsDiffer,
  movedAndNotFollowed,
  removedButStillInSchool,
  registeredTwice,
  enrolledInTwoSchools,
  noMonthlyVisit,
  noQuarterlyCare,
  pairingIncomplete,
  servedWithoutAgreement,
  keyChildWithoutFile,
  nothingInReach,
  directorUntrained,
  dreamRoomOverdue,
  overAgeStillLeftBehind,
  nearlyEighteenStillActive,
];
