import { useAsked } from '../../data/use-asked.ts';
import { ChooseChild, ChooseGuidedChild, ChooseLeagueChild, ChoosePupil } from '../../operations.generated.ts';
import { type Choice, called } from './choice.ts';

interface Named {
  readonly name?: string | null;
  readonly division?: { readonly name?: string | null } | null;
}

/** The children of a person's area or roster, as their department knows them, whose name contains a text. */
export function useChildren(department: string, text: string): { choices: readonly Choice[]; isAsking: boolean } {
  const variables = { text: text.trim() || null };
  const when = (owner: string) => (department === owner ? variables : null);
  const registered = useAsked(ChooseChild, when('CIVIL_AFFAIRS'));
  const pupils = useAsked(ChoosePupil, when('EDUCATION'));
  const guided = useAsked(ChooseGuidedChild, when('WOMENS_FEDERATION'));
  const league = useAsked(ChooseLeagueChild, when('YOUTH_LEAGUE'));
  return {
    choices: [
      ...(registered.answer?.data?.children?.nodes ?? []).map((one) => choice(one.id, one)),
      ...(pupils.answer?.data?.pupils?.nodes ?? []).map((one) => choice(one.child?.id, one)),
      ...(guided.answer?.data?.guidedChildren?.nodes ?? []).map((one) => choice(one.child?.id, one)),
      ...(league.answer?.data?.leagueChildren?.nodes ?? []).map((one) => choice(one.id, one)),
    ].filter(({ value }) => value !== ''),
    isAsking: [registered, pupils, guided, league].some(({ isAsking }) => isAsking),
  };
}

function choice(id: string | undefined, { name, division }: Named): Choice {
  return { value: id ?? '', label: called(name ?? id, division?.name) };
}
