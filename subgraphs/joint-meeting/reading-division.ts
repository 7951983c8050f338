import { sql } from 'kysely';
import { columnsOf } from '../in-force.ts';
import { within } from '../read-list.ts';
import { derived, type FieldReading, here, many, type Reading, type Row, type Sql } from '../reading.ts';
import { unsealed } from '../sealed-children.ts';
import { agreementState, isOverdue, isReviewOverdue, touches } from './conditions.ts';
import { CorrectionRequest } from './entities/correction-request.ts';
import { EmergencyAccess } from './entities/emergency-access.ts';
import { SharingAgreement } from './entities/sharing-agreement.ts';
import { SharingRequest } from './entities/sharing-request.ts';
import { childCoverageOf } from './reading-child-coverage.ts';
import { findingsOf } from './reading-findings.ts';
import { divisionTasks } from './reading-tasks.ts';
import { undertakingsOf } from './reading-undertakings.ts';
import { villageCoverageOf } from './reading-village-coverage.ts';

const count = (from: (division: Row) => Sql): FieldReading =>
  derived((division) => sql`(select count(*) from ${from(division)})`);

const [agreement, request, correction, emergency] = ['a', 'r', 'c', 'e'].map(columnsOf) as [Row, Row, Row, Row];

const openRequests = (division: Row): Sql =>
  sql`sharing_request r where ${touches(request, division('code'))} and r.state = 'OPEN'`;

const openCorrections = (division: Row): Sql =>
  sql`correction_request c where ${within(correction('divisionCode'), division('code'))} and c.state = 'OPEN' and (c.child_id is null or ${unsealed(correction('childId'))})`;

const toReview = (division: Row): Sql =>
  sql`emergency_access e where ${within(emergency('divisionCode'), division('code'))} and e.finding is null and ${unsealed(emergency('childId'))}`;

/** How a division's joint-meeting page is read. */
export const divisionReading: Reading = {
  Division: { key: 'code', fields: { jointMeeting: here() } },
  JointMeetingDivision: {
    key: 'code',
    fields: {
      agreements: many(SharingAgreement, (division, row) => touches(row, division('code')), ['number']),
      sharingRequests: many(SharingRequest, (division, row) => touches(row, division('code')), ['dueOn']),
      corrections: many(CorrectionRequest, (division, row) => within(row('divisionCode'), division('code')), ['dueOn']),
      emergencies: many(EmergencyAccess, (division, row) => within(row('divisionCode'), division('code')), [
        'openedAt desc',
      ]),
      ...findingsOf.division,
      ...childCoverageOf.division,
      ...villageCoverageOf,
      ...undertakingsOf,
      ...divisionTasks,
      agreementInForceCount: count(
        (division) =>
          sql`sharing_agreement a where ${touches(agreement, division('code'))} and ${agreementState(agreement)} = 'IN_FORCE'`,
      ),
      openRequestCount: count(openRequests),
      overdueRequestCount: count((division) => sql`${openRequests(division)} and ${isOverdue(request)}`),
      openCorrectionCount: count(openCorrections),
      overdueCorrectionCount: count((division) => sql`${openCorrections(division)} and ${isOverdue(correction)}`),
      emergencyToReviewCount: count(toReview),
      overdueReviewCount: count((division) => sql`${toReview(division)} and ${isReviewOverdue(emergency)}`),
    },
  },
};
