// Workspace: the directory that holds it is a workspace, and everything below belongs to it.
import { DNS_LABEL_FORM } from '../schema/index.ts';
import { AGE, type KindDefinition } from './definition.ts';

export const workspace: KindDefinition = {
  group: 'tenancy.kcp.io',
  version: 'v1alpha1',
  kind: 'Workspace',
  plural: 'workspaces',
  singular: 'workspace',
  shortNames: ['ws'],
  about:
    'The directory that holds this document is a workspace; its path is the chain of names above it, `root:org:team`. Without any, everything is in `root`.',
  nameForm: DNS_LABEL_FORM,
  spec: undefined,
  isSpecRequired: false,
  hasStatusSubresource: false,
  columns: [AGE],
};
