import type { PlaceState } from '../places.ts';

/** Which rows of a list behind a figure: all that count, those of a part, those that are missing, or the difference to another definition. */
export interface ListChoice {
  readonly department: string;
  readonly code: string;
  readonly division: string;
  readonly part?: string;
  readonly isMissing?: boolean;
  readonly butNot?: string;
}

/** Lists of children or of what belongs to one child: they are shown among the children. */
const LISTS_OF_CHILDREN: ReadonlySet<string> = new Set([
  'children',
  'pupils',
  'guidedChildren',
  'leagueChildren',
  'suspectedDropouts',
  'schoolFiles',
]);

/** Where the list behind a figure (名单) is shown; null: the figure opens no list. */
export function listPlace(
  list: string | null,
  { department, code, division, part = '', isMissing = false, butNot = '' }: ListChoice,
): { to: string; state: PlaceState } | null {
  if (list === null) return null;
  const state = { figure: code, department, division, part, missing: isMissing ? '1' : '', butNot };
  return LISTS_OF_CHILDREN.has(list)
    ? { to: '/children', state: withList(list, state) }
    : { to: '/places', state: { ...state, list } };
}

/** Of the lists of children all but the plain ones have to be named. */
function withList(list: string, state: PlaceState): PlaceState {
  return list === 'suspectedDropouts' || list === 'schoolFiles' ? { ...state, list } : state;
}
