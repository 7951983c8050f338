import { setVisitDuty } from '../../visit-duty-act.ts';
import { HomeVisitDuty } from '../entities/home-visit-duty.ts';

/** 设定入户探访应有的内容(一访多用). */
export const setHomeVisitDuty = setVisitDuty(HomeVisitDuty);
