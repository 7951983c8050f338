import { importsOf, projectFiles, projectText } from './platform/project-files.ts';

/** What a test of rules does without: a database, a process, a browser, another clock or environment. */
const MORE_THAN_RULES =
  /tests\/(databases|cluster|once-a-run)\.ts|node:child_process|playwright-core|vi\.(mock|stub|use|setConfig)|process\.env\.\w+ =|process\.(on|chdir)\(/;

/**
 * The test files that only compute (规则测试), by what they import: they leave nothing behind, so that one process can run many
 * of them. All others have a process of their own each.
 */
export function testsOfRules(): string[] {
  const known = new Map<string, boolean>();
  const onlyComputes = (path: string): boolean => {
    const seen = known.get(path);
    if (seen !== undefined) return seen;
    known.set(path, true);
    const isPlain = !MORE_THAN_RULES.test(path) && !MORE_THAN_RULES.test(projectText(path));
    const computes = isPlain && importsOf(path).filter(isCode).every(onlyComputes);
    known.set(path, computes);
    return computes;
  };
  return projectFiles('tests').filter((path) => path.endsWith('.test.ts') && onlyComputes(path));
}

const isCode = (path: string) => /\.(ts|tsx|mjs)$/.test(path);
