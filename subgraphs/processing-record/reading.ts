import { sql } from 'kysely';
import { all, many, one, type Reading } from '../reading.ts';
import { anomalies, anomalyRules } from './anomalies/index.ts';
import { within } from './days.ts';
import { ChildDisclosure } from './entities/child-disclosure.ts';
import { DepartmentDisclosure } from './entities/department-disclosure.ts';
import { ProcessingRecord } from './entities/processing-record.ts';
import { RetentionSetting } from './entities/retention-setting.ts';
import { childReading, ofChild } from './reading-child.ts';
import { digestReading, ownersDigest } from './reading-digest.ts';
import { divisionReading } from './reading-division.ts';
import { recordReading } from './reading-record.ts';

/** How the processing record is read. */
export const reading: Reading = {
  ...childReading,
  ...divisionReading,
  ...recordReading,
  ...digestReading,
  Query: {
    fields: {
      childProcessingRecord: one(ChildDisclosure, (_, row, args) => ofChild(row, sql`${args.childId}::text`)),
      processingRecords: all(ProcessingRecord, 'at desc'),
      anomalies,
      anomalyRules,
      ownersDigest,
      departmentDisclosures: many(
        DepartmentDisclosure,
        (_, row, args) => sql`${row('owner')} = ${args.department} and ${within(row, args.from, args.until)}`,
        ['at desc'],
      ),
      retentionSettings: all(RetentionSetting, 'from desc'),
    },
  },
};
