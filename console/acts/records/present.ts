import type { FormValues } from '../input-of.ts';

/** What stands now: the values that the form changes, the version to send back, and what is only shown beside. */
export interface Present {
  readonly values: FormValues;
  readonly version: number | null;
  readonly guardian?: Guardian | null;
}

/** Who is guardian now. */
export interface Guardian {
  readonly guardianName?: string | null;
  readonly relation?: string | null;
  readonly phone?: string | null;
  readonly from?: string | null;
}
