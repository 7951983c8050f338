import type { FigureListFilter } from '../../operations.generated.ts';
import type { PlaceState } from '../../places.ts';
import { type Register, registerNamed } from './register.ts';

/** The list behind a figure (指标背后的名单), as the address names it. */
export interface FigureQuestion {
  readonly register: Register;
  readonly division: string;
  readonly figure: FigureListFilter;
}

/** `figure=CODE&department=…&division=…&part=…&missing=1&butNot=…`; null when the address names no figure. */
export function figureQuestion(state: PlaceState, ownDivision: string): FigureQuestion | null {
  const register = registerNamed(state.department);
  if (!state.figure || !register) return null;
  return {
    register,
    division: state.division || ownDivision,
    figure: {
      code: state.figure,
      ...(state.part ? { part: state.part } : {}),
      ...(state.missing === '1' ? { isMissing: true } : {}),
      ...(state.butNot ? { butNot: state.butNot } : {}),
    },
  };
}

interface Titled {
  readonly code: string;
  readonly title: string;
  readonly definition: string;
  readonly basis: string;
}

/** A figure as the hub describes it. */
export interface DescribedFigure extends Titled {
  readonly list: string | null;
  readonly parts: readonly { readonly code: string; readonly title: string }[];
  readonly variants: readonly Titled[];
}

/** What the page says of a list: of the figure itself, or of the other definition that was asked for. */
export function describedList(figures: readonly DescribedFigure[], { figure: asked }: FigureQuestion) {
  const own = figures.find(({ code, variants }) => [{ code }, ...variants].some((each) => each.code === asked.code));
  const named = [...figures, ...figures.flatMap(({ variants }) => variants)];
  const titled = (code: string | null | undefined) => named.find((each) => each.code === code);
  const described = titled(asked.code);
  if (!own || !described) return null;
  return {
    title: described.title,
    definition: described.definition,
    basis: described.basis,
    list: own.list,
    part: own.parts.find(({ code }) => code === asked.part)?.title ?? null,
    butNot: titled(asked.butNot)?.title ?? null,
  };
}
