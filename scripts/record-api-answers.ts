// Asks a real kube-apiserver again for the answers in fixtures/embedded/answers.json, and rewrites the file.
//
//   kubectl proxy --port 8001 &
//   node scripts/record-api-answers.ts http://127.0.0.1:8001
import { readFileSync, writeFileSync } from 'node:fs';
import { type ApiCase, runSteps } from '../test/support/api-steps.ts';

const file = new URL('../fixtures/embedded/answers.json', import.meta.url);
const server = process.argv[2] ?? 'http://127.0.0.1:8001';
const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly ApiCase[];
const recorded: ApiCase[] = [];
for (const [i, { name, steps }] of cases.entries()) {
  recorded.push({ name, steps, answers: await runSteps(server, steps, `recorded-${Date.now() % 100_000}-${i}`) });
}
writeFileSync(file, `${JSON.stringify(recorded, null, 1)}\n`);
