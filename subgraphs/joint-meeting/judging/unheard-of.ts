import { isWithin } from '../../../schema/division-code.ts';
import type { Provider } from '../finding-rule.ts';
import type { ChildFacts } from '../findings/child-facts.ts';
import { type FactsAnswer, SECTIONS } from './facts-answer.ts';

type Json = Record<string, unknown>;

/**
 * Whose facts may be missing of one child (未提供): those unheard in the whole answer, and each department that shares for some
 * areas only and has the child living outside them, or does not tell where. Of a child that it says nothing of, it is asked where
 * the register has the child: outside the areas, nothing told is not no record.
 */
export function unheardOf(
  facts: ChildFacts,
  { unheard, toldIn }: Pick<FactsAnswer, 'unheard' | 'toldIn'>,
): ReadonlySet<Provider> {
  const beyond = Object.entries(SECTIONS).filter(([section, provider]) => {
    const areas = toldIn.get(provider) ?? [];
    const record = (facts as unknown as Json)[section] as Json | null;
    const place = provider === 'CIVIL_AFFAIRS' || !record ? facts.division?.code : placeOf(record);
    return areas.some((each) => !each.some((area) => place && isWithin(place, area)));
  });
  return beyond.length > 0 ? new Set([...unheard, ...beyond.map(([, provider]) => provider)]) : unheard;
}

function placeOf(record: Json | null): string | undefined {
  const { division, divisionCode } = (record ?? {}) as { division?: { code?: string } | null; divisionCode?: string };
  return division?.code ?? divisionCode;
}
