import { phoneNumber } from '../check.ts';
import { childNaming } from '../named-child.ts';
import { GuidedChild } from './entities/guided-child.ts';
import type { GuidedChildInput } from './schema.generated.ts';

/** The child an act is about, as the women's federation knows it. */
export const namedChild = childNaming<GuidedChild, GuidedChildInput>({
  entity: GuidedChild,
  department: '妇联',
  facts: ({ familyPhone }) => ({ familyPhone: familyPhone ?? null }),
  problems: (field, { familyPhone }) => [phoneNumber(`${field}.familyPhone`, familyPhone)],
});
