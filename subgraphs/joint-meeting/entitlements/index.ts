import type { Entitlement } from '../entitlement.ts';
import { accidentInsurance } from './accident-insurance.ts';
import { childDirector } from './child-director.ts';
import { childrensHome } from './childrens-home.ts';
import { compulsoryEducation } from './compulsory-education.ts';
import { dreamRoom } from './dream-room.ts';
import { familyGuidance } from './family-guidance.ts';
import { guardianOnRecord } from './guardian-on-record.ts';
import { guidanceSite } from './guidance-site.ts';
import { heartHarbour } from './heart-harbour.ts';
import { livingAllowance } from './living-allowance.ts';
import { monthlyVisit } from './monthly-visit.ts';
import { pairing } from './pairing.ts';
import { psychologicalFile } from './psychological-file.ts';
import { quarterlyCare } from './quarterly-care.ts';
import { regularVisit } from './regular-visit.ts';
import { schoolFile } from './school-file.ts';
import { serviceAgreement } from './service-agreement.ts';

/** Everything that is judged of a child as service it is to have (应享服务), in the order of its departments. */
export const entitlements: readonly Entitlement[] = [
  guardianOnRecord,
  serviceAgreement,
  accidentInsurance,
  livingAllowance,
  regularVisit,
  childDirector,
  childrensHome,
  guidanceSite,
  heartHarbour,
  compulsoryEducation,
  schoolFile,
  psychologicalFile,
  familyGuidance,
  pairing,
  monthlyVisit,
  quarterlyCare,
  dreamRoom,
];
