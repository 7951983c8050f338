import type { Link } from '../../schema/processing-record/chain.ts';
import type { ChainHead, RecordedDepartment } from '../../schema/processing-record/record.ts';
import { Chance } from './chance.ts';
import { append, cosign, DEPARTMENTS, entry, type Kept, record, sealOver } from './world.ts';

/** A gateway process of a world. */
interface Gateway {
  name: string;
  chain: string;
  operations: number;
  isAlive: boolean;
}

/** How a world goes. */
export interface Course {
  seed: number;
  steps: number;
  /** The sealer stands still during the last steps, so that much is unsealed. */
  unsealedSteps?: number;
  /** Gateways never end by themselves. */
  isWithoutStops?: boolean;
}

/** Lets two gateways and three departments work for a while: answers, lost answers, crashes, restarts, seals (诚实的运行). */
export function live({ seed, steps, unsealedSteps = 0, isWithoutStops = false }: Course): Kept {
  const world = new World(seed);
  world.open('gateway-1');
  world.open('gateway-2');
  for (let step = 0; step < steps; step++)
    world.step(step < steps - unsealedSteps, !isWithoutStops && step < steps - 12);
  world.now += 20_000;
  world.kept.recordsAt = new Date(world.now);
  return world.kept;
}

class World {
  readonly kept: Kept = {
    records: new Map(),
    seals: [],
    cosignatures: [],
    journals: Object.fromEntries(DEPARTMENTS.map((name) => [name, []])),
    witnessed: Object.fromEntries(DEPARTMENTS.map((name) => [name, []])),
    recordsAt: new Date(0),
  };
  now = Date.parse('2026-11-20T01:00:00.000Z');
  readonly #chance: Chance;
  readonly #gateways: Gateway[] = [];
  readonly #journals = new Map<string, string>();
  readonly #closed = new Set<string>();
  #sealedAt = 0;

  constructor(seed: number) {
    this.#chance = new Chance(seed);
    for (const name of DEPARTMENTS) this.#openJournal(name);
  }

  open(name: string): void {
    const chain = this.#newName(name);
    const follows: Record<string, Omit<ChainHead, 'chain'>> = {};
    for (const [other, links] of this.kept.records) {
      const { seq, hash } = links.at(-1) as Link;
      if (!this.#closed.has(other)) follows[other] = { seq, hash };
    }
    this.#write({ name, chain, operations: 0, isAlive: true }, 'CHAIN_OPENED', {}, { follows });
    this.#gateways.push({ name, chain, operations: 0, isAlive: true });
  }

  step(maySeal: boolean, mayStop: boolean): void {
    const chance = this.#chance;
    this.now += chance.isLucky(0.02) ? 240_000 : chance.between(20, 1500);
    if (chance.isLucky(0.02)) this.#openJournal(chance.pick(DEPARTMENTS));
    const gateway = chance.pick(this.#gateways.filter(({ isAlive }) => isAlive));
    if (mayStop && chance.isLucky(0.05)) this.#stop(gateway);
    else this.#operate(gateway, chance.isLucky(0.3) ? chance.between(2, 3) : 1);
    if (maySeal && this.now - this.#sealedAt > 5000) this.#seal();
  }

  /** Some operations at one time: all are named before any is written. */
  #operate(gateway: Gateway, count: number): void {
    const head = this.#headOf(gateway.chain);
    const operations = Array.from({ length: count }, () => this.#begin(gateway, head));
    for (const { operation, departments } of operations) {
      this.now += this.#chance.below(30);
      this.#write(gateway, Object.keys(departments).length > 0 ? 'READ' : 'SIGN_IN', departments, null, operation);
    }
  }

  /** Departments write down what they tell; some answers are lost on the way. */
  #begin(gateway: Gateway, head: ChainHead) {
    gateway.operations += 1;
    const operation = `${gateway.chain}#${gateway.operations}`;
    const departments: Record<string, RecordedDepartment> = {};
    const asked = this.#chance.isLucky(0.15) ? [] : DEPARTMENTS.filter(() => this.#chance.isLucky(0.6));
    for (const name of asked) {
      const receipts: string[] = [];
      let lost = 0;
      for (let fetches = this.#chance.between(1, 2); fetches > 0; fetches--) {
        const isLost = this.#chance.isLucky(0.04);
        if (isLost) lost += 1;
        const group = { children: [this.#chance.letters(26)], fields: { Child: ['birthDate', 'name'] }, masked: {} };
        const body = entry({ at: this.#at(), operation, head, groups: [group] });
        if (isLost && this.#chance.isLucky(0.3)) continue;
        const { hash } = append(this.kept.journals[name] as Link[], this.#journals.get(name) as string, body);
        if (!isLost) receipts.push(hash);
      }
      departments[name] = { status: receipts.length > 0 ? 'OK' : 'UNAVAILABLE', receipts, lost };
    }
    return { operation, departments };
  }

  /** A gateway ends in order, or is killed with operations in flight; another takes its place later. */
  #stop(gateway: Gateway): void {
    gateway.isAlive = false;
    if (this.#chance.isLucky(0.5)) {
      this.#write(gateway, 'CHAIN_CLOSED', {}, {});
      this.#closed.add(gateway.chain);
    } else {
      if (this.#chance.isLucky(0.2)) this.now += 300_000;
      const head = this.#headOf(gateway.chain);
      for (let left = this.#chance.below(3); left > 0; left--) this.#begin(gateway, head);
    }
    this.now += this.#chance.between(100, 20_000);
    this.open(gateway.name);
  }

  #write(
    gateway: Gateway,
    kind: 'READ' | 'SIGN_IN' | 'CHAIN_OPENED' | 'CHAIN_CLOSED',
    departments: Record<string, RecordedDepartment>,
    detail: Record<string, unknown> | null,
    operation = `${gateway.chain}#0`,
  ): void {
    const links = this.kept.records.get(gateway.chain) ?? [];
    this.kept.records.set(gateway.chain, links);
    append(
      links,
      gateway.chain,
      record({ kind, at: this.#at(), operation, departments, detail, milliseconds: this.#chance.below(900) }),
    );
  }

  #seal(): void {
    const seal = sealOver(this.kept, new Date(this.now));
    this.#sealedAt = this.now;
    if (!seal) return;
    this.kept.seals.push(seal);
    const absent = this.#chance.isLucky(0.1) ? this.#chance.pick(DEPARTMENTS) : null;
    for (const department of DEPARTMENTS) {
      const signed = cosign(department, seal.hash);
      this.kept.witnessed[department]?.push({ number: seal.number, hash: seal.hash, ...signed });
      if (department !== absent) this.kept.cosignatures.push({ number: seal.number, department, ...signed });
    }
  }

  #headOf(chain: string): ChainHead {
    const { seq, hash } = (this.kept.records.get(chain) as Link[]).at(-1) as Link;
    return { chain, seq, hash };
  }

  #openJournal(department: string): void {
    this.#journals.set(department, this.#newName(department));
  }

  #newName(owner: string): string {
    const began = this.#at()
      .replace(/[-:]|\.\d+/g, '')
      .toLowerCase();
    return `${owner}.${began}.${this.#chance.letters(6)}`;
  }

  #at(): string {
    return new Date(this.now).toISOString();
  }
}
