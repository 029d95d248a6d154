// What the options of a remote say to the repository that is opened.
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { fakeContext } from '../../test/support/cli-context.ts';
import type { GitAccess } from '../app/index.ts';
import type { RemoteFlags } from './remote-flags.ts';
import { accessOf, addRemoteOptions } from './remote-options.ts';

function accessFor(...args: readonly string[]): GitAccess {
  const command = addRemoteOptions(new Command('x'))
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  command.parse([...args], { from: 'user' });
  return accessOf(fakeContext({ cwd: '/fleet' }), command.opts<RemoteFlags>());
}

const NONE = accessFor();

test('without options everything is as it is by default', () => {
  expect(NONE).toEqual({ remote: { env: {}, ssh: {}, limits: {} } });
});

test.each<[string, GitAccess]>([
  ['--git-token-file token', { ...NONE, tokenFile: '/fleet/token' }],
  ['--git-token-file /run/token', { ...NONE, tokenFile: '/run/token' }],
  ['--git-auth bearer', { ...NONE, remote: { ...NONE.remote, auth: 'bearer' } }],
  ['--git-user robot', { ...NONE, remote: { ...NONE.remote, user: 'robot' } }],
  ['--git-ca-file ca.pem', { ...NONE, remote: { ...NONE.remote, caFile: '/fleet/ca.pem' } }],
  ['--git-client-cert-file c.pem', { ...NONE, remote: { ...NONE.remote, clientCertFile: '/fleet/c.pem' } }],
  [
    '--git-client-cert-file c.pem --git-client-key-file k.pem',
    { ...NONE, remote: { ...NONE.remote, clientCertFile: '/fleet/c.pem', clientKeyFile: '/fleet/k.pem' } },
  ],
  ['--ssh-key-file key', { ...NONE, remote: { ...NONE.remote, ssh: { keyFile: '/fleet/key' } } }],
  ['--ssh-known-hosts-file known', { ...NONE, remote: { ...NONE.remote, ssh: { knownHostsFile: '/fleet/known' } } }],
  ['--ssh-config-file config', { ...NONE, remote: { ...NONE.remote, ssh: { configFile: '/fleet/config' } } }],
  ['--ssh-agent', { ...NONE, remote: { ...NONE.remote, ssh: { agent: true } } }],
  ['--git-timeout 90s', { ...NONE, remote: { ...NONE.remote, limits: { totalMs: 90_000 } } }],
  ['--git-max-download 1Gi', { ...NONE, remote: { ...NONE.remote, limits: { downloadBytes: 1_073_741_824 } } }],
])('%s', (args, access) => {
  expect(accessFor(...args.split(' '))).toEqual(access);
});

test.each([
  ['--git-client-key-file k.pem', '--git-client-key-file k.pem: needs --git-client-cert-file beside it'],
  ['--git-timeout soon', '--git-timeout soon: must be a duration such as 30s, 1m30s or 10h'],
  ['--git-max-download much', '--git-max-download much: must be a size such as 64Mi or 2Gi'],
  [
    '--git-auth digest',
    "error: option '--git-auth <form>' argument 'digest' is invalid. Allowed choices are basic, bearer.",
  ],
])('%s is refused', (args, message) => {
  expect(() => accessFor(...args.split(' '))).toThrow(message);
});
