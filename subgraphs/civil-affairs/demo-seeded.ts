import { addDays, addMonths } from '../../schema/plain-date.ts';
import type { DemoChild } from '../demo/population.ts';
import type { DemoContext } from './demo-context.ts';
import { NeedsAssessment } from './entities/needs-assessment.ts';
import { Referral } from './entities/referral.ts';
import { ServiceAgreement } from './entities/service-agreement.ts';

/** What is written of a seeded child (演示问题) beside what is written of every child. */
export function emitSeeded({ population, emit, recorded, places }: DemoContext, child: DemoChild): void {
  const { today } = population;
  const common = { child: child.id, ...recorded };
  if (child.seeded?.code === 'SERVED_WITHOUT_AGREEMENT') {
    const from = addMonths(today, -14);
    emit(ServiceAgreement, {
      ...common,
      home: places.homes.get(child.villageCode),
      guardianName: child.guardian.name,
      signedOn: from,
      from,
      until: addMonths(from, 12),
    });
  }
  if (child.seeded?.code === 'REFERRAL_UNANSWERED')
    emit(Referral, {
      ...common,
      divisionCode: child.villageCode,
      kind: 'SOCIAL_ASSISTANCE',
      referredTo: '乡镇社会救助服务站',
      reason: '家庭收入减少,申请救助。',
      referredOn: addDays(today, -20),
    });
  if (child.seeded?.code === 'KEY_CHILD_WITHOUT_FILE')
    emit(NeedsAssessment, {
      ...common,
      area: 'EMOTIONAL_SUPPORT',
      level: 'KEY_CARE',
      finding: '近期需要更多陪伴',
      assessedBy: '乡镇儿童督导员',
      from: addDays(today, -40),
    });
}
