import './sharing.css';
import type { ComponentType } from 'react';
import { useSay } from '../language.ts';
import { loadedLater } from '../loaded-later.tsx';
import { useWhere } from '../where.ts';
import { SharingTabs } from './sharing-tabs.tsx';

/** The pages of sharing (数据共享), by the last step of the address. */
const PAGES: Readonly<Record<string, ComponentType>> = {
  '': loadedLater(() => import('./catalogue-page.tsx')),
  rules: loadedLater(() => import('./rules-page.tsx')),
  agreements: loadedLater(() => import('./agreements-page.tsx')),
  requests: loadedLater(() => import('./requests-page.tsx')),
  request: loadedLater(() => import('./request-form.tsx')),
  corrections: loadedLater(() => import('./corrections-page.tsx')),
  correct: loadedLater(() => import('./correction-form.tsx')),
  emergencies: loadedLater(() => import('./emergencies-page.tsx')),
  emergency: loadedLater(() => import('./emergency-form.tsx')),
  notices: loadedLater(() => import('./notices-page.tsx')),
};

/** Who shares what with whom (数据共享): the catalogue, agreements, requests, corrections, emergency access. */
export default function SharingPart() {
  const say = useSay();
  const { page } = useWhere();
  const known = page in PAGES ? page : '';
  const Page = PAGES[known];
  return (
    <div className="sharing">
      <h1>{say('数据共享', 'Sharing')}</h1>
      <SharingTabs page={known} />
      {Page && <Page key={known} />}
    </div>
  );
}
