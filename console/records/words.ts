/** One thing said in both languages, for `say(...words)`. */
export type Words = readonly [chinese: string, english: string];
