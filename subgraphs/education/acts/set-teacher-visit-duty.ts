import { setVisitDuty } from '../../visit-duty-act.ts';
import { TeacherVisitDuty } from '../entities/teacher-visit-duty.ts';

/** 设定教师家访应有的内容(一访多用). */
export const setTeacherVisitDuty = setVisitDuty(TeacherVisitDuty);
