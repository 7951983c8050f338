import { importsOf, projectFiles, projectText } from './platform/project-files.ts';

/** What a test leaves behind in its process, or needs one of its own for: other processes, a browser, another clock or environment. */
const NEEDS_ITS_OWN =
  /node:worker_threads|playwright-core|\bvi\.|process\.env\.\w+ =|delete process\.env|process\.(on|chdir|kill)\(/;

/** What a helper of several test files would carry from one to the next. */
const KEPT_BY_A_HELPER = /^(export )?let /m;

/**
 * The test files that leave nothing behind (不留痕迹的测试), told by what they and the test files they import say: one process may
 * run many of them, one after the other, so that nothing is loaded anew for each. All others have a process of their own.
 */
export function testsThatLeaveNothing(): string[] {
  const known = new Map<string, boolean>();
  const leavesNothing = (path: string): boolean => {
    const seen = known.get(path);
    if (seen !== undefined) return seen;
    known.set(path, true);
    const text = projectText(path);
    const leaves = !NEEDS_ITS_OWN.test(text) && (path.endsWith('.test.ts') || !KEPT_BY_A_HELPER.test(text));
    known.set(path, leaves && importsOf(path).filter(isOfTests).every(leavesNothing));
    return known.get(path) as boolean;
  };
  return projectFiles('tests').filter((path) => path.endsWith('.test.ts') && leavesNothing(path));
}

const isOfTests = (path: string) => path.startsWith('tests/') && path.endsWith('.ts');
