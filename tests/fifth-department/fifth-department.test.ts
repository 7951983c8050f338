import { execFileSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ask } from '../hub.ts';
import { freshFolder } from '../platform/data-dir.ts';
import { runHubProcess } from '../platform/hub-process.ts';
import { projectRoot } from '../platform/project-files.ts';

it('a fifth department is a folder: copied in, generated and started, it answers for the same children as the others', async () => {
  using copy = freshFolder('fifth');
  using data = freshFolder('fifth-data');
  for (const part of ['schema', 'subgraphs', 'gateway', 'package.json'])
    cpSync(join(projectRoot, part), join(copy.path, part), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(copy.path, 'node_modules'));
  cpSync(fileURLToPath(new URL('health', import.meta.url)), join(copy.path, 'subgraphs/health'), { recursive: true });

  execFileSync(process.execPath, ['schema/generate.ts'], { cwd: copy.path });
  const hub = await runHubProcess(data.path, { cwd: copy.path });
  try {
    const question = `{ children(first: 3, orderBy: NAME_ASC) { nodes { name health { name vaccinations(first: 1) { vaccine isBooster } } } } }`;
    const { data: answer, errors, extensions } = await ask(`${hub.url}/graphql`, question);
    expect(errors).toBeUndefined();
    expect(answer.children.nodes).toHaveLength(3);
    for (const { name, health } of answer.children.nodes) {
      expect(health).toEqual({ name, vaccinations: [{ vaccine: '示例疫苗', isBooster: false }] });
    }
    expect(extensions.departments.map((each: { department: string }) => each.department)).toEqual([
      'civil-affairs',
      'health',
    ]);
  } finally {
    await hub.signal('SIGTERM');
  }
}, 180_000);
