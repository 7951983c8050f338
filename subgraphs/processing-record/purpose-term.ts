import { sql } from 'kysely';
import { PURPOSE_RULES } from '../../schema/access/role-rules.ts';
import type { Sql } from '../reading.ts';

const TERMS = JSON.stringify(Object.fromEntries(Object.entries(PURPOSE_RULES).map(([code, { term }]) => [code, term])));

/** What a purpose is called (使用目的). */
export const purposeTerm = (purpose: Sql): Sql => sql`(${sql.lit(TERMS)}::jsonb->>${purpose})`;
