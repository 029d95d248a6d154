// The Git contract on disk: each backend alone, and each reading what the other wrote.
import { gitContract } from './contract.ts';

gitContract('isomorphic, on disk', { writer: 'isomorphic', reader: 'isomorphic', over: 'disk' });
gitContract('native, on disk', { writer: 'native', reader: 'native', over: 'disk' });
gitContract('native writes, isomorphic reads, on disk', { writer: 'native', reader: 'isomorphic', over: 'disk' });
gitContract('isomorphic writes, native reads, on disk', { writer: 'isomorphic', reader: 'native', over: 'disk' });
