import type { FastifyInstance } from 'fastify';

/**
 * Nothing is loaded from elsewhere, no inline script and no `eval` runs, no frame shows the hub. Styles may stand inline
 * because the editor (Monaco) writes its own; its workers may come from `blob:`.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What a page of the hub never needs of the device. */
const PERMISSIONS_POLICY = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** The headers of every answer, also of one that is no HTTP request. */
export const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'permissions-policy': PERMISSIONS_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const ONE_YEAR_OF_HTTPS = 'max-age=31536000; includeSubDomains';

/**
 * Tells browsers to stay at home, to keep nothing but the console's files, and – where they came by https, here or
 * at the proxy in front – to come by https for a year. There are no headers that let other sites in (CORS).
 */
export function securityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ url, protocol, headers }, reply) => {
    reply.headers(SECURITY_HEADERS);
    if (!url.startsWith('/console/')) reply.header('cache-control', 'no-store');
    if (protocol === 'https' || headers['x-forwarded-proto'] === 'https')
      reply.header('strict-transport-security', ONE_YEAR_OF_HTTPS);
  });
}
