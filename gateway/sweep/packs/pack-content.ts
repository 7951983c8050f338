/** What a pack holds (会议材料的内容), as far as it is counted and compared; the rest goes through as it was answered. */
export interface PackFigure {
  code: string;
  title: string;
  unit: string;
  value: number | null;
  isTargetMet: boolean | null;
}

/** A department's figures, or some of them. */
export interface FigurePart {
  department: string;
  figures: readonly PackFigure[];
}

/** How many open findings of a rule a department has. */
export interface FindingCount {
  code: string;
  title: string | null;
  responsible: string;
  count: number | null;
}

/** How many tasks of a department are in a state. */
export interface TaskCount {
  department: string;
  state: string;
  count: number | null;
}

/** The findings of a pack. */
export interface FindingsPart {
  findingCounts: readonly FindingCount[] | null;
  findings: { totalCount: number; nodes: readonly unknown[] } | null;
}

/** The tasks of a pack. */
export interface TasksPart {
  taskCounts: readonly TaskCount[] | null;
  tasks: { totalCount: number; nodes: readonly unknown[] } | null;
}

/** The undertakings of a pack. */
export interface UndertakingsPart {
  undertakings: { totalCount: number; nodes: readonly { status: string }[] } | null;
}

/** The parts of a pack by name; `figures-…` are of one department each. */
export type PackParts = Readonly<Record<string, unknown>>;

/** The figures of a pack, department by department. */
export function figuresOf(parts: PackParts): readonly FigurePart[] {
  return Object.entries(parts).flatMap(([name, part]) => (name.startsWith('figures-') ? [part as FigurePart] : []));
}
