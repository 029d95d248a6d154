// The Git contract on pairs of backends, on disk and over the network.
import { gitContract, gitRace } from './contract.ts';

gitContract('isomorphic, on disk', { writer: 'isomorphic', reader: 'isomorphic', over: 'disk' });
gitContract('native, on disk', { writer: 'native', reader: 'native', over: 'disk' });
gitContract('native writes, isomorphic reads, on disk', { writer: 'native', reader: 'isomorphic', over: 'disk' });
gitContract('isomorphic writes, native reads, on disk', { writer: 'isomorphic', reader: 'native', over: 'disk' });
gitContract('native, over http', { writer: 'native', reader: 'native', over: 'http' });
gitContract('isomorphic, over http', { writer: 'isomorphic', reader: 'isomorphic', over: 'http' });

gitRace('a race of isomorphic alone', { writer: 'isomorphic', reader: 'isomorphic', over: 'disk' });
gitRace('a race of native alone', { writer: 'native', reader: 'native', over: 'disk' });
gitRace('a race of both backends', { writer: 'native', reader: 'isomorphic', over: 'disk' });
gitRace('a race over http', { writer: 'native', reader: 'isomorphic', over: 'http' });
