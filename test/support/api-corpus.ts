// The corpus of documents of the Workload API, valid and invalid: fixtures/api-corpus, with what is expected of each.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiVersionOf, isKindName, isRecord, KINDS, type KindName, readYaml } from '../../src/api/index.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/api-corpus');

export interface CorpusCase {
  readonly kind: KindName;
  readonly name: string;
  readonly verdict: 'valid' | 'invalid';
  readonly object: Readonly<Record<string, unknown>>;
  /** What we say of an invalid one, in order. */
  readonly findings: readonly string[];
  /** Why a kube-apiserver comes to the other verdict; undefined: it comes to the same. */
  readonly differs: string | undefined;
}

/** `$times: 3, $item: x#` → `x0 x1 x2`; `#` is the number of the item in every text below. */
function numbered(value: unknown, index: number): unknown {
  if (typeof value === 'string') return value.replaceAll('#', String(index));
  if (Array.isArray(value)) return value.map((item) => numbered(item, index));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [numbered(key, index), numbered(item, index)]));
}

function times(value: Readonly<Record<string, unknown>>, make: (index: number) => unknown): readonly unknown[] {
  return Array.from({ length: Number(value['$times']) }, (_, index) => make(index));
}

/** The value with what is written in short (README of the folder) in full. */
function inFull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inFull);
  if (!isRecord(value)) return value;
  if ('$number' in value) return Number(value['$number']);
  if ('$text' in value) return String(value['$text']).repeat(Number(value['$times']));
  if ('$item' in value) return times(value, (index) => numbered(inFull(value['$item']), index));
  if ('$key' in value) {
    return Object.fromEntries(
      times(value, (index) => [numbered(value['$key'], index), inFull(value['$value'])] as const) as [
        string,
        unknown,
      ][],
    );
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inFull(item)]));
}

function caseOf(kind: KindName, written: unknown): CorpusCase {
  if (!isRecord(written) || !isRecord(written['object'])) throw new Error(`a case of ${kind} has no object`);
  const { name, verdict, object, findings = [], differs } = written;
  if (verdict !== 'valid' && verdict !== 'invalid') throw new Error(`${kind} ${String(name)}: no verdict`);
  const full = inFull(object);
  const head = { apiVersion: apiVersionOf(KINDS[kind]), kind, metadata: { name: 'a' } };
  return {
    kind,
    name: `${kind}: ${String(name)}`,
    verdict,
    object: { ...head, ...(isRecord(full) ? full : {}) },
    findings: Array.isArray(findings) ? findings.map(String) : [],
    differs: typeof differs === 'string' ? differs : undefined,
  };
}

function casesOf(file: string): readonly CorpusCase[] {
  const { documents, problems } = readYaml(readFileSync(join(FOLDER, file), 'utf8'));
  if (problems.length > 0) throw new Error(`${file}: ${JSON.stringify(problems)}`);
  return documents.flatMap(({ value }) => {
    const kind = isRecord(value) ? String(value['kind']) : '';
    if (!isRecord(value) || !isKindName(kind) || !Array.isArray(value['cases'])) throw new Error(`${file}: no cases`);
    return value['cases'].map((written) => caseOf(kind, written));
  });
}

/** All cases, in the order of files. */
export function readCorpus(): readonly CorpusCase[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap(casesOf);
}
