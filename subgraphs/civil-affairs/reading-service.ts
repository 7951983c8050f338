import { sql } from 'kysely';
import { derived, type Reading } from '../reading.ts';
import { mapped } from '../slot.ts';
import { claim } from './in-force.ts';
import { located } from './reading-located.ts';
import { recordId } from './record-id.ts';

/** What is done for a child: cases, visits, referrals, reports, follow-up. */
export const serviceReading: Reading = {
  ServiceCase: {
    fields: {
      division: located,
      isOpen: derived((row) => sql`(${row('closedOn')} is null)`),
      visitCount: derived((row) => sql`(select count(*) from home_visit v where v.service_case_id = ${row('id')})`),
    },
    filters: {
      isOpen: claim((row) => sql`(${row('closedOn')} is null)`),
      station: (row, id) => sql`${row('station')} = ${mapped(id, recordId)}`,
      worker: (row, id) => sql`${row('worker')} = ${mapped(id, recordId)}`,
    },
  },
  HomeVisit: {
    fields: { division: located },
    filters: { hasCase: claim((row) => sql`(${row('serviceCase')} is not null)`) },
  },
  Referral: {
    fields: { division: located, isAnswered: derived((row) => sql`(${row('answeredOn')} is not null)`) },
    filters: { isAnswered: claim((row) => sql`(${row('answeredOn')} is not null)`) },
  },
  MandatoryReport: {
    fields: { division: located, isAnswered: derived((row) => sql`(${row('answeredOn')} is not null)`) },
    filters: { isAnswered: claim((row) => sql`(${row('answeredOn')} is not null)`) },
  },
  VagrantFollowUp: {
    fields: { division: located, isFollowedUp: derived((row) => sql`(${row('followedUpOn')} is not null)`) },
    filters: { isFollowedUp: claim((row) => sql`(${row('followedUpOn')} is not null)`) },
  },
};
