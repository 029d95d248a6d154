// What a Placement delivers: one object, a selection, or a directory.
import {
  API_VERSION_FORM,
  anything,
  DNS_LABEL_FORM,
  flag,
  KIND_FORM,
  later,
  list,
  map,
  OBJECT_NAME_FORM,
  object,
  RELATIVE_PATH_FORM,
  type TypeOf,
  text,
  WORKSPACE_PATH_FORM,
} from '../schema/index.ts';
import { dnsLabel, labelSelector } from './common.ts';

const helm = object('how a directory with a `Chart.yaml` is rendered', {
  releaseName: text('name of the release', DNS_LABEL_FORM),
  namespace: text('namespace of the release', DNS_LABEL_FORM),
  values: map('values, over those of the chart', anything('a value'), { maxProperties: 1000 }),
  valuesFiles: list('files of values, relative to the workspace; later ones win', text('a path', RELATIVE_PATH_FORM), {
    maxItems: 32,
  }),
});

const selector = object('all workload objects of the workspace that match; an empty one takes all there are', {
  namespaceSelector: labelSelector(
    'labels of the namespaces they lie in, as the Namespace objects of the workspace have them; every namespace has `kubernetes.io/metadata.name`',
  ),
  labelSelector: labelSelector('their labels'),
  kinds: list('only objects of these kinds', text('a kind', KIND_FORM), { isSet: true }),
});

/** For messages and the page. */
const SOURCE_FORMS = 'must have exactly one form: {path}, {selector}, or {apiVersion, kind, name}';

export const placementSource = object(
  'what is delivered, in exactly one form: `{path}`, `{selector}`, or `{apiVersion, kind, name}`',
  {
    apiVersion: text('one object: its apiVersion', API_VERSION_FORM),
    kind: text('one object: its kind', KIND_FORM),
    name: text('one object: its name', OBJECT_NAME_FORM),
    namespace: dnsLabel('one object: its namespace; left out for objects without one'),
    workspace: text('one object: its workspace, the own one or one below; left out: the own one', WORKSPACE_PATH_FORM),
    path: text('all objects in the files under this directory, relative to the workspace', RELATIVE_PATH_FORM),
    helm,
    selector,
    followDependencies: later(
      'holds',
      flag('also what the objects need: ConfigMaps, Secrets, ServiceAccounts, volume claims, and what points to them', {
        default: false,
      }),
    ),
  },
  [
    {
      cel: '[has(self.path), has(self.selector), has(self.apiVersion) || has(self.kind) || has(self.name)].filter(x, x).size() == 1 && (has(self.path) || has(self.selector) || (has(self.apiVersion) && has(self.kind) && has(self.name)))',
      message: SOURCE_FORMS,
      holds: (s) => {
        const one = [s.apiVersion, s.kind, s.name];
        const forms = [s.path !== undefined, s.selector !== undefined, one.some((v) => v !== undefined)];
        return forms.filter(Boolean).length === 1 && (forms[2] !== true || one.every((v) => v !== undefined));
      },
    },
    {
      cel: 'has(self.kind) || (!has(self.namespace) && !has(self.workspace))',
      message: 'must have namespace and workspace only beside {apiVersion, kind, name}',
      holds: (s) => s.kind !== undefined || (s.namespace === undefined && s.workspace === undefined),
    },
    {
      cel: '!has(self.helm) || has(self.path)',
      message: 'must have helm only beside path',
      holds: (s) => s.helm === undefined || s.path !== undefined,
    },
  ],
);
export type PlacementSource = TypeOf<typeof placementSource>;
