import { sql } from 'kysely';
import { isChildId } from '../../schema/child-id.ts';
import { badInput } from '../../schema/errors.ts';
import { derived, type FieldReading, many, one, type Reading, references } from '../reading.ts';
import { mapped } from '../slot.ts';
import { SweepPosition } from './entities/sweep-position.ts';
import { SweepTurn } from './entities/sweep-turn.ts';
import { FACTS } from './judging/facts-document.ts';

const MOST_CHILDREN = 50;

/** How the sweep (比对) is read: its turn and positions. */
export const sweepReading: Reading = {
  SweepTurn: {
    fields: {
      areas: derived(
        () => sql`(select coalesce(json_agg(a.code order by a.code), '[]')
          from (select distinct left(d.code, 2) as code from known_division d) a)`,
      ),
      positions: many(SweepPosition, () => sql`true`, ['kind', 'areaCode', 'department']),
    },
  },
};

/** Its root fields. */
export const sweepRoots: Record<string, FieldReading> = {
  sweepDocument: derived(() => sql`${FACTS}::text`),
  childrenToJudge: references((_, { ids }) => sql`${mapped<readonly string[]>(ids, childIds)}::text[]`),
  sweepTurn: one(SweepTurn, () => sql`true`),
};

function childIds(ids: readonly string[]): readonly string[] {
  if (ids.length > MOST_CHILDREN) throw badInput({ field: 'ids', message: `一次最多 ${MOST_CHILDREN} 名儿童。` });
  if (!ids.every(isChildId)) throw badInput({ field: 'ids', message: '儿童编号格式不正确。' });
  return ids;
}
