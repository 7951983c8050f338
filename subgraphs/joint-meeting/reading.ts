import { sql } from 'kysely';
import { erasureReading, erasureRoot } from '../erasure-reading.ts';
import { claim } from '../in-force.ts';
import { all, derived, many, one, type Reading, type TypeReading } from '../reading.ts';
import {
  agreementState,
  correctionSeen,
  emergencySeen,
  isOpenNow,
  isOverdue,
  isReviewOverdue,
  noticeSeen,
  sealSeen,
  seenByParties,
  touches,
} from './conditions.ts';
import { AnswerPeriod } from './entities/answer-period.ts';
import { CalendarDay } from './entities/calendar-day.ts';
import { ChildSeal } from './entities/child-seal.ts';
import { ConcernedChild } from './entities/concerned-child.ts';
import { CorrectionRequest } from './entities/correction-request.ts';
import { EmergencyAccess } from './entities/emergency-access.ts';
import { Notice } from './entities/notice.ts';
import { PolicySetting } from './entities/policy-setting.ts';
import { SharingAgreement } from './entities/sharing-agreement.ts';
import { SharingRequest } from './entities/sharing-request.ts';
import { erasure } from './erasure.ts';
import { childCoverageOf, childCoverageReading, entitlementsRoot } from './reading-child-coverage.ts';
import { divisionReading } from './reading-division.ts';
import { findingRoots, findingsOf, findingsReading } from './reading-findings.ts';
import { meetingRoots, meetingsReading } from './reading-meetings.ts';
import { sweepReading, sweepRoots } from './reading-sweep.ts';
import { childTasks, taskReading, taskRoots } from './reading-tasks.ts';
import { undertakingRoots, undertakingsReading } from './reading-undertakings.ts';
import { villageCoverageReading, villageCoverageRoots } from './reading-village-coverage.ts';

const byNumber = (entity: { name: string }) => one(entity, (_, row, args) => sql`${row('number')} = ${args.number}`);

const children: Reading = {
  Child: {
    key: 'id',
    fields: { jointMeeting: one(ConcernedChild, (child, row) => sql`${row('id')} = ${child('id')}`) },
  },
  JointMeetingChild: {
    entity: ConcernedChild,
    fields: {
      corrections: many(CorrectionRequest, (child, row) => sql`${row('childId')} = ${child('id')}`, ['id desc']),
      emergencies: many(EmergencyAccess, (child, row) => sql`${row('childId')} = ${child('id')}`, ['openedAt desc']),
      ...childTasks,
      seal: one(
        ChildSeal,
        (child, row) => sql`${row('sealedChild')} = ${child('id')} and ${row('unsealedAt')} is null`,
      ),
      ...findingsOf.child,
      ...childCoverageOf.child,
    },
  },
};

const sharing: Reading = {
  SharingAgreement: {
    fields: {
      state: derived(agreementState),
      request: one(SharingRequest, (agreement, row) => sql`${row('agreement')} = ${agreement('id')}`),
    },
    filters: {
      purpose: (row, value) => sql`${value} = any(${row('purposes')})`,
      state: (row, value) => sql`${agreementState(row)} = ${value}`,
      divisionCode: (row, value) => touches(row, sql`${value}::text`),
    },
  },
  SharingRequest: {
    fields: { isOverdue: derived(isOverdue) },
    visible: seenByParties('provider', 'consumer'),
    filters: {
      isOverdue: (row, value) => claim(value, isOverdue(row)),
      divisionCode: (row, value) => touches(row, sql`${value}::text`),
    },
  },
};

const emergency: TypeReading = {
  fields: {
    isOpen: derived(isOpenNow),
    isReviewed: derived((row) => sql`(${row('finding')} is not null)`),
    isReviewOverdue: derived(isReviewOverdue),
  },
  visible: emergencySeen,
  writtenBy: 'openerId',
  filters: {
    isOpen: (row, value) => claim(value, isOpenNow(row)),
    isReviewed: (row, value) => claim(value, sql`${row('finding')} is not null`),
    isReviewOverdue: (row, value) => claim(value, isReviewOverdue(row)),
  },
};

const seal: TypeReading = {
  fields: {
    childId: derived((row) => row('sealedChild')),
    isCurrent: derived((row) => sql`(${row('unsealedAt')} is null)`),
  },
  visible: sealSeen,
  names: (row) => row('sealedChild'),
  filters: {
    childId: (row, value) => sql`${row('sealedChild')} = ${value}`,
    isCurrent: (row, value) => claim(value, sql`${row('unsealedAt')} is null`),
  },
};

/** How the joint meeting's types are read. */
export const reading: Reading = {
  ...children,
  ...divisionReading,
  ...sharing,
  CorrectionRequest: {
    fields: { isOverdue: derived(isOverdue) },
    visible: correctionSeen,
    writtenBy: 'askerId',
    filters: { isOverdue: (row, value) => claim(value, isOverdue(row)) },
  },
  EmergencyAccess: emergency,
  Notice: { visible: noticeSeen },
  ChildSeal: seal,
  ...findingsReading,
  ...taskReading,
  ...undertakingsReading,
  ...meetingsReading,
  ...sweepReading,
  ...childCoverageReading,
  ...villageCoverageReading,
  ...erasureReading(erasure),
  Query: {
    fields: {
      sharingAgreement: byNumber(SharingAgreement),
      sharingAgreements: all(SharingAgreement, 'number'),
      sharingRequest: byNumber(SharingRequest),
      sharingRequests: all(SharingRequest, 'dueOn'),
      correctionRequest: byNumber(CorrectionRequest),
      correctionRequests: all(CorrectionRequest, 'dueOn'),
      emergencyAccess: byNumber(EmergencyAccess),
      emergencyAccesses: all(EmergencyAccess, 'openedAt desc'),
      notices: all(Notice, 'id desc'),
      childSeals: all(ChildSeal, 'sealedAt desc'),
      ...sweepRoots,
      ...erasureRoot('concernedChild', erasure),
      policySettings: all(PolicySetting, 'id desc'),
      ...findingRoots,
      ...taskRoots,
      ...undertakingRoots,
      ...meetingRoots,
      entitlements: entitlementsRoot,
      ...villageCoverageRoots,
      answerPeriods: all(AnswerPeriod, 'kind', 'from desc'),
      holidayCalendar: many(CalendarDay, (_, row, args) => sql`extract(year from ${row('day')}) = ${args.year}::int`, [
        'day',
      ]),
    },
  },
};
