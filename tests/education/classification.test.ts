import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { catalogueOf } from '../../schema/access/catalogue.ts';
import { coordinatesOf } from '../../schema/access/classification.ts';
import { departmentSdl } from '../../subgraphs/department-sdl.ts';

const document = parse(departmentSdl('education'));
const coordinates = coordinatesOf(document);
const catalogue = catalogueOf(document, 'EDUCATION');
const all = [...catalogue.values()];
const ofTypes = (pattern: RegExp) => all.filter(({ coordinate }) => pattern.test(coordinate));
const names = (list: typeof all) => list.map(({ coordinate }) => coordinate);

test('every field, argument and input field of the schools is classified', () => {
  expect(
    coordinates.filter(({ coordinate }) => !catalogue.has(coordinate)).map(({ coordinate }) => coordinate),
  ).toEqual([]);
});

test('what is known of the mind of a pupil goes to no other department; that a file exists goes nowhere without an agreement', () => {
  const said = ofTypes(/^(PsychologicalScreening|PsychologicalFileSupporter|PsychologicalSupportRecord)\.(?!id$)/);
  expect(names(said.filter(({ share }) => share !== 'NOT_SHARED'))).toEqual([]);
  const contents = ofTypes(/^PsychologicalFile\.(reason|outcome|supporters|supportRecords)$/);
  expect(contents.map(({ share, level }) => ({ share, level }))).toEqual(
    Array(4).fill({ share: 'NOT_SHARED', level: 4 }),
  );
  const existence = ofTypes(/^EducationChild\.(psychologicalFiles?|screenings)$|^PsychologicalFile\.(child|openedOn)$/);
  expect(names(existence.filter(({ share, level }) => share === 'UNCONDITIONAL' || level < 4))).toEqual([]);
});

test('notes of visits to a family stay with the schools, and are hidden from who may not read them (JS37)', () => {
  const notes = ofTypes(/^(TeacherVisit\.summary|SuspectedDropoutVisit\.findings)$/);
  expect(notes.map(({ share, level, mask }) => ({ share, level, mask }))).toEqual(
    Array(2).fill({ share: 'NOT_SHARED', level: 3, mask: 'TEXT' }),
  );
});

test('a count of pupils or of what concerns them hides small cells from who may not open the list', () => {
  const counts = ofTypes(/^(EducationDivision|School|DropoutBulletin)\.\w*Count$/).filter(({ mask }) => mask === null);
  expect(names(counts)).toEqual([
    'EducationDivision.schoolCount',
    'EducationDivision.boardingSchoolCount',
    'EducationDivision.youthPalaceCount',
    'EducationDivision.campusActivityCount',
    'EducationDivision.campusActivityParticipantCount',
    'EducationDivision.safetyDrillCount',
    'School.psychologyTeacherCount',
    'School.counsellingBookCount',
  ]);
});

test('the accounts that teachers sign in with are nobody else’s business', () => {
  expect(new Set(ofTypes(/\.signInId$/).map(({ share }) => share))).toEqual(new Set(['NOT_SHARED']));
});

test('only the schools write what the schools keep, but for visits that the system credits; a target tells of no child', () => {
  const written = ofTypes(/^(Mutation\.|\w+Input\.)/).filter(({ share }) => share !== 'NOT_SHARED');
  const others = /^(SetFigureTargetInput\b|CreditVisitInput\b|SetVisitDutyInput\b|Mutation\.creditTeacherVisit)/;
  expect(names(written).filter((name) => !others.test(name))).toEqual([]);
});
