import { period } from '../../figure.ts';

/** SQL of the days on which a row with `from` and `until` holds. */
export const days = (alias: string): string => period(`${alias}."from"`, `${alias}."until"`);
