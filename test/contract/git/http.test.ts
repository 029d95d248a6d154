// The Git contract over the network.
import { gitContract } from './contract.ts';

gitContract('native, over http', { writer: 'native', reader: 'native', over: 'http' });
gitContract('isomorphic, over http', { writer: 'isomorphic', reader: 'isomorphic', over: 'http' });
