import type { Purpose } from '../../schema/access/viewer.ts';
import type { DemoHub } from '../explorer/demo-hub.ts';

/** A page of the console as somebody sees it. */
export interface ConsolePageSeen {
  readonly name: string;
  readonly officer: string;
  readonly purpose: Purpose | null;
  readonly path: string;
}

const QUESTION = `{
  children(filter: { categories: [LEFT_BEHIND] }, first: 1) { nodes { id } }
  findings(filter: { state: OPEN }, first: 1) { nodes { id } }
  tasks(first: 1) { nodes { number } }
  childrensHomes(first: 1) { nodes { id } }
  schools(first: 1) { nodes { id } }
}`;

/** Every page of the console, each as an officer who has use of it; ids are those of the hub's own demo data. */
export async function everyPage(hub: DemoHub): Promise<ConsolePageSeen[]> {
  const ask = await hub.signIn('demo-county-officer');
  const { data } = await ask(QUESTION, {}, 'CHILD_CARE');
  const child = data.children.nodes[0].id as string;
  const finding = (data.findings.nodes[0]?.id ?? '') as string;
  const home = data.childrensHomes.nodes[0].id as string;
  const school = data.schools.nodes[0].id as string;
  const as = (officer: string, purpose: Purpose | null, pages: Record<string, string>): ConsolePageSeen[] =>
    Object.entries(pages).map(([name, path]) => ({ name, officer, purpose, path }));
  return [
    ...as('demo-county-officer', null, { 'home-no-purpose': '/', 'children-no-purpose': '/children' }),
    ...as('demo-county-officer', 'CHILD_CARE', {
      home: '/',
      children: '/children',
      'children-found': '/children#q=王',
      'children-nobody': '/children#q=没有这个人',
      'find-but-not-see': '/children/find',
      profile: `/children/profile#id=${child}`,
      'profile-timeline': `/children/profile#id=${child}&tab=timeline`,
      'profile-relations': `/children/profile#id=${child}&tab=relations`,
      'profile-nobody': '/children/profile#id=00000000000000000000000000',
      'visit-sheet': `/children/print#id=${child}`,
      findings: '/findings',
      finding: `/findings#id=${finding}`,
      tasks: '/tasks',
      'new-task': `/tasks/new#child=${child}`,
      danger: `/tasks/danger#child=${child}`,
      'danger-reports': '/tasks/reports',
      acts: `/acts#child=${child}`,
      'act-home-visit': `/acts/do#act=recordHomeVisit&child=${child}`,
      'act-guardian': `/acts/do#act=changeGuardian&child=${child}`,
      places: '/places',
      'places-homes': '/places#kind=childrensHomes',
      'place-home': `/places#kind=childrensHomes&id=${home}`,
      'places-schools': '/places#kind=schools',
      'place-school': `/places#kind=schools&id=${school}`,
      sharing: '/sharing',
      agreements: '/sharing/agreements',
      requests: '/sharing/requests',
      'request-sharing': '/sharing/request',
      corrections: '/sharing/corrections',
      correct: `/sharing/correct#child=${child}`,
      emergency: `/sharing/emergency#child=${child}`,
      ledgers: '/ledgers',
      'ledger-doc': '/ledgers/doc#ledger=civil-affairs/children',
      'ledger-upload': '/ledgers/upload#ledger=civil-affairs/children',
      'ledger-history': '/ledgers/history',
      'ledger-quality': '/ledgers/quality',
      'owners-digest': '/records/digest',
    }),
    ...as('demo-joint-meeting-secretary', 'STATISTICS', {
      dashboard: '/dashboard',
      'dashboard-figures': '/dashboard#tab=figures',
      'dashboard-map': '/dashboard#tab=map',
      'dashboard-coverage': '/dashboard#tab=coverage',
      'dashboard-overdue': '/dashboard#tab=overdue',
      packs: '/packs',
    }),
    ...as('demo-data-steward', 'VERIFICATION', { 'ledger-reviews': '/ledgers/reviews' }),
    ...as('demo-league-cadre', 'CHILD_CARE', { 'home-of-the-cadre': '/', 'acts-of-the-cadre': '/acts' }),
    ...as('demo-child-director', 'CHILD_CARE', {
      'home-of-the-director': '/',
      'children-of-the-director': '/children',
    }),
    ...as('demo-education-manager', 'SUPERVISION', {
      'home-of-the-manager': '/',
      'sharing-of-the-manager': '/sharing/requests',
    }),
    ...as('demo-auditor', 'AUDIT', {
      'home-of-the-auditor': '/',
      records: '/records',
      'child-report': `/records/child#id=${child}`,
      anomalies: '/records/anomalies',
      'record-health': '/records/health',
    }),
    ...as('demo-provincial-officer', 'STATISTICS', { 'dashboard-of-the-province': '/dashboard' }),
    ...as('demo-county-officer', 'CHILD_CARE', { explorer: '/explorer' }),
  ];
}
