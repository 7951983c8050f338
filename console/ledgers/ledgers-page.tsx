import type { ReactNode } from 'react';
import { useSay } from '../language.ts';
import { usePageTitle } from '../records/use-page-title.ts';
import type { Words } from '../records/words.ts';
import type { ConsoleSession } from '../session.ts';
import { Shell } from '../shell/shell.tsx';
import { SignedIn } from '../signed-in.ts';
import { useStatedPurpose } from '../stated-purpose.ts';
import { HistoryPage } from './history-page.tsx';
import { ImportPage } from './import-page.tsx';
import { LedgerDocPage } from './ledger-doc-page.tsx';
import { LedgerListPage } from './ledger-list-page.tsx';
import { type PageName, PlaceLink, usePlace } from './place.ts';
import { PurposeChoice } from './purpose-choice.tsx';
import { QualityPage } from './quality-page.tsx';
import { ReviewsPage } from './reviews-page.tsx';
import { UploadPage } from './upload-page.tsx';

const VIEWS: Readonly<Record<PageName, () => ReactNode>> = {
  list: LedgerListPage,
  doc: LedgerDocPage,
  upload: UploadPage,
  import: ImportPage,
  history: HistoryPage,
  reviews: ReviewsPage,
  quality: QualityPage,
};

/** The pages in the navigation, and which other pages belong to them. */
const NAVIGATION: readonly {
  page: PageName;
  title: Words;
  holds: readonly PageName[];
}[] = [
  { page: 'list', title: ['台账', 'Ledgers'], holds: ['list', 'doc', 'upload'] },
  { page: 'history', title: ['导入记录', 'Imports'], holds: ['history', 'import'] },
  { page: 'reviews', title: ['待核对', 'To review'], holds: ['reviews'] },
  { page: 'quality', title: ['数据质量', 'Data quality'], holds: ['quality'] },
];

/** The ledgers 台账: files in and out, rows to be confirmed, the quality of the data, under one header. */
export function LedgersPage({ session }: { session: ConsoleSession }) {
  const say = useSay();
  usePageTitle('台账', 'Ledgers');
  const { page } = usePlace();
  const { purpose } = useStatedPurpose();
  const View = VIEWS[page];
  return (
    <SignedIn value={session}>
      <Shell part="ledgers">
        <h1 className="shell-heading">{say('台账', 'Ledgers')}</h1>
        <nav className="records-nav" aria-label={say('台账的页面', 'Pages of the ledgers')}>
          {NAVIGATION.map(({ page: name, title, holds }) => (
            <PlaceLink key={name} page={name} aria-current={holds.includes(page) ? 'page' : undefined}>
              {say(...title)}
            </PlaceLink>
          ))}
        </nav>
        <div className="records-main">{purpose === '' ? <PurposeChoice /> : <View />}</div>
      </Shell>
    </SignedIn>
  );
}
