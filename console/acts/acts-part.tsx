import './acts.css';
import './acts-narrow.css';
import { ForPurpose } from '../shown/purpose-choice.tsx';
import { useWhere } from '../where.ts';
import { ActPage } from './act-page.tsx';
import { ActsPage } from './acts-page.tsx';

/** Business of the departments (业务办理): the list of acts, and the form of one. */
export default function ActsPart() {
  const { page } = useWhere();
  return <ForPurpose>{page === 'do' ? <ActPage /> : <ActsPage />}</ForPurpose>;
}
