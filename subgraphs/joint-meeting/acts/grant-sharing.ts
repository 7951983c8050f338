import { addDays } from '../../../schema/plain-date.ts';
import type { Act, Work } from '../../act.ts';
import { inOrder, notBefore, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { narrowingProblems, type Terms } from '../agreement-terms.ts';
import { AgreementEvent } from '../entities/agreement-event.ts';
import { SharingAgreement } from '../entities/sharing-agreement.ts';
import type { SharingRequest } from '../entities/sharing-request.ts';
import { nextNumber } from '../numbers.ts';
import type { GrantSharingInput } from '../schema.generated.ts';
import { requestToAnswer } from './open-request.ts';

/** 同意共享: the provider may narrow what was asked for, limit it in time or share masked values only; an agreement comes of it. */
export const grantSharing: Act<GrantSharingInput> = async (input, work) => {
  const { em, today, viewer } = work;
  const request = await requestToAnswer(input, work);
  const terms = termsOf(input, request);
  refuse(
    ...narrowingProblems(terms, request),
    saysSomething('documentNumber', input.documentNumber),
    saysSomething('answer', input.answer, 1000),
    notBefore('from', input.from, today, '今天'),
    inOrder('until', input.from ?? today, input.until),
    input.until ? notBefore('until', input.until, addDays(today, 1), '明天') : null,
  );
  const agreement = await agreed(input, terms, request, work);
  request.state = 'GRANTED';
  request.answeredOn = today;
  request.answeredBy = viewer.name;
  request.answer = input.answer ?? null;
  request.agreement = agreement;
  await em.flush();
  return request.id;
};

/** What is granted: what was asked for wherever the answer does not say otherwise. */
function termsOf(input: GrantSharingInput, request: SharingRequest): Terms {
  return {
    purposes: input.purposes ?? request.purposes,
    fields: input.fields ?? request.fields,
    divisions: input.divisions ?? request.divisions,
  };
}

async function agreed(
  input: GrantSharingInput,
  terms: Terms,
  request: SharingRequest,
  work: Work,
): Promise<SharingAgreement> {
  const { em, today, now, viewer } = work;
  const agreement = em.create(SharingAgreement, {
    number: await nextNumber(em, 'GX', SharingAgreement, today),
    provider: request.provider,
    consumer: request.consumer,
    purposes: [...new Set(terms.purposes)] as SharingAgreement['purposes'],
    fields: [...new Set(terms.fields)],
    divisions: [...new Set(terms.divisions)],
    isMasked: input.isMasked ?? false,
    legalBasis: request.legalBasis,
    documentNumber: input.documentNumber,
    from: input.from ?? today,
    until: input.until ?? null,
    ...recorded(work),
  });
  const event = { kind: 'GRANTED', at: now, department: viewer.department, recordedBy: work.recordedBy } as const;
  em.create(AgreementEvent, { agreement, ...event, reason: input.answer ?? null });
  await em.flush();
  return agreement;
}
