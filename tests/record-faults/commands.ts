import { execFile } from 'node:child_process';
import { projectRoot } from '../platform/project-files.ts';

/** How a command ended, and what it said. */
export interface Ended {
  code: number;
  output: string;
}

/** Runs `npm run record:<name>` over a data directory, or over the databases that `environment` names. */
function recordCommand(name: 'verify' | 'reconcile', environment: Record<string, string>): Promise<Ended> {
  const env = { PATH: process.env.PATH, ...environment };
  return new Promise((resolve) => {
    const command = [`gateway/processing-record/verification/${name}.ts`];
    execFile(process.execPath, command, { cwd: projectRoot, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}

/** What a verifier finds wrong with the record of a data directory: of an honest one nothing. */
export async function findingsOn(dataDir: string): Promise<string[]> {
  const ended = await Promise.all(
    (['verify', 'reconcile'] as const).map((name) => recordCommand(name, { HUB_DATA_DIR: dataDir })),
  );
  return ended.filter(({ code }) => code !== 0).map(({ code, output }) => `${code}: ${output}`);
}
