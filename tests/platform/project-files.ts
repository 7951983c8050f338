import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

const NOT_OURS = new Set(['node_modules', '.git', '.hub', 'dist', 'coverage']);

/** Paths of all files of the project, relative to its folder; nothing that is installed, built or stored. */
export function projectFiles(folder = ''): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name) && entry.name !== '.env')
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory() ? projectFiles(path) : [path];
    });
}

/** The text of a file of the project. */
export function projectText(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

/** The project's own files that a file imports, statically or by a literal `import()`, as paths in the project. */
export function importsOf(path: string): string[] {
  const pattern = /(?:from|import|import\()\s*['"](\.[^'"]+)['"]/g;
  return [...projectText(path).matchAll(pattern)].map(([, target]) => join(path, '..', target as string));
}
