import { defineEntity, p } from '@mikro-orm/postgresql';
import { ROLES } from '../../../schema/access/viewer.ts';
import { childId, divisionCode, version } from '../../properties.ts';
import { Notice } from './notice.ts';

const EmergencyAccessSchema = defineEntity({
  name: 'EmergencyAccess',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    number: p.string().length(20),
    childId: childId(),
    openerId: p.string(),
    openedBy: p.string(),
    role: p.enum(ROLES),
    department: p.string().length(40),
    divisionCode: divisionCode(),
    dangerKind: p.enum(['VIOLENCE', 'SEXUAL_ABUSE', 'ABANDONED', 'MISSING', 'SELF_HARM', 'ILLNESS', 'OTHER'] as const),
    reason: p.text(),
    openedAt: p.datetime(),
    expiresAt: p.datetime(),
    closedAt: p.datetime().nullable(),
    reviewDueOn: p.date(),
    isReviewDueProvisional: p.boolean(),
    finding: p.enum(['JUSTIFIED', 'NOT_JUSTIFIED'] as const).nullable(),
    reviewText: p.text().nullable(),
    reviewedAt: p.datetime().nullable(),
    reviewerId: p.string().nullable(),
    reviewedBy: p.string().nullable(),
    notices: () => p.oneToMany(Notice).mappedBy('emergency').orderBy({ id: 'asc' }),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
    version,
  },
  indexes: [
    { properties: ['childId', 'openedAt'] },
    { properties: ['divisionCode'] },
    { properties: ['openerId', 'expiresAt'] },
  ],
  uniques: [{ name: 'emergency_access_number_unique', properties: ['number'] }],
  checks: [
    { name: 'emergency_access_an_hour', expression: `"expires_at" = "opened_at" + interval '60 minutes'` },
    { name: 'emergency_access_closed_in_time', expression: '"closed_at" between "opened_at" and "expires_at"' },
    { name: 'emergency_access_reason_says_why', expression: 'length("reason") >= 10' },
    { name: 'emergency_access_reviewed_by_another', expression: '"reviewer_id" <> "opener_id"' },
    {
      name: 'emergency_access_review_is_whole',
      expression: 'num_nulls("finding", "review_text", "reviewed_at", "reviewer_id", "reviewed_by") in (0, 5)',
    },
  ],
});

/** 紧急查阅: one person opens one child for an hour because it is in danger; owners and supervisor are told, and it is reviewed. */
export class EmergencyAccess extends EmergencyAccessSchema.class {}
EmergencyAccessSchema.setClass(EmergencyAccess);
