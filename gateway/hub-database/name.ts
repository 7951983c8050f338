/** The name of the gateway's own database and of its runtime role; the owner of its tables is `hub_migrator`. */
export const HUB_DATABASE = 'hub';
