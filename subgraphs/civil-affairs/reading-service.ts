import { sql } from 'kysely';
import { figureFilter } from '../figure-list.ts';
import { claim, holds } from '../in-force.ts';
import { within } from '../read-list.ts';
import { derived, type Reading } from '../reading.ts';
import { recordId } from '../record-id.ts';
import { mapped } from '../slot.ts';
import { homeVisit, referral, serviceCase, vagrantFollowUp } from './figures/service-subjects.ts';
import { located } from './reading-located.ts';

/** What is done for a child: cases, visits, referrals, reports, follow-up. */
export const serviceReading: Reading = {
  ServiceCase: {
    fields: {
      division: located,
      isOpen: derived((row) => sql`(${row('closedOn')} is null)`),
      visitCount: derived((row) => sql`(select count(*) from home_visit v where v.service_case_id = ${row('id')})`),
    },
    filters: {
      isOpen: (row, asked) => claim(asked, sql`(${row('closedOn')} is null)`),
      station: (row, id) => sql`${row('station')} = ${mapped(id, recordId)}`,
      worker: (row, id) => sql`${row('worker')} = ${mapped(id, recordId)}`,
      figure: figureFilter(serviceCase),
    },
  },
  CaseRosterMember: { fields: { isCurrent: derived((row) => holds(row)) } },
  HomeVisitDuty: { fields: { division: located } },
  HomeVisit: {
    fields: { division: located },
    filters: {
      hasCase: (row, asked) => claim(asked, sql`(${row('serviceCase')} is not null)`),
      figure: figureFilter(homeVisit),
    },
  },
  Referral: {
    fields: { division: located, isAnswered: derived((row) => sql`(${row('answeredOn')} is not null)`) },
    filters: {
      isAnswered: (row, asked) => claim(asked, sql`(${row('answeredOn')} is not null)`),
      figure: figureFilter(referral),
    },
  },
  MandatoryReport: {
    fields: { division: located, isAnswered: derived((row) => sql`(${row('answeredOn')} is not null)`) },
    filters: { isAnswered: (row, asked) => claim(asked, sql`(${row('answeredOn')} is not null)`) },
    visible: (row, viewer) => sql`(${row('child')} is not null or ${within(row('divisionCode'), viewer.division)})`,
  },
  VagrantFollowUp: {
    fields: { division: located, isFollowedUp: derived((row) => sql`(${row('followedUpOn')} is not null)`) },
    filters: {
      isFollowedUp: (row, asked) => claim(asked, sql`(${row('followedUpOn')} is not null)`),
      figure: figureFilter(vagrantFollowUp),
    },
  },
};
