import { useAsked } from '../data/use-asked.ts';
import { SharingDivisions } from '../operations.generated.ts';
import { useSession } from '../signed-in.ts';

/** The person's own area and the divisions in it, to choose from. */
export function useDivisionChoices(): Array<{ value: string; label: string }> {
  const { viewer } = useSession();
  const { answer } = useAsked(SharingDivisions, { code: viewer.division });
  const division = answer?.data?.division;
  if (!division) return [];
  const { subdivisions, ...own } = division;
  return [own, ...(subdivisions ?? [])].map(({ code, name }) => ({ value: code, label: `${name ?? ''} ${code}` }));
}
