// Writes the table of strategic merge patches for rendering out of a real server's OpenAPI v3 documents.
//
//   for gv in api/v1 apis/apps/v1 …; do kubectl get --raw /openapi/v3/$gv > DIR/$(echo $gv | tr / _).json; done
//   node scripts/generate-patch-table.ts DIR 1.37 > src/render/overrides/generated/patch-table.ts
//
// `test/contract/patches` asks the real server for the same documents, and fails when they give another table.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { patchTableModule } from './patch-table.ts';

const [folder = '.', version = ''] = process.argv.slice(2);
const documents = readdirSync(folder)
  .sort()
  .map((file): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8')));
process.stdout.write(patchTableModule(documents, version));
