// Public face of reading protobuf bodies.
export { PROTOBUF, parseProtobuf } from './envelope.ts';
