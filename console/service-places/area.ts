import { useAsked } from '../data/use-asked.ts';
import { PlaceArea, type PlaceAreaQuery } from '../operations.generated.ts';
import type { Keeper } from './kind.ts';

type Found = NonNullable<PlaceAreaQuery['division']>;

/** A division by its code and name. */
export interface AreaName {
  readonly code: string;
  readonly name: string;
}

/** A figure of an area, with the divisions below beside it. */
export type AreaFigure = NonNullable<NonNullable<Found['civilAffairs']>['figures']>[number];

const NO_NUMBERS = { value: null, numerator: null, denominator: null, areas: [] };

/** A division with those above and below it (区划), and what a figure counts there. */
export interface Area {
  /** From the province down to the division itself. */
  readonly chain: readonly AreaName[];
  readonly below: readonly AreaName[];
  readonly figure: AreaFigure | null;
}

/** What is known of a division. */
export function areaOf(found: Found, code: string | undefined): Area {
  const sections = [found.civilAffairs, found.education, found.womensFederation, found.youthLeague];
  return {
    chain: chainOf(found),
    below: (found.subdivisions ?? []).map(named),
    figure: figureIn(
      sections.flatMap((section) => section?.figures ?? []),
      code,
    ),
  };
}

/** Asks what is above and below a division, and what a figure of a department (the first code) counts in each; undefined: on its way. */
export function useArea(
  code: string,
  department: Keeper,
  codes: readonly [] | readonly [code: string, ...others: string[]],
): Area | null | undefined {
  const asks = (keeper: Keeper) => codes.length > 0 && department === keeper;
  const { answer } = useAsked(PlaceArea, {
    code,
    figures: [...codes],
    civilAffairs: asks('CIVIL_AFFAIRS'),
    education: asks('EDUCATION'),
    womensFederation: asks('WOMENS_FEDERATION'),
    youthLeague: asks('YOUTH_LEAGUE'),
  });
  return answer && (answer.data?.division ? areaOf(answer.data.division, codes[0]) : null);
}

/** The figure of a code; a definition of its own (口径) is told in the words of its figure, without numbers. */
function figureIn(figures: readonly AreaFigure[], code: string | undefined): AreaFigure | null {
  const exact = figures.find((each) => each.code === code);
  if (exact) return exact;
  for (const figure of figures) {
    const variant = figure.variants.find((each) => each.code === code);
    if (variant) return { ...figure, ...variant, ...NO_NUMBERS, variants: [...figure.variants, figure] };
  }
  return null;
}

interface Above {
  readonly code: string;
  readonly name: string | null;
  readonly parent?: Above | null;
}

function chainOf(division: Above): AreaName[] {
  return [...(division.parent ? chainOf(division.parent) : []), named(division)];
}

function named({ code, name }: Above): AreaName {
  return { code, name: name ?? code };
}
