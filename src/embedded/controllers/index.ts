// Public face of the controllers.
import { autoscalerController, budgetController } from './budget.ts';
import { claimController } from './claim.ts';
import type { Controller } from './controller.ts';
import { daemonSetController } from './daemon-set.ts';
import { definitionController } from './definition.ts';
import { deploymentController } from './deployment.ts';
import { garbageController } from './garbage.ts';
import { jobController } from './job.ts';
import { namespaceController } from './namespace.ts';
import { ingressController, serviceController } from './network.ts';
import { podController } from './pod.ts';
import { replicaController } from './replica-set.ts';
import { statefulSetController } from './stateful-set.ts';

export { bootstrap } from './bootstrap.ts';
export { Tools } from './controller.ts';
export { ControllerManager } from './manager.ts';
export { FAIL_ANNOTATION } from './pods.ts';

/** A fresh set of all controllers. */
export function allControllers(): readonly Controller[] {
  return [
    definitionController(),
    namespaceController(),
    garbageController(),
    deploymentController(),
    replicaController('ReplicaSet', 'apps/replicasets'),
    replicaController('ReplicationController', '/replicationcontrollers'),
    statefulSetController(),
    daemonSetController(),
    jobController(),
    podController(),
    claimController(),
    serviceController(),
    ingressController(),
    budgetController(),
    autoscalerController(),
  ];
}
