import type { RequestIdentity } from '../../gateway/sign-in/request-identity.ts';
import { dayAt } from '../../schema/plain-date.ts';
import { savedExamples } from '../explorer/saved-examples.ts';
import { ask } from '../hub.ts';
import type { SweptHub } from './sweeping.ts';

/** The demo county. */
export const COUNTY = '210421';

/** A child's pairing, and the child. */
export interface Pairing {
  pairingId: string;
  childId: string;
}

type Who = Partial<RequestIdentity>;

/** The pairings in which somebody has long been, one for each child. */
export async function pairingsOf(hub: Pick<SweptHub, 'sql'>, signInId: string): Promise<Pairing[]> {
  const rows = await hub.sql(
    'youth-league',
    `select p.id, p.child_id from pairing p join pairing_member m on m.pairing_id = p.id
     where m.sign_in_id = '${signInId}' and p.until is null and m.until is null and p."from" < current_date - 80 order by p.id`,
  );
  return rows.map(({ id, child_id }) => ({ pairingId: String(id), childId: String(child_id) }));
}

/** A pupil of the primary school of whom nothing has been found. */
export async function pupilWithoutFindings(hub: SweptHub): Promise<string> {
  const ids = async (department: string, text: string) => (await hub.sql(department, text)).map(({ id }) => String(id));
  const found = new Set(await ids('joint-meeting', 'select child_id as id from finding'));
  const registered = new Set(await ids('civil-affairs', `select id from registered_child where removed_on is null`));
  const pupils = `select child_id as id from enrolment where until is null and grade like 'PRIMARY%'
    group by child_id having count(*) = 1 order by child_id`;
  const pupil = (await ids('education', pupils)).find((id) => registered.has(id) && !found.has(id));
  if (!pupil) throw new Error('Something has been found of every pupil.');
  return pupil;
}

const FIGURES = `{ division(code: "${COUNTY}") { youthLeague { figures { code numerator value } } } }`;
const TASKS = savedExamples.find(({ id }) => id === '45-tasks-for-my-department')?.query ?? '';
const PACK = 'query ($id: ID!) { meetingPack(id: $id) { state hash content } }';

/** What officers do at their desks in the story, each as themselves. */
export function desk(url: string) {
  const asked = async (document: string, variables: object, who: Who) => {
    const { data, errors } = await ask(url, document, { ...variables }, who);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const figures = async (who: Who): Promise<Map<string, number | null>> => {
    const { division } = await asked(FIGURES, {}, who);
    type Shown = { code: string; numerator: number | null; value: number | null };
    return new Map(division.youthLeague.figures.map((one: Shown) => [one.code, one.numerator ?? one.value]));
  };
  const act = async (name: string, input: object, who: Who, fields = 'number kind state forDepartment') => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    return (await asked(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, { input }, who))[name];
  };
  return {
    act,
    figures,
    /** The figures that are not what they were: code, before, now. */
    changedSince: async (before: ReadonlyMap<string, number | null>, who: Who) =>
      [...(await figures(who))].flatMap(([code, now]) =>
        now === before.get(code) ? [] : [[code, before.get(code), now]],
      ),
    findings: async (filter: string, who: Who) => {
      const fields = 'id childId state responsible closedBecause tasks { number state }';
      const { findings } = await asked(`{ findings(filter: { ${filter} }) { nodes { ${fields} } } }`, {}, who);
      return findings.nodes as { childId: string; id: string }[];
    },
    /** What is handed to somebody, by the console's own query: who may not write queries runs that one. */
    tasks: async (who: Who) => (await asked(TASKS, {}, who)).tasks.nodes,
    visit: (pairingId: string, who: Who) => {
      const visit = { pairingId, visitedOn: dayAt(new Date()), form: 'HOME', content: '到家陪伴,了解近况' };
      return act('recordMonthlyVisit', visit, who, 'id visitedOn');
    },
    pack: async (id: string, who: Who) => (await asked(PACK, { id }, who)).meetingPack,
  };
}
