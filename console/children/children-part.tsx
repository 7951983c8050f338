import { Skeleton } from 'antd';
import { type ComponentType, lazy, Suspense } from 'react';
import { ForPurpose } from '../shown/purpose-choice.tsx';
import { useWhere } from '../where.ts';
import { SearchPage } from './search/search-page.tsx';

/** The pages of the part, by the second step of the address. */
const PAGES: Readonly<Record<string, ComponentType>> = {
  '': SearchPage,
  find: lazy(() => import('./find/find-page.tsx')),
  profile: lazy(() => import('./profile/profile-page.tsx')),
  print: lazy(() => import('./profile/visit-sheet.tsx')),
};

/** 儿童: finding a child, and all that is known of one. */
export default function ChildrenPart() {
  const Page = PAGES[useWhere().page] ?? SearchPage;
  return (
    <ForPurpose>
      <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 8 }} />}>
        <Page />
      </Suspense>
    </ForPurpose>
  );
}
