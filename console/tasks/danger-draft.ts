import type { Department, ReportDangerInput, ReportedDanger, ReportUrgency } from '../operations.generated.ts';
import { DANGER_DEPARTMENTS } from './danger-departments.ts';

/** A report while it is written (草稿): in the memory of the page only, gone when it is closed or loaded again. */
export interface DangerDraft {
  readonly danger: ReportedDanger | null;
  readonly urgency: ReportUrgency | null;
  readonly childDescription: string;
  readonly divisionCode: string;
  readonly seen: string;
  /** Null: those that the danger concerns. */
  readonly departments: readonly Department[] | null;
}

const EMPTY: DangerDraft = {
  danger: null,
  urgency: null,
  childDescription: '',
  divisionCode: '',
  seen: '',
  departments: null,
};

const drafts = new Map<string, DangerDraft>();

/** The draft about a child; the empty text: about one that is described. */
export function draftOf(childId: string): DangerDraft {
  return drafts.get(childId) ?? EMPTY;
}

/** Keeps a draft, so that looking something up elsewhere in the console loses nothing; null: it is sent. */
export function keepDraft(childId: string, draft: DangerDraft | null): void {
  if (draft === null) drafts.delete(childId);
  else drafts.set(childId, draft);
}

/** Whom a draft would reach. */
export function reached({ danger, departments }: DangerDraft): readonly Department[] {
  return departments ?? (danger === null ? [] : DANGER_DEPARTMENTS[danger]);
}

/** What is sent; null as long as something is missing. */
export function reportInput(draft: DangerDraft, childId: string): ReportDangerInput | null {
  const { danger, urgency, divisionCode, departments } = draft;
  const [childDescription, seen] = [draft.childDescription.trim(), draft.seen.trim()];
  if (danger === null || urgency === null || seen === '' || (childId === '' && childDescription === '')) return null;
  if (reached(draft).length === 0) return null;
  return {
    danger,
    urgency,
    seen,
    ...(childId === '' ? {} : { childId }),
    ...(childDescription === '' ? {} : { childDescription }),
    ...(divisionCode === '' ? {} : { divisionCode }),
    ...(departments === null ? {} : { departments: [...departments] }),
  };
}
