// Many publishers at once lose no update, whichever backends they use.
import { gitRace } from './contract.ts';

gitRace('a race of isomorphic alone', { writer: 'isomorphic', reader: 'isomorphic', over: 'disk' });
gitRace('a race of native alone', { writer: 'native', reader: 'native', over: 'disk' });
gitRace('a race of both backends', { writer: 'native', reader: 'isomorphic', over: 'disk' });
gitRace('a race over http', { writer: 'native', reader: 'isomorphic', over: 'http' });
