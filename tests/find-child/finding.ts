import type { Right, Session } from '../../schema/access/viewer.ts';
import type { TestDepartment } from '../hub.ts';
import { policyOf, stewardOf } from '../sessions.ts';

/** A grid worker (巾帼网格员) of a village, as she meets a child she does not know. */
export function gridWorker(
  division: string,
  sealedChildren: readonly string[] = [],
  id = 'grid worker',
  rights: readonly Right[] = [],
): Session {
  const viewer = stewardOf('womens-federation', { id, role: 'CASEWORKER', division, assurance: 2, rights });
  return { viewer, purpose: 'CHILD_CARE', ground: null, policy: policyOf([], { sealedChildren }) };
}

export const OFFICE = '{ department office phone }';

/** Looks for a child in civil affairs: the trace, or the code and the problems of a refusal. */
export async function find(civilAffairs: TestDepartment, by: Record<string, unknown>, session: Session) {
  const document = `query($by: ChildIdentifiers!) { findChild(by: $by) { token civilAffairs ${OFFICE} } }`;
  const { data, errors } = await civilAffairs.execute(document, { by }, session);
  const { code, fields = [] } = (errors?.[0]?.extensions ?? {}) as {
    code?: string;
    fields?: { field: string; message: string }[];
  };
  const problems = fields.map(({ field, message }) => `${field}: ${message}`);
  return { trace: data?.findChild as { token: string; civilAffairs: unknown } | null, code, problems };
}

/** What another department answers to a token. */
export async function ask(department: TestDepartment, section: string, token: string, session: Session) {
  const document = `query($of: [_Any!]!) { _entities(representations: $of) { ... on ChildTrace { ${section} ${OFFICE} } } }`;
  const { data, errors } = await department.execute(document, { of: [{ __typename: 'ChildTrace', token }] }, session);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?._entities[0];
}
