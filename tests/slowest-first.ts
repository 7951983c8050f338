import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest: begun last, it would keep one worker busy while the other has nothing to do. */
const SLOWEST = [
  'console/every-page',
  'record-verify/tamper',
  'platform/start-stop',
  'explorer/page',
  'console/story',
  'console/daily-tasks',
  'records-page/page',
  'ledger-imports/',
  'ledgers-page/',
  'ledger-reading/malformed',
  'federation/oracle',
  'disclosure/every-child',
  'access/other-counties',
  'findings/seeded-faults',
  'fifth-department/',
  'record-faults/',
  'platform/',
];

/** The order in which test files are begun (测试次序): the slowest first, so that two workers end at about the same time. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = SLOWEST.findIndex((part) => moduleId.includes(`/tests/${part}`));
      return at === -1 ? SLOWEST.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
