import { defineEntity, p } from '@mikro-orm/postgresql';
import { PURPOSES } from '../../../schema/access/viewer.ts';
import { divisionCode, provenance, version } from '../../properties.ts';
import { SharingAgreement } from './sharing-agreement.ts';

const SharingRequestSchema = defineEntity({
  name: 'SharingRequest',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    number: p.string().length(20),
    consumer: p.string().length(40),
    provider: p.string().length(40),
    purposes: p.enum(PURPOSES).array(),
    fields: p.string().array(),
    divisions: divisionCode().array(),
    need: p.text(),
    legalBasis: p.text(),
    requestedOn: p.date(),
    dueOn: p.date(),
    isDueProvisional: p.boolean(),
    state: p.enum(['OPEN', 'GRANTED', 'REFUSED', 'WITHDRAWN'] as const).default('OPEN'),
    answeredOn: p.date().nullable(),
    answeredBy: p.string().nullable(),
    answer: p.text().nullable(),
    agreement: () => p.oneToOne(SharingAgreement).owner().nullable(),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['state', 'dueOn'] }],
  uniques: [{ name: 'sharing_request_number_unique', properties: ['number'] }],
  checks: [
    { name: 'sharing_request_between_two', expression: '"provider" <> "consumer"' },
    {
      name: 'sharing_request_answered_by_somebody',
      expression: `("state" = 'OPEN') = ("answered_on" is null) and ("answered_on" is null) = ("answered_by" is null)`,
    },
    { name: 'sharing_request_grant_has_agreement', expression: `("state" = 'GRANTED') = ("agreement_id" is not null)` },
    { name: 'sharing_request_refusal_has_reason', expression: `"state" <> 'REFUSED' or "answer" is not null` },
  ],
});

/** 共享申请: a department asks another to share, and gets an answer within the working days that the regulation sets. */
export class SharingRequest extends SharingRequestSchema.class {}
SharingRequestSchema.setClass(SharingRequest);
