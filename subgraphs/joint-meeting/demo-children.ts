import { addDays, type PlainDate } from '../../schema/plain-date.ts';
import type { Emit } from '../demo/demo.ts';
import type { DemoChild, Population } from '../demo/population.ts';
import {
  atHour,
  DEMO_DAYS,
  DEMO_DIRECTOR,
  DEMO_PEOPLE,
  demoDue,
  type demoNumbers,
  demoProvenance,
  workingDayBefore,
} from './demo-record.ts';
import { ConcernedChild } from './entities/concerned-child.ts';
import { CorrectionAnswer } from './entities/correction-answer.ts';
import { CorrectionRequest } from './entities/correction-request.ts';
import { EmergencyAccess } from './entities/emergency-access.ts';
import { Notice } from './entities/notice.ts';

type Numbers = ReturnType<typeof demoNumbers>;

interface DemoCorrection {
  fits(child: DemoChild): boolean;
  daysAgo: number;
  row: object;
  answer?: { department: string; kind: string; text: string; recordedBy: string };
}

/** What departments doubt about each other's data, each of the first child whose story gives rise to it. */
const CORRECTIONS: readonly DemoCorrection[] = [
  {
    fits: ({ story }) => story.hasMoved,
    daysAgo: 26,
    row: {
      askedBy: 'EDUCATION',
      askerId: 'demo-class-teacher',
      owner: 'CIVIL_AFFAIRS',
      coordinate: 'Child.division',
      doubt: '学校掌握的居住地已变更,台账仍为原村',
      evidence: '班主任家访记录',
      state: 'OPEN',
    },
  },
  {
    fits: ({ story }) => story.guardianDiffers,
    daysAgo: 15,
    row: {
      askedBy: 'CIVIL_AFFAIRS',
      askerId: 'demo-child-supervisor',
      owner: 'EDUCATION',
      coordinate: 'SchoolFileGuardian.name',
      doubt: '学校档案中的监护人与监护登记不一致',
      evidence: '委托照护协议',
      state: 'CORRECTED',
    },
    answer: {
      department: 'EDUCATION',
      kind: 'CORRECTED',
      text: '已按委托照护协议更正学校档案',
      recordedBy: DEMO_PEOPLE.EDUCATION,
    },
  },
  {
    fits: ({ story }) => story.isEnrolledTwice,
    daysAgo: 4,
    row: {
      askedBy: 'CIVIL_AFFAIRS',
      askerId: 'demo-county-officer',
      owner: 'EDUCATION',
      coordinate: 'EducationChild.currentEnrolments',
      doubt: '同时在两所学校有学籍,请核对现就读学校',
      evidence: null,
      state: 'OPEN',
    },
  },
];

/** Corrections, and one emergency access that has been reviewed; no child of the demo is sealed. */
export function childPaperWriter(population: Population, emit: Emit, numbers: Numbers): (child: DemoChild) => void {
  const waiting = new Set(CORRECTIONS);
  let isEmergencyTold = false;
  return (child) => {
    const correction = [...waiting].find(({ fits }) => fits(child));
    const isEndangered = !isEmergencyTold && child.villageCode === DEMO_DIRECTOR.division;
    if (!correction && !isEndangered) return;
    const noted = addDays(population.today, -30);
    emit(ConcernedChild, {
      id: child.id,
      divisionCode: child.villageCode,
      birthDate: child.birthDate,
      ...demoProvenance(noted),
    });
    if (correction) {
      waiting.delete(correction);
      writeCorrection(child, correction, population.today, emit, numbers);
    }
    if (isEndangered) {
      isEmergencyTold = true;
      writeEmergency(child, population.today, emit, numbers);
    }
  };
}

function writeCorrection(
  { id, villageCode }: DemoChild,
  { daysAgo, row, answer }: DemoCorrection,
  today: PlainDate,
  emit: Emit,
  numbers: Numbers,
): void {
  const askedOn = workingDayBefore(addDays(today, -daysAgo));
  const due = demoDue(askedOn, DEMO_DAYS.correction);
  const request = emit(CorrectionRequest, {
    number: numbers('JH', askedOn),
    childId: id,
    divisionCode: villageCode,
    ...row,
    askedOn,
    countedFrom: askedOn,
    dueOn: due.on,
    isDueProvisional: due.isProvisional,
    ...demoProvenance(askedOn),
  });
  if (answer) emit(CorrectionAnswer, { request, ...answer, answeredOn: demoDue(askedOn, 5).on });
}

function writeEmergency({ id }: DemoChild, today: PlainDate, emit: Emit, numbers: Numbers): void {
  const day = workingDayBefore(addDays(today, -20));
  const due = demoDue(day, DEMO_DAYS.review);
  const openedAt = atHour(day, 20, 5);
  const divisionCode = DEMO_DIRECTOR.division;
  const emergency = emit(EmergencyAccess, {
    number: numbers('JJ', day),
    childId: id,
    openerId: DEMO_DIRECTOR.id,
    openedBy: DEMO_DIRECTOR.name,
    role: DEMO_DIRECTOR.role,
    department: DEMO_DIRECTOR.department,
    divisionCode,
    dangerKind: 'ABANDONED',
    reason: '邻居报告孩子独自在家两天,监护人电话不通,须查找其他亲属',
    openedAt,
    expiresAt: atHour(day, 21, 5),
    closedAt: atHour(day, 20, 40),
    reviewDueOn: due.on,
    isReviewDueProvisional: due.isProvisional,
    finding: 'JUSTIFIED',
    reviewText: '已核实:当晚联系到祖父母并接回照料,查阅范围适当',
    reviewedAt: atHour(demoDue(day, 1).on, 9, 30),
    reviewerId: 'demo-civil-affairs-leader',
    reviewedBy: DEMO_PEOPLE.CIVIL_AFFAIRS,
  });
  for (const department of Object.keys(DEMO_PEOPLE))
    emit(Notice, { emergency, audience: 'OWNER', department, divisionCode, at: openedAt });
  const supervisor = { audience: 'SUPERVISOR', department: DEMO_DIRECTOR.department };
  emit(Notice, { emergency, ...supervisor, divisionCode, at: openedAt });
}
