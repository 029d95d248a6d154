// A process of its own that counts up in a repository through two handles at once: `counter.ts <url> <backend> <publishers>`.
import { openRepository } from '../../../src/git/index.ts';
import { increment, never } from './support.ts';

const [url = '', backend = '', publishers = '0'] = process.argv.slice(2);
const handles = await Promise.all(
  [1, 2].map(() => openRepository({ url, backend: backend === 'native' ? 'native' : 'isomorphic' }, never)),
);
await Promise.all(
  Array.from({ length: Number(publishers) }, async (_, index) => {
    const handle = handles[index % handles.length];
    if (handle !== undefined) await increment(handle);
  }),
);
await Promise.all(handles.map((handle) => handle.close()));
