// Expressions and what they give, with Kubernetes' functions; what the API server refuses; what it says of faults.
import { describe, expect, test } from 'vitest';
import { Budget, type CelValue, compile, Fault, fromJson, LazyFields, type VariableType } from './index.ts';

const OBJECT = fromJson({
  metadata: { name: 'web', labels: { 'app.kubernetes.io/name': 'web' } },
  spec: {
    replicas: 3,
    ratio: 1.5,
    hosts: ['a.example', 'b.example'],
    containers: [
      { name: 'app', image: 'registry.example/app:1.2', resources: { limits: { memory: '1Gi' } } },
      { name: 'log', image: 'docker.io/log:latest' },
    ],
  },
});

const VARIABLES = new Map<string, VariableType>([
  ['object', 'dyn'],
  ['authorizer', 'unavailable'],
  ['variables', new Map([['limit', 'int']])],
]);

function run(text: string): CelValue | Fault {
  const compiled = compile(text, VARIABLES);
  if (compiled instanceof Fault) return compiled;
  const variables = new LazyFields((field) => (field === 'limit' ? 5n : new Fault(`no such key: ${field}`)));
  return compiled.run(
    new Map<string, CelValue | LazyFields>([
      ['object', OBJECT],
      ['variables', variables],
    ]),
    new Budget(),
  );
}

describe('an expression holds', () => {
  test.each([
    'object.spec.replicas <= variables.limit',
    'object.spec.replicas == 3 && object.spec.ratio > 1.0',
    'object.spec.replicas == 3.0',
    '!has(object.spec.paused) && has(object.metadata.labels)',
    "object.metadata.labels['app.kubernetes.io/name'] == 'web'",
    "object.spec.containers.all(c, c.image.matches('^[a-z.]+/'))",
    "object.spec.containers.exists(c, c.image.endsWith(':latest'))",
    'object.spec.containers.exists_one(c, has(c.resources))',
    "object.spec.containers.filter(c, has(c.resources)).map(c, c.name) == ['app']",
    "object.spec.containers.map(c, has(c.resources), c.name).join('+') == 'app'",
    'false && object.spec.nothing == 1 || true',
    'object.spec.nothing == 1 || true',
    '[1, 2].exists(x, x == 2 || object.spec.nothing == x)',
    'object.spec.?nothing.orValue(7) == 7 && object.spec.?replicas.orValue(7) == 3',
    'object.?spec.?replicas.hasValue() && !optional.none().hasValue()',
    'optional.of(2).optMap(x, x * 2).value() == 4',
    "object.spec[?'replicas'].or(optional.of(1)).value() == 3",
    "object.spec.hosts[?5].orValue('none') == 'none'",
    "'registry.example' in object.spec.containers.map(c, c.image.split('/')[0])",
    "'spec' in object",
    "quantity(object.spec.containers[0].resources.limits.memory).isGreaterThan(quantity('500M'))",
    "quantity('1.5Gi').add(quantity('512Mi')).compareTo(quantity('2Gi')) == 0 && sign(quantity('-1')) == -1",
    "isQuantity('100m') && !isQuantity('ten') && quantity('200k').asInteger() == 200000",
    "quantity('1500m').asApproximateFloat() == 1.5 && !quantity('1500m').isInteger()",
    "quantity('50k').sub(20) == quantity('49980')",
    "url('https://u@a.example:8443/x%20y?q=1&q=2').getHost() == 'a.example:8443'",
    "url('https://a.example:8443/x y') == url('/') || true",
    "url('https://a.example:8443/x%20y').getPort() == '8443' && url('https://[::1]:80/').getHostname() == '::1'",
    "url('https://a.example/x%20y?q=1&q=2').getQuery()['q'] == ['1', '2'] && url('/a/b').getEscapedPath() == '/a/b'",
    "isURL('https://a.example') && isURL('/path') && !isURL('a b') && !isURL('path')",
    "ip('192.168.0.1').family() == 4 && ip('::1').isLoopback() && ip('fe80::1').isLinkLocalUnicast()",
    "ip.isCanonical('2001:db8::1') && !ip.isCanonical('2001:DB8:0::1') && !isIP('::ffff:1.2.3.4') && !isIP('01.2.3.4')",
    "string(ip('2001:0db8:0:0:0:0:0:1')) == '2001:db8::1'",
    "cidr('192.168.0.0/24').containsIP('192.168.0.7') && !cidr('192.168.0.0/24').containsIP(ip('192.168.1.7'))",
    "cidr('10.0.0.0/8').containsCIDR('10.1.0.0/16') && cidr('10.1.2.3/8').masked() == cidr('10.0.0.0/8')",
    "cidr('10.0.0.0/8').prefixLength() == 8 && string(cidr('10.0.0.0/8').ip()) == '10.0.0.0'",
    "'a1b22'.find('[0-9]+') == '1' && 'a1b22'.findAll('[0-9]+') == ['1', '22'] && 'a1b22'.findAll('[0-9]', 2) == ['1', '2']",
    '[1, 2, 2].isSorted() && ![2, 1].isSorted() && [1, 2, 3].sum() == 6 && [3, 1].min() == 1 && [3, 1].max() == 3',
    "['a', 'b', 'a'].indexOf('a') == 0 && ['a', 'b', 'a'].lastIndexOf('a') == 2 && [1].indexOf(2) == -1",
    'sets.contains([1, 2, 3], [2]) && sets.equivalent([1, 2], [2, 1, 1]) && sets.intersects([1], [1, 2])',
    "'Tmc'.lowerAscii() == 'tmc' && ' a '.trim() == 'a' && 'tmc'.charAt(1) == 'm' && 'tmc'.substring(1, 2) == 'm'",
    "'a,b,c'.split(',', 2) == ['a', 'b,c'] && 'aaa'.replace('a', 'b', 2) == 'bba' && 'äöü'.indexOf('ü') == 2",
    "'%s has %d of %.2f, %x'.format(['web', 3, 1.5, 255]) == 'web has 3 of 1.50, ff'",
    "size('äöü') == 3 && [1, 2].size() == 2 && {'a': 1}.size() == 1",
    "duration('1h30m').getMinutes() == 90 && duration('90m') == duration('1h30m')",
    "timestamp('2026-01-02T03:04:05Z').getFullYear() == 2026 && timestamp('2026-01-02T03:04:05+01:00') < timestamp('2026-01-02T03:04:05Z')",
    "type(1) == int && type('a') != int && type(ip('::1')) == net.IP",
    "int('7') + int(1.9) == 8 && string(3) == '3' && double('1.5') == 1.5 && bool('true') && uint(3) == 3u",
    "[1, 2].all(i, v, i < v) && {'a': 1}.exists(k, v, k == 'a' && v == 1)",
    "{'a': 1}.transformMap(k, v, v + 1)['a'] == 2 && [5].transformList(i, v, i + v) == [5]",
    "!format.dns1123Label().validate('web').hasValue() && format.named('dns1123Label').hasValue()",
    "semver('1.2.3').isLessThan(semver('1.10.0')) && semver('v1.2', true).minor() == 2 && !isSemver('1.2')",
    '-9223372036854775808 < 0',
    "[[1], [2]] == [[1], [2]] && {'a': [1]} == {'a': [1]}",
  ])('%s', (text) => {
    expect(run(text)).toEqual(true);
  });
});

describe('a fault, in words like those of the API server', () => {
  test.each([
    ['object.spec.nothing == 1', 'error', 'no such key: nothing'],
    ['object.spec.hosts[7] == "a"', 'error', 'index out of bounds: 7'],
    ['object.spec.replicas + "a" == "a"', 'error', 'no such overload'],
    ['object.spec.hosts > 3', 'error', 'no such overload: _>_'],
    ['9223372036854775807 + 1 > 0', 'error', 'integer overflow'],
    ['1 / (object.spec.replicas - 3) > 0', 'error', 'division by zero'],
    [
      'object.spec.hosts[0].matches(object.spec.hosts[0] + "(")',
      'error',
      'error parsing regexp: missing closing ): `a.example(`',
    ],
    [
      'quantity("ten").isInteger()',
      'error',
      "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
    ],
    [
      'timestamp("2026-01-02T03:04:05Z").getHours("Europe/Berlin") == 4',
      'unsupported',
      'the time zone "Europe/Berlin"',
    ],
    ['authorizer.group("").resource("pods").check("get").allowed()', 'unsupported', 'authorizer'],
  ] as const)('%s', (text, kind, says) => {
    expect(run(text)).toEqual(new Fault(says, kind));
  });
});

describe('refused before it runs', () => {
  test.each([
    ['object.spec.replicas >', 'Syntax error: Unexpected token: EOF'],
    ['missing > 3', "undeclared reference to 'missing' (in container '')"],
    ['object.spec.frobnicate()', "undeclared reference to 'frobnicate' (in container '')"],
    ["'a' + 1 == 'a1'", "found no matching overload for '_+_' applied to '(string, int)'"],
    ['1 == 1.0', "found no matching overload for '_==_' applied to '(int, double)'"],
    ["[1, 'a'].size() == 2", "expected type 'int' but found 'string'"],
    ["'a'.matches('(')", 'invalid matches argument'],
    ['has(object)', 'Syntax error: invalid argument to has() macro'],
    ['variables.nothing > 1', "undefined field 'nothing'"],
    ["variables.limit == 'a'", "found no matching overload for '_==_' applied to '(int, string)'"],
  ])('%s', (text, says) => {
    expect(compile(text, VARIABLES)).toEqual(new Fault(says));
  });
});
