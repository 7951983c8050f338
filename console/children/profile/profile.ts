import type { ChildProfileQuery } from '../../operations.generated.ts';

/** What the profile (儿童档案) says of the child. */
export type Profile = NonNullable<ChildProfileQuery['child']>;
