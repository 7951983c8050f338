import type { ComponentType } from 'react';
import { loadedLater } from '../loaded-later.tsx';
import { ForPurpose } from '../shown/purpose-choice.tsx';
import { useWhere } from '../where.ts';
import { SearchPage } from './search/search-page.tsx';

/** The pages of the part, by the second step of the address. */
const PAGES: Readonly<Record<string, ComponentType>> = {
  '': SearchPage,
  find: loadedLater(() => import('./find/find-page.tsx')),
  profile: loadedLater(() => import('./profile/profile-page.tsx')),
  print: loadedLater(() => import('./profile/visit-sheet.tsx')),
};

/** 儿童: finding a child, and all that is known of one. */
export default function ChildrenPart() {
  const Page = PAGES[useWhere().page] ?? SearchPage;
  return (
    <ForPurpose>
      <Page />
    </ForPurpose>
  );
}
