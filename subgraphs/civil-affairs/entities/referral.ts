import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';
import { RegisteredChild } from './registered-child.ts';
import { SocialWorkStation } from './social-work-station.ts';

const ReferralSchema = defineEntity({
  name: 'Referral',
  comment: '转介',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(RegisteredChild).updateRule('cascade'),
    kind: p.enum([
      'PSYCHOLOGICAL_HELP',
      'SCHOOL_RETURN',
      'MEDICAL_CARE',
      'SOCIAL_ASSISTANCE',
      'LEGAL_AID',
      'HOME_AREA_RETURN',
      'OTHER',
    ] as const),
    station: () => p.manyToOne(SocialWorkStation).nullable(),
    divisionCode: divisionCode(),
    referredTo: p.string(),
    reason: p.text(),
    referredOn: p.date(),
    acceptedOn: p.date().nullable(),
    answeredOn: p.date().nullable(),
    answer: p.text().nullable(),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['child', 'referredOn'] }, { properties: ['divisionCode', 'referredOn'] }],
  checks: [
    {
      name: 'referral_days_in_order',
      expression: 'accepted_on >= referred_on and answered_on >= coalesce(accepted_on, referred_on)',
    },
    { name: 'referral_answer_dated', expression: '(answered_on is null) = (answer is null)' },
  ],
});

/** 转介: a child referred to a station, agency or department, and what came of it (HN2019, GD151). */
export class Referral extends ReferralSchema.class {}
ReferralSchema.setClass(Referral);
