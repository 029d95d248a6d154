import { expect, test } from 'vitest';
import { stageOf } from './stages.ts';

test('what others need comes first; what is unknown comes with the workloads; what guards others comes last', () => {
  const kinds = [
    'apiextensions.k8s.io/CustomResourceDefinition',
    '/Namespace',
    'storage.k8s.io/StorageClass',
    '/ResourceQuota',
    '/ServiceAccount',
    'rbac.authorization.k8s.io/RoleBinding',
    '/ConfigMap',
    '/Service',
    'apps/Deployment',
    'apiregistration.k8s.io/APIService',
    'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  ];
  const stages = kinds.map((key) => {
    const [group = '', kind = ''] = key.split('/');
    return stageOf({ group, kind });
  });
  expect(stages).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test.each([
  ['batch', 'Job'],
  ['a.example', 'Widget'],
  ['a.example', 'Namespace'],
  ['', 'Pod'],
])('%s/%s is applied with the workloads', (group, kind) => {
  expect(stageOf({ group, kind })).toBe(8);
});

test.each([
  ['storage.k8s.io', 'VolumeAttributesClass', 2],
  ['resource.k8s.io', 'DeviceClass', 2],
  ['admissionregistration.k8s.io', 'MutatingAdmissionPolicy', 10],
  ['admissionregistration.k8s.io', 'MutatingAdmissionPolicyBinding', 10],
])('%s/%s is applied with its like', (group, kind, stage) => {
  expect(stageOf({ group, kind })).toBe(stage);
});
