import { useEffect, useState } from 'react';
import query from '../operations/ledger-divisions.graphql?raw';
import { askRecord } from '../records/use-answer.ts';
import { useSession } from '../signed-in.ts';

/** A division that can be chosen. */
export interface DivisionChoice {
  readonly code: string;
  readonly name: string | null;
}

interface Found {
  readonly division: (DivisionChoice & { readonly subdivisions: readonly DivisionChoice[] | null }) | null;
}

let known: { of: string; choices: Promise<readonly DivisionChoice[]> } | undefined;

/** The viewer's own area and the divisions in it, to choose from; none as long as they are on their way. */
export function useDivisions(): readonly DivisionChoice[] {
  const { division } = useSession().viewer;
  const [choices, setChoices] = useState<readonly DivisionChoice[]>([]);
  useEffect(() => {
    if (known?.of !== division) known = { of: division, choices: divisionsIn(division) };
    known.choices.then(setChoices);
  }, [division]);
  return choices;
}

async function divisionsIn(code: string): Promise<readonly DivisionChoice[]> {
  const found = (await askRecord<Found>(query, { code })).data?.division;
  return found ? [{ code, name: found.name }, ...(found.subdivisions ?? [])] : [];
}
