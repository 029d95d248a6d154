import { expect, test } from 'vitest';
import { parseFile } from './parse-file.ts';

const told = (patches: string) => {
  const text = `apiVersion: workload.kcp.io/v1alpha1
kind: Placement
metadata: {name: web}
spec:
  strategy: OneToMany
  source: {path: w}
  overrides:
    - replicas: 2
    - patches:
${patches}
`;
  const { diagnostics, usable } = parseFile(Buffer.from(text));
  return [usable, ...diagnostics.map((d) => `${d.severity} ${d.line}:${d.column} ${d.code} ${d.message}`)];
};
const AT = 'spec.overrides[1].patches';

test.each<[string, string, readonly unknown[]]>([
  [
    'good ones of each form',
    `        - {type: MergePatch, patch: '{"spec": {"replicas": 2}}'}
        - type: JSONPatch
          patch: |
            - {op: remove, path: /spec/paused}
        - type: StrategicMergePatch
          patch: "spec: {paused: true}"`,
    [true],
  ],
  [
    'each bad one at its place',
    `        - {type: MergePatch, patch: "[]"}
        - type: JSONPatch
          patch: |
            - {op: set, path: /spec/paused}
        - type: StrategicMergePatch
          patch: |
            spec: {}
            spec: {}`,
    [
      false,
      `error 10:37 InvalidObject ${AT}[0].patch is no merge patch: it must be a mapping such as {spec: {replicas: 3}}`,
      `error 12:18 InvalidObject ${AT}[1].patch is no JSON patch: operation 0 must have op, one of add, remove, replace, move, copy, test`,
      expect.stringMatching(
        /^error 15:18 InvalidObject spec\.overrides\[1\]\.patches\[2\]\.patch cannot be read as YAML or JSON: in its line 2, /,
      ),
    ],
  ],
  [
    'what may be a password is not told',
    '        - {type: MergePatch, patch: "data: {password: 123456789012345678901234567890.5}"}',
    [
      false,
      `error 10:37 InvalidObject ${AT}[0].patch cannot be read as YAML or JSON: in its line 1, a number cannot be kept exactly; quote it if it is text`,
    ],
  ],
])('%s', (_what, patches, expected) => {
  expect(told(patches)).toEqual(expected);
});
