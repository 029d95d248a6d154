// Sequences of API requests, as `fixtures/embedded/answers.json` keeps them, and running one against a server.
import { normalizeAnswer } from './normalize-answer.ts';

export interface ApiStep {
  readonly method: string;
  /** `NS` stands for the namespace of the run. */
  readonly path: string;
  readonly contentType?: string;
  readonly body?: unknown;
}

export interface ApiAnswer {
  readonly code: number;
  /** Warning headers, joined. */
  readonly warning?: string;
  readonly body: unknown;
}

export interface ApiCase {
  readonly name: string;
  readonly steps: readonly ApiStep[];
  /** What a real kube-apiserver answered, normalised. */
  readonly answers: readonly ApiAnswer[];
}

async function runStep(server: string, step: ApiStep, namespace: string): Promise<ApiAnswer> {
  const text = typeof step.body === 'string' ? step.body : JSON.stringify(step.body);
  const response = await fetch(server + step.path.replaceAll('NS', namespace), {
    method: step.method,
    headers: step.contentType === undefined ? {} : { 'content-type': step.contentType },
    ...(text === undefined ? {} : { body: text.replaceAll('"NS"', JSON.stringify(namespace)) }),
    signal: AbortSignal.timeout(10_000),
  });
  const warning = response.headers.get('warning');
  const body = normalizeAnswer(await response.text(), namespace);
  return { code: response.status, ...(warning === null ? {} : { warning }), body };
}

/** Runs the steps in a namespace of their own and answers what the server said. */
export async function runSteps(
  server: string,
  steps: readonly ApiStep[],
  namespace: string,
): Promise<readonly ApiAnswer[]> {
  const body = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } };
  await runStep(
    server,
    { method: 'POST', path: '/api/v1/namespaces', contentType: 'application/json', body },
    namespace,
  );
  const answers: ApiAnswer[] = [];
  for (const step of steps) answers.push(await runStep(server, step, namespace));
  await runStep(server, { method: 'DELETE', path: '/api/v1/namespaces/NS' }, namespace);
  return answers;
}
