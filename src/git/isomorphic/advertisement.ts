// The list of refs with which a server opens a fetch (gitprotocol-pack(5), "Reference Discovery").

/**
 * Says where HEAD points when the server does not. A bare repository whose HEAD names a branch that nobody has pushed
 * lists no HEAD, and isomorphic-git 1.44 then throws away what it fetched ("Could not find HEAD"). Other bytes, and
 * lists of protocol version 2, come back as they were.
 */
export function nameHead(bytes: Buffer): Buffer {
  const nul = bytes.indexOf(0);
  const start = bytes.lastIndexOf('\n', nul) + 1;
  const end = bytes.indexOf('\n', nul) + 1;
  if (nul < 0 || end === 0) return bytes;
  // A flush packet (0000) may stand between the service line and the first ref.
  const line = bytes.toString('latin1', start, end);
  const match = /^(0000)?([0-9a-f]{4})([0-9a-f]{40} refs\/[^\n]*)\n$/.exec(line);
  if (match?.[2] === undefined || match[3] === undefined || / symref=HEAD:/.test(line)) return bytes;
  const packet = `${match[3]} symref=HEAD:refs/heads/main\n`;
  const head = `${match[1] ?? ''}${(packet.length + 4).toString(16).padStart(4, '0')}`;
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(head + packet, 'latin1'), bytes.subarray(end)]);
}
