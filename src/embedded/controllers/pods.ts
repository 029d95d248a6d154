// What all makers of pods share: making a pod from a template, and reading how it fares.
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../api/index.ts';
import { annotationsOf, at, type Doc, doc, isDeleting, labelsOf, nameOf, namespaceOf, text } from '../json/index.ts';
import { findCondition } from './conditions.ts';
import { controllerReference, type Tools } from './controller.ts';

export const PODS = '/pods';
/** On a pod template: its pods wait with this reason (or, of a Job, fail with it) instead of running. */
export const FAIL_ANNOTATION = 'embedded.tmc.io/fail';

export function isReady(pod: Doc): boolean {
  return findCondition(at(pod, 'status', 'conditions'), 'Ready')?.['status'] === 'True';
}

export function phaseOf(pod: Doc): string {
  return text(at(pod, 'status', 'phase'));
}

/** Pods of an owner that are neither going nor done. */
export function activePods(tools: Tools, owner: Doc): readonly Doc[] {
  return tools
    .owned(PODS, owner)
    .filter((pod) => !isDeleting(pod) && phaseOf(pod) !== 'Succeeded' && phaseOf(pod) !== 'Failed');
}

const HASH_LETTERS = 'bcdfghjklmnpqrstvwxz2456789';

/** A short name for a template: equal templates have equal hashes. */
export function templateHash(template: unknown): string {
  const digest = createHash('sha256').update(canonicalJson(template)).digest();
  return [...digest.subarray(0, 10)].map((byte) => HASH_LETTERS[byte % HASH_LETTERS.length]).join('');
}

export interface PodPlan {
  readonly name?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly spec?: Doc;
}

/** Creates a pod from the template of its owner. */
export function createPod(tools: Tools, owner: Doc, plan: PodPlan = {}): void {
  const template = doc(at(owner, 'spec', 'template'));
  const naming = plan.name === undefined ? { generateName: `${nameOf(owner)}-` } : { name: plan.name };
  tools.create(PODS, namespaceOf(owner), {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      ...naming,
      labels: { ...labelsOf(template), ...plan.labels },
      annotations: annotationsOf(template),
      ownerReferences: [controllerReference(owner)],
    },
    spec: { ...doc(template['spec']), ...plan.spec },
  });
}
