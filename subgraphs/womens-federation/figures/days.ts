import { period } from '../../figure.ts';

/** SQL of the days on which a row with `from` and `until` holds. */
export const days = (alias: string): string => period(`${alias}."from"`, `${alias}."until"`);

/** SQL of the days on which a place is open. */
export const openDays = (alias: string): string => period(`${alias}.opened_on`, `${alias}.closed_on`);
