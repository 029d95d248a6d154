// Values that the server allocates: cluster IPs and node ports of Services.
import { child, type Doc, doc, docs, fill, list, text } from '../json/index.ts';
import type { Store } from '../store/index.ts';

const SERVICES = '/services';
const NODE_PORTS = { first: 30_000, last: 32_767 };

function usedAddresses(store: Store): Set<string> {
  return new Set(
    store
      .list(SERVICES)
      .flatMap((s) => [text(doc(s['spec'])['clusterIP']), ...list(doc(s['spec'])['clusterIPs']).map(text)]),
  );
}

function freeAddress(store: Store): string {
  const used = usedAddresses(store);
  // 10.96.0.1 is the server's own address, as in a real cluster.
  for (let n = 2; n < 65_534; n += 1) {
    const address = `10.96.${n >> 8}.${n & 255}`;
    if (!used.has(address)) return address;
  }
  return 'None';
}

function usedPorts(store: Store): Set<number> {
  const ports = store.list(SERVICES).flatMap((s) => docs(doc(s['spec'])['ports']));
  return new Set(ports.map((port) => port['nodePort']).filter((port) => typeof port === 'number'));
}

function allocateNodePorts(spec: Doc, store: Store): void {
  const used = usedPorts(store);
  for (const port of docs(spec['ports'])) {
    if (port['nodePort'] !== undefined) continue;
    let free = NODE_PORTS.first;
    while (used.has(free) && free < NODE_PORTS.last) free += 1;
    used.add(free);
    port['nodePort'] = free;
  }
}

/** Values that were allocated before stay when a replacement leaves them out. */
function keepAllocated(spec: Doc, before: Doc): void {
  if (spec['type'] === 'ExternalName') return;
  for (const key of ['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy']) {
    if (before[key] !== undefined) fill(spec, key, before[key]);
  }
  if (spec['type'] === 'ClusterIP') return;
  for (const port of docs(spec['ports'])) {
    const same = docs(before['ports']).find((p) => p['port'] === port['port'] && p['protocol'] === port['protocol']);
    if (same?.['nodePort'] !== undefined) fill(port, 'nodePort', same['nodePort']);
  }
}

/** Fills in what is allocated; changes the draft. */
export function allocateService(draft: Doc, before: Doc | undefined, store: Store): void {
  const spec = child(draft, 'spec');
  if (before !== undefined) keepAllocated(spec, doc(before['spec']));
  if (spec['type'] === 'ExternalName') return;
  if (text(spec['clusterIP']) === '') spec['clusterIP'] = freeAddress(store);
  fill(spec, 'clusterIPs', [spec['clusterIP']]);
  fill(spec, 'ipFamilies', ['IPv4']);
  fill(spec, 'ipFamilyPolicy', 'SingleStack');
  if (spec['type'] !== 'ClusterIP') allocateNodePorts(spec, store);
}
