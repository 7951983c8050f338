import { addDays, addMonths, type PlainDate } from '../../schema/plain-date.ts';
import type { Emit } from '../demo/demo.ts';
import type { Population } from '../demo/population.ts';
import { DEMO_AGREEMENTS, type DemoAgreement } from './demo-agreements.ts';
import { ATTENDANCE, SCHOOL_CARE } from './demo-fields.ts';
import {
  atHour,
  DEMO_DAYS,
  DEMO_PEOPLE,
  demoDue,
  type demoNumbers,
  demoProvenance,
  workingDayBefore,
} from './demo-record.ts';
import { AgreementEvent } from './entities/agreement-event.ts';
import { AgreementSuspension } from './entities/agreement-suspension.ts';
import { SharingAgreement } from './entities/sharing-agreement.ts';
import { SharingRequest } from './entities/sharing-request.ts';

type Numbers = ReturnType<typeof demoNumbers>;

/** Agreements and requests of the demo county, and of the synthetic province of a large load. */
export function writePapers(population: Population, emit: Emit, numbers: Numbers): void {
  DEMO_AGREEMENTS.forEach((agreement, at) => {
    writeAgreement(population, emit, numbers, agreement, at);
  });
  writeRequests(population, emit, numbers);
}

function writeAgreement(population: Population, emit: Emit, numbers: Numbers, given: DemoAgreement, at: number): void {
  const { provider, consumer, purposes, fields, legalBasis, stands } = given;
  const { today } = population;
  const from = addDays(addMonths(today, stands === 'ENDED' ? -20 : -10), at);
  const documentNumber = `抚未保办〔${from.slice(0, 4)}〕${at + 1}号(演示)`;
  const facts = { provider, consumer, purposes, fields, legalBasis, documentNumber, isMasked: given.isMasked ?? false };
  const until = stands === 'ENDED' ? addMonths(today, -2) : addMonths(from, 36);
  const agreement = emit(SharingAgreement, {
    number: numbers('GX', from),
    ...facts,
    divisions: divisionsOf(population, given),
    from,
    until,
    ...demoProvenance(from),
  });
  const signer = DEMO_PEOPLE[provider as keyof typeof DEMO_PEOPLE];
  const event = { agreement, department: provider, recordedBy: signer };
  emit(AgreementEvent, { ...event, kind: 'GRANTED', at: atHour(from, 10), reason: null });
  if (stands !== 'SUSPENDED') return;
  const suspendedAt = atHour(addDays(today, -9), 15);
  const reason = '结对教师名单正在核对,核对完成前暂停提供';
  emit(AgreementSuspension, { agreement, suspendedAt, resumedAt: null, reason, suspendedBy: signer, resumedBy: null });
  emit(AgreementEvent, { ...event, kind: 'SUSPENDED', at: suspendedAt, reason });
}

function divisionsOf({ divisions }: Population, { isProvincial }: DemoAgreement): string[] {
  const wanted = [isProvincial ? '21' : '210421', '99'];
  return wanted.filter((code) => divisions.some((division) => division.code === code));
}

/** One that waits, one that is overdue, one that was refused. */
function writeRequests({ today }: Population, emit: Emit, numbers: Numbers): void {
  const write = (requestedOn: PlainDate, row: object) => {
    const { on: dueOn, isProvisional: isDueProvisional } = demoDue(requestedOn, DEMO_DAYS.request);
    const times = { requestedOn, dueOn, isDueProvisional };
    const base = { divisions: ['210421'], legalBasis: '未成年人保护法;政务数据共享条例' };
    emit(SharingRequest, {
      number: numbers('SQ', requestedOn),
      ...base,
      ...times,
      ...row,
      ...demoProvenance(requestedOn),
    });
  };
  const refusedOn = workingDayBefore(addDays(today, -40));
  write(refusedOn, {
    consumer: 'YOUTH_LEAGUE',
    provider: 'EDUCATION',
    purposes: ['CHILD_CARE'],
    fields: ['PsychologicalFile.openedOn', 'PsychologicalFile.closedOn'],
    need: '了解结对儿童是否建有心理健康档案,以便安排陪伴',
    state: 'REFUSED',
    answeredOn: demoDue(refusedOn, 6).on,
    answeredBy: DEMO_PEOPLE.EDUCATION,
    answer: '心理健康档案属极敏感信息,结对陪伴并非必需;确有需要的,由学校心理教师参加个案会商。',
  });
  write(workingDayBefore(addDays(today, -30)), {
    consumer: 'WOMENS_FEDERATION',
    provider: 'EDUCATION',
    purposes: ['CHILD_CARE'],
    fields: ATTENDANCE,
    need: '重点家庭指导前了解孩子近期到校情况',
  });
  write(workingDayBefore(addDays(today, -3)), {
    consumer: 'YOUTH_LEAGUE',
    provider: 'EDUCATION',
    purposes: ['CHILD_CARE'],
    fields: SCHOOL_CARE,
    need: '避免共青团结对与教师结对重复,合理安排走访',
  });
}
