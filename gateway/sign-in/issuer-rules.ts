/** The signatures that a token may carry: asymmetric only, none of the weak ones. */
export const SIGNATURE_ALGORITHMS: readonly string[] = ['RS256', 'PS256', 'ES256', 'EdDSA'];

/** Whether an address stays on this machine: the only place where plain http is accepted. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
