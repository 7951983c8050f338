/** Whether places of a division can be seen: those of one's own area and of the divisions above it are. */
export function isInReach(code: string, ownDivision: string): boolean {
  return code.startsWith(ownDivision) || ownDivision.startsWith(code);
}
