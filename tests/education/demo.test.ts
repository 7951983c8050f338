import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPopulation } from '../../subgraphs/demo/build-population.ts';
import type { DemoChild } from '../../subgraphs/demo/population.ts';
import { testLinkageKey } from '../databases.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';

const demo = { seed: 1, children: 700 };
let department: TestDepartment;
let children: readonly DemoChild[];
beforeAll(async () => {
  department = await startDepartment('education', { demo });
  const [{ day }] = (await department.sql<{ day: string }>(
    `select ((max(updated_at) at time zone 'Asia/Shanghai')::date)::text as day from pupil`,
  )) as [{ day: string }];
  const options = { ...demo, today: day as never, now: new Date(), linkageKey: testLinkageKey };
  children = [...buildPopulation(options).children()];
});
afterAll(() => department[Symbol.asyncDispose]());

const sections = async (told: readonly DemoChild[], selection: string) => {
  const representations = told.map(({ id }) => ({ __typename: 'Child', id }));
  const document = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Child { education { ${selection} } } } }`;
  const { data } = await department.execute(document, { r: representations });
  // biome-ignore lint/suspicious/noExplicitAny: the selection states the shape
  return data._entities.map(({ education }: any) => education);
};

describe('the demo county 抚顺县 (210421)', () => {
  test('has eight rural youth palaces, one in a nine-year school of each township (FS53)', async () => {
    const { data } = await department.execute(
      '{ schools(filter: { divisionCode: "210421", hasYouthPalace: true }) { totalCount nodes { kind division { code } youthPalace { courses { kind } } } } }',
    );
    expect(data.schools.totalCount).toBe(8);
    expect(new Set(data.schools.nodes.map(({ division }: { division: { code: string } }) => division.code)).size).toBe(
      8,
    );
    for (const { kind, youthPalace } of data.schools.nodes) {
      expect(kind).toBe('NINE_YEAR');
      expect(new Set(youthPalace.courses.map((course: { kind: string }) => course.kind)).size).toBe(8);
    }
  });

  test('has a gap in the counselling rooms, and bulletins that agree with the watches', async () => {
    const selection =
      'counsellingRoomShare { numerator denominator } youthPalaceCount schoolCount suspectedDropoutCount returnedDropoutCount bulletins { openCount newCount }';
    const document = `{ _entities(representations: [{ __typename: "Division", code: "210421" }]) { ... on Division { education { ${selection} } } } }`;
    const { education } = (await department.execute(document)).data._entities[0];
    expect(education).toMatchObject({
      counsellingRoomShare: { numerator: 9, denominator: 10 },
      youthPalaceCount: 8,
      schoolCount: 12,
      suspectedDropoutCount: 2,
      returnedDropoutCount: 2,
    });
    expect(education.bulletins).toHaveLength(4);
    expect(education.bulletins.some(({ newCount }: { newCount: number }) => newCount > 0)).toBe(true);
  });
});

describe('the stories of the children', () => {
  test('exactly the children who are enrolled are pupils, and nobody is known who should not be', async () => {
    const known = children.filter(({ story }) => story.isEnrolled || story.dropout);
    expect(await department.sql('select count(*)::int as n from pupil')).toEqual([{ n: known.length }]);
    const told = children.slice(0, 100);
    expect((await sections(told, 'isEnrolled')).map((education: object | null) => education !== null)).toEqual(
      told.map(({ story }) => story.isEnrolled || story.dropout !== null),
    );
  });

  test('who has moved lives in the new village, who is enrolled twice is found, who has no number is provisional', async () => {
    const moved = children.filter(({ story }) => story.hasMoved && story.isEnrolled);
    expect(moved.length).toBeGreaterThan(0);
    expect(
      (await sections(moved, 'division { code }')).map(({ division }: { division: { code: string } }) => division.code),
    ).toEqual(moved.map(({ newVillageCode }) => newVillageCode));
    const twice = children.filter(({ story }) => story.isEnrolledTwice && story.isEnrolled);
    const { data } = await department.execute(
      '{ pupils(filter: { isEnrolledTwice: true }) { nodes { child { id } } } }',
    );
    expect(data.pupils.nodes.map(({ child }: { child: { id: string } }) => child.id).sort()).toEqual(
      twice.map(({ id }) => id).sort(),
    );
    const unnumbered = await department.sql<{ id: string }>(
      "select id from pupil where starts_with(id, 'T-') order by id",
    );
    const withoutNumber = children.filter(({ story, nationalId }) => story.isEnrolled && nationalId === null);
    expect(unnumbered.length).toBeGreaterThan(0);
    expect(unnumbered.map(({ id }) => id)).toEqual(withoutNumber.map(({ id }) => id).sort());
  });

  test('school files name the guardian of the register, except where the story says otherwise', async () => {
    const filed = children.filter(({ story }) => story.isInSchoolFile);
    expect(await department.sql('select count(*)::int as n from school_file')).toEqual([{ n: filed.length }]);
    const files = await sections(filed, 'schoolFile { guardian { name } isFatherAway isMotherAway }');
    for (const [at, { schoolFile }] of files.entries()) {
      const { guardian, story, parentsAway } = filed[at] as DemoChild;
      expect(schoolFile.guardian.name === guardian.name).toBe(!story.guardianDiffers);
      const away = [schoolFile.isFatherAway, schoolFile.isMotherAway].filter(Boolean).length;
      expect(away).toBe({ BOTH: 2, ONE: 1, NONE: 0 }[parentsAway]);
    }
  });

  test('dropouts stand where the story has them, and the returned ones are paired with a teacher (JS37)', async () => {
    const watched = children.filter(({ story }) => story.dropout);
    const told = await sections(
      watched,
      'dropoutWatches { state visits { visitedOn } } dropoutWatch { state } teacherPairings { purpose }',
    );
    for (const [at, { dropoutWatches, dropoutWatch, teacherPairings }] of told.entries()) {
      const { dropout } = (watched[at] as DemoChild).story;
      const state = { OPEN: 'SUSPECTED', VISITED: 'VISITED', RETURNED: 'RETURNED' }[dropout as 'OPEN'];
      expect(dropoutWatches[0].state).toBe(state);
      expect(dropoutWatch === null).toBe(dropout === 'RETURNED');
      expect(dropoutWatches[0].visits.length > 0).toBe(dropout !== 'OPEN');
      if (dropout === 'RETURNED')
        expect(teacherPairings.map(({ purpose }: { purpose: string }) => purpose)).toContain('RETURNED_DROPOUT');
    }
  });

  test('every class has a teacher, and one of them, in 后安镇, signs in to look after a handful of pupils', async () => {
    const without = `select count(*)::int as n from enrolment e where e.until is null and not exists
      (select from class_teacher t where t.school_id = e.school_id and t.grade = e.grade and t.class_name = e.class_name)`;
    expect(await department.sql(without)).toEqual([{ n: 0 }]);
    const officers = await department.sql(`
      select s.division_code, t.sign_in_id, count(*) between 3 and 20 as handful
        from class_teacher t join school s on s.id = t.school_id
        join enrolment e on e.school_id = s.id and e.grade = t.grade and e.class_name = t.class_name and e.until is null
       where t.sign_in_id is not null group by 1, 2`);
    expect(officers).toEqual([{ division_code: '210421102', sign_in_id: 'demo-class-teacher', handful: true }]);
  });

  test('screenings agree with the story, and every result that is not normal has a file with supporters', async () => {
    const screened = children.filter(({ story }) => story.screening);
    const told = await sections(
      screened.slice(0, 200),
      'screenings { result } psychologicalFile { supporters { role } }',
    );
    for (const [at, { screenings, psychologicalFile }] of told.entries()) {
      const { screening } = (screened[at] as DemoChild).story;
      expect(screenings).toEqual([{ result: screening }]);
      expect(psychologicalFile?.supporters.length ?? 0).toBe(screening === 'NORMAL' ? 0 : 2);
    }
    expect(
      await department.sql(`select count(*)::int as n from psychological_screening where result = 'SEVERE'`),
    ).toEqual([{ n: screened.filter(({ story }) => story.screening === 'SEVERE').length }]);
  });

  test('everybody enrolled has attendance in the last months, and nothing lies in the future', async () => {
    const [row] = await department.sql<Record<string, number>>(`
      select (select count(*) from attendance_month where month > current_date)::int as future,
             (select count(*) from pupil p where exists (select from enrolment e where e.child_id = p.id and e."from" < current_date - 7)
                 and not exists (select from attendance_month a where a.child_id = p.id))::int as without,
             (select count(*) from (select child_id from attendance_month group by child_id, month, school_id having count(*) > 1) x)::int as twice,
             (select count(*) from enrolment e join pupil p on p.id = e.child_id where e."from" <= p.birth_date)::int as unborn`);
    expect(row).toEqual({ future: 0, without: 0, twice: 0, unborn: 0 });
  });
});
