// What each field of the Workload API means, in plain words; the page docs/reference/api.md joins it with the schemas.
import type { SchemaKind } from '../src/load/schemas/index.ts';

export interface KindText {
  readonly about: string;
  /** By path; every path of the schema below `spec` (of the document for TMCConfig), and no other. */
  readonly fields: Readonly<Record<string, string>>;
}

export const API_FIELDS: Readonly<Record<SchemaKind, KindText>> = {
  SyncTarget: {
    about: 'A cluster that receives workloads. Its labels are what Locations select.',
    fields: {
      'spec.workloadCluster.name': 'the cluster, for people',
      'spec.unschedulable': 'no new work; what is there stays',
      'spec.taints[].key': 'keeps work away that does not tolerate it',
      'spec.taints[].value': 'compared by tolerations with operator `Equal`',
      'spec.taints[].effect':
        '`NoSchedule`: no new work; `PreferNoSchedule`: only when nothing else fits; `NoExecute`: what is there moves away too',
    },
  },
  Location: {
    about:
      'A named group of SyncTargets that Placements choose among, by the labels of the Location. A fleet without any has one, `default`, with all SyncTargets.',
    fields: {
      'spec.displayName': 'shown in tables',
      'spec.description': 'for people',
      'spec.locationType': 'shown in tables; `Region` when it is left out',
      'spec.instanceSelector':
        'its members, by labels of SyncTargets. Without it: SyncTargets labelled `location=<name>`',
    },
  },
  Placement: {
    about:
      'What goes where: which objects of the repository, to which Locations, to how many of their clusters. `spec.source` has exactly one form: `{path}`, `{selector}`, or `{apiVersion, kind, name}`; `locationSelector` and `locationSelectors` may both stand there.',
    fields: {
      'spec.source.path': 'all objects in the files under this folder, relative to the root of the fleet',
      'spec.source.selector.labelSelector':
        'all workload objects that match; with neither `labelSelector` nor `kinds`, all there are',
      'spec.source.selector.kinds[]': 'only objects of these kinds',
      'spec.source.apiVersion': 'one object: its apiVersion',
      'spec.source.kind': 'one object: its kind',
      'spec.source.name': 'one object: its name',
      'spec.source.namespace': 'one object: its namespace; left out for objects without one',
      'spec.source.workspace': 'this version knows the workspace `root` only',
      'spec.locationSelector.labelSelector': 'Locations to choose from. Without any selector: all Locations',
      'spec.locationSelectors[].labelSelector': 'several selectors: Locations that match one of them',
      'spec.strategy': '`OneToAny`: the one cluster that fits best; `OneToMany`: every cluster that fits',
      'spec.numberOfClusters': 'with `OneToMany`: at most so many',
      'spec.constraints.tolerations[].key': 'the taint that is tolerated; left out with `Exists`: every taint',
      'spec.constraints.tolerations[].operator': '`Equal` (when left out) compares the value, `Exists` does not',
      'spec.constraints.tolerations[].value': 'the value of the taint, with `Equal`',
      'spec.constraints.tolerations[].effect': 'only taints of this effect; left out: every effect',
      'spec.suspend': 'keep everything as it is',
    },
  },
  TMCConfig: {
    about:
      'Settings of the fleet that can change a decision; optional, one document, with `apiVersion: config.tmc.io/v1alpha1`.',
    fields: {
      'fleet.id':
        'makes the UIDs of SyncTargets differ from those of another fleet; a fork of a fleet must change it. `fleet` when left out',
      'safety.maxRemovals.objects': 'a pass that would remove more objects than this …; 20 when left out',
      'safety.maxRemovals.percent':
        '… and a greater share of a target or of the fleet than this removes nothing; 30 when left out',
    },
  },
  Workspace: {
    about:
      'Makes its directory, and all below, a workspace, with `apiVersion: tenancy.kcp.io/v1alpha1`. Its path is the chain of names above it: `root:org:team`. Objects belong to the nearest workspace above them; without any, all is `root`.',
    fields: {},
  },
};
