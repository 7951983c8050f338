import type { TERMS } from '../terms.generated.ts';

/** The lists that values are chosen from. */
export type ListName = keyof typeof TERMS;

/** What a field of an act is filled in with (填写方式). */
export type FieldKind =
  | 'TEXT'
  | 'LONG_TEXT'
  | 'TEXTS'
  | 'PHONE'
  | 'NATIONAL_ID'
  | 'NUMBER'
  | 'INTEGER'
  | 'YES_NO'
  | 'DAY'
  | 'MONTH'
  | 'TIME'
  | 'DIVISION'
  /** One of a list, several of it. */
  | 'CHOICE'
  | 'CHOICES'
  /** A group of fields, and any number of such groups. */
  | 'PART'
  | 'PARTS'
  /** A child by id; a child named by id or, when the department does not know it yet, by what it takes to enter it; several of those. */
  | 'CHILD'
  | 'NAMED_CHILD'
  | 'NAMED_CHILDREN'
  /** A record that exists, chosen from those of the child or of the area. */
  | 'RECORD'
  /** Somebody who signs in, chosen among one's colleagues. */
  | 'COLLEAGUE'
  /** The version that was seen, taken from the record. */
  | 'VERSION';

/** The records that an act may be about. */
export type RecordKind =
  | 'CASE'
  | 'CATEGORY'
  | 'PARENT'
  | 'ENROLMENT'
  | 'SCHOOL_FILE'
  | 'DROPOUT'
  | 'PSYCHOLOGICAL_FILE'
  | 'TEACHER_PAIRING'
  | 'CARE_NEED'
  | 'PAIRING'
  | 'PAIRING_MEMBER'
  | 'MEMBERSHIP'
  | 'DREAM_ROOM'
  | 'CHECKLIST_ITEM'
  | 'WISH'
  | 'GUIDANCE'
  | 'KEY_FAMILY'
  | 'RISK_REPORT'
  | 'SCHOOL'
  | 'CHILDRENS_HOME'
  | 'HEART_HARBOUR'
  | 'STATION'
  | 'SOCIAL_WORKER'
  | 'GRID_WORKER'
  | 'GUIDANCE_SITE'
  | 'EXPERT'
  | 'VOLUNTEER'
  | 'LEAGUE_BASE';

/** A field of an input, as the catalogue describes it (填写项). */
export interface InputField {
  readonly name: string;
  /** 中文名称 */
  readonly label: string;
  /** What the catalogue adds to the name. */
  readonly hint?: string;
  readonly kind: FieldKind;
  /** The list, the input type or the kind of record. */
  readonly of?: string;
  readonly isRequired: boolean;
  /** Characters at most, where the catalogue says so. */
  readonly most?: number;
}

/** An act as the catalogue describes it (业务操作): what it is called, who owns it, what it takes, and its document. */
export interface ActDescription {
  readonly term: string;
  /** The department's value of `enum Department`. */
  readonly department: string;
  readonly input: string;
  readonly operation: string;
  readonly text: string;
}
