import { describe, expect, test } from 'vitest';
import { parseProtobuf } from './index.ts';

// Bodies as kubectl 1.37 sent them.
describe('bodies of kubectl create', () => {
  test.each([
    [
      'deployment: pointers to zero are kept, other zeros are not',
      'azhzAAoVCgdhcHBzL3YxEgpEZXBsb3ltZW50EroBCh8KA3dlYhIAGgAiACoAMgA4AEIAWgoKA2FwcBIDd2ViEogBCAASDAoKCgNhcHASA3dlYhpuChwKABIAGgAiACoAMgA4AEIAWgoKA2FwcBIDd2ViEk4SMAoFbmdpbngSB25naW54OjEqADIKCgAQABhQIgAqAEIAagByAIABAIgBAJABAKIBABoAMgBCAEoAUgBYAGAAaACCAQCKAQCaAQDCAQAiAgoAKAA4ABoMCAAQABgAIAAoADgAGgAiAA==',
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'web', labels: { app: 'web' } },
        spec: {
          replicas: 0,
          selector: { matchLabels: { app: 'web' } },
          template: {
            metadata: { labels: { app: 'web' } },
            spec: { containers: [{ name: 'nginx', image: 'nginx:1', ports: [{ containerPort: 80 }], resources: {} }] },
          },
          strategy: {},
        },
        status: {},
      },
    ],
    [
      'secret: bytes are base64',
      'azhzAAoMCgJ2MRIGU2VjcmV0Eh4KEgoCcHcSABoAIgAqADIAOABCABIGCgFhEgFiGgAaACIA',
      { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'pw' }, data: { a: 'Yg==' } },
    ],
    [
      'service: ports by name or number',
      'azhzAAoNCgJ2MRIHU2VydmljZRJlCh0KAm5wEgAaACIAKgAyADgAQgBaCQoDYXBwEgJucBJAChsKBzgwLTgwODASA1RDUBhQIgcIABCQPxoAKAASCQoDYXBwEgJucBoAIghOb2RlUG9ydDoAQgBSAFoAYABoABoCCgAaACIA',
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'np', labels: { app: 'np' } },
        spec: {
          ports: [{ name: '80-8080', protocol: 'TCP', port: 80, targetPort: 8080 }],
          selector: { app: 'np' },
          type: 'NodePort',
        },
        status: {},
      },
    ],
    [
      'quota: quantities',
      'azhzAAoTCgJ2MRINUmVzb3VyY2VRdW90YRIzChEKAXESABoAIgAqADIAOABCABIcCg0KA2NwdRIGCgQ1MDBtCgsKBHBvZHMSAwoBMxoAGgAiAA==',
      {
        apiVersion: 'v1',
        kind: 'ResourceQuota',
        metadata: { name: 'q' },
        spec: { hard: { cpu: '500m', pods: '3' } },
        status: {},
      },
    ],
  ])('%s', (_name, body, expected) => {
    expect(parseProtobuf(Buffer.from(body, 'base64'))).toEqual(expected);
  });
});

test.each([
  ['no envelope', Buffer.from('{}')],
  ['a torn message', Buffer.from('azhzAAoMCgJ2MRIGU2VjcmV0Eh4KEgoC', 'base64')],
  ['a kind that has no fields here', Buffer.from('azhzAAoNCgJ2MRIHVW5rbm93bhIA', 'base64')],
])('%s is refused with a 400', (_name, body) => {
  expect(() => parseProtobuf(body)).toThrow(expect.objectContaining({ code: 400 }));
});
