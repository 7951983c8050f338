import type { DashboardFigureLineFragment } from '../operations.generated.ts';

/** Which figures of the table are shown. */
export interface FigureSearch {
  readonly words: string;
  readonly department: string;
  /** Only those with a target that is not met. */
  readonly isUnmet: boolean;
}

/** Whether a figure is among those searched: each word stands in its title, definition, document or code. */
export function isSought(
  { title, definition, basis, code, owner, isTargetMet }: DashboardFigureLineFragment,
  { words, department, isUnmet }: FigureSearch,
): boolean {
  if (department !== '' && owner !== department) return false;
  if (isUnmet && isTargetMet !== false) return false;
  const text = `${title} ${definition} ${basis} ${code}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
