import { type GraphQLObjectType, getNamedType, isLeafType } from 'graphql';
import type { Row } from '../../schema/access/scope.ts';
import { departmentCode, type Session } from '../../schema/access/viewer.ts';
import type { PlainDate } from '../../schema/plain-date.ts';
import type { TestDepartment } from '../hub.ts';
import { maskedForm } from './masked-form.ts';
import { expectedDecision } from './oracle.ts';
import { departmentCatalogues } from './real-catalogues.ts';

/** A list of a department, and how its rows are found in the database: `rows` gives id, child_id, division_code, birth_date. */
export interface Listed {
  department: string;
  list: string;
  type: string;
  rows: string;
  /** Condition under which the person `$1` is on the roster of the child `c` (`$1` is a sign-in account). */
  roster: string;
  /** A section read on the same row. */
  section?: { field: string; type: string };
}

type Node = Record<string, unknown>;
type Fact = { id: string; child_id: string; division_code: string; birth_date: string; is_on_roster: boolean };

/** The query for everything plain on the rows of a list. */
export function listQuery({ list, type, section }: Listed, department: TestDepartment): string {
  const inner = section ? `${section.field} { ${scalars(department, section.type).join(' ')} }` : '';
  return `query ($after: String) { ${list}(first: 100, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { ${scalars(department, type).join(' ')} ${inner} } } }`;
}

/** What is for some roles only is not among what a steward reads in plain. */
function scalars(department: TestDepartment, type: string): string[] {
  const { schema, name: folder } = department.subgraph;
  const catalogue = departmentCatalogues.get(departmentCode(folder));
  const fields = Object.values((schema.getType(type) as GraphQLObjectType).getFields());
  return fields
    .filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0)
    .map(({ name }) => name)
    .filter((name) => !catalogue?.get(`${type}.${name}`)?.roles);
}

/** The whole list as a session reads it, page by page; null when the list is refused. */
export async function wholeList({ list }: Listed, department: TestDepartment, query: string, session?: Session) {
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = await department.execute(query, { after }, session);
    const page = data[list];
    if (!page) return null;
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return { totalCount: page.totalCount, nodes: byId(nodes) };
    after = page.pageInfo.endCursor;
  }
}

/** What the rules say that a session reads of a list, from the facts in the database and the plain values. */
export async function expectedList(
  listed: Listed,
  department: TestDepartment,
  plain: readonly Node[],
  session: Session,
  today: PlainDate,
) {
  const owner = departmentCode(listed.department);
  const catalogue = departmentCatalogues.get(owner) as never;
  const decided = (coordinate: string, row: Row) =>
    expectedDecision({ session, catalogue, coordinate, row, use: 'READ', today });
  const nowhere: Row = { childId: null, division: null, birthDate: null, isOnRoster: false };
  if (decided(`Query.${listed.list}`, nowhere).kind === 'DENY') return null;
  const facts = await department.sql<Fact>(
    `select r.*, r.birth_date::text, (${listed.roster}) as is_on_roster from (${listed.rows}) r`,
    [session.viewer?.id ?? ''],
  );
  const read = (type: string, of: Node, row: Row): Node =>
    Object.fromEntries(
      Object.entries(of).map(([field, value]) => {
        const coordinate = `${type}.${field}`;
        const { kind } = decided(coordinate, row);
        const { mask = null } = departmentCatalogues.get(owner)?.get(coordinate) ?? {};
        const isSection = field === listed.section?.field;
        if (kind === 'DENY' && !isKey(field)) return [field, null];
        if (isSection) return [field, value && read(listed.section?.type ?? '', value as Node, row)];
        return [field, kind === 'MASK' ? maskedForm(mask, value) : value];
      }),
    );
  const nodes = plain.flatMap((node) => {
    const fact = facts.find(({ id }) => id === node.id);
    if (!fact) throw new Error(`${listed.type} ${node.id} is not in the database`);
    const row = {
      childId: fact.child_id,
      division: fact.division_code,
      birthDate: fact.birth_date as PlainDate,
      isOnRoster: fact.is_on_roster,
    };
    const probe = decided(visibilityProbe(owner), row);
    const isThere = !(probe.kind === 'DENY' && probe.code === 'OUT_OF_SCOPE');
    return isThere ? [read(listed.type, node, row)] : [];
  });
  return { totalCount: nodes.length, nodes: byId(nodes) };
}

/** Any coordinate of the department: whether its rows are there at all does not depend on which. */
function visibilityProbe(owner: string): string {
  const owned = [...(departmentCatalogues.get(owner)?.values() ?? [])].find((each) => each.owner === owner);
  return owned?.coordinate ?? '';
}

/** Keys are open and belong to no department: what row is there shows its key. */
function isKey(field: string): boolean {
  return field === 'id';
}

/** Nodes in the order of their ids: the usual order leaves out what a session may not read. */
function byId(nodes: readonly Node[]): Node[] {
  return [...nodes].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
}
