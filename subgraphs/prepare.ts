import { randomBytes } from 'node:crypto';
import { grantKeyLines } from '../schema/grant-keys.ts';
import { sealKeyLines } from '../schema/processing-record/keys.ts';
import { furtherRoles } from '../schema/processing-record/roles.ts';
import { newKeyPair } from '../schema/signing-keys.ts';
import { createDatabase, type DatabasePasswords } from './database.ts';
import { newKeyringEntry } from './field-keys.ts';
import { isWitness } from './sealing-secrets.ts';
import { departmentNames } from './subgraph.ts';

/** The gateway's own database. */
const HUB = 'hub';

/** The databases of a distributed hub: one a department, and the gateway's own. */
const databases = () => [...departmentNames(), HUB];

/** `CIVIL_AFFAIRS`: what the variables of a department begin with. */
function prefix(department: string): string {
  return department.replaceAll('-', '_').toUpperCase();
}

/** Environment names of a database's passwords: `CIVIL_AFFAIRS_PASSWORD`, `CIVIL_AFFAIRS_MIGRATOR_PASSWORD`. */
function passwordVariables(database: string): Record<string, string> {
  const name = prefix(database);
  const further = Object.keys(furtherRoles(database)).map((role) => [role, `${name}_${role.toUpperCase()}_PASSWORD`]);
  return { migrator: `${name}_MIGRATOR_PASSWORD`, runtime: `${name}_PASSWORD`, ...Object.fromEntries(further) };
}

/** `node subgraphs/prepare.ts`: every database and its roles in the PostgreSQL of ADMIN_DATABASE_URL. */
async function prepare(): Promise<void> {
  const admin = required('ADMIN_DATABASE_URL');
  for (const database of databases()) {
    const variables = Object.entries(passwordVariables(database));
    const passwords = Object.fromEntries(variables.map(([role, variable]) => [role, required(variable)]));
    await createDatabase(admin, database, passwords as unknown as DatabasePasswords);
    console.log(JSON.stringify({ event: 'prepared', department: database }));
  }
}

/** `node subgraphs/prepare.ts secrets > .env`: new random values for everything that docker-compose.yml asks for. */
function secrets(): string {
  const passwords = databases().flatMap((database) => Object.values(passwordVariables(database)));
  return [
    `HUB_LINKAGE_KEY=${randomBytes(32).toString('base64')}`,
    `HUB_FIELD_KEYS=${newKeyringEntry()}`,
    ...grantKeyLines('g1'),
    ...sealKeyLines('s1'),
    ...witnessLines(),
    ...['POSTGRES_PASSWORD', ...passwords].map((name) => `${name}=${randomBytes(24).toString('hex')}`),
  ].join('\n');
}

/** A key for each department that witnesses seals, and for verifiers the list of all public halves. */
function witnessLines(): string[] {
  const pairs = departmentNames()
    .filter(isWitness)
    .map((department) => ({ department, ...newKeyPair('w1') }));
  return [
    ...pairs.map(({ department, privateKey }) => `${prefix(department)}_WITNESS_PRIVATE_KEY=${privateKey}`),
    `HUB_WITNESS_PUBLIC_KEYS=${pairs.map(({ department, publicKey }) => `${department}=${publicKey}`).join(',')}`,
  ];
}

function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  console.error(`请设置环境变量 ${name}。全部口令可用 node subgraphs/prepare.ts secrets > .env 随机生成。`);
  process.exit(1);
}

if (process.argv[2] === 'secrets') console.log(secrets());
else await prepare();
