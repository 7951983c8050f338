import { randomBytes } from 'node:crypto';
import { grantKeyLines } from '../schema/grant-keys.ts';
import { createDatabase } from './database.ts';
import { newKeyringEntry } from './field-keys.ts';
import { departmentNames } from './subgraph.ts';

/** Environment names of a department's two database passwords: `CIVIL_AFFAIRS_PASSWORD`, `CIVIL_AFFAIRS_MIGRATOR_PASSWORD`. */
function passwordVariables(department: string): { migrator: string; runtime: string } {
  const name = department.replaceAll('-', '_').toUpperCase();
  return { migrator: `${name}_MIGRATOR_PASSWORD`, runtime: `${name}_PASSWORD` };
}

/** The databases of a distributed hub: one a department, and the gateway's own. */
const databases = () => [...departmentNames(), 'hub'];

/** `node subgraphs/prepare.ts`: every database and its roles in the PostgreSQL of ADMIN_DATABASE_URL. */
async function prepare(): Promise<void> {
  const admin = required('ADMIN_DATABASE_URL');
  for (const department of databases()) {
    const { migrator, runtime } = passwordVariables(department);
    await createDatabase(admin, department, { migrator: required(migrator), runtime: required(runtime) });
    console.log(JSON.stringify({ event: 'prepared', department }));
  }
}

/** `node subgraphs/prepare.ts secrets > .env`: new random values for everything that docker-compose.yml asks for. */
function secrets(): string {
  const passwords = databases().flatMap((department) => Object.values(passwordVariables(department)));
  return [
    `HUB_LINKAGE_KEY=${randomBytes(32).toString('base64')}`,
    `HUB_FIELD_KEYS=${newKeyringEntry()}`,
    ...grantKeyLines('g1'),
    ...['POSTGRES_PASSWORD', ...passwords].map((name) => `${name}=${randomBytes(24).toString('hex')}`),
  ].join('\n');
}

function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  console.error(`请设置环境变量 ${name}。全部口令可用 node subgraphs/prepare.ts secrets > .env 随机生成。`);
  process.exit(1);
}

if (process.argv[2] === 'secrets') console.log(secrets());
else await prepare();
