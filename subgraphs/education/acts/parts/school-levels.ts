/** Where a school may stand: in a county, a township or a village. */
export const SCHOOL_LEVELS = ['COUNTY', 'TOWNSHIP', 'VILLAGE'] as const;
