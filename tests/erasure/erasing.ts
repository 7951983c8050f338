import type { Viewer } from '../../schema/access/viewer.ts';
import type { Answer, TestDepartment } from '../hub.ts';
import { stewardSession } from '../sessions.ts';

/** What each department calls the act, and its children in the fields that go with it. */
export const ERASING: Readonly<Record<string, { act: string; noun: string; table: string }>> = {
  'civil-affairs': { act: 'eraseRegisteredChild', noun: 'registeredChild', table: 'registered_child' },
  education: { act: 'erasePupil', noun: 'pupil', table: 'pupil' },
  'womens-federation': { act: 'eraseGuidedChild', noun: 'guidedChild', table: 'guided_child' },
  'youth-league': { act: 'eraseLeagueChild', noun: 'leagueChild', table: 'league_child' },
  'joint-meeting': { act: 'eraseConcernedChild', noun: 'concernedChild', table: 'concerned_child' },
};

export interface Preview {
  childId: string;
  rowCount: number;
  rows: { term: string; rowCount: number }[];
  obstacles: string[];
}

/** What would go of a child, as the department's steward sees it; null when there is no such child. */
export async function previewOf(department: TestDepartment, name: string, childId: string): Promise<Preview | null> {
  const field = `${ERASING[name]?.noun}ErasurePreview`;
  const query = `query($id: ID!) { ${field}(childId: $id) { childId rowCount rows { term rowCount } obstacles } }`;
  const { data, errors } = await department.execute(query, { id: childId }, stewardSession(name));
  if (errors) throw new Error(JSON.stringify(errors));
  return data[field];
}

/** Erases a child as the department's steward, or as somebody else. */
export async function erase(
  department: TestDepartment,
  name: string,
  input: Record<string, unknown>,
  {
    by = {},
    purpose = 'CORRECTION',
    key,
  }: { by?: Partial<Viewer>; purpose?: 'CORRECTION' | 'VERIFICATION'; key?: string } = {},
): Promise<Answer> {
  const act = ERASING[name]?.act ?? '';
  const type = `${act[0]?.toUpperCase()}${act.slice(1)}Input`;
  const document = `mutation($input: ${type}!, $key: String) { ${act}(input: $input, idempotencyKey: $key) { id childId ground note rowCount rows { term rowCount } recordedBy } }`;
  const session = stewardSession(name, { purpose });
  const viewer = { ...(session.viewer as Viewer), ...by };
  return department.execute(document, { input, key }, { ...session, viewer });
}

/** The input that a careful steward gives after the preview. */
export function asPreviewed({ childId, rowCount }: Preview, more: Record<string, unknown> = {}) {
  return { childId, confirmChildId: childId, ground: 'GUARDIAN_REQUEST', expectedRowCount: rowCount, ...more };
}

/** `field: message` of every problem of a refused act; its code when it names none. */
export function problemsOf({ errors }: Answer): string[] {
  const fields: { field: string; message: string }[] = errors?.[0]?.extensions.fields ?? [];
  return fields.length > 0
    ? fields.map(({ field, message }) => `${field}: ${message}`)
    : [errors?.[0]?.extensions.code];
}
