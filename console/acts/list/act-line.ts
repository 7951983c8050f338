import type { Role } from '../../../schema/access/viewer.ts';

/** What one wants to do (办理事项的分组), in the order of the page. */
export const ACT_GROUPS = {
  VISITS: ['走访与探访', 'Visits'],
  FAMILY: ['监护与家庭', 'Guardians and family'],
  CARE: ['儿童登记与需求', 'Register and needs'],
  SCHOOL: ['在校', 'At school'],
  PAIRING: ['结对与小屋', 'Pairings and dream rooms'],
  ACTIVITIES: ['港湾与活动', 'Harbours and activities'],
  GUIDANCE: ['站点与家庭教育指导', 'Sites and family guidance'],
  CASES: ['个案、报告与转介', 'Cases, reports and referrals'],
  PLACES: ['场所与人员', 'Places and people'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type ActGroup = keyof typeof ACT_GROUPS;

/** What stands in a field before anything is typed: today, this month, who fills it in, their area, the pupil's school, a value. */
export type Preset = 'TODAY' | 'ME' | 'MY_AREA' | { readonly value: string | number | boolean };

/** The records that `id` may stand for. */
export type IdOf = 'CHILD' | 'PARENT' | 'CATEGORY' | 'CASE' | 'CHILDRENS_HOME' | 'HEART_HARBOUR' | 'WISH';

/** An act as it stands in the list of acts (办理事项): where one looks for it, and how its form begins. */
export interface ActLine {
  /** The field of `Mutation`. */
  readonly act: string;
  readonly group: ActGroup;
  /** Whether it is about one child, chosen first. */
  readonly isOfChild: boolean;
  /** Its name, where the catalogue's does not say it shortly. */
  readonly title?: string;
  /** What is asked at once, in this order; what else may be left open is folded. Not given: everything, in the catalogue's order. */
  readonly first?: readonly string[];
  readonly presets?: Readonly<Record<string, Preset>>;
  /** What this form leaves to others. */
  readonly hidden?: readonly string[];
  /** Days that may lie ahead, besides those that say so by their name. */
  readonly ahead?: readonly string[];
  readonly idOf?: IdOf;
  /** For whom it is; not given: whoever in the department may write. */
  readonly roles?: readonly Role[];
  /** What is changed is shown as it stands now. */
  readonly showsPresent?: boolean;
}

/** Who runs an office, as against one who visits. */
export const OFFICE: readonly Role[] = ['OFFICER', 'MANAGER', 'DATA_STEWARD'];

/** Whoever writes, visitors too. */
export const EVERYBODY: readonly Role[] = ['OFFICER', 'CASEWORKER', 'MANAGER', 'DATA_STEWARD'];

type Rest = Omit<ActLine, 'act' | 'group' | 'isOfChild'>;

/** An act about one child. */
export const ofChild = (group: ActGroup, act: string, rest: Rest = {}): ActLine => ({
  act,
  group,
  isOfChild: true,
  ...rest,
});

/** An act about a place, a person or an event. */
export const ofOffice = (group: ActGroup, act: string, rest: Rest = {}): ActLine => ({
  act,
  group,
  isOfChild: false,
  roles: OFFICE,
  ...rest,
});
