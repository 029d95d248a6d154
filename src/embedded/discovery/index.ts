// Public face of discovery.
export { AGGREGATED_TYPE, aggregatedDiscovery, wantsAggregated } from './aggregated.ts';
export { coreVersions, groupDocument, groupList, resourceList } from './legacy.ts';
export {
  EMPTY_OPENAPI_V2,
  emptyOpenApiProtobuf,
  OPENAPI_V2_PROTOBUF,
  openApiDocument,
  openApiIndex,
} from './openapi.ts';
export { KUBERNETES_VERSION, versionInfo } from './version.ts';
