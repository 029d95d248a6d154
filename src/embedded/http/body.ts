// Bodies of requests: JSON, YAML or protobuf, one mapping.
import { readYaml } from '../../api/index.ts';
import { type Doc, isDoc } from '../json/index.ts';
import { PROTOBUF, parseProtobuf } from '../protobuf/index.ts';
import { badRequest } from '../status/index.ts';
import type { ApiRequest } from './request.ts';

function parseText(text: string, isYaml: boolean): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!isYaml)
      throw badRequest(
        `the object provided is unrecognized: ${error instanceof Error ? error.message : String(error)}`,
      );
  }
  const { documents, problems } = readYaml(text);
  const [problem] = problems;
  if (problem !== undefined) throw badRequest(`error decoding YAML: ${problem.message}`);
  return documents[0]?.value;
}

/** The value of a body; undefined for none. Throws a 400. */
export function parseBody(request: ApiRequest): unknown {
  if (request.contentType === PROTOBUF && request.body.length > 0) return parseProtobuf(request.body);
  const text = request.body.toString('utf8');
  if (text.trim() === '') return undefined;
  return parseText(text, request.contentType.includes('yaml'));
}

/** The mapping in a body. Throws a 400 for anything else. */
export function parseObject(request: ApiRequest): Doc {
  const value = parseBody(request);
  if (!isDoc(value)) throw badRequest('the body must be one object');
  return value;
}
