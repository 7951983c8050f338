/** How many tasks a department has in one state. */
interface TaskCount<Name, State> {
  readonly department: Name;
  readonly state: State;
  readonly count: number | null;
}

/** The tasks of each department by state, as rows and kinds of stacked bars; only what occurs. A withheld count is drawn as none. */
export function taskRows<Name extends string, State extends string>(
  counts: readonly TaskCount<Name, State>[],
  order: readonly State[],
): { departments: Name[]; states: { state: State; values: number[] }[] } {
  const departments = [...new Set(counts.map(({ department }) => department))];
  const states = order.filter((state) => counts.some((one) => one.state === state));
  const countOf = (department: Name, state: State) =>
    counts.find((one) => one.department === department && one.state === state)?.count ?? 0;
  return {
    departments,
    states: states.map((state) => ({ state, values: departments.map((department) => countOf(department, state)) })),
  };
}
