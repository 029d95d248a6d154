// The envelope around a protobuf body: four magic bytes, then apiVersion, kind and the raw message.
import type { Doc } from '../json/index.ts';
import { builtInTypes, KIND_TYPES } from '../schema/index.ts';
import { badRequest } from '../status/index.ts';
import { readMessage } from './message.ts';
import { bytesOf, readFields } from './wire.ts';

export const PROTOBUF = 'application/vnd.kubernetes.protobuf';
const MAGIC = Buffer.from('k8s\0');
/** Not among the kinds that have a path of their own. */
const OTHERS: Readonly<Record<string, string>> = { 'v1/DeleteOptions': 'meta.v1.DeleteOptions' };

/** The object in a protobuf body, as JSON. Throws a 400. */
export function parseProtobuf(body: Buffer): Doc {
  if (!body.subarray(0, 4).equals(MAGIC)) throw badRequest('the body does not start as a protobuf object does');
  try {
    const envelope = readFields(body.subarray(4));
    const type = readFields(bytesOf(envelope, 1));
    const [apiVersion, kind] = [bytesOf(type, 1).toString('utf8'), bytesOf(type, 2).toString('utf8')];
    const group = apiVersion.includes('/') ? apiVersion : `/${apiVersion}`;
    const name = KIND_TYPES[`${group}/${kind}`] ?? OTHERS[`${apiVersion}/${kind}`] ?? '';
    const schema = builtInTypes()(name);
    if (schema.kind !== 'map') throw badRequest(`${kind} of ${apiVersion} cannot be read as protobuf here; send JSON`);
    return { apiVersion, kind, ...readMessage(schema, name, bytesOf(envelope, 2)) };
  } catch (error) {
    throw badRequest(`the protobuf body cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
