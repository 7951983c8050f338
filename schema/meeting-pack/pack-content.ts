/** A number of a figure in a pack; null: it is not shown, or there is nothing to divide by. */
export interface PackCount {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** A figure (统计指标) as it was sealed. */
export interface PackFigure extends PackCount {
  code: string;
  title: string;
  definition: string;
  basis: string;
  unit: string;
  owner: string;
  isWithheld: boolean;
  isTargetMet: boolean | null;
  asOf: string | null;
  target: { value: number; comparison: string; source: string } | null;
  trend: readonly (PackCount & { month: string })[];
  parts: readonly { code: string; title: string; value: number | null }[];
  areas: readonly (PackCount & { code: string; isWithheld: boolean })[];
  variants: readonly (PackCount & { code: string; title: string; definition: string; basis: string })[];
}

/** A change since the pack before; `key` says of what. */
export interface PackChange {
  key: Readonly<Record<string, string | null>>;
  before: number;
  after: number;
}

/** Something at a place, which may lie deeper than the places that a pack compares. */
interface Placed {
  divisionCode: string;
  division: { name: string | null; parent: { name: string | null } | null } | null;
}

/** A finding (比对结果) in a pack: what, whose, where, when; of no child by name or id. */
export interface PackFinding extends Placed {
  severity: string;
  responsible: string;
  foundOn: string;
  dueOn: string;
  isOverdue: boolean;
  rule: { code: string; title: string; rule: string } | null;
}

/** A late task (逾期任务) in a pack. */
export interface PackTask extends Placed {
  number: string;
  kind: string;
  forDepartment: string;
  createdOn: string;
  dueOn: string;
  state: string;
  escalation: string | null;
}

/** An undertaking (承诺) in a pack. */
export interface PackUndertaking {
  number: string;
  document: string;
  title: string;
  statedTarget: string | null;
  owners: readonly string[];
  targetValue: number | null;
  targetComparison: string | null;
  unit: string | null;
  statedValue: number | null;
  dueOn: string | null;
  status: string;
  isStatusComputed: boolean;
  isOverdue: boolean;
  latestValue: (PackCount & { asOf: string }) | null;
  reports: readonly { text: string; evidence: string; reportedOn: string }[] | null;
}

/** What the cover says. */
export interface PackCover {
  number: string;
  title: string;
  divisionCode: string;
  orderedAt: string;
  sealedAt: string;
  meeting: { number: string; title: string; meetsOn: string; place: string | null; agenda: readonly string[] } | null;
  gaps: readonly { department: string | null; reason: string }[];
  summary: Readonly<Record<string, number>>;
}

/** The parts of a sealed pack (封存内容), figures aside, which come as `figures-…`. */
export interface PackContent {
  cover: PackCover;
  places: { name?: string | null; fullName?: string | null; subdivisions?: readonly Place[] | null } | null;
  terms: Readonly<Record<string, Readonly<Record<string, string>>>>;
  findings: {
    openFindingCount: number | null;
    overdueFindingCount: number | null;
    findingCounts:
      | readonly { code: string; title: string | null; severity: string; responsible: string; count: number | null }[]
      | null;
    findings: { totalCount: number; nodes: readonly PackFinding[] } | null;
  } | null;
  tasks: {
    lateTaskCount: number | null;
    taskCounts: readonly { department: string; state: string; count: number | null }[] | null;
    tasks: { totalCount: number; nodes: readonly PackTask[] } | null;
  } | null;
  undertakings: { undertakings: { totalCount: number; nodes: readonly PackUndertaking[] } | null } | null;
  changes: {
    since: { number: string; sealedAt: string };
    figures: readonly PackChange[];
    findings: readonly PackChange[];
    tasks: readonly PackChange[];
  } | null;
}

interface Place {
  code: string;
  name: string | null;
}

/** A sealed pack as it is shown: its content, the figures by department, and what its codes are called. */
export interface SealedPack {
  content: PackContent;
  figures: readonly { department: string; figures: readonly PackFigure[] }[];
  /** What a code was called on the day of sealing. */
  term(type: string, code: string | null): string;
  /** What a place was called on that day; its code where the pack does not say. */
  placeName(code: string): string;
}

/** Reads a sealed pack (会议材料): everything that is shown of it comes from this text and from nowhere else. */
export function readPack(text: string): SealedPack {
  const content = JSON.parse(text) as PackContent & Readonly<Record<string, unknown>>;
  const { cover, places, terms } = content;
  const { findings, tasks } = content;
  const names = new Map([
    ...[...(findings?.findings?.nodes ?? []), ...(tasks?.tasks?.nodes ?? [])].map(nameOf),
    ...(places?.subdivisions ?? []).map(({ code, name }) => [code, name ?? code] as const),
  ]);
  if (places?.fullName ?? places?.name) names.set(cover.divisionCode, places.fullName ?? (places.name as string));
  return {
    content,
    figures: figuresByDepartment(content),
    term: (type, code) => (code === null ? '' : (terms[type]?.[code] ?? code)),
    placeName: (code) => names.get(code) ?? code,
  };
}

/** A place by its own name and that of the one it lies in, as villages of different townships are called alike. */
function nameOf({ divisionCode, division }: Placed): readonly [string, string] {
  const name = `${division?.parent?.name ?? ''}${division?.name ?? ''}`;
  return [divisionCode, name || divisionCode];
}

function figuresByDepartment(content: Readonly<Record<string, unknown>>): SealedPack['figures'] {
  const parts = Object.keys(content)
    .filter((name) => name.startsWith('figures-'))
    .sort()
    .map((name) => content[name] as SealedPack['figures'][number]);
  return [...Map.groupBy(parts, ({ department }) => department)].map(([department, some]) => ({
    department,
    figures: some.flatMap(({ figures }) => figures),
  }));
}
