import { setRetention } from './set-retention.ts';

/** The acts on the processing record, by mutation; none of them touches a record. */
export const acts = { setRetention };
