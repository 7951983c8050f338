import childRecords from '../operations/child-records.graphql?raw';
import childReport from '../operations/child-report.graphql?raw';
import { entryOf, type RecordOfChildren, type ReportEntry } from './child-report.ts';
import type { Connection } from './recorded.ts';
import { askRecord, type RecordAnswer } from './use-answer.ts';

/** The report's entries; null for `entries` when the hub has no such child for this person. */
export interface ReportRead {
  readonly entries: readonly ReportEntry[] | null;
}

/** Which child, and which days (the last one excluded). */
export interface ReportAsked {
  readonly id: string;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

type ReportPage = { page: Connection<ReportEntry> | null; notices: RecordAnswer<unknown>['notices'] };
type OfAuditor = { processingRecords: Connection<RecordOfChildren> | null };
type OfSteward = { child: { processingRecord: { disclosures: Connection<ReportEntry> | null } | null } | null };

/**
 * Reads everything that is on record about a child (知情报告), page by page until nothing is left. Auditors, who may not open
 * a child, read the records that name it; data stewards read what the hub tells of the child itself.
 */
export async function readChildReport(asked: ReportAsked, isAuditor: boolean): Promise<RecordAnswer<ReportRead>> {
  const entries: ReportEntry[] = [];
  for (let after: string | null = null; ; ) {
    const { page, notices }: ReportPage = isAuditor
      ? await recordsPage(asked, after)
      : await disclosuresPage(asked, after);
    if (notices.length > 0) return { data: null, notices };
    if (!page) return { data: { entries: null }, notices };
    entries.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    if (after === null) return { data: { entries }, notices };
  }
}

async function recordsPage(asked: ReportAsked, after: string | null): Promise<ReportPage> {
  const { data, notices } = await askRecord<OfAuditor>(childRecords, { ...asked, after });
  const found = data?.processingRecords ?? null;
  return { page: found && { ...found, nodes: found.nodes.map((record) => entryOf(record, asked.id)) }, notices };
}

async function disclosuresPage(asked: ReportAsked, after: string | null): Promise<ReportPage> {
  const { data, notices } = await askRecord<OfSteward>(childReport, { ...asked, after });
  return { page: data?.child?.processingRecord?.disclosures ?? null, notices };
}
