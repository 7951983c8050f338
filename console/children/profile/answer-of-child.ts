import { noticesOfPart } from '../../answer-notices.ts';
import type { Answer } from '../../data/answer.ts';
import { ageOn } from '../search/ages.ts';
import { isWithheld } from './withheld.ts';

/**
 * An answer about one child, with what is told of some children only said of this one: what is kept of children under 14, or of all
 * but the child of a case, is withheld or masked if this is such a child, and nothing is if not. A department whose whole section is
 * withheld does not tell; it has not said that there is no record.
 */
export function answerOfChild<Data>(
  answer: Answer<Data>,
  { id, birthDate }: { id: string; birthDate: string | null },
  today: string,
): Answer<Data> {
  const kept = answer.partly.filter(({ withheldOf, childId }) =>
    withheldOf === 'UNDER_14' ? isPerhapsUnder14(birthDate, today) : withheldOf === 'OTHER_CHILDREN' && childId !== id,
  );
  const partly = answer.partly.filter(({ withheldOf }) => withheldOf === 'OTHER_AREAS');
  const notices = [...answer.notices, ...noticesOfPart(kept.filter(({ isMasked }) => !isMasked))];
  const masked = [...answer.masked, ...kept.filter(({ isMasked }) => isMasked).map(({ coordinate }) => coordinate)];
  const departments = answer.departments.map((each) =>
    each.status === 'NO_RECORD' && isWithheld(notices, [sectionOf(each.department)])
      ? { ...each, status: 'DENIED' as const }
      : each,
  );
  return { ...answer, notices, masked, partly, departments };
}

/** A birth date that is not told, or told as the first day of its year, may be of a child under 14. */
function isPerhapsUnder14(birthDate: string | null, today: string): boolean {
  if (!birthDate) return true;
  return ageOn(birthDate, today) < (birthDate.endsWith('-01-01') ? 15 : 14);
}

/** `civil-affairs` tells of a child in `Child.civilAffairs`. */
function sectionOf(department: string): string {
  return `Child.${department.toLowerCase().replaceAll(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}
