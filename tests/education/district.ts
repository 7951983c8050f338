import { addDays, dayAt, type PlainDate, parsePlainDate } from '../../schema/plain-date.ts';
import { type Answer, startDepartment, type TestDepartment } from '../hub.ts';

type Input = Record<string, unknown>;

/** The education department of a test, with one county, two townships, a village each, and two schools. */
export interface District extends AsyncDisposable {
  department: TestDepartment;
  /** A day so many days before today. */
  ago(days: number): PlainDate;
  /** Sends a mutation and gives the whole answer. */
  send(act: string, input: Input, selection?: string, idempotencyKey?: string): Promise<Answer>;
  /** Sends a mutation that must succeed and gives what it answers. */
  // biome-ignore lint/suspicious/noExplicitAny: the selection states the shape
  act(act: string, input: Input, selection?: string): Promise<any>;
  /** Sends a mutation that must be refused and gives `field: message` of every problem. */
  refusal(act: string, input: Input): Promise<string[]>;
  /** How many rows a table has. */
  count(table: string): Promise<number>;
  /** The nine-year school in the first township and the one in the second. */
  school: string;
  otherSchool: string;
  /** Enrols a new pupil and gives the child id and the enrolment id. */
  pupil(given?: Input): Promise<{ childId: string; enrolmentId: string }>;
}

export const COUNTY = '990121';
export const TOWNSHIP = '990121100';
export const VILLAGE = '990121100201';
export const OTHER_VILLAGE = '990121101201';

const DIVISIONS = [
  ['99', 'PROVINCE'],
  ['9901', 'CITY'],
  [COUNTY, 'COUNTY'],
  ['990122', 'COUNTY'],
  [TOWNSHIP, 'TOWNSHIP'],
  [VILLAGE, 'VILLAGE'],
  ['990121101', 'TOWNSHIP'],
  [OTHER_VILLAGE, 'VILLAGE'],
];

/** `await using district = await openDistrict()`. */
export async function openDistrict(): Promise<District> {
  const department = await startDepartment('education');
  const { sql } = department;
  for (const row of DIVISIONS) await sql('insert into known_division values ($1, $2)', row);
  const today = dayAt(new Date());
  const send = (act: string, input: Input, selection = 'id', idempotencyKey?: string) => {
    const type = `${act[0]?.toUpperCase()}${act.slice(1)}Input`;
    const document = `mutation ($input: ${type}!, $key: String) { ${act}(input: $input, idempotencyKey: $key) { ${selection} } }`;
    return department.execute(document, { input, key: idempotencyKey });
  };
  const act = async (name: string, input: Input, selection?: string) => {
    const { data, errors } = await send(name, input, selection);
    if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    return data[name];
  };
  const refusal = async (name: string, input: Input) => {
    const { errors } = await send(name, input);
    const fields: { field: string; message: string }[] = errors?.[0]?.extensions.fields ?? [];
    return errors ? fields.map(({ field, message }) => `${field}: ${message}`) : ['accepted'];
  };
  const nineYear = { kind: 'NINE_YEAR', isBoarding: false, hasCounsellingRoom: true };
  const first = await act('createSchool', { ...nineYear, name: '青山九年一贯制学校', divisionCode: TOWNSHIP });
  const other = await act('createSchool', { ...nineYear, name: '白河九年一贯制学校', divisionCode: '990121101' });
  return {
    department,
    ago: (days) => addDays(today, -days),
    send,
    act,
    refusal,
    count: async (table) => Number((await sql(`select count(*) as n from "${table}"`))[0]?.n),
    school: first.id,
    otherSchool: other.id,
    pupil: async (given = {}) => {
      const born = { name: '李小明', sex: 'MALE', birthDate: parsePlainDate('2016-05-04'), divisionCode: VILLAGE };
      const at = { schoolId: first.id, grade: 'PRIMARY_3', className: '1班', from: addDays(today, -200) };
      const { id, child } = await act('enrolPupil', { ...born, ...at, ...given }, 'id child { id }');
      return { childId: child.id, enrolmentId: id };
    },
    [Symbol.asyncDispose]: () => department.stop(),
  };
}
