import { setVisitDuty } from '../../visit-duty-act.ts';
import { MonthlyVisitDuty } from '../entities/monthly-visit-duty.ts';

/** 设定月走访应有的内容(一访多用). */
export const setMonthlyVisitDuty = setVisitDuty(MonthlyVisitDuty);
