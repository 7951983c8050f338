import { defineEntity, p } from '@mikro-orm/postgresql';
import { CorrectionRequest } from './correction-request.ts';

const CorrectionAnswerSchema = defineEntity({
  name: 'CorrectionAnswer',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    request: () => p.manyToOne(CorrectionRequest),
    department: p.string().length(40),
    kind: p.enum(['CORRECTED', 'CONFIRMED', 'NOT_OURS'] as const),
    text: p.text(),
    forwardedTo: p.string().length(40).nullable(),
    answeredOn: p.date(),
    recordedBy: p.string(),
  },
  indexes: [{ properties: ['request'] }],
  checks: [
    {
      name: 'correction_answer_forwarded_when_not_ours',
      expression: `("kind" = 'NOT_OURS') = ("forwarded_to" is not null)`,
    },
  ],
});

/** 校核答复: what the owning department found; `NOT_OURS` hands the request on. */
export class CorrectionAnswer extends CorrectionAnswerSchema.class {}
CorrectionAnswerSchema.setClass(CorrectionAnswer);
