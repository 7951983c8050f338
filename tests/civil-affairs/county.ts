import { checkCharacter } from '../../schema/national-id.ts';
import { addDays, dayAt, type PlainDate } from '../../schema/plain-date.ts';
import type { FieldKeys } from '../../subgraphs/field-keys.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';

/** The day the tests run on, and days before it. */
export const today = dayAt(new Date());
export const daysAgo = (days: number): PlainDate => addDays(today, -days);

/** A small invented county: two villages of one township, a station with one social worker. */
export const COUNTY = '990121';
export const TOWNSHIP = '990121100';
export const VILLAGE = '990121100201';
export const OTHER_VILLAGE = '990121100202';

const DIVISIONS = [
  ['99', '示例省', 'PROVINCE', null],
  ['9901', '青山市', 'CITY', '99'],
  [COUNTY, '青河县', 'COUNTY', '9901'],
  [TOWNSHIP, '青溪镇', 'TOWNSHIP', COUNTY],
  [VILLAGE, '青泉村', 'VILLAGE', TOWNSHIP],
  [OTHER_VILLAGE, '青湖村', 'VILLAGE', TOWNSHIP],
] as const;

/** A valid number that can belong to nobody. */
export function numberOf(birthDate: string, place: number): string {
  const digits = `990121${birthDate.replaceAll('-', '')}${String(place).padStart(3, '0')}`;
  return `${digits}${checkCharacter(digits)}`;
}

export interface TestCounty extends TestDepartment {
  /** Does an act and gives its payload; the errors when it was refused. */
  act(name: string, input: Record<string, unknown>, selection?: string, key?: string): Promise<Outcome>;
  /** Registers a boy born on 2015-03-08 in the village and gives his id. */
  register(more?: Record<string, unknown>): Promise<string>;
  /** The `civilAffairs` section of a child. */
  section(id: string, selection: string): Promise<Outcome['payload']>;
  count(table: string): Promise<number>;
}

export interface Outcome {
  // biome-ignore lint/suspicious/noExplicitAny: each test states the shape it selects
  payload: any;
  /** `[field, message]` of every problem. */
  problems: [string, string][];
  code: string | undefined;
}

const capital = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}`;

/** Civil affairs over a fresh database with the small county. */
export async function aCounty(options: { fieldKeys?: FieldKeys } = {}): Promise<TestCounty> {
  const department = await startDepartment('civil-affairs', options);
  await layOutCounty(department.sql);
  return withActs(department);
}

/** Writes the divisions, the station and its social worker. */
export async function layOutCounty(sql: TestDepartment['sql']): Promise<void> {
  for (const [code, name, level, parent] of DIVISIONS) {
    await sql('insert into known_division (code, level) values ($1, $2)', [code, level]);
    await sql(
      `insert into division (code, name, full_name, level, parent_code, valid_from, source, recorded_by, recorded_on, updated_at)
       values ($1, $2, $2, $3, $4, '2020-01-01', '区划代码', '测试', '2020-01-01', now())`,
      [code, name, level, parent],
    );
  }
  await sql(
    `insert into social_work_station (name, division_code, opened_on, source, recorded_by, recorded_on, updated_at, version)
     values ('青溪镇社工站', $1, '2018-01-01', '批复', '测试', '2020-01-01', now(), 1)`,
    [TOWNSHIP],
  );
  await sql(
    `insert into social_worker (station_id, name, qualification, has_counsellor_qualification, "from", source, recorded_by, recorded_on, updated_at, version)
     values (1, '于慧', 'SOCIAL_WORKER', true, '2018-01-01', '聘用', '测试', '2020-01-01', now(), 1)`,
  );
}

function withActs(department: TestDepartment): TestCounty {
  let place = 1;
  const county: TestCounty = {
    ...department,
    act: async (name, input, selection = 'id', key) => {
      const { data, errors } = await department.execute(
        `mutation($input: ${capital(name)}Input!, $key: String) { ${name}(input: $input, idempotencyKey: $key) { ${selection} } }`,
        { input, key },
      );
      const { code, fields = [] } = (errors?.[0]?.extensions ?? {}) as {
        code?: string;
        fields?: { field: string; message: string }[];
      };
      return { payload: data?.[name] ?? null, problems: fields.map((each) => [each.field, each.message]), code };
    },
    register: async (more = {}) => {
      place += 2;
      const input = { name: '林晓轩', nationalId: numberOf('2015-03-08', place), divisionCode: VILLAGE, ...more };
      const { payload, problems } = await county.act('registerChild', { registeredOn: daysAgo(400), ...input });
      if (!payload) throw new Error(JSON.stringify(problems));
      return payload.id;
    },
    section: async (id, selection) => {
      const { data } = await department.execute(
        `query($id: ID!) { child(id: $id) { civilAffairs { ${selection} } } }`,
        { id },
      );
      return data?.child.civilAffairs;
    },
    count: async (table) => Number((await department.sql(`select count(*) from "${table}"`))[0]?.count),
  };
  return county;
}
