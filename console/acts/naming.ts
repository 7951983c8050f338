import type { Language } from '../language.ts';
import type { ActDescription, InputField, RecordKind } from './described.ts';
import type { ActLine } from './list/act-line.ts';

/** What the records are called that an act may be about. */
export const RECORD_TITLES: Readonly<Record<RecordKind, readonly [string, string]>> = {
  CASE: ['个案', 'Case'],
  CATEGORY: ['类别认定', 'Category'],
  PARENT: ['父亲或母亲', 'Parent'],
  ENROLMENT: ['学籍', 'Enrolment'],
  SCHOOL_FILE: ['学校留守儿童档案', 'School file'],
  DROPOUT: ['疑似辍学跟踪', 'Suspected dropout'],
  PSYCHOLOGICAL_FILE: ['心理健康档案', 'Psychological file'],
  TEACHER_PAIRING: ['教师结对', 'Teacher pairing'],
  CARE_NEED: ['在校关爱需求', 'Care need at school'],
  PAIRING: ['结对', 'Pairing'],
  PAIRING_MEMBER: ['结对成员', 'Member of the pairing'],
  MEMBERSHIP: ['参加的港湾', 'Harbour membership'],
  DREAM_ROOM: ['梦想小屋', 'Dream room'],
  CHECKLIST_ITEM: ['清单条目', 'Checklist item'],
  WISH: ['微心愿', 'Wish'],
  GUIDANCE: ['一对一指导', 'Family guidance'],
  KEY_FAMILY: ['重点家庭认定', 'Key family'],
  RISK_REPORT: ['风险报告', 'Report'],
  SCHOOL: ['学校', 'School'],
  CHILDRENS_HOME: ['儿童之家', 'Children’s home'],
  HEART_HARBOUR: ['童心港湾', 'Heart harbour'],
  STATION: ['社工站', 'Social-work station'],
  SOCIAL_WORKER: ['社工', 'Social worker'],
  GRID_WORKER: ['网格员', 'Grid worker'],
  GUIDANCE_SITE: ['指导服务站点', 'Guidance site'],
  EXPERT: ['家庭教育专家', 'Expert'],
  VOLUNTEER: ['家庭教育志愿者', 'Volunteer'],
  LEAGUE_BASE: ['共青团阵地', 'League base'],
};

/** What an act is called; in English after its name in the catalogue. */
export function actTitle(of: Language, { act, title }: ActLine, { term }: Pick<ActDescription, 'term'>): string {
  return of === 'zh' ? (title ?? term) : inWords(act);
}

/** What a field is called; a record that the catalogue calls 编号 by what it is. */
export function fieldTitle(of: Language, { name, label, kind, of: list }: InputField): string {
  if (of === 'en') return inWords(name.replace(/(?<=.)Id$/, ''));
  const isBare = label === '编号' || /编号$/.test(label);
  return kind === 'RECORD' && isBare ? RECORD_TITLES[list as RecordKind][0] : label;
}

/** `recordHomeVisit` is read Record home visit. */
function inWords(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
