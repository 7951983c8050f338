import { Go } from '../go.tsx';
import { useSay } from '../language.ts';
import type { ConsoleSession } from '../session.ts';
import { useSession } from '../signed-in.ts';
import { readsCorrections } from './parties.ts';

interface Tab {
  readonly page: string;
  readonly chinese: string;
  readonly english: string;
  /** Pages that stand below it. */
  readonly also?: string;
  isFor?(session: ConsoleSession): boolean;
}

const TABS: readonly Tab[] = [
  { page: '', chinese: '共享目录', english: 'Catalogue' },
  { page: 'rules', chinese: '使用规则', english: 'Rules' },
  { page: 'agreements', chinese: '共享授权', english: 'Agreements' },
  { page: 'requests', chinese: '共享申请', english: 'Requests', also: 'request' },
  { page: 'corrections', chinese: '校核', english: 'Corrections', also: 'correct', isFor: readsCorrections },
  { page: 'emergencies', chinese: '紧急查阅', english: 'Emergency access', also: 'emergency' },
  {
    page: 'notices',
    chinese: '告知',
    english: 'Notices',
    isFor: ({ viewer: { role } }) => role === 'MANAGER' || role === 'AUDITOR',
  },
];

/** The ways between the pages of sharing. */
export function SharingTabs({ page }: { page: string }) {
  const say = useSay();
  const session = useSession();
  const shown = TABS.filter(({ isFor }) => isFor?.(session) ?? true);
  return (
    <nav className="page-tabs" aria-label={say('数据共享的各页', 'Pages of sharing')}>
      {shown.map((tab) => (
        <Go
          key={tab.page}
          to={tab.page ? `/sharing/${tab.page}` : '/sharing'}
          aria-current={tab.page === page || tab.also === page ? 'page' : undefined}
        >
          {say(tab.chinese, tab.english)}
        </Go>
      ))}
    </nav>
  );
}
