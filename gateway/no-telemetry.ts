/** Imported before any Apollo package: they read this when they load and then open no connection of their own. */
process.env.APOLLO_TELEMETRY_DISABLED = '1';
