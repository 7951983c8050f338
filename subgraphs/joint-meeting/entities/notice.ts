import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode } from '../../properties.ts';
import { EmergencyAccess } from './emergency-access.ts';

const NoticeSchema = defineEntity({
  name: 'Notice',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    emergency: () => p.manyToOne(EmergencyAccess),
    audience: p.enum(['OWNER', 'SUPERVISOR'] as const),
    department: p.string().length(40),
    divisionCode: divisionCode(),
    at: p.datetime(),
  },
  indexes: [{ properties: ['emergency'] }, { properties: ['department', 'divisionCode'] }],
  uniques: [{ name: 'notice_once', properties: ['emergency', 'department', 'audience'] }],
});

/** 告知: a department is told of an emergency access, as an owner of data that may be opened or as the opener's superior. */
export class Notice extends NoticeSchema.class {}
NoticeSchema.setClass(Notice);
