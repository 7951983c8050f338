import '../queue/queue-styles.ts';
import { ForPurpose } from '../shown/purpose-choice.tsx';
import { FindingsPage } from './findings-page.tsx';

/** Findings (比对结果): what only shows when the departments' data are laid side by side. */
export default function FindingsPart() {
  return (
    <ForPurpose>
      <FindingsPage />
    </ForPurpose>
  );
}
