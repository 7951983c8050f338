import { termIn, useLanguage, useSay, useTerm } from '../../../language.ts';
import { today, useMoment } from '../../../shown/days.ts';
import { useSession } from '../../../signed-in.ts';
import { useStatedPurpose } from '../../../stated-purpose.ts';
import { lastVisits, type SheetChild, toLookAt } from './to-look-at.ts';

/** The paper: who, where, who cares, what to look at, the last visits, lines to write on, by whom and what for it was printed. */
export function SheetPaper({ child }: { child: SheetChild }) {
  const say = useSay();
  const of = useLanguage();
  const lines = toLookAt(child, { say, term: (list, value) => termIn(of, list, value) });
  return (
    <article className="sheet">
      <h1>{say('儿童走访单', 'Visit sheet')}</h1>
      <Printed />
      <Persons child={child} />
      <h2>{say('要看什么', 'What to look at')}</h2>
      {lines.length === 0 ? (
        <p>{say('没有待办理的事项；了解近况即可。', 'Nothing is open; ask how things are.')}</p>
      ) : (
        <ol>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
      <Visits child={child} />
      <Notes />
    </article>
  );
}

function Printed() {
  const say = useSay();
  const of = useLanguage();
  const moment = useMoment();
  const { viewer, purposes } = useSession();
  const { purpose } = useStatedPurpose();
  const what = purposes.find((each) => each.purpose === purpose)?.term ?? purpose;
  return (
    <p className="sheet-printed">
      {say(
        `${termIn(of, 'Department', viewer.department)} ${viewer.name} 于 ${moment(new Date().toISOString())} 打印 · 用途：${what} · 含儿童个人信息，不得外传，用后按规定销毁`,
        `Printed by ${viewer.name}, ${moment(new Date().toISOString())} · purpose: ${what} · personal data of a child, do not pass on`,
      )}
    </p>
  );
}

function Persons({ child }: { child: SheetChild }) {
  const say = useSay();
  const term = useTerm();
  const { civilAffairs, education } = child;
  const guardian = civilAffairs?.guardianship;
  const enrolments = education?.currentEnrolments ?? [];
  const enrolment = enrolments.find(({ school }) => school !== null) ?? enrolments[0];
  const rows = [
    [
      say('儿童', 'Child'),
      [
        child.name,
        child.sex && term('Sex', child.sex),
        child.age !== null && say(`${child.age} 岁`, `aged ${child.age}`),
        child.birthDate,
      ],
    ],
    [say('类别', 'Categories'), [child.categories?.map((each) => term('ChildCategory', each)).join('、')]],
    [
      say('住处', 'Home'),
      [
        [child.division?.parent?.name, child.division?.fullName].filter(Boolean).join(''),
        child.address,
        civilAffairs?.residentSince &&
          say(`自 ${civilAffairs.residentSince} 起`, `since ${civilAffairs.residentSince}`),
      ],
    ],
    [
      say('监护人', 'Guardian'),
      [
        guardian?.guardianName,
        guardian?.relation && term('GuardianshipRelation', guardian.relation),
        guardian?.phone,
        guardian?.from && say(`自 ${guardian.from} 起`, `since ${guardian.from}`),
      ],
    ],
    ...(civilAffairs?.parents ?? []).map(({ relation, name, phone, isAway, workPlace }): [string, Told[]] => [
      term('ParentRelation', relation),
      [name, phone, isAway && say('外出务工', 'away for work'), workPlace?.place],
    ]),
    [
      say('学校', 'School'),
      [
        enrolment?.school?.name,
        [enrolment?.grade && term('SchoolGrade', enrolment.grade), enrolment?.className].filter(Boolean).join(' '),
      ],
    ],
    [
      say('儿童主任', 'Child director'),
      (civilAffairs?.childDirectors ?? []).flatMap(({ name, phone }) => [name, phone]),
    ],
  ] satisfies ReadonlyArray<readonly [string, Told[]]>;
  return (
    <table className="sheet-persons">
      <tbody>
        {rows
          .map(([name, parts]) => ({ name, text: parts.filter(Boolean).join('，') }))
          .map(
            ({ name, text }) =>
              text && (
                <tr key={`${name} ${text}`}>
                  <th scope="row">{name}</th>
                  <td>{text}</td>
                </tr>
              ),
          )}
      </tbody>
    </table>
  );
}

type Told = string | null | undefined | false;

function Visits({ child }: { child: SheetChild }) {
  const say = useSay();
  const term = useTerm();
  const visits = lastVisits(child, 6);
  return (
    <>
      <h2>{say('最近走访', 'Last visits')}</h2>
      {visits.length === 0 ? (
        <p>{say('没有您可以看到的走访记录。', 'No visits that you may see.')}</p>
      ) : (
        <table>
          <tbody>
            {visits.map(({ on, department, by, text }) => (
              <tr key={`${department} ${on} ${by}`}>
                <th scope="row">{on}</th>
                <td>
                  {term('Department', department)} {by}
                </td>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

const LINES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

function Notes() {
  const say = useSay();
  return (
    <>
      <h2>{say('本次走访记录', 'Notes of this visit')}</h2>
      <p className="sheet-boxes">
        {say(
          `日期：${today().slice(0, 4)} 年＿＿月＿＿日　　□ 见到儿童　□ 见到监护人　□ 未见到，原因：＿＿＿＿＿＿＿＿`,
          'Date: ____________   □ saw the child   □ saw the guardian   □ neither, because: ____________',
        )}
      </p>
      {LINES.map((line) => (
        <div key={line} className="sheet-line" />
      ))}
      <p className="sheet-signatures">
        <span>{say('走访人签名：', 'Visitor: ')}</span>
        <span>{say('监护人签名：', 'Guardian: ')}</span>
      </p>
    </>
  );
}
