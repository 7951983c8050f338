import childReport from '../operations/child-report.graphql?raw';
import { merged, type ReportEntry } from './child-report.ts';
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

type Answer = { childProcessingRecord: { disclosures: Connection<ReportEntry> | null } | null };

/** Reads everything that is on record about a child (知情报告), page by page until nothing is left. */
export async function readChildReport(asked: ReportAsked): Promise<RecordAnswer<ReportRead>> {
  const entries: ReportEntry[] = [];
  for (let after: string | null = null; ; ) {
    const answer: RecordAnswer<Answer> = await askRecord<Answer>(childReport, { ...asked, after });
    const { notices } = answer;
    const page: Connection<ReportEntry> | null | undefined = answer.data?.childProcessingRecord?.disclosures;
    if (notices.length > 0) return { data: null, notices };
    if (!page) return { data: { entries: null }, notices };
    entries.push(...page.nodes.map((entry) => ({ ...entry, data: merged(entry.data) })));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    if (after === null) return { data: { entries }, notices };
  }
}
