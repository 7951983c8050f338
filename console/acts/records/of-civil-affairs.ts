import type { CivilAffairsRecordsOfChildQuery } from '../../operations.generated.ts';
import { type Choices, called } from './choice.ts';
import type { Term } from './use-child-records.ts';

/** What civil affairs knows of a child that an act may be about: parents, categories in force, open cases. */
export function civilAffairsChoices({ child }: CivilAffairsRecordsOfChildQuery, term: Term): Choices {
  const of = child?.civilAffairs;
  return {
    PARENT: (of?.parents ?? []).map(({ id, relation, name, status, version }) => ({
      value: id,
      label: called(term('ParentRelation', relation), name, term('ParentStatus', status)),
      version: version ?? 0,
    })),
    CATEGORY: (of?.categoryRecords ?? [])
      .filter(({ isCurrent }) => isCurrent)
      .map(({ id, category, from, version }) => ({
        value: id,
        label: called(term('ChildCategory', category), from),
        version: version ?? 0,
      })),
    CASE: (of?.cases ?? [])
      .filter(({ isOpen }) => isOpen)
      .map(({ id, number, openedOn, version }) => ({
        value: id,
        label: called(number, openedOn),
        version: version ?? 0,
      })),
  };
}
