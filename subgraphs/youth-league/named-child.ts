import { childIdOf } from '../../schema/child-id.ts';
import type { FieldProblem } from '../../schema/errors.ts';
import { findNationalId } from '../../schema/national-id.ts';
import type { Work } from '../act.ts';
import { childIdShape, knownDivision, refuse, saysSomething, validNationalId } from '../check.ts';
import { ChildAlias } from '../child-alias.ts';
import { LeagueChild } from './entities/league-child.ts';
import { recorded } from './recorded.ts';
import type { NamedChildInput } from './schema.generated.ts';

type Named = NamedChildInput;

/** What is wrong with how an act names a child, before looking whether the League knows it. */
export function namedChildProblems(field: string, named: Named, { today, keys }: Work): (FieldProblem | null)[] {
  const number = named.nationalId ? findNationalId(named.nationalId) : null;
  const disagrees = number && named.childId && childIdOf(keys.linkageKey, number) !== named.childId;
  return [
    childIdShape(`${field}.childId`, named.childId),
    validNationalId(`${field}.nationalId`, named.nationalId, today),
    saysSomething(`${field}.name`, named.name, 50),
    named.childId || named.nationalId ? null : problem(`${field}.childId`, '请给出儿童编号或身份证号。'),
    disagrees ? problem(`${field}.nationalId`, '身份证号与儿童编号不是同一名儿童,请核对后只填一项。') : null,
  ];
}

/** The child an act is about; one the League meets for the first time is registered with the name and division given. */
export async function namedChild(
  field: string,
  named: Named,
  work: Work,
  source: string | null | undefined,
): Promise<LeagueChild> {
  const { em, keys } = work;
  const number = named.nationalId ? findNationalId(named.nationalId) : null;
  const given = number ? childIdOf(keys.linkageKey, number) : (named.childId as string);
  const known = await em.findOne(LeagueChild, { id: given });
  if (known) return known;
  const alias = await em.findOne(ChildAlias, { aliasId: given, until: null });
  const identified = alias ? await em.findOne(LeagueChild, { id: alias.childId }) : null;
  if (identified) return identified;
  const isNew = '共青团还没有这名儿童的记录,请同时填写';
  const { name, divisionCode } = named;
  refuse(
    name ? null : problem(`${field}.name`, `${isNew}姓名。`),
    divisionCode
      ? await knownDivision(`${field}.divisionCode`, divisionCode, em, ['TOWNSHIP', 'VILLAGE'])
      : problem(`${field}.divisionCode`, `${isNew}居住地行政区划代码。`),
  );
  const isDeFactoUnattended = named.isDeFactoUnattended ?? null;
  const facts = { name: name as string, divisionCode: divisionCode as string, isDeFactoUnattended };
  return em.create(LeagueChild, { id: given, ...facts, ...recorded(work, source) });
}

/** The children who take part in something, each named once. */
export async function participants(
  named: readonly Named[],
  work: Work,
  source: string | null | undefined,
): Promise<LeagueChild[]> {
  refuse(
    named.length > 0 ? null : problem('participants', '请至少填写一名参加的儿童。'),
    named.length > 500 ? problem('participants', '一次最多登记 500 名儿童,请分次登记。') : null,
    ...named.flatMap((each, at) => namedChildProblems(`participants.${at}`, each, work)),
  );
  const children = new Set<LeagueChild>();
  for (const [at, each] of named.entries()) {
    const child = await namedChild(`participants.${at}`, each, work, source);
    refuse(children.has(child) ? problem(`participants.${at}`, '这名儿童已在名单中,每名儿童只填一次。') : null);
    children.add(child);
    await work.em.flush();
  }
  return [...children];
}

function problem(field: string, message: string): FieldProblem {
  return { field: `input.${field}`, message };
}
