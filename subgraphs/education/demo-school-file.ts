import { addDays, type PlainDate } from '../../schema/plain-date.ts';
import type { DemoChild } from '../demo/population.ts';
import type { Random } from '../demo/random.ts';
import type { DemoPlace, DemoSetting } from './demo-setting.ts';
import { SchoolFile } from './entities/school-file.ts';
import { SchoolFileGuardian } from './entities/school-file-guardian.ts';
import { SchoolFileParentChange } from './entities/school-file-parent-change.ts';

const WORK_PLACES = ['沈阳市', '大连市', '天津市', '江苏省苏州市', '广东省东莞市', '浙江省宁波市'];

/** Writes the left-behind file that the school keeps (FS53); where the story says so, with another guardian than the register's. */
export function writeSchoolFile(child: DemoChild, { schoolId, teacher }: DemoPlace, setting: DemoSetting): void {
  const { emit, population } = setting;
  const random = child.random('school file');
  const openedOn = addDays(population.today, -random.int(150, 900));
  const written = (recordedOn: string) => ({ source: '学校留守儿童档案', recordedBy: teacher, recordedOn });
  const schoolFile = emit(SchoolFile, { child: child.id, school: schoolId, openedOn, ...written(openedOn) });
  const enterGuardian = (from: string, until: string | null, who: Guardian) =>
    emit(SchoolFileGuardian, { schoolFile, from, until, ...who, ...written(from) });
  const guardian = guardianInFile(child, random, setting);
  if (random.chance(0.15)) {
    const changedOn = addDays(openedOn, random.int(30, 120));
    const former = population.person(random, [1950, 1975]);
    enterGuardian(openedOn, changedOn, { name: former.name, relation: 'OTHER_RELATIVE', phone: former.phone });
    enterGuardian(changedOn, null, guardian);
  } else enterGuardian(openedOn, null, guardian);
  for (const parent of parentsAway(child, random)) {
    const enter = (kind: 'LEFT' | 'RETURNED', changedOn: PlainDate) => {
      const workPlace = kind === 'LEFT' ? random.pick(WORK_PLACES) : null;
      emit(SchoolFileParentChange, { schoolFile, parent, kind, changedOn, workPlace, ...written(changedOn) });
    };
    const leftOn = addDays(openedOn, -random.int(5, 200));
    enter('LEFT', leftOn);
    if (!random.chance(0.1)) continue;
    const returnedOn = addDays(openedOn, random.int(20, 60));
    enter('RETURNED', returnedOn);
    enter('LEFT', addDays(returnedOn, random.int(15, 40)));
  }
}

interface Guardian {
  name: string;
  relation: DemoChild['guardianRelation'];
  phone: string;
}

function guardianInFile(child: DemoChild, random: Random, { population }: DemoSetting): Guardian {
  const { name, phone } = child.guardian;
  if (!child.story.guardianDiffers) return { name, relation: child.guardianRelation, phone };
  const other = population.person(random, [1950, 1985]);
  const isSame = other.name === name;
  return { name: isSame ? `${other.name}华` : other.name, relation: 'OTHER_RELATIVE', phone: other.phone };
}

function parentsAway(child: DemoChild, random: Random): readonly ('FATHER' | 'MOTHER')[] {
  if (child.parentsAway === 'NONE') return [];
  if (child.seeded?.code === 'PARENTS_WHEREABOUTS_DIFFER') return ['MOTHER'];
  if (child.parentsAway === 'BOTH') return ['FATHER', 'MOTHER'];
  // The register has the father away; a few schools have it the other way round.
  return random.chance(0.9) ? ['FATHER'] : ['MOTHER'];
}
