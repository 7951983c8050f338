import type { Random } from '../federation/oracle/random.ts';

/** An operation to send. */
export interface Question {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

/** Gives every operation a name of its own (操作名称), by which its record is found. */
export class Card {
  #given = 0;

  next(): string {
    this.#given += 1;
    return `Asked_${this.#given}`;
  }
}

interface Words {
  random: Random;
  child: string;
}

const CHILD = 'name birthDate education { name currentEnrolments { grade } } youthLeague { pairing { isComplete } }';
const EMERGENCY = 'openEmergency(input: $input) { number childId }';

const plain = (text: string) => ({ text, variables: {} });

/** What officers do on a working day: reading one child, lists, searching in vain, counting, acting, and getting it wrong. */
const KINDS: ((words: Words) => { text: string; variables: Record<string, unknown> })[] = [
  ({ child }) => ({ text: `($x: ID!) { child(id: $x) { id ${CHILD} } }`, variables: { x: child } }),
  ({ child }) => plain(`{ one: child(id: "${child}") { id name phone } other: child(id: "${child}") { id sex } }`),
  ({ random }) => plain(`{ children(first: ${1 + random.below(30)}) { nodes { id ${CHILD} } } }`),
  ({ random }) =>
    plain(
      `{ children(filter: { divisionCode: "210421${random.pick(['', '102'])}" }, first: 10) { nodes { id name } } }`,
    ),
  ({ random }) => plain(`{ children(filter: { nameContains: "绝无${random.below(99)}" }) { nodes { id name } } }`),
  () => plain('{ division(code: "210421") { name civilAffairs { childCount } } }'),
  ({ child }) => ({
    text: `mutation ($input: OpenEmergencyInput!) { ${EMERGENCY} }`,
    variables: { input: { childId: child, dangerKind: 'VIOLENCE', reason: '接群众报告孩子被打伤,须立即联系其监护人' } },
  }),
  ({ random }) =>
    plain(random.pick(['{ children { naem } }', '{ __typename }', '{ children(first: 900) { totalCount } }'])),
];

/** A question of any kind. */
export function questionOf(random: Random, children: readonly string[], card: Card): Question {
  const { text, variables } = random.pick(KINDS)({ random, child: random.pick([...children]) });
  const name = card.next();
  const [kind, rest] = text.startsWith('mutation') ? ['mutation', text.slice('mutation'.length)] : ['query', text];
  return { name, query: `${kind} ${name} ${rest}`, variables };
}
