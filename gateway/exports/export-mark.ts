import type { GraphQLSchema } from 'graphql';
import { termOf } from '../../schema/access/department-term.ts';
import type { Purpose, Viewer } from '../../schema/access/viewer.ts';
import { instantText, valueTerm } from './export-terms.ts';

/** Who exports what for, when, and under which number (导出标记): it stands on every sheet and in the processing record. */
export interface ExportMark {
  viewer: Viewer;
  purpose: Purpose | null;
  caseNumber: string | null;
  at: Date;
  /** The operation's number in the processing record. */
  number: string;
}

/** The same in words. */
export interface MarkTerms {
  department: string;
  role: string;
  purpose: string;
  at: string;
}

/** What the codes of a mark are called. */
export function markTerms(schema: GraphQLSchema, { viewer, purpose, at }: ExportMark): MarkTerms {
  return {
    department: termOf(schema)(viewer.department),
    role: valueTerm(schema, 'Role', viewer.role),
    purpose: purpose ? valueTerm(schema, 'Purpose', purpose) : '未选择',
    at: instantText(at),
  };
}

/** The watermark (水印): one line that says whose copy this is. */
export function watermarkOf(schema: GraphQLSchema, mark: ExportMark): string {
  const { department, purpose, at } = markTerms(schema, mark);
  const who = `导出人:${mark.viewer.name} · ${department}`;
  return `${who} · ${at} · 用途:${purpose} · 导出编号:${mark.number} · 内部资料,妥善保管,不得外传`;
}
