/** A text as it may stand on a terminal (终端文字): nothing in it moves the cursor or colours the screen. */
export function plainText(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ');
}
