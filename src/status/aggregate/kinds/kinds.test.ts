// Native status over clusters, kind by kind.
import { expect, test } from 'vitest';
import { aggregateStatus } from './index.ts';

type Statuses = readonly unknown[];

function of(group: string, kind: string, statuses: Statuses, assigned = statuses.length): unknown {
  const names = ['east', 'north', 'west'];
  const items = statuses.map((status, i) => ({ target: names[i] ?? '', status }));
  return aggregateStatus({ group, kind }, items, assigned);
}

const condition = (type: string, status: string, reason?: string) => ({
  type,
  status,
  ...(reason === undefined ? {} : { reason }),
});

test.each<[string, unknown, unknown]>([
  [
    'counters are summed, absent ones left out',
    of('apps', 'Deployment', [{ replicas: 3, readyReplicas: 2 }, { replicas: 1 }]),
    { replicas: 4, readyReplicas: 2 },
  ],
  [
    'a StatefulSet',
    of('apps', 'StatefulSet', [{ currentReplicas: 1 }, { currentReplicas: 2 }]),
    { currentReplicas: 3 },
  ],
  ['a ReplicaSet', of('apps', 'ReplicaSet', [{ fullyLabeledReplicas: 1 }]), { fullyLabeledReplicas: 1 }],
  ['a DaemonSet', of('apps', 'DaemonSet', [{ numberReady: 1 }, { numberReady: 0 }]), { numberReady: 1 }],
  [
    'addresses are joined, each once, ordered',
    of('', 'Service', [
      { loadBalancer: { ingress: [{ ip: '10.0.0.2' }] } },
      { loadBalancer: { ingress: [{ ip: '10.0.0.1' }, { ip: '10.0.0.2' }] } },
    ]),
    { loadBalancer: { ingress: [{ ip: '10.0.0.1' }, { ip: '10.0.0.2' }] } },
  ],
  [
    'a Job is complete when all are',
    of('batch', 'Job', [
      { succeeded: 1, conditions: [condition('Complete', 'True')] },
      { succeeded: 1, conditions: [condition('Complete', 'True')] },
    ]),
    { succeeded: 2, conditions: [{ type: 'Complete', status: 'True', message: 'True on 2/2: east, north' }] },
  ],
  [
    'a Job that is complete on one of two is not',
    of('batch', 'Job', [{ conditions: [condition('Complete', 'True')] }, { active: 1 }]),
    { active: 1, conditions: [{ type: 'Complete', status: 'Unknown', message: 'True on 1/2: east' }] },
  ],
  [
    'a Job that one of two did not report is not',
    of('batch', 'Job', [{ conditions: [condition('Complete', 'True')] }], 2),
    { conditions: [{ type: 'Complete', status: 'Unknown', message: 'True on 1/2: east' }] },
  ],
  [
    'a Job that failed on one has failed',
    of('batch', 'Job', [
      { failed: 1, conditions: [condition('Failed', 'True', 'BackoffLimitExceeded')] },
      { conditions: [condition('Failed', 'False')] },
    ]),
    {
      failed: 1,
      conditions: [
        {
          type: 'Failed',
          status: 'True',
          reason: 'BackoffLimitExceeded',
          message: 'True on 1/2: east; False on 1/2: north',
        },
      ],
    },
  ],
  [
    'a good condition is False when one says so',
    of('apps', 'Deployment', [
      { conditions: [condition('Available', 'True', 'Min')] },
      { conditions: [condition('Available', 'False', 'Few')] },
    ]),
    {
      conditions: [
        { type: 'Available', status: 'False', reason: 'Few', message: 'False on 1/2: north; True on 1/2: east' },
      ],
    },
  ],
  ['a kind without a rule', of('example.io', 'Widget', [{ replicas: 1 }]), undefined],
  ['nothing reported', of('apps', 'Deployment', [], 2), undefined],
  [
    'nonsense is not counted',
    of('apps', 'Deployment', [
      null,
      'x',
      { replicas: -5, readyReplicas: 1e300, availableReplicas: 9e15, conditions: 'no' },
    ]),
    { replicas: 0, availableReplicas: 1e9 },
  ],
])('%s', (_name, actual, expected) => {
  expect(actual).toEqual(expected);
});
