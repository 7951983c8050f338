import {
  type DocumentNode,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  isInputObjectType,
  Kind,
  visit,
} from 'graphql';
import { ACT_LIST } from '../acts/act-list.ts';
import type { IdOf } from '../acts/list/act-line.ts';
import { inputField } from './act-fields.ts';
import { firstWords, HEAD, text as quoted } from './operations-and-terms.ts';

interface Described {
  readonly act: string;
  readonly term: string;
  readonly department: string;
  readonly input: GraphQLInputObjectType;
}

/** The documents of the acts that have a form (办理事项): file name and text, for `console/operations/`. */
export function actDocuments(schema: GraphQLSchema, supergraph: DocumentNode): [string, string][] {
  return described(schema, supergraph).map(({ act, term, input }) => {
    const text = [
      `# 业务办理：${term}。由 npm run generate 生成，请勿手工修改。`,
      `mutation ${operationName(act)}($input: ${input.name}!, $key: String) {`,
      `  ${act}(input: $input, idempotencyKey: $key) { __typename }`,
      '}',
      '',
    ];
    return [actFile(act), text.join('\n')];
  });
}

/** What the forms of the acts ask, from the SDL: `console/acts.generated.ts`. */
export function actForms(schema: GraphQLSchema, supergraph: DocumentNode): string {
  const acts = described(schema, supergraph);
  const ids = new Map(ACT_LIST.flatMap(({ act, idOf }) => (idOf ? [[act, idOf] as const] : [])));
  const inputs = new Map<string, string>();
  for (const { act, input } of acts) collect(input, ids.get(act), inputs);
  return [
    HEAD,
    "import type { ActDescription, InputField } from './acts/described.ts';\n",
    ...acts.map(({ act }) => `import ${act}Text from './operations/${actFile(act)}?raw';`),
    '',
    '/** The fields of every input that an act takes. */',
    'export const INPUTS: Readonly<Record<string, readonly InputField[]>> = {',
    ...inputs.values(),
    '};',
    '',
    '/** The acts that have a form, by the field of `Mutation`. */',
    'export const ACTS: Readonly<Record<string, ActDescription>> = {',
    ...acts.map(
      ({ act, term, department, input }) =>
        `  ${act}: { term: ${quoted(term)}, department: '${department}', input: '${input.name}', operation: '${operationName(act)}', text: ${act}Text },`,
    ),
    '};',
    '',
  ].join('\n');
}

function described(schema: GraphQLSchema, supergraph: DocumentNode): Described[] {
  const owners = ownersOfActs(supergraph);
  const mutations = schema.getMutationType()?.getFields() ?? {};
  return ACT_LIST.map(({ act }) => {
    const field = mutations[act];
    const department = owners.get(act);
    const given = field?.args.find(({ name }) => name === 'input')?.type;
    const input = given && 'ofType' in given ? given.ofType : given;
    if (!field || !department || !isInputObjectType(input)) throw new Error(`console/acts: there is no act ${act}`);
    return { act, term: firstWords(field.description) ?? act, department, input };
  });
}

function collect(input: GraphQLInputObjectType, idOf: IdOf | undefined, known: Map<string, string>): void {
  if (known.has(input.name)) return;
  known.set(input.name, '');
  const fields = Object.values(input.getFields()).map((field) => inputField(input.name, field, idOf));
  const lines = fields.map(({ of, part, ...field }) => {
    if (part) collect(part, undefined, known);
    return `    ${literal({ ...field, ...(of ? { of } : {}) })},`;
  });
  known.set(input.name, `  ${input.name}: [\n${lines.join('\n')}\n  ],`);
}

function literal(value: object): string {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{ ${entries.map(([key, each]) => `${key}: ${typeof each === 'string' ? quoted(each) : each}`).join(', ')} }`;
}

/** Which department performs an act, from the supergraph's joins. */
function ownersOfActs(supergraph: DocumentNode): Map<string, string> {
  const owners = new Map<string, string>();
  visit(supergraph, {
    ObjectTypeDefinition(type) {
      if (type.name.value !== 'Mutation') return false;
      for (const { name, directives } of type.fields ?? []) {
        const graph = directives
          ?.find((each) => each.name.value === 'join__field')
          ?.arguments?.find((each) => each.name.value === 'graph');
        if (graph?.value.kind === Kind.ENUM) owners.set(name.value, graph.value.value);
      }
      return false;
    },
  });
  return owners;
}

const operationName = (act: string) => `Act${act.charAt(0).toUpperCase()}${act.slice(1)}`;
const actFile = (act: string) => `act-${act.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.graphql`;
