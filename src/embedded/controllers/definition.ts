// CustomResourceDefinitions: accepted and served at once; deleted only after their objects.
import { at, type Doc, doc, docs, finalizersOf, isDeleting, list, text, withMeta } from '../json/index.ts';
import { CRD_KEY, isEstablished } from '../resources/index.ts';
import { mergeConditions } from './conditions.ts';
import { type Controller, keyOf, type Tools } from './controller.ts';

const CLEANUP = 'customresourcecleanup.apiextensions.k8s.io';

function instancesKey(definition: Doc): string {
  return `${text(at(definition, 'spec', 'group'))}/${text(at(definition, 'spec', 'names', 'plural'))}`;
}

function establish(definition: Doc, tools: Tools): void {
  const withFinalizer = withMeta(definition, { finalizers: [...finalizersOf(definition), CLEANUP] });
  const live = tools.update(
    CRD_KEY,
    definition,
    finalizersOf(definition).includes(CLEANUP) ? definition : withFinalizer,
  );
  const stored = docs(at(live, 'spec', 'versions'))
    .filter((v) => v['storage'] === true)
    .map((v) => v['name']);
  const known = list(at(live, 'status', 'storedVersions'));
  const conditions = mergeConditions(
    at(live, 'status', 'conditions'),
    [
      { type: 'NamesAccepted', status: 'True', reason: 'NoConflicts', message: 'no conflicts found' },
      {
        type: 'Established',
        status: 'True',
        reason: 'InitialNamesAccepted',
        message: 'the initial names have been accepted',
      },
    ],
    tools.now(),
  );
  const acceptedNames = doc(at(live, 'spec', 'names'));
  tools.updateStatus(CRD_KEY, live, { acceptedNames, conditions, storedVersions: [...new Set([...known, ...stored])] });
}

function cleanUp(definition: Doc, tools: Tools): void {
  const resource = instancesKey(definition);
  for (const instance of tools.list(resource)) if (!isDeleting(instance)) tools.remove(resource, instance);
  if (tools.list(resource).length > 0 || !finalizersOf(definition).includes(CLEANUP)) return;
  const finalizers = finalizersOf(definition).filter((f) => f !== CLEANUP);
  tools.update(
    CRD_KEY,
    definition,
    withMeta(definition, { finalizers: finalizers.length === 0 ? undefined : finalizers }),
  );
}

export function definitionController(): Controller {
  return {
    name: 'definition',
    keysFor(event, tools) {
      if (event.resource === CRD_KEY) return event.type === 'DELETED' ? [] : [keyOf(CRD_KEY, event.object)];
      if (event.type !== 'DELETED') return [];
      return tools
        .list(CRD_KEY)
        .filter((d) => isDeleting(d) && instancesKey(d) === event.resource)
        .map((d) => keyOf(CRD_KEY, d));
    },
    reconcile(key, tools) {
      const definition = tools.get(key);
      if (definition === undefined) return undefined;
      const apiserver = tools.as('kube-apiserver');
      if (isDeleting(definition)) cleanUp(definition, apiserver);
      else if (!isEstablished(definition) || !hasStoredVersion(definition)) establish(definition, apiserver);
      return undefined;
    },
  };
}

function hasStoredVersion(definition: Doc): boolean {
  const stored = docs(at(definition, 'spec', 'versions')).find((v) => v['storage'] === true);
  return list(at(definition, 'status', 'storedVersions')).includes(stored?.['name']);
}
