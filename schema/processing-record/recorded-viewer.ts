import type { Viewer } from '../access/viewer.ts';
import type { RecordedViewer } from './record.ts';

/** What is recorded of a viewer (处理人): all but the name and the rights. */
export function recordedViewer({ id, department, role, division, assurance }: Viewer): RecordedViewer {
  return { id, department, role, division, assurance };
}
