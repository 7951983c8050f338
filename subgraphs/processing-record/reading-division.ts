import { sql } from 'kysely';
import { columnsOf } from '../in-force.ts';
import { within as inSubtree } from '../read-list.ts';
import { derived, here, type Reading } from '../reading.ts';
import { viewerSlots } from '../session-slots.ts';
import { anomaliesIn } from './anomalies/index.ts';
import { beginningOf, dayOf, dayOr } from './days.ts';
import { sealHealth } from './seal-health.ts';
import { inAuditedArea } from './seen.ts';

const link = columnsOf('l');

/** How a division's page of the record is read. */
export const divisionReading: Reading = {
  Division: { key: 'code', fields: { processingRecord: here() } },
  ProcessingRecordDivision: {
    key: 'code',
    fields: {
      counts: derived((division, args) => {
        const [from, until] = [dayOr(args.from, -6), dayOr(args.until, 1)];
        const counted = sql`select ${dayOf(link('at'))} as day, l.kind, l.department, l.purpose, count(*) as n from record_link l
          where l.at >= ${beginningOf(from)} and l.at < ${beginningOf(until)}
            and ${inSubtree(link('division'), division('code'))} and ${inAuditedArea(link, viewerSlots)} group by 1, 2, 3, 4`;
        return sql`(select coalesce(json_agg(json_build_object('on', c.day, 'kind', c.kind, 'department', c.department, 'purpose', c.purpose,
          'count', c.n) order by c.day desc, c.kind, c.department, c.purpose), '[]') from (${counted}) c)`;
      }),
      sealHealth: derived(() => sealHealth),
      anomalies: derived((division, args) => anomaliesIn(args, division('code'))),
    },
  },
};
