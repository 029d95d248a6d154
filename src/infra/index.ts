// Public face of what every I/O layer needs: clock, limits, retries, breakers, logs, metrics, health, shutdown.
export * from './abort.ts';
export * from './backoff.ts';
export * from './breaker.ts';
export * from './clock.ts';
export * from './health.ts';
export * from './http-server.ts';
export * from './lock-owner.ts';
export * from './logger.ts';
export * from './loop.ts';
export * from './map-limited.ts';
export * from './metrics.ts';
export * from './retry.ts';
export * from './shutdown.ts';
export * from './webhook.ts';
