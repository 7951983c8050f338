import { useState } from 'react';
import { Waiting } from '../records/notices.tsx';
import { firstWords } from '../records/terms.ts';
import { useSession } from '../signed-in.ts';
import { LedgerCard } from './ledger-card.tsx';
import { type DepartmentLedgers, departmentCode, type LedgerInfo } from './ledger-shapes.ts';
import { PlaceLink } from './place.ts';
import { Problem } from './problem.tsx';
import { useDivisions } from './use-divisions.ts';
import { useLedgers } from './use-ledgers.ts';

/** 台账: the departments' ledgers, one's own first, each with template, upload, export and its documentation. */
export function LedgerListPage() {
  const { data, problem } = useLedgers();
  const [words, setWords] = useState('');
  const { viewer } = useSession();
  const isOwn = ({ department }: DepartmentLedgers) => departmentCode(department) === viewer.department;
  const kept = data?.departments.filter(({ ledgers, isAvailable }) => ledgers.length > 0 || !isAvailable) ?? [];
  const sorted = kept.toSorted((one, other) => Number(isOwn(other)) - Number(isOwn(one)));
  return (
    <>
      <div className="records-title">
        <h2>台账</h2>
        <p>
          下载模板填写，上传后先检查、再写入：每一行的结果都有说明。也可以把平时使用的表格直接上传。进度和结果在
          <PlaceLink page="history">导入记录</PlaceLink>中。
        </p>
        <label className="ledger-search">
          查找
          <input
            type="search"
            value={words}
            placeholder="台账名称"
            onChange={(event) => setWords(event.target.value.trim())}
          />
        </label>
      </div>
      {problem && <Problem title="不能查看台账" sentence={problem} />}
      {!data && !problem && <Waiting />}
      {sorted.map((of) => (
        <DepartmentSection key={of.department} of={of} words={words} isOpen={isOwn(of) || !sorted.some(isOwn)} />
      ))}
    </>
  );
}

function DepartmentSection({ of, words, isOpen }: { of: DepartmentLedgers; words: string; isOpen: boolean }) {
  const divisions = useDivisions();
  const { department, isAvailable } = of;
  const term = firstWords(of.term) ?? department;
  const found = of.ledgers.filter(({ title, says }) => words === '' || title.includes(words) || says.includes(words));
  if (!isAvailable)
    return (
      <section className="ledger-department" data-available="false">
        <h3>{term}</h3>
        <p>这个部门的数据服务暂时无法访问，它的台账稍后再来；其他部门的台账可以照常使用。</p>
      </section>
    );
  if (found.length === 0) return null;
  return (
    <details className="ledger-department" open={isOpen || words !== ''}>
      <summary>
        <h3>{term}</h3>
        <small>{found.length} 种台账</small>
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
