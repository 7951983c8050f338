import type { PlaceState } from '../places.ts';
import type { Choice, Kind } from './kind.ts';

/** In the address: a filter that is switched off although it usually holds. */
export const ALL = 'all';

/** The option of a filter that holds: the one in the address, else the usual one; of a figure's list none holds. */
export function chosenIn(choice: Choice, state: PlaceState): string {
  return state[choice.name] || (state.figure ? ALL : (choice.usual ?? ALL));
}

/** The filter of a list, as the address says it. */
export function filterOf(kind: Kind, state: PlaceState): object {
  const { division, q, figure } = state;
  const options = kind.choices.map((choice) => {
    const chosen = chosenIn(choice, state);
    return choice.options.find(({ value }) => value === chosen)?.filter ?? {};
  });
  return {
    ...Object.assign({}, ...options),
    ...(division ? { divisionCode: division } : {}),
    ...(q && kind.search ? { [kind.search]: q } : {}),
    ...(figure ? { figure: figureFilter(figure, state) } : {}),
  };
}

/** The address of another kind, at the same division. */
export function stateOfKind(kind: Kind, { division = '' }: PlaceState): PlaceState {
  return { kind: kind.name, division };
}

/** The address with all filters of a kind taken back. */
export function withoutFilters(kind: Kind, state: PlaceState): PlaceState {
  const off = Object.fromEntries(kind.choices.map(({ name }) => [name, '']));
  return { ...state, ...off, q: '', after: '' };
}

/** Whether anything is asked for besides the division. */
export function isFiltered(kind: Kind, state: PlaceState): boolean {
  return Boolean(state.q) || kind.choices.some(({ name }) => Boolean(state[name]));
}

function figureFilter(code: string, { part, missing, butNot }: PlaceState): object {
  return {
    code,
    ...(part ? { part } : {}),
    ...(missing ? { isMissing: true } : {}),
    ...(butNot ? { butNot } : {}),
  };
}
