import type { WomensFederationRecordsOfChildQuery } from '../../operations.generated.ts';
import { type Choices, called } from './choice.ts';
import type { Term } from './use-child-records.ts';

/** What the women's federation knows of a child that an act may be about: guidance, key family, reports not yet answered. */
export function womensFederationChoices({ child }: WomensFederationRecordsOfChildQuery, term: Term): Choices {
  const of = child?.womensFederation;
  return {
    GUIDANCE: (of?.guidances ?? [])
      .filter(({ isOpen }) => isOpen)
      .map(({ id, openedOn, topics, version }) => ({
        value: id,
        label: called(openedOn, (topics ?? []).map((each) => term('FamilyEducationTopic', each)).join('、')),
        version: version ?? 0,
      })),
    KEY_FAMILY: (of?.keyFamilyRecords ?? [])
      .filter(({ until }) => !until)
      .map(({ id, reason, from, version }) => ({
        value: id,
        label: called(term('KeyFamilyReason', reason), from),
        version: version ?? 0,
      })),
    RISK_REPORT: (of?.atRiskReports ?? [])
      .filter(({ isAnswered }) => !isAnswered)
      .map(({ id, kind, reportedOn, version }) => ({
        value: id,
        label: called(term('AtRiskKind', kind), reportedOn),
        version: version ?? 0,
      })),
  };
}
