import { setVisitDuty } from '../../visit-duty-act.ts';
import { JointHomeVisitDuty } from '../entities/joint-home-visit-duty.ts';

/** 设定联合家访应有的内容(一访多用). */
export const setJointHomeVisitDuty = setVisitDuty(JointHomeVisitDuty);
