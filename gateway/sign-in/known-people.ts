import { ROLE_RULES } from '../../schema/access/role-rules.ts';
import { ROLES, type Role, type Viewer } from '../../schema/access/viewer.ts';
import type { HubDatabase } from '../hub-database/open.ts';
import { acceptedOrigins, type SessionOrigin } from './session-origin.ts';

/** A colleague (同事), as they are shown to be chosen. */
export interface Colleague {
  /** How the issuer names them: what acts ask for as 登录标识 or 登录账号. */
  id: string;
  /** Name and post. */
  name: string;
  /** 人员角色 */
  roleTerm: string;
  /** Division code of their area. */
  division: string;
}

const NOTE = `insert into known_person (person, name, department, role, division, begun_by)
  select viewer->>'id', viewer->>'name', viewer->>'department', viewer->>'role', viewer->>'division', $2
  from jsonb_array_elements($1) viewer
  on conflict (person) do update set (name, department, role, division, begun_by, signed_in_at)
    = (excluded.name, excluded.department, excluded.role, excluded.division, excluded.begun_by, now())`;

/** Of one's own department, at work in one's own area, not locked out; who has not signed in for a year may be gone. */
const COLLEAGUES = `select person as id, name, role, division from known_person k
  where department = $1 and starts_with(division, $2) and person <> $3 and role = any($4) and begun_by = any($5)
    and signed_in_at > now() - interval '1 year'
    and not exists (select from revocation r where r.kind = 'PERSON' and r.subject = k.person and r.until is null)
  order by division collate "C", name limit 2000`;

const WHO_ACT = ROLES.filter((role) => ROLE_RULES[role].mayWrite && role !== 'SYSTEM');

/** Who has ever signed in at a console (登录过的人员): offered to colleagues who hand them something to do. */
export class KnownPeople {
  readonly #database: HubDatabase;
  readonly #accepted: readonly SessionOrigin[];

  /** Invented officers count only while the demo sign-in is on. */
  constructor(database: HubDatabase, isDemo: boolean) {
    this.#database = database;
    this.#accepted = acceptedOrigins(isDemo);
  }

  /** Notes people as they are now. */
  async note(viewers: readonly Viewer[], origin: SessionOrigin): Promise<void> {
    await this.#database.query({ name: 'note-people', text: NOTE, values: [JSON.stringify(viewers), origin] });
  }

  /** The colleagues of somebody who may act. */
  async colleaguesOf({ id, department, division, role }: Viewer): Promise<Colleague[]> {
    if (!WHO_ACT.includes(role)) return [];
    const values = [department, division, id, WHO_ACT, this.#accepted];
    const found = { name: 'colleagues', text: COLLEAGUES, values };
    const people = await this.#database.query<Omit<Colleague, 'roleTerm'> & { role: Role }>(found);
    return people.map(({ role, ...person }) => ({ ...person, roleTerm: ROLE_RULES[role].term }));
  }
}
