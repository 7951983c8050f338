/** The pages that are shown in the meeting room, in their order (大屏各页). */
export const SLIDES = ['key', 'unmet', 'divisions', 'coverage', 'overdue', 'undertakings'] as const;

/** A page in the meeting room. */
export type Slide = (typeof SLIDES)[number];

/** The page that an address names; the first when it names none. */
export function slideNamed(name: string | undefined): Slide {
  return SLIDES.find((slide) => slide === name) ?? SLIDES[0];
}

/** The page some steps on; after the last comes the first. */
export function slideAfter(slide: Slide, steps: number): Slide {
  const at = (SLIDES.indexOf(slide) + steps + SLIDES.length) % SLIDES.length;
  return SLIDES[at] as Slide;
}

/** How many steps a key turns; 0: none. */
export function stepsOf(key: string): number {
  if (['ArrowRight', 'ArrowDown', 'PageDown', ' '].includes(key)) return 1;
  return ['ArrowLeft', 'ArrowUp', 'PageUp'].includes(key) ? -1 : 0;
}
