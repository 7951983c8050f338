import './sharing.css';
import { Skeleton } from 'antd';
import { type ComponentType, lazy, Suspense } from 'react';
import { useSay } from '../language.ts';
import { useWhere } from '../where.ts';
import { SharingTabs } from './sharing-tabs.tsx';

/** The pages of sharing (数据共享), by the last step of the address. */
const PAGES: Readonly<Record<string, ComponentType>> = {
  '': lazy(() => import('./catalogue-page.tsx')),
  rules: lazy(() => import('./rules-page.tsx')),
  agreements: lazy(() => import('./agreements-page.tsx')),
  requests: lazy(() => import('./requests-page.tsx')),
  request: lazy(() => import('./request-form.tsx')),
  corrections: lazy(() => import('./corrections-page.tsx')),
  correct: lazy(() => import('./correction-form.tsx')),
  emergencies: lazy(() => import('./emergencies-page.tsx')),
  emergency: lazy(() => import('./emergency-form.tsx')),
  notices: lazy(() => import('./notices-page.tsx')),
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
      <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 8 }} />}>
        {Page && <Page key={known} />}
      </Suspense>
    </div>
  );
}
