import type { Session } from '../../schema/access/viewer.ts';
import { addDays, dayAt, type PlainDate } from '../../schema/plain-date.ts';
import { inventNationalId } from '../../subgraphs/demo/people.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';

/** The hub's day while the tests run, and days around it. */
export const today = dayAt(new Date());
export const daysAgo = (days: number) => addDays(today, -days);
export const tomorrow = addDays(today, 1);

export const VILLAGE = '210421101201';
export const OTHER_VILLAGE = '210421102201';
const DIVISIONS = { 21: 'PROVINCE', 2104: 'CITY', 210421: 'COUNTY', 210421101: 'TOWNSHIP', 210421102: 'TOWNSHIP' };

/** The department with a county of two townships with a village each, and nothing else. */
export async function startFederation(): Promise<TestDepartment> {
  const department = await startDepartment('womens-federation');
  const divisions = { ...DIVISIONS, [VILLAGE]: 'VILLAGE', [OTHER_VILLAGE]: 'VILLAGE' };
  for (const [code, level] of Object.entries(divisions))
    await department.sql('insert into known_division (code, level) values ($1, $2)', [code, level]);
  return department;
}

/** An invented child as an act names it for the first time. */
export function newChild(place: number, name = '甲一', divisionCode: string = VILLAGE) {
  return { nationalId: inventNationalId('99', 1, '2016-05-04' as PlainDate, place), name, divisionCode };
}

/** Does an act; gives what was selected, or the error's code with its problems by field. */
export async function act(
  department: TestDepartment,
  name: string,
  input: object,
  selection = '{ id }',
  idempotencyKey: string | null = null,
) {
  const inputType = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${inputType}!, $key: String) { result: ${name}(input: $input, idempotencyKey: $key) ${selection} }`;
  const { data, errors } = await department.execute(document, { input, key: idempotencyKey });
  const error = errors?.[0];
  if (!error) return data.result;
  const problems: { field: string; message: string }[] = error.extensions.fields ?? [];
  return {
    code: error.extensions.code,
    problems: Object.fromEntries(problems.map((each) => [each.field, each.message])),
  };
}

/** What a refused act answers. */
export function refused(problems: Record<string, string>) {
  return { code: 'BAD_INPUT', problems };
}

/** Rows in a table. */
export async function rowsIn(department: TestDepartment, table: string): Promise<number> {
  const [row] = await department.sql<{ count: number }>(`select count(*)::int as count from "${table}"`);
  return row?.count ?? 0;
}

/** An expert in office for a year. */
export async function anExpert(department: TestDepartment): Promise<string> {
  const input = {
    name: '周老师',
    divisionCode: '210421',
    qualification: 'TEACHER',
    topics: ['STUDY_HABITS'],
    from: daysAgo(365),
  };
  return (await act(department, 'enlistFamilyEducationExpert', input)).id;
}

/** A volunteer in office for a year. */
export async function aVolunteer(department: TestDepartment): Promise<string> {
  const input = { name: '吴阿姨', divisionCode: '210421101', from: daysAgo(365) };
  return (await act(department, 'enlistFamilyEducationVolunteer', input)).id;
}

/** A grid worker of the village in office for a year. */
export async function aGridWorker(department: TestDepartment): Promise<string> {
  const input = { name: '郑网格', role: 'GRID_WORKER', divisionCode: VILLAGE, from: daysAgo(365) };
  return (await act(department, 'appointGridWorker', input)).id;
}

/** What the federation knows of a child, as another department's reference asks for it. */
export async function section(department: TestDepartment, id: string, selection: string) {
  const document = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Child { id womensFederation ${selection} } } }`;
  const { data, errors } = await department.execute(document, { of: [{ __typename: 'Child', id }] });
  if (errors) throw new Error(JSON.stringify(errors));
  return data._entities[0];
}

/** What the federation counts in a division. */
export async function divisionSection(department: TestDepartment, code: string, selection: string, session?: Session) {
  const document = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Division { womensFederation ${selection} } } }`;
  const { data, errors } = await department.execute(document, { of: [{ __typename: 'Division', code }] }, session);
  if (errors) throw new Error(JSON.stringify(errors));
  return data._entities[0].womensFederation;
}
