import type { ChildCategory, ChildOrder, SchoolGrade, Sex } from '../../operations.generated.ts';
import type { PlaceState } from '../../places.ts';
import { birthDatesOf, readAge } from './ages.ts';
import { gapsNamed, type RegisterFilters } from './gaps.ts';
import { type Register, registerNamed } from './register.ts';
import { readTyped } from './typed.ts';

/** What a register is asked, as the address states it. */
export type SearchQuestion = {
  [Of in Register]: {
    readonly register: Of;
    readonly filter: RegisterFilters[Of];
    readonly orderBy: ChildOrder | null;
  };
}[Register];

const ORDERS: readonly ChildOrder[] = ['NAME_ASC', 'BIRTH_DATE_DESC', 'BIRTH_DATE_ASC', 'REGISTERED_ON_DESC'];
/** Which orders a register knows. */
export const ORDERS_OF: Readonly<Record<Register, readonly ChildOrder[]>> = {
  CIVIL_AFFAIRS: ORDERS,
  EDUCATION: ORDERS.slice(0, 3),
  WOMENS_FEDERATION: ORDERS.slice(0, 1),
  YOUTH_LEAGUE: ORDERS.slice(0, 1),
};

/** The parts of the address that filter; what else stands in it does not ask for anything. */
const ASKING = ['q', 'division', 'category', 'sex', 'from', 'to', 'school', 'grade', 'gap', 'since', 'all'] as const;

/** Whether the address asks for any children; without that nobody is listed but one's own roster. */
export function isAsking(state: PlaceState): boolean {
  return ASKING.some((name) => Boolean(state[name]));
}

/** The question that the address states, to the register it names or the person's own. */
export function searchQuestion(state: PlaceState, own: Register, today: string): SearchQuestion {
  const register = registerNamed(state.in) ?? own;
  const orderBy = ORDERS_OF[register].find((order) => order === state.order) ?? null;
  const gaps = Object.assign({}, ...gapsNamed(register, state.gap).map(({ filter }) => filter)) as object;
  const filter = { ...commonPart(state, register), ...partOf(register, state, today), ...gaps };
  return { register, filter, orderBy } as SearchQuestion;
}

/** Initials are known to civil affairs only; elsewhere they are searched as they stand. */
function commonPart({ q, division }: PlaceState, register: Register) {
  const typed = readTyped(q ?? '');
  const { nameContains, nameInitials } = typed.kind === 'NAME' ? typed : {};
  const named =
    register === 'CIVIL_AFFAIRS'
      ? { ...(nameContains ? { nameContains } : {}), ...(nameInitials ? { nameInitials } : {}) }
      : nameContains || nameInitials
        ? { nameContains: `${nameContains ?? ''}${nameInitials ?? ''}` }
        : {};
  return { ...named, ...(division ? { divisionCode: division } : {}) };
}

function partOf(register: Register, state: PlaceState, today: string): object {
  const born = birthDatesOf(today, readAge(state.from), readAge(state.to));
  const sex = state.sex ? { sex: state.sex as Sex } : {};
  if (register === 'CIVIL_AFFAIRS')
    return {
      isActive: true,
      ...sex,
      ...born,
      ...(state.category ? { categories: state.category.split(',') as ChildCategory[] } : {}),
      ...(state.since ? { notVisitedSince: state.since } : {}),
    };
  if (register === 'EDUCATION')
    return {
      ...sex,
      ...born,
      ...(state.school ? { schoolId: state.school } : {}),
      ...(state.grade ? { grade: state.grade as SchoolGrade } : {}),
    };
  return {};
}
