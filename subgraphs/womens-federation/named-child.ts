import { birthDateGiven, birthDateProblems, completingBirthDate } from '../birth-date-given.ts';
import { phoneNumber } from '../check.ts';
import { childNaming } from '../named-child.ts';
import { GuidedChild } from './entities/guided-child.ts';
import type { GuidedChildInput } from './schema.generated.ts';

const naming = childNaming<GuidedChild, GuidedChildInput>({
  entity: GuidedChild,
  department: '妇联',
  facts: (input) => ({ familyPhone: input.familyPhone ?? null, birthDate: birthDateGiven(input) }),
  problems: (field, input, today) => [
    phoneNumber(`${field}.familyPhone`, input.familyPhone),
    ...birthDateProblems(field, input, today),
  ],
});

/** The child an act is about, as the women's federation knows it. */
export const namedChild = completingBirthDate(naming);
