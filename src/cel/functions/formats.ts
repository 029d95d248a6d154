// Named forms of Kubernetes: `format.dns1123Label().validate(name)`.
import { fn, method, type Overload, passes } from '../define.ts';
import { NamedFormat, Optional } from '../values.ts';

interface Form {
  readonly pattern: RegExp;
  readonly most?: number;
  readonly says: string;
}

const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const QUALIFIED = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';

const FORMS: Readonly<Record<string, Form>> = {
  dns1123Label: {
    pattern: new RegExp(`^${LABEL}$`),
    most: 63,
    says: "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
  },
  dns1123Subdomain: {
    pattern: new RegExp(`^${LABEL}(\\.${LABEL})*$`),
    most: 253,
    says: "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
  },
  dns1035Label: {
    pattern: /^[a-z]([-a-z0-9]*[a-z0-9])?$/,
    most: 63,
    says: "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')",
  },
  labelValue: {
    pattern: new RegExp(`^(${QUALIFIED})?$`),
    most: 63,
    says: "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')",
  },
  qualifiedName: {
    pattern: new RegExp(`^(${LABEL}(\\.${LABEL})*/)?${QUALIFIED}$`),
    most: 317,
    says: "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')",
  },
  uuid: {
    pattern: /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i,
    says: 'does not match the UUID format',
  },
  byte: { pattern: /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, says: 'invalid base64' },
  date: { pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, says: 'invalid date' },
  datetime: {
    pattern: /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[-+]\d{2}:\d{2})$/,
    says: 'invalid datetime',
  },
  uri: { pattern: /^[a-zA-Z][a-zA-Z0-9+.-]*:\S+$|^\/\S*$/, says: 'invalid URL' },
};

/** Longer texts are none of these; patterns here go back over what they read. */
const MOST = 2_000;

function problems(text: string, { pattern, most, says }: Form): readonly string[] {
  const isLong = text.length > (most ?? MOST);
  const long = isLong ? [`must be no more than ${most ?? MOST} characters`] : [];
  return text.length <= MOST && !pattern.test(text) ? [...long, says] : long;
}

const PREFIXED = /^(dns1123Label|dns1123Subdomain|dns1035Label)Prefix$/;

function formOf(name: string): NamedFormat | undefined {
  const prefixed = PREFIXED.exec(name)?.[1];
  const form = FORMS[prefixed ?? name];
  if (form === undefined || !Object.hasOwn(FORMS, prefixed ?? name)) return undefined;
  // What generates names puts characters after such a prefix, so its last dash is none.
  return new NamedFormat(name, (text) => problems(prefixed === undefined ? text : text.replace(/-$/, 'a'), form));
}

const NAMES = [...Object.keys(FORMS), 'dns1123LabelPrefix', 'dns1123SubdomainPrefix', 'dns1035LabelPrefix'];

export const FORMATS: readonly Overload[] = [
  fn('format.named', ['string'], 'optional', ([name]) => new Optional(formOf(name))),
  ...NAMES.map((name) => fn(`format.${name}`, [], 'format', () => formOf(name) ?? new NamedFormat(name, () => []))),
  method(
    'validate',
    ['format', 'string'],
    'optional',
    ([format, text]) => {
      const found = format.problems(text);
      return new Optional(found.length === 0 ? undefined : found);
    },
    ([, text]) => passes(text),
  ),
];
