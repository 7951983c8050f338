import type { ActKind } from '../../../schema/processing-record/record.ts';
import type { acts } from './index.ts';

/** What the processing record calls the acts of the joint meeting (业务操作的处理类型) that decide who may see what. */
export const actKinds: Partial<Record<keyof typeof acts, ActKind>> = {
  requestSharing: 'POLICY',
  grantSharing: 'POLICY',
  refuseSharing: 'POLICY',
  withdrawSharingRequest: 'POLICY',
  suspendAgreement: 'POLICY',
  resumeAgreement: 'POLICY',
  endAgreement: 'POLICY',
  sealChild: 'POLICY',
  unsealChild: 'POLICY',
  setSmallCellBelow: 'POLICY',
  setAnswerPeriod: 'POLICY',
  publishHolidayCalendar: 'POLICY',
  openEmergency: 'BREAK_GLASS',
  closeEmergency: 'BREAK_GLASS',
  reviewEmergency: 'BREAK_GLASS',
  eraseConcernedChild: 'ERASURE',
};
