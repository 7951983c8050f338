import { figureSections } from './packs/figure-sections.ts';
import { type AskAsJointMeeting, type SweepStep, wholeData } from './step.ts';

/** A standard of the joint meeting, and the figure that tells whether villages meet it. */
interface Standard {
  code: string;
  department: string;
  figure: string;
  variant: string | null;
  isOfTownship: boolean;
}

interface Area {
  code: string;
  numerator: number | null;
  denominator: number | null;
}

interface Told {
  code: string;
  areas: readonly Area[];
  variants?: readonly Told[];
}

const STANDARDS = 'query SweepStandards { villageStandards { code department figure variant isOfTownship } }';
const COUNTIES = 'query SweepCounties { countiesToMeasure(first: 100) }';
const RECORD = `mutation SweepVillages($input: RecordVillageCoverageInput!) {
  recordVillageCoverage(input: $input) { villageCount } }`;

const AREAS = 'code areas { code numerator denominator }';

/** Measures which standards villages meet (村级标准测算): county by county, once for every sweep over all children. */
export const villageCoverage: SweepStep = {
  name: 'village-coverage',
  round: { minutes: 5, run: measureVillages },
};

/** Asks the departments' figures for the villages of each county that waits; where one does not answer the county waits on. */
export async function measureVillages(ask: AskAsJointMeeting): Promise<void> {
  const counties = (wholeData(await ask(COUNTIES)).countiesToMeasure ?? []) as readonly string[];
  if (counties.length === 0) return;
  const sections = new Map((await figureSections(ask)).map(({ department, field }) => [department, field]));
  const all = (wholeData(await ask(STANDARDS)).villageStandards ?? []) as readonly Standard[];
  const standards = all.filter(({ department }) => sections.has(department));
  const query = documentOf(standards, (department) => sections.get(department) as string);
  const failures: unknown[] = [];
  for (const countyCode of counties)
    await measureCounty(countyCode, standards, query, ask).catch((error) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

async function measureCounty(
  countyCode: string,
  standards: readonly Standard[],
  query: string,
  ask: AskAsJointMeeting,
): Promise<void> {
  const { division } = wholeData(await ask(query, { code: countyCode }, 'STATISTICS')) as {
    division: Record<string, { figures: readonly Told[] | null } | null> | null;
  };
  const input = { countyCode, standards: standards.map((each) => judged(each, division?.[nameOf(each)]?.figures)) };
  wholeData(await ask(RECORD, { input }, 'STATISTICS'));
}

/** A standard is met where the whole of what is asked for is there; where nothing is asked for it does not apply. */
function judged({ code, figure, variant }: Standard, figures: readonly Told[] | null | undefined) {
  const told = figures?.find((each) => each.code === figure);
  const areas = (variant ? told?.variants?.find((each) => each.code === variant) : told)?.areas;
  if (!areas) throw new Error('a figure was asked for and not told');
  const asked = areas.filter(({ denominator }) => (denominator ?? 0) > 0);
  const isMet = ({ numerator, denominator }: Area) => numerator === denominator;
  return {
    code,
    met: asked.filter(isMet).map((area) => area.code),
    lacking: asked.filter((area) => !isMet(area)).map((area) => area.code),
  };
}

/** All figures of a county in one question: by department and level a field of that name. */
function documentOf(standards: readonly Standard[], sectionOf: (department: string) => string): string {
  const fields = [...Map.groupBy(standards, nameOf)].map(([name, group]) => {
    const [{ department, isOfTownship }] = group as [Standard];
    const codes = JSON.stringify([...new Set(group.map(({ figure }) => figure))]);
    const level = isOfTownship ? 'TOWNSHIP' : 'VILLAGE';
    return `${name}: ${sectionOf(department)} {
      figures(codes: ${codes}, areasAt: ${level}, months: 0) { ${AREAS} variants { ${AREAS} } } }`;
  });
  return `query SweepVillageFigures($code: ID!) { division(code: $code) { ${fields.join(' ')} } }`;
}

function nameOf({ department, isOfTownship }: Standard): string {
  return `${isOfTownship ? 'townships' : 'villages'}_${department}`;
}
