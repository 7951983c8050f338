import type { GrantSigner } from '../schema/grant-keys.ts';
import type { Department } from './department.ts';
import { localDepartment, type SubgraphDoor } from './local-department.ts';
import { type BreakerOptions, RemoteDepartment } from './remote-department.ts';
import type { LoadedSupergraph } from './supergraph.ts';

/** The departments that the gateway can reach, each opened once and kept over reloads of the supergraph. */
export class DepartmentRegistry {
  readonly #given: Readonly<Record<string, SubgraphDoor | { url: string }>>;
  readonly #timeoutMs: number;
  readonly #breaker: BreakerOptions;
  readonly #trustsSupergraph: boolean;
  readonly #signer: GrantSigner | undefined;
  readonly #opened = new Map<string, Department>();

  constructor(
    given: Readonly<Record<string, SubgraphDoor | { url: string }>>,
    timeoutMs: number,
    breaker: BreakerOptions,
    trustsSupergraph: boolean,
    signer?: GrantSigner,
  ) {
    this.#given = given;
    this.#timeoutMs = timeoutMs;
    this.#breaker = breaker;
    this.#trustsSupergraph = trustsSupergraph;
    this.#signer = signer;
  }

  /** The departments of a supergraph; throws when one of them cannot be reached by what is configured. */
  departmentsOf(supergraph: LoadedSupergraph): ReadonlyMap<string, Department> {
    return new Map(supergraph.departments.map(({ name, url }) => [name, this.#department(name, url)]));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#opened.values()].map((department) => department.close()));
  }

  #department(name: string, composedUrl: string): Department {
    const given = Object.hasOwn(this.#given, name) ? this.#given[name] : undefined;
    const url = given ? ('url' in given ? given.url : undefined) : this.#trustsSupergraph ? composedUrl : '';
    const key = `${name} ${url ?? ''}`;
    const opened = this.#opened.get(key);
    if (opened) return opened;
    if (url !== undefined && !URL.canParse(url)) throw new Error(`子图 ${name} 没有可用的地址。`);
    const department =
      given && 'execute' in given
        ? localDepartment(name, given, this.#timeoutMs, this.#trustsSupergraph)
        : new RemoteDepartment(name, {
            url: url as string,
            timeoutMs: this.#timeoutMs,
            breaker: this.#breaker,
            signer: this.#signer,
            isForeign: this.#trustsSupergraph,
          });
    this.#opened.set(key, department);
    return department;
  }
}
