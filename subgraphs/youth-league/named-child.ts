import type { Work } from '../act.ts';
import { birthDateGiven, birthDateProblems, completingBirthDate } from '../birth-date-given.ts';
import { atLeastOne } from '../check.ts';
import { childNaming } from '../named-child.ts';
import { type NamedChildren, namedChildren } from '../named-children.ts';
import { LeagueChild } from './entities/league-child.ts';
import type { NamedChildInput } from './schema.generated.ts';

const naming = childNaming<LeagueChild, NamedChildInput>({
  entity: LeagueChild,
  department: '共青团',
  facts: (input) => ({
    isDeFactoUnattended: input.isDeFactoUnattended ?? null,
    birthDate: birthDateGiven(input),
  }),
  problems: birthDateProblems,
});

/** The child an act is about, as the League knows it. */
export const namedChild = completingBirthDate(naming);

/** The children who take part in something: at least one, each named once. */
export async function participants(
  named: readonly NamedChildInput[],
  work: Work,
  source: string | null | undefined,
): Promise<NamedChildren<LeagueChild>> {
  const children = named.map((input, at) => ({ field: `participants.${at}`, input }));
  const { problems, records } = await namedChildren(namedChild, { field: 'participants', children }, work, source);
  return { problems: [atLeastOne('participants', named, '一名参加的儿童'), ...problems], records };
}
