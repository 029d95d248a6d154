// TMCConfig: the settings of a fleet; what can change a decision is set here and nowhere else.
import {
  choice,
  DNS_SUBDOMAIN_FORM,
  DURATION_FORM,
  integer,
  later,
  number,
  object,
  required,
  type TypeOf,
  text,
} from '../schema/index.ts';
import { CONFIG_SECTIONS } from './config-sections.ts';
import { AGE, type KindDefinition } from './definition.ts';

const fleet = object('which fleet this is', {
  id: required(
    text(
      'makes the UIDs of SyncTargets differ from those of another fleet; a fork of a fleet must change it. `fleet` without this section',
      { minLength: 1, maxLength: 128 },
    ),
  ),
});

const safety = object('what protects from removals that nobody meant, and from Secrets in the open', {
  maxRemovals: object('a pass that would remove more than both of these removes nothing', {
    objects: integer('so many objects', { maximum: 1_000_000, default: 20 }),
    percent: number('such a share of a target or of the fleet, in percent', { minimum: 0, maximum: 100, default: 30 }),
  }),
  removalGrace: text('how long a copy stays after those that replace it are available', {
    ...DURATION_FORM,
    default: '5s',
  }),
  plainSecrets: choice(
    'Secrets whose values can be read in the repository: `warn` says so, `deny` makes it an error and delivers nothing new of them',
    ['deny', 'warn', 'allow'],
    { default: 'warn' },
  ),
});

const git = later(
  'waits',
  object('commits of the hub', {
    author: object('who they are by', {
      name: required(text('name', { minLength: 1, maxLength: 253 })),
      email: required(text('mail address', { minLength: 3, maxLength: 253 })),
    }),
  }),
);

const reports = later(
  'waits',
  object('reports of syncers', {
    history: choice('`squash` keeps the newest only, `append` all of them', ['squash', 'append'], {
      default: 'squash',
    }),
    interval: text('how often a heartbeat comes', { ...DURATION_FORM, default: '30s' }),
  }),
);

const sections = {
  version: text('version of these settings, for people', { maxLength: 253 }),
  fleet,
  safety,
  git,
  reports,
  ...CONFIG_SECTIONS,
} as const;

/** The sections that this version acts on. */
export interface TmcConfigDocument {
  readonly apiVersion: 'config.tmc.io/v1alpha1';
  readonly kind: 'TMCConfig';
  readonly metadata?: { readonly name?: string };
  readonly fleet?: TypeOf<typeof fleet>;
  readonly safety?: TypeOf<typeof safety>;
  readonly placement?: TypeOf<typeof CONFIG_SECTIONS.placement>;
  readonly migration?: TypeOf<typeof CONFIG_SECTIONS.migration>;
  readonly virtualWorkspace?: TypeOf<typeof CONFIG_SECTIONS.virtualWorkspace>;
  readonly resources?: TypeOf<typeof CONFIG_SECTIONS.resources>;
}

export const tmcConfig: KindDefinition = {
  group: 'config.tmc.io',
  version: 'v1alpha1',
  kind: 'TMCConfig',
  plural: 'tmcconfigs',
  singular: 'tmcconfig',
  shortNames: [],
  about: 'Settings of the fleet that can change a decision; optional, one document, in the workspace `root`.',
  nameForm: DNS_SUBDOMAIN_FORM,
  spec: undefined,
  isSpecRequired: false,
  hasStatusSubresource: false,
  sections,
  columns: [AGE],
};
