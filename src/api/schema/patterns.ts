// Texts with a form: pattern, greatest length, and the sentence that says what is asked. RE2 and JavaScript read them alike.

export interface Form {
  readonly pattern: string;
  readonly maxLength: number;
  /** Behind the name of the field. */
  readonly patternSays: string;
}

const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const SUBDOMAIN = `${LABEL}(\\.${LABEL})*`;
const QUALIFIED_NAME = '[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?';

/** Names of SyncTargets, Locations and Workspaces. */
export const DNS_LABEL_FORM: Form = {
  pattern: `^${LABEL}$`,
  maxLength: 63,
  patternSays: 'must be lower-case letters, digits and "-", beginning and ending with a letter or digit',
};

export const DNS_SUBDOMAIN_FORM: Form = {
  pattern: `^${SUBDOMAIN}$`,
  maxLength: 253,
  patternSays: 'must be lower-case letters, digits, "-" and ".", beginning and ending with a letter or digit',
};

/** API groups of custom kinds: those of Kubernetes itself may do without a dot. */
export const CUSTOM_GROUP_FORM: Form = {
  pattern: `^${LABEL}(\\.${LABEL})+$`,
  maxLength: 253,
  patternSays: 'must be an API group of custom kinds, such as argoproj.io',
};

export const LABEL_KEY_FORM: Form = {
  pattern: `^(${SUBDOMAIN}/)?${QUALIFIED_NAME}$`,
  maxLength: 317,
  patternSays: 'is no valid label key',
};

/** As a label key, but its prefix may have capitals (Kubernetes' rule). */
export const ANNOTATION_KEY_FORM: Form = {
  pattern: `^([A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*/)?${QUALIFIED_NAME}$`,
  maxLength: 317,
  patternSays: 'is no valid annotation key',
};

export const LABEL_VALUE_FORM: Form = {
  pattern: `^(${QUALIFIED_NAME})?$`,
  maxLength: 63,
  patternSays: 'is no valid label value',
};

/** Go's durations that are not negative: `30s`, `1m30s`, `1.5h`. */
export const DURATION_FORM: Form = {
  pattern: '^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$',
  maxLength: 40,
  patternSays: 'must be a duration such as 30s, 1m30s or 2h',
};

const RFC3339 =
  '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[-+]([01][0-9]|2[0-3]):[0-5][0-9])';

export const TIME_FORM: Form = {
  pattern: `^${RFC3339}$`,
  maxLength: 40,
  patternSays: 'must be a time such as 2026-11-25T12:00:00Z',
};

export const DURATION_OR_TIME_FORM: Form = {
  pattern: `${DURATION_FORM.pattern.replace(/\$$/, '')}$|${TIME_FORM.pattern}`,
  maxLength: 40,
  patternSays: 'must be a duration such as 5m, or a time such as 2026-11-25T12:00:00Z',
};

/** Kubernetes' quantities that are not negative. */
export const QUANTITY_FORM: Form = {
  pattern: '^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$',
  maxLength: 32,
  patternSays: 'must be a quantity such as 500m, 2 or 2Gi',
};

const SEGMENT = '(\\.|[^/.][^/]*|\\.[^/.][^/]*|\\.\\.[^/]+)';

/** A path below a directory: relative, no segment `..`. */
export const RELATIVE_PATH_FORM: Form = {
  pattern: `^${SEGMENT}(/+${SEGMENT})*/*$`,
  maxLength: 1024,
  patternSays: 'must be relative to the workspace, without ".."',
};

export const WORKSPACE_PATH_FORM: Form = {
  pattern: `^root(:${LABEL})*$`,
  maxLength: 1024,
  patternSays: 'must be a workspace such as root or root:org:team',
};

/** `*` is one name, `**` any number of names at the end. */
export const WORKSPACE_PATTERN_FORM: Form = {
  pattern: `^root(:(\\*|${LABEL}))*(:\\*\\*)?$`,
  maxLength: 1024,
  patternSays: 'must be a workspace such as root:org, or a pattern such as root:org:* or root:**',
};

export const API_VERSION_FORM: Form = {
  pattern: `^(${SUBDOMAIN}/)?v[0-9][a-z0-9]{0,30}$`,
  maxLength: 253,
  patternSays: 'must be <group>/<version>, or <version> of the core group',
};

export const KIND_FORM: Form = {
  pattern: '^[A-Za-z][A-Za-z0-9]*$',
  maxLength: 63,
  patternSays: 'must be the name of a kind, letters and digits',
};

/** Names of any Kubernetes object; some kinds allow capitals and colons. */
export const OBJECT_NAME_FORM: Form = {
  // Written out: RE2 and JavaScript differ in what \s is.
  pattern: '^[^/% \\t\\n\\v\\f\\r]+$',
  maxLength: 253,
  patternSays: 'must be the name of an object, without "/", "%" and blanks',
};

/** Lower-case plural of a kind, as in URLs of the API. */
export const RESOURCE_FORM: Form = {
  pattern: '^[a-z][a-z0-9]*$',
  maxLength: 63,
  patternSays: 'must be the plural name of a resource, such as deployments',
};

export const VERSION_FORM: Form = {
  pattern: '^v[0-9][a-z0-9]{0,30}$',
  maxLength: 32,
  patternSays: 'must be a version such as v1',
};

/** `group/version/kind`; the core group is empty: `/v1/Pod`. */
export const GVK_FORM: Form = {
  pattern: `^(${SUBDOMAIN})?/v[0-9][a-z0-9]{0,30}/[A-Za-z][A-Za-z0-9]*$`,
  maxLength: 300,
  patternSays: 'must be group/version/kind, such as apps/v1/Deployment or /v1/Pod',
};
