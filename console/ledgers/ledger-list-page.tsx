import { useState } from 'react';
import { useSay } from '../language.ts';
import { Waiting } from '../records/notices.tsx';
import { useSession } from '../signed-in.ts';
import { LedgerCard } from './ledger-card.tsx';
import { type DepartmentLedgers, departmentCode, type LedgerInfo } from './ledger-shapes.ts';
import { PlaceLink } from './place.ts';
import { Problem } from './problem.tsx';
import { useDepartmentTerm } from './use-department-term.ts';
import { useDivisions } from './use-divisions.ts';
import { useLedgers } from './use-ledgers.ts';

/** 台账: the departments' ledgers, one's own first, each with template, upload, export and its documentation. */
export function LedgerListPage() {
  const say = useSay();
  const { data, problem } = useLedgers();
  const [words, setWords] = useState('');
  const { viewer } = useSession();
  const isOwn = ({ department }: DepartmentLedgers) => departmentCode(department) === viewer.department;
  const kept = data?.departments.filter(({ ledgers, isAvailable }) => ledgers.length > 0 || !isAvailable) ?? [];
  const sorted = kept.toSorted((one, other) => Number(isOwn(other)) - Number(isOwn(one)));
  return (
    <>
      <div className="records-title">
        <h2>{say('台账', 'Ledgers')}</h2>
        <p>
          {say(
            '下载模板填写，上传后先检查、再写入：每一行的结果都有说明。也可以把平时使用的表格直接上传。进度和结果在',
            'Download a template and fill it in. What you upload is checked first and written afterwards, and the result of each row is explained. A table you use anyway can be uploaded as it is. See progress and results under ',
          )}
          <PlaceLink page="history">{say('导入记录', 'Imports')}</PlaceLink>
          {say('中。', '.')}
        </p>
        <label className="ledger-search">
          {say('查找', 'Find')}
          <input
            type="search"
            value={words}
            placeholder={say('台账名称', 'name of a ledger')}
            onChange={(event) => setWords(event.target.value.trim())}
          />
        </label>
      </div>
      {problem && <Problem title={say('不能查看台账', 'Ledgers are not shown')} sentence={problem} />}
      {!data && !problem && <Waiting />}
      {sorted.map((of) => (
        <DepartmentSection key={of.department} of={of} words={words} isOpen={isOwn(of) || !sorted.some(isOwn)} />
      ))}
    </>
  );
}

function DepartmentSection({ of, words, isOpen }: { of: DepartmentLedgers; words: string; isOpen: boolean }) {
  const say = useSay();
  const divisions = useDivisions();
  const { isAvailable } = of;
  const term = useDepartmentTerm()(of);
  const found = of.ledgers.filter(({ title, says }) => words === '' || title.includes(words) || says.includes(words));
  if (!isAvailable)
    return (
      <section className="ledger-department" data-available="false">
        <h3>{term}</h3>
        <p>
          {say(
            '这个部门的数据服务暂时无法访问，它的台账稍后再来；其他部门的台账可以照常使用。',
            'The service of this department cannot be reached at the moment. Come back later for its ledgers; those of the others work as usual.',
          )}
        </p>
      </section>
    );
  if (found.length === 0) return null;
  return (
    <details className="ledger-department" open={isOpen || words !== ''}>
      <summary>
        <h3>{term}</h3>
        <small>{say(`${found.length} 种台账`, found.length === 1 ? '1 ledger' : `${found.length} ledgers`)}</small>
      </summary>
      <ul className="ledger-cards">
        {found.map((ledger: LedgerInfo) => (
          <li key={ledger.name}>
            <LedgerCard ledger={ledger} term={term} divisions={divisions} />
          </li>
        ))}
      </ul>
    </details>
  );
}
