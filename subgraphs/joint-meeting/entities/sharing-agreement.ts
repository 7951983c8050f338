import { defineEntity, p } from '@mikro-orm/postgresql';
import { PURPOSES } from '../../../schema/access/viewer.ts';
import { divisionCode, period, provenance, version } from '../../properties.ts';
import { AgreementEvent } from './agreement-event.ts';
import { AgreementSuspension } from './agreement-suspension.ts';

const SharingAgreementSchema = defineEntity({
  name: 'SharingAgreement',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    number: p.string().length(20),
    provider: p.string().length(40),
    consumer: p.string().length(40),
    purposes: p.enum(PURPOSES).array(),
    fields: p.string().array(),
    divisions: divisionCode().array(),
    isMasked: p.boolean(),
    legalBasis: p.text(),
    documentNumber: p.string(),
    ...period,
    endedAt: p.datetime().nullable(),
    endReason: p.text().nullable(),
    suspensions: () => p.oneToMany(AgreementSuspension).mappedBy('agreement').orderBy({ suspendedAt: 'desc' }),
    history: () => p.oneToMany(AgreementEvent).mappedBy('agreement').orderBy({ at: 'asc' }),
    ...provenance,
    version,
  },
  uniques: [{ name: 'sharing_agreement_number_unique', properties: ['number'] }],
  checks: [
    { name: 'sharing_agreement_ends_after_start', expression: '"until" > "from"' },
    { name: 'sharing_agreement_between_two', expression: '"provider" <> "consumer"' },
    {
      name: 'sharing_agreement_says_something',
      expression: 'cardinality("purposes") > 0 and cardinality("fields") > 0 and cardinality("divisions") > 0',
    },
    { name: 'sharing_agreement_end_has_reason', expression: '("ended_at" is null) = ("end_reason" is null)' },
  ],
});

/** 共享授权: what a department lets another use, for which purposes, where, and until when. */
export class SharingAgreement extends SharingAgreementSchema.class {}
SharingAgreementSchema.setClass(SharingAgreement);
