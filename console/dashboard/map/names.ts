/** A division with those below it. */
interface Branch {
  readonly code: string;
  readonly name: string | null;
  readonly subdivisions?: readonly Branch[] | null;
}

/** The divisions of all levels below one, each once (区划名称). */
export function divisionsUnder(
  branches: readonly Branch[] | null | undefined,
): { code: string; name: string | null }[] {
  return (branches ?? []).flatMap(({ code, name, subdivisions }) => [{ code, name }, ...divisionsUnder(subdivisions)]);
}
