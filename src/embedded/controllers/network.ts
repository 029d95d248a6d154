// Services of type LoadBalancer and Ingresses: they get an address at once.
import { at, type Doc, doc, isEmpty } from '../json/index.ts';
import { type Controller, keyOf } from './controller.ts';

const ADDRESS = '127.0.0.1';

function addressing(name: string, resource: string, addressFor: (object: Doc) => Doc | undefined): Controller {
  return {
    name,
    keysFor: (event) =>
      event.resource === resource && event.type !== 'DELETED' ? [keyOf(resource, event.object)] : [],
    reconcile(key, tools) {
      const object = tools.get(key);
      if (object === undefined) return undefined;
      const wanted = addressFor(object);
      const has = !isEmpty(at(object, 'status', 'loadBalancer', 'ingress'));
      if (has === (wanted !== undefined)) return undefined;
      const loadBalancer = wanted === undefined ? {} : { ingress: [wanted] };
      tools.as('cloud-controller-manager').updateStatus(resource, object, { ...doc(object['status']), loadBalancer });
      return undefined;
    },
  };
}

export function serviceController(): Controller {
  return addressing('service', '/services', (service) =>
    at(service, 'spec', 'type') === 'LoadBalancer' ? { ip: ADDRESS, ipMode: 'VIP' } : undefined,
  );
}

export function ingressController(): Controller {
  return addressing('ingress', 'networking.k8s.io/ingresses', () => ({ ip: ADDRESS }));
}
