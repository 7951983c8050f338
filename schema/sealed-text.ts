import { SealBroken, type SealedPlace, type SealingKey, seal, unseal } from './sealing.ts';

const VERSION = 'v1';

/** Seals a text for its place (字段加密). The envelope is `v1.<key id>.<nonce>.<ciphertext>.<tag>`, the last three in base64url. */
export function sealText(key: SealingKey, text: string, place: SealedPlace): string {
  const { nonce, ciphertext, tag } = seal(key, VERSION, Buffer.from(text), place);
  return [VERSION, key.id, ...[nonce, ciphertext, tag].map((part) => part.toString('base64url'))].join('.');
}

/** Opens an envelope at its place; throws `SealBroken` unless version, key, place and every bit are as they were sealed. */
export function openText(key: SealingKey, envelope: string, place: SealedPlace): string {
  const [version, id, ...encoded] = envelope.split('.');
  const [nonce, ciphertext, tag, ...rest] = encoded.map(exactBytes);
  if (version !== VERSION || id !== key.id || rest.length > 0) throw new SealBroken();
  if (!nonce || !ciphertext || !tag) throw new SealBroken();
  return unseal(key, VERSION, { nonce, ciphertext, tag }, place).toString('utf8');
}

/** The id of the key that an envelope names; `SealBroken` when the text is no envelope. */
export function keyIdOf(envelope: string): string {
  const [version, id, ...rest] = envelope.split('.');
  if (version !== VERSION || !id || rest.length !== 3) throw new SealBroken();
  return id;
}

/** What every envelope under a key begins with. */
export function envelopePrefix(keyId: string): string {
  return `${VERSION}.${keyId}.`;
}

/** Base64url has spellings that differ and mean the same bytes; only the one that was written counts. */
function exactBytes(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}
