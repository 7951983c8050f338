import { useAsked } from '../data/use-asked.ts';
import { DashboardPlace, type DashboardPlaceQuery, type DivisionLevel } from '../operations.generated.ts';
import { useSession } from '../signed-in.ts';
import { useWhere } from '../where.ts';

/** A division on the way down, or beside or below the one that is shown. */
export interface Step {
  readonly code: string;
  readonly name: string | null;
  readonly level: DivisionLevel | null;
}

/** The division that the dashboard shows, with those above, beside and below it. */
export interface ShownPlace {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel | null;
  /** From the province down to the one above. */
  readonly above: readonly Step[];
  readonly beside: readonly Step[];
  readonly below: readonly Step[];
}

type Found = NonNullable<DashboardPlaceQuery['division']>;
type Parent = Step & { readonly parent?: Parent | null };

/** What an answer says of a place. */
export function placeIn(division: Found): ShownPlace {
  const { code, name, fullName, level, subdivisions, parent } = division;
  return {
    code,
    name: name ?? fullName ?? code,
    level,
    above: lineOf(parent).toReversed(),
    beside: parent?.subdivisions ?? [],
    below: subdivisions ?? [],
  };
}

/** Whether a division lies in an area, or is the area. */
export function isWithin(area: string, code: string): boolean {
  return code.startsWith(area);
}

/** The code that is shown: the one in the address, else the viewer's own area. */
export function useShownCode(): string {
  const { state } = useWhere();
  const { viewer } = useSession();
  return /^\d{2,12}$/.test(state.division ?? '') ? (state.division as string) : viewer.division;
}

/** The division that is shown; undefined while it is asked, null when there is none. */
export function useShownPlace(): ShownPlace | null | undefined {
  const code = useShownCode();
  const { answer } = useAsked(DashboardPlace, { code });
  if (!answer) return undefined;
  return answer.data?.division ? placeIn(answer.data.division) : null;
}

function lineOf(parent: Parent | null | undefined): Step[] {
  return parent ? [parent, ...lineOf(parent.parent)] : [];
}
