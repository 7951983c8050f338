import { defineEntity, p } from '@mikro-orm/postgresql';
import { childId, divisionCode, provenance, version } from '../../properties.ts';
import { CorrectionAnswer } from './correction-answer.ts';

const CorrectionRequestSchema = defineEntity({
  name: 'CorrectionRequest',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    number: p.string().length(20),
    askedBy: p.string().length(40),
    /** The sign-in id of the person who asked. */
    askerId: p.string(),
    owner: p.string().length(40),
    childId: childId().nullable(),
    recordId: p.string().length(40).nullable(),
    divisionCode: divisionCode(),
    coordinate: p.string(),
    doubt: p.text(),
    evidence: p.text().nullable(),
    askedOn: p.date(),
    /** The day the answer period runs from: asked, handed over or reopened. */
    countedFrom: p.date(),
    dueOn: p.date(),
    isDueProvisional: p.boolean(),
    state: p.enum(['OPEN', 'CORRECTED', 'CONFIRMED'] as const).default('OPEN'),
    isReopened: p.boolean().default(false),
    reopenReason: p.text().nullable(),
    answers: () => p.oneToMany(CorrectionAnswer).mappedBy('request').orderBy({ id: 'asc' }),
    ...provenance,
    version,
  },
  indexes: [
    { properties: ['childId', 'id'] },
    { properties: ['divisionCode'] },
    { properties: ['owner', 'state', 'dueOn'] },
  ],
  uniques: [{ name: 'correction_request_number_unique', properties: ['number'] }],
  checks: [
    { name: 'correction_request_is_about_something', expression: '"child_id" is not null or "record_id" is not null' },
    { name: 'correction_request_reopened_for_reason', expression: '"is_reopened" = ("reopen_reason" is not null)' },
  ],
});

/** 校核申请: a department that uses a datum doubts it and asks the department it comes from to check. */
export class CorrectionRequest extends CorrectionRequestSchema.class {}
CorrectionRequestSchema.setClass(CorrectionRequest);
