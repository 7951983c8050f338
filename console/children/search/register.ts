/** The registers (登记) in which children are looked up: each department's own. */
export const REGISTERS = ['CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION', 'YOUTH_LEAGUE'] as const;

export type Register = (typeof REGISTERS)[number];

/** The register a text names, if it names one. */
export function registerNamed(text: string | undefined): Register | null {
  return REGISTERS.find((register) => register === text) ?? null;
}

/** Where a person looks first: in their own department's register; who has none, in civil affairs' list. */
export function ownRegister(department: string): Register {
  return registerNamed(department) ?? 'CIVIL_AFFAIRS';
}

/** What a register is called. */
export const REGISTER_NAMES: Readonly<Record<Register, readonly [chinese: string, english: string]>> = {
  CIVIL_AFFAIRS: ['民政台账', 'Civil affairs'],
  EDUCATION: ['学籍', 'Education'],
  WOMENS_FEDERATION: ['妇联登记', "Women's federation"],
  YOUTH_LEAGUE: ['共青团登记', 'Youth League'],
};
