// Hashed namespaces on an embedded cluster, always.
import { startTestSystem } from '../support/system.ts';
import { hashedNamespaces } from './hashed-namespaces.ts';

hashedNamespaces('two tenants with hashed namespaces on an embedded cluster', (fleetDir) =>
  startTestSystem({ backend: 'isomorphic', fleetDir }),
);
