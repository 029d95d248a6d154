// Made by scripts/generate.ts (npm run generate) from src/api/kinds; do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
function withError(errors, error){
if(errors === null)return [error];
errors.push(error);
return errors;
}

export const SyncTarget = validate21;
const schema6 = {"$id":"SyncTarget","type":"object","additionalProperties":false,"properties":{"apiVersion":{"type":"string","enum":["workload.kcp.io/v1alpha1"]},"kind":{"type":"string","enum":["SyncTarget"]},"metadata":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"labels":{"type":"object","additionalProperties":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}},"annotations":{"type":"object","additionalProperties":{"type":"string","maxLength":262144}}},"required":["name"]},"spec":{"type":"object","additionalProperties":false,"properties":{"workloadCluster":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":253},"endpoint":{"type":"string","minLength":1,"maxLength":1024},"credentials":{"type":"object","additionalProperties":false,"properties":{"secretRef":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":253},"namespace":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}},"required":["name"]},"serviceAccountRef":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":253},"namespace":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}},"required":["name"]}}}},"required":["name"]},"supportedAPIExports":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"properties":{"export":{"type":"string","minLength":1,"maxLength":253},"workspace":{"type":"string","maxLength":1024,"pattern":"^root(:[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}},"required":["export"]}},"capabilities":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"properties":{"type":{"type":"string","maxLength":317,"pattern":"^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"},"available":{"type":"boolean"},"metadata":{"type":"object","maxProperties":64,"additionalProperties":{"type":"string","maxLength":1024}}},"required":["type","available"]}},"workspaces":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"path":{"type":"string","maxLength":1024,"pattern":"^root(:(\\*|[a-z0-9]([-a-z0-9]*[a-z0-9])?))*(:\\*\\*)?$"}},"required":["name"]}},"unschedulable":{"type":"boolean"},"evictAfter":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$|^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[-+]([01][0-9]|2[0-3]):[0-5][0-9])$"},"cells":{"type":"object","maxProperties":64,"additionalProperties":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}},"taints":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"properties":{"key":{"type":"string","maxLength":317,"pattern":"^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"},"value":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"},"effect":{"type":"string","enum":["NoSchedule","PreferNoSchedule","NoExecute"]}},"required":["key","effect"]}},"delivery":{"type":"string","enum":["Syncer","External"]},"namespaceMapping":{"type":"string","enum":["Same","Hashed"]},"allocatable":{"type":"object","additionalProperties":false,"properties":{"cpu":{"anyOf":[{"type":"integer","minimum":0,"maximum":9007199254740991},{"type":"string","maxLength":32,"pattern":"^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}]},"memory":{"anyOf":[{"type":"integer","minimum":0,"maximum":9007199254740991},{"type":"string","maxLength":32,"pattern":"^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}]},"storage":{"anyOf":[{"type":"integer","minimum":0,"maximum":9007199254740991},{"type":"string","maxLength":32,"pattern":"^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}]},"pods":{"type":"integer","minimum":0,"maximum":2147483647}}}},"required":["workloadCluster"]},"status":{}},"required":["apiVersion","kind","metadata","spec"]};
const func2 = ucs2length.default ?? ucs2length;
const func6 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", "");
const pattern1 = new RegExp("^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$", "");
const pattern4 = new RegExp("^root(:[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", "");
const pattern5 = new RegExp("^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "");
const pattern7 = new RegExp("^root(:(\\*|[a-z0-9]([-a-z0-9]*[a-z0-9])?))*(:\\*\\*)?$", "");
const pattern8 = new RegExp("^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$|^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[-+]([01][0-9]|2[0-3]):[0-5][0-9])$", "");
const pattern12 = new RegExp("^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$", "");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="SyncTarget" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "apiVersion"}});
errors++;
}
if(data.kind === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "kind"}});
errors++;
}
if(data.metadata === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "metadata"}});
errors++;
}
if(data.spec === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "spec"}});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (key0 === "status"))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/apiVersion",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(data0 === "workload.kcp.io/v1alpha1")){
vErrors = withError(vErrors, {instancePath:instancePath+"/apiVersion",schemaPath:"",keyword:"enum",params:{allowedValues: schema6.properties.apiVersion.enum}});
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/kind",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(data1 === "SyncTarget")){
vErrors = withError(vErrors, {instancePath:instancePath+"/kind",schemaPath:"",keyword:"enum",params:{allowedValues: schema6.properties.kind.enum}});
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key1 in data2){
if(!(((key1 === "name") || (key1 === "labels")) || (key1 === "annotations"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 63 && func2(data3) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(data3.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern0.test(data3)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data2.labels !== undefined){
let data4 = data2.labels;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
let data5 = data4[key2];
if(typeof data5 === "string"){
if(data5.length > 63 && func2(data5) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data5)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data2.annotations !== undefined){
let data6 = data2.annotations;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
let data7 = data6[key3];
if(typeof data7 === "string"){
if(data7.length > 262144 && func2(data7) > 262144){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 262144}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.spec !== undefined){
let data8 = data.spec;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.workloadCluster === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec",schemaPath:"",keyword:"required",params:{missingProperty: "workloadCluster"}});
errors++;
}
for(const key4 in data8){
if(!(func6.call(schema6.properties.spec.properties, key4))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key4}});
errors++;
}
}
if(data8.workloadCluster !== undefined){
let data9 = data8.workloadCluster;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.name === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster",schemaPath:"",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key5 in data9){
if(!(((key5 === "name") || (key5 === "endpoint")) || (key5 === "credentials"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key5}});
errors++;
}
}
if(data9.name !== undefined){
let data10 = data9.name;
if(typeof data10 === "string"){
if(data10.length > 253 && func2(data10) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/name",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data10.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/name",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/name",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data9.endpoint !== undefined){
let data11 = data9.endpoint;
if(typeof data11 === "string"){
if(data11.length > 1024 && func2(data11) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/endpoint",schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(data11.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/endpoint",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/endpoint",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data9.credentials !== undefined){
let data12 = data9.credentials;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key6 in data12){
if(!((key6 === "secretRef") || (key6 === "serviceAccountRef"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key6}});
errors++;
}
}
if(data12.secretRef !== undefined){
let data13 = data12.secretRef;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.name === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials/secretRef",schemaPath:"",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key7 in data13){
if(!((key7 === "name") || (key7 === "namespace"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials/secretRef",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key7}});
errors++;
}
}
if(data13.name !== undefined){
let data14 = data13.name;
if(typeof data14 === "string"){
if(data14.length > 253 && func2(data14) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials/secretRef/name",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data14.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials/secretRef/name",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials/secretRef/name",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data13.namespace !== undefined){
let data15 = data13.namespace;
if(typeof data15 === "string"){
if(data15.length > 63 && func2(data15) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials/secretRef/namespace",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data15)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials/secretRef/namespace",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials/secretRef/namespace",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials/secretRef",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data12.serviceAccountRef !== undefined){
let data16 = data12.serviceAccountRef;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.name === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials/serviceAccountRef",schemaPath:"",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key8 in data16){
if(!((key8 === "name") || (key8 === "namespace"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials/serviceAccountRef",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key8}});
errors++;
}
}
if(data16.name !== undefined){
let data17 = data16.name;
if(typeof data17 === "string"){
if(data17.length > 253 && func2(data17) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials/serviceAccountRef/name",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data17.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials/serviceAccountRef/name",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials/serviceAccountRef/name",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data16.namespace !== undefined){
let data18 = data16.namespace;
if(typeof data18 === "string"){
if(data18.length > 63 && func2(data18) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials/serviceAccountRef/namespace",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data18)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials/serviceAccountRef/namespace",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials/serviceAccountRef/namespace",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials/serviceAccountRef",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster/credentials",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workloadCluster",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data8.supportedAPIExports !== undefined){
let data19 = data8.supportedAPIExports;
if(Array.isArray(data19)){
if(data19.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/supportedAPIExports",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len0 = data19.length;
for(let i0=0; i0<len0; i0++){
let data20 = data19[i0];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.export === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/supportedAPIExports/" + i0,schemaPath:"",keyword:"required",params:{missingProperty: "export"}});
errors++;
}
for(const key9 in data20){
if(!((key9 === "export") || (key9 === "workspace"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/supportedAPIExports/" + i0,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key9}});
errors++;
}
}
if(data20.export !== undefined){
let data21 = data20.export;
if(typeof data21 === "string"){
if(data21.length > 253 && func2(data21) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/supportedAPIExports/" + i0+"/export",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data21.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/supportedAPIExports/" + i0+"/export",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/supportedAPIExports/" + i0+"/export",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data20.workspace !== undefined){
let data22 = data20.workspace;
if(typeof data22 === "string"){
if(data22.length > 1024 && func2(data22) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/supportedAPIExports/" + i0+"/workspace",schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(!pattern4.test(data22)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/supportedAPIExports/" + i0+"/workspace",schemaPath:"",keyword:"pattern",params:{pattern: "^root(:[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/supportedAPIExports/" + i0+"/workspace",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/supportedAPIExports/" + i0,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/supportedAPIExports",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data8.capabilities !== undefined){
let data23 = data8.capabilities;
if(Array.isArray(data23)){
if(data23.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/capabilities",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len1 = data23.length;
for(let i1=0; i1<len1; i1++){
let data24 = data23[i1];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.type === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/capabilities/" + i1,schemaPath:"",keyword:"required",params:{missingProperty: "type"}});
errors++;
}
if(data24.available === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/capabilities/" + i1,schemaPath:"",keyword:"required",params:{missingProperty: "available"}});
errors++;
}
for(const key10 in data24){
if(!(((key10 === "type") || (key10 === "available")) || (key10 === "metadata"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/capabilities/" + i1,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key10}});
errors++;
}
}
if(data24.type !== undefined){
let data25 = data24.type;
if(typeof data25 === "string"){
if(data25.length > 317 && func2(data25) > 317){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/capabilities/" + i1+"/type",schemaPath:"",keyword:"maxLength",params:{limit: 317}});
errors++;
}
if(!pattern5.test(data25)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/capabilities/" + i1+"/type",schemaPath:"",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/capabilities/" + i1+"/type",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data24.available !== undefined){
if(typeof data24.available !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/capabilities/" + i1+"/available",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data24.metadata !== undefined){
let data27 = data24.metadata;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(Object.keys(data27).length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/capabilities/" + i1+"/metadata",schemaPath:"",keyword:"maxProperties",params:{limit: 64}});
errors++;
}
for(const key11 in data27){
let data28 = data27[key11];
if(typeof data28 === "string"){
if(data28.length > 1024 && func2(data28) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/capabilities/" + i1+"/metadata/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/capabilities/" + i1+"/metadata/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/capabilities/" + i1+"/metadata",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/capabilities/" + i1,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/capabilities",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data8.workspaces !== undefined){
let data29 = data8.workspaces;
if(Array.isArray(data29)){
if(data29.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workspaces",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len2 = data29.length;
for(let i2=0; i2<len2; i2++){
let data30 = data29[i2];
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.name === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workspaces/" + i2,schemaPath:"",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key12 in data30){
if(!((key12 === "name") || (key12 === "path"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workspaces/" + i2,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key12}});
errors++;
}
}
if(data30.name !== undefined){
let data31 = data30.name;
if(typeof data31 === "string"){
if(data31.length > 63 && func2(data31) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workspaces/" + i2+"/name",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data31)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workspaces/" + i2+"/name",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workspaces/" + i2+"/name",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data30.path !== undefined){
let data32 = data30.path;
if(typeof data32 === "string"){
if(data32.length > 1024 && func2(data32) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workspaces/" + i2+"/path",schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(!pattern7.test(data32)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workspaces/" + i2+"/path",schemaPath:"",keyword:"pattern",params:{pattern: "^root(:(\\*|[a-z0-9]([-a-z0-9]*[a-z0-9])?))*(:\\*\\*)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workspaces/" + i2+"/path",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workspaces/" + i2,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/workspaces",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data8.unschedulable !== undefined){
if(typeof data8.unschedulable !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/unschedulable",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data8.evictAfter !== undefined){
let data34 = data8.evictAfter;
if(typeof data34 === "string"){
if(data34.length > 40 && func2(data34) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/evictAfter",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern8.test(data34)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/evictAfter",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$|^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[-+]([01][0-9]|2[0-3]):[0-5][0-9])$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/evictAfter",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data8.cells !== undefined){
let data35 = data8.cells;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(Object.keys(data35).length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/cells",schemaPath:"",keyword:"maxProperties",params:{limit: 64}});
errors++;
}
for(const key13 in data35){
let data36 = data35[key13];
if(typeof data36 === "string"){
if(data36.length > 63 && func2(data36) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/cells/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data36)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/cells/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/cells/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/cells",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data8.taints !== undefined){
let data37 = data8.taints;
if(Array.isArray(data37)){
if(data37.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/taints",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len3 = data37.length;
for(let i3=0; i3<len3; i3++){
let data38 = data37[i3];
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.key === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/taints/" + i3,schemaPath:"",keyword:"required",params:{missingProperty: "key"}});
errors++;
}
if(data38.effect === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/taints/" + i3,schemaPath:"",keyword:"required",params:{missingProperty: "effect"}});
errors++;
}
for(const key14 in data38){
if(!(((key14 === "key") || (key14 === "value")) || (key14 === "effect"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/taints/" + i3,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key14}});
errors++;
}
}
if(data38.key !== undefined){
let data39 = data38.key;
if(typeof data39 === "string"){
if(data39.length > 317 && func2(data39) > 317){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/taints/" + i3+"/key",schemaPath:"",keyword:"maxLength",params:{limit: 317}});
errors++;
}
if(!pattern5.test(data39)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/taints/" + i3+"/key",schemaPath:"",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/taints/" + i3+"/key",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data38.value !== undefined){
let data40 = data38.value;
if(typeof data40 === "string"){
if(data40.length > 63 && func2(data40) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/taints/" + i3+"/value",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data40)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/taints/" + i3+"/value",schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/taints/" + i3+"/value",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data38.effect !== undefined){
let data41 = data38.effect;
if(typeof data41 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/taints/" + i3+"/effect",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data41 === "NoSchedule") || (data41 === "PreferNoSchedule")) || (data41 === "NoExecute"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/taints/" + i3+"/effect",schemaPath:"",keyword:"enum",params:{allowedValues: schema6.properties.spec.properties.taints.items.properties.effect.enum}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/taints/" + i3,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/taints",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data8.delivery !== undefined){
let data42 = data8.delivery;
if(typeof data42 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/delivery",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data42 === "Syncer") || (data42 === "External"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/delivery",schemaPath:"",keyword:"enum",params:{allowedValues: schema6.properties.spec.properties.delivery.enum}});
errors++;
}
}
if(data8.namespaceMapping !== undefined){
let data43 = data8.namespaceMapping;
if(typeof data43 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/namespaceMapping",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data43 === "Same") || (data43 === "Hashed"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/namespaceMapping",schemaPath:"",keyword:"enum",params:{allowedValues: schema6.properties.spec.properties.namespaceMapping.enum}});
errors++;
}
}
if(data8.allocatable !== undefined){
let data44 = data8.allocatable;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key15 in data44){
if(!((((key15 === "cpu") || (key15 === "memory")) || (key15 === "storage")) || (key15 === "pods"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key15}});
errors++;
}
}
if(data44.cpu !== undefined){
let data45 = data44.cpu;
const _errs108 = errors;
let valid24 = false;
const _errs109 = errors;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/cpu",schemaPath:"/anyOf/0/",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 9007199254740991 || isNaN(data45)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/cpu",schemaPath:"/anyOf/0/",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data45 < 0 || isNaN(data45)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/cpu",schemaPath:"/anyOf/0/",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
var _valid0 = _errs109 === errors;
valid24 = valid24 || _valid0;
if(!valid24){
const _errs111 = errors;
if(typeof data45 === "string"){
if(data45.length > 32 && func2(data45) > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/cpu",schemaPath:"/anyOf/1/",keyword:"maxLength",params:{limit: 32}});
errors++;
}
if(!pattern12.test(data45)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/cpu",schemaPath:"/anyOf/1/",keyword:"pattern",params:{pattern: "^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/cpu",schemaPath:"/anyOf/1/",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid0 = _errs111 === errors;
valid24 = valid24 || _valid0;
}
if(!valid24){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/cpu",schemaPath:"",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs108;
if(vErrors !== null){
if(_errs108){
vErrors.length = _errs108;
}
else {
vErrors = null;
}
}
}
}
if(data44.memory !== undefined){
let data46 = data44.memory;
const _errs114 = errors;
let valid25 = false;
const _errs115 = errors;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/memory",schemaPath:"/anyOf/0/",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 9007199254740991 || isNaN(data46)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/memory",schemaPath:"/anyOf/0/",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data46 < 0 || isNaN(data46)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/memory",schemaPath:"/anyOf/0/",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
var _valid1 = _errs115 === errors;
valid25 = valid25 || _valid1;
if(!valid25){
const _errs117 = errors;
if(typeof data46 === "string"){
if(data46.length > 32 && func2(data46) > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/memory",schemaPath:"/anyOf/1/",keyword:"maxLength",params:{limit: 32}});
errors++;
}
if(!pattern12.test(data46)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/memory",schemaPath:"/anyOf/1/",keyword:"pattern",params:{pattern: "^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/memory",schemaPath:"/anyOf/1/",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid1 = _errs117 === errors;
valid25 = valid25 || _valid1;
}
if(!valid25){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/memory",schemaPath:"",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs114;
if(vErrors !== null){
if(_errs114){
vErrors.length = _errs114;
}
else {
vErrors = null;
}
}
}
}
if(data44.storage !== undefined){
let data47 = data44.storage;
const _errs120 = errors;
let valid26 = false;
const _errs121 = errors;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/storage",schemaPath:"/anyOf/0/",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 9007199254740991 || isNaN(data47)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/storage",schemaPath:"/anyOf/0/",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data47 < 0 || isNaN(data47)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/storage",schemaPath:"/anyOf/0/",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
var _valid2 = _errs121 === errors;
valid26 = valid26 || _valid2;
if(!valid26){
const _errs123 = errors;
if(typeof data47 === "string"){
if(data47.length > 32 && func2(data47) > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/storage",schemaPath:"/anyOf/1/",keyword:"maxLength",params:{limit: 32}});
errors++;
}
if(!pattern12.test(data47)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/storage",schemaPath:"/anyOf/1/",keyword:"pattern",params:{pattern: "^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/storage",schemaPath:"/anyOf/1/",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid2 = _errs123 === errors;
valid26 = valid26 || _valid2;
}
if(!valid26){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/storage",schemaPath:"",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs120;
if(vErrors !== null){
if(_errs120){
vErrors.length = _errs120;
}
else {
vErrors = null;
}
}
}
}
if(data44.pods !== undefined){
let data48 = data44.pods;
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/pods",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 > 2147483647 || isNaN(data48)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/pods",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data48 < 0 || isNaN(data48)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable/pods",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/allocatable",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

export const Location = validate22;
const schema7 = {"$id":"Location","type":"object","additionalProperties":false,"properties":{"apiVersion":{"type":"string","enum":["workload.kcp.io/v1alpha1"]},"kind":{"type":"string","enum":["Location"]},"metadata":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"labels":{"type":"object","additionalProperties":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}},"annotations":{"type":"object","additionalProperties":{"type":"string","maxLength":262144}}},"required":["name"]},"spec":{"type":"object","additionalProperties":false,"properties":{"displayName":{"type":"string","maxLength":253},"description":{"type":"string","maxLength":4096},"locationType":{"type":"string","enum":["Region","AvailabilityZone","DataCenter","Edge","Cloud","OnPremise"]},"parent":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"labels":{"type":"object","maxProperties":32,"additionalProperties":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}},"instanceTypes":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":63},"cpu":{"anyOf":[{"type":"integer","minimum":0,"maximum":9007199254740991},{"type":"string","maxLength":32,"pattern":"^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}]},"memory":{"anyOf":[{"type":"integer","minimum":0,"maximum":9007199254740991},{"type":"string","maxLength":32,"pattern":"^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}]},"storage":{"anyOf":[{"type":"integer","minimum":0,"maximum":9007199254740991},{"type":"string","maxLength":32,"pattern":"^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}]},"gpu":{"type":"integer","minimum":0,"maximum":2147483647},"accelerators":{"type":"array","maxItems":16,"items":{"type":"object","additionalProperties":false,"properties":{"type":{"type":"string","minLength":1,"maxLength":63},"count":{"type":"integer","minimum":1,"maximum":2147483647}},"required":["type","count"]}}},"required":["name","cpu","memory"]}},"availabilityZones":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":63}},"coordinates":{"type":"object","additionalProperties":false,"properties":{"latitude":{"anyOf":[{"type":"number","minimum":-90,"maximum":90},{"type":"string","maxLength":24,"pattern":"^[-+]?(90(\\.0{1,15})?|[0-8]?[0-9](\\.[0-9]{1,15})?)$"}]},"longitude":{"anyOf":[{"type":"number","minimum":-180,"maximum":180},{"type":"string","maxLength":24,"pattern":"^[-+]?(180(\\.0{1,15})?|(1[0-7][0-9]|[0-9]?[0-9])(\\.[0-9]{1,15})?)$"}]}},"required":["latitude","longitude"]},"instanceSelector":{"$ref":"shared#/$defs/part0"},"availableSelectorLabels":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"properties":{"key":{"type":"string","maxLength":317,"pattern":"^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"},"values":{"type":"array","minItems":1,"maxItems":64,"uniqueItems":true,"items":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}},"description":{"type":"string","maxLength":1024}},"required":["key","values"]}}}},"status":{}},"required":["apiVersion","kind","metadata","spec"]};
const pattern22 = new RegExp("^[-+]?(90(\\.0{1,15})?|[0-8]?[0-9](\\.[0-9]{1,15})?)$", "");
const pattern23 = new RegExp("^[-+]?(180(\\.0{1,15})?|(1[0-7][0-9]|[0-9]?[0-9])(\\.[0-9]{1,15})?)$", "");
const schema9 = {"type":"object","additionalProperties":false,"properties":{"matchLabels":{"type":"object","maxProperties":32,"additionalProperties":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}},"matchExpressions":{"type":"array","maxItems":16,"items":{"type":"object","additionalProperties":false,"properties":{"key":{"type":"string","maxLength":317,"pattern":"^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"]},"values":{"type":"array","maxItems":64,"items":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}}},"required":["key","operator"]}}}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "matchLabels") || (key0 === "matchExpressions"))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.matchLabels !== undefined){
let data0 = data.matchLabels;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels",schemaPath:"",keyword:"maxProperties",params:{limit: 32}});
errors++;
}
for(const key1 in data0){
let data1 = data0[key1];
if(typeof data1 === "string"){
if(data1.length > 63 && func2(data1) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data1)){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.matchExpressions !== undefined){
let data2 = data.matchExpressions;
if(Array.isArray(data2)){
if(data2.length > 16){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions",schemaPath:"",keyword:"maxItems",params:{limit: 16}});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.key === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0,schemaPath:"",keyword:"required",params:{missingProperty: "key"}});
errors++;
}
if(data3.operator === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0,schemaPath:"",keyword:"required",params:{missingProperty: "operator"}});
errors++;
}
for(const key2 in data3){
if(!(((key2 === "key") || (key2 === "operator")) || (key2 === "values"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key2}});
errors++;
}
}
if(data3.key !== undefined){
let data4 = data3.key;
if(typeof data4 === "string"){
if(data4.length > 317 && func2(data4) > 317){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/key",schemaPath:"",keyword:"maxLength",params:{limit: 317}});
errors++;
}
if(!pattern5.test(data4)){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/key",schemaPath:"",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/key",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data3.operator !== undefined){
let data5 = data3.operator;
if(typeof data5 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/operator",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data5 === "In") || (data5 === "NotIn")) || (data5 === "Exists")) || (data5 === "DoesNotExist"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/operator",schemaPath:"",keyword:"enum",params:{allowedValues: schema9.properties.matchExpressions.items.properties.operator.enum}});
errors++;
}
}
if(data3.values !== undefined){
let data6 = data3.values;
if(Array.isArray(data6)){
if(data6.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(data7.length > 63 && func2(data7) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values/" + i1,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data7)){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values/" + i1,schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values/" + i1,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Location" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "apiVersion"}});
errors++;
}
if(data.kind === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "kind"}});
errors++;
}
if(data.metadata === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "metadata"}});
errors++;
}
if(data.spec === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "spec"}});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (key0 === "status"))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/apiVersion",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(data0 === "workload.kcp.io/v1alpha1")){
vErrors = withError(vErrors, {instancePath:instancePath+"/apiVersion",schemaPath:"",keyword:"enum",params:{allowedValues: schema7.properties.apiVersion.enum}});
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/kind",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(data1 === "Location")){
vErrors = withError(vErrors, {instancePath:instancePath+"/kind",schemaPath:"",keyword:"enum",params:{allowedValues: schema7.properties.kind.enum}});
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key1 in data2){
if(!(((key1 === "name") || (key1 === "labels")) || (key1 === "annotations"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 63 && func2(data3) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(data3.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern0.test(data3)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data2.labels !== undefined){
let data4 = data2.labels;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
let data5 = data4[key2];
if(typeof data5 === "string"){
if(data5.length > 63 && func2(data5) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data5)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data2.annotations !== undefined){
let data6 = data2.annotations;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
let data7 = data6[key3];
if(typeof data7 === "string"){
if(data7.length > 262144 && func2(data7) > 262144){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 262144}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.spec !== undefined){
let data8 = data.spec;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key4 in data8){
if(!(func6.call(schema7.properties.spec.properties, key4))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key4}});
errors++;
}
}
if(data8.displayName !== undefined){
let data9 = data8.displayName;
if(typeof data9 === "string"){
if(data9.length > 253 && func2(data9) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/displayName",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/displayName",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data8.description !== undefined){
let data10 = data8.description;
if(typeof data10 === "string"){
if(data10.length > 4096 && func2(data10) > 4096){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/description",schemaPath:"",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/description",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data8.locationType !== undefined){
let data11 = data8.locationType;
if(typeof data11 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/locationType",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((((data11 === "Region") || (data11 === "AvailabilityZone")) || (data11 === "DataCenter")) || (data11 === "Edge")) || (data11 === "Cloud")) || (data11 === "OnPremise"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/locationType",schemaPath:"",keyword:"enum",params:{allowedValues: schema7.properties.spec.properties.locationType.enum}});
errors++;
}
}
if(data8.parent !== undefined){
let data12 = data8.parent;
if(typeof data12 === "string"){
if(data12.length > 63 && func2(data12) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/parent",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data12)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/parent",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/parent",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data8.labels !== undefined){
let data13 = data8.labels;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/labels",schemaPath:"",keyword:"maxProperties",params:{limit: 32}});
errors++;
}
for(const key5 in data13){
let data14 = data13[key5];
if(typeof data14 === "string"){
if(data14.length > 63 && func2(data14) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data14)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/labels",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data8.instanceTypes !== undefined){
let data15 = data8.instanceTypes;
if(Array.isArray(data15)){
if(data15.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
let data16 = data15[i0];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.name === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0,schemaPath:"",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
if(data16.cpu === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0,schemaPath:"",keyword:"required",params:{missingProperty: "cpu"}});
errors++;
}
if(data16.memory === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0,schemaPath:"",keyword:"required",params:{missingProperty: "memory"}});
errors++;
}
for(const key6 in data16){
if(!((((((key6 === "name") || (key6 === "cpu")) || (key6 === "memory")) || (key6 === "storage")) || (key6 === "gpu")) || (key6 === "accelerators"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key6}});
errors++;
}
}
if(data16.name !== undefined){
let data17 = data16.name;
if(typeof data17 === "string"){
if(data17.length > 63 && func2(data17) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/name",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(data17.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/name",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/name",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data16.cpu !== undefined){
let data18 = data16.cpu;
const _errs45 = errors;
let valid9 = false;
const _errs46 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/cpu",schemaPath:"/anyOf/0/",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 9007199254740991 || isNaN(data18)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/cpu",schemaPath:"/anyOf/0/",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data18 < 0 || isNaN(data18)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/cpu",schemaPath:"/anyOf/0/",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
var _valid0 = _errs46 === errors;
valid9 = valid9 || _valid0;
if(!valid9){
const _errs48 = errors;
if(typeof data18 === "string"){
if(data18.length > 32 && func2(data18) > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/cpu",schemaPath:"/anyOf/1/",keyword:"maxLength",params:{limit: 32}});
errors++;
}
if(!pattern12.test(data18)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/cpu",schemaPath:"/anyOf/1/",keyword:"pattern",params:{pattern: "^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/cpu",schemaPath:"/anyOf/1/",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid0 = _errs48 === errors;
valid9 = valid9 || _valid0;
}
if(!valid9){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/cpu",schemaPath:"",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
}
}
if(data16.memory !== undefined){
let data19 = data16.memory;
const _errs51 = errors;
let valid10 = false;
const _errs52 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/memory",schemaPath:"/anyOf/0/",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 9007199254740991 || isNaN(data19)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/memory",schemaPath:"/anyOf/0/",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data19 < 0 || isNaN(data19)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/memory",schemaPath:"/anyOf/0/",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
var _valid1 = _errs52 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const _errs54 = errors;
if(typeof data19 === "string"){
if(data19.length > 32 && func2(data19) > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/memory",schemaPath:"/anyOf/1/",keyword:"maxLength",params:{limit: 32}});
errors++;
}
if(!pattern12.test(data19)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/memory",schemaPath:"/anyOf/1/",keyword:"pattern",params:{pattern: "^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/memory",schemaPath:"/anyOf/1/",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid1 = _errs54 === errors;
valid10 = valid10 || _valid1;
}
if(!valid10){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/memory",schemaPath:"",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs51;
if(vErrors !== null){
if(_errs51){
vErrors.length = _errs51;
}
else {
vErrors = null;
}
}
}
}
if(data16.storage !== undefined){
let data20 = data16.storage;
const _errs57 = errors;
let valid11 = false;
const _errs58 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/storage",schemaPath:"/anyOf/0/",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 9007199254740991 || isNaN(data20)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/storage",schemaPath:"/anyOf/0/",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data20 < 0 || isNaN(data20)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/storage",schemaPath:"/anyOf/0/",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
var _valid2 = _errs58 === errors;
valid11 = valid11 || _valid2;
if(!valid11){
const _errs60 = errors;
if(typeof data20 === "string"){
if(data20.length > 32 && func2(data20) > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/storage",schemaPath:"/anyOf/1/",keyword:"maxLength",params:{limit: 32}});
errors++;
}
if(!pattern12.test(data20)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/storage",schemaPath:"/anyOf/1/",keyword:"pattern",params:{pattern: "^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/storage",schemaPath:"/anyOf/1/",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid2 = _errs60 === errors;
valid11 = valid11 || _valid2;
}
if(!valid11){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/storage",schemaPath:"",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs57;
if(vErrors !== null){
if(_errs57){
vErrors.length = _errs57;
}
else {
vErrors = null;
}
}
}
}
if(data16.gpu !== undefined){
let data21 = data16.gpu;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/gpu",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 2147483647 || isNaN(data21)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/gpu",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data21 < 0 || isNaN(data21)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/gpu",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data16.accelerators !== undefined){
let data22 = data16.accelerators;
if(Array.isArray(data22)){
if(data22.length > 16){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators",schemaPath:"",keyword:"maxItems",params:{limit: 16}});
errors++;
}
const len1 = data22.length;
for(let i1=0; i1<len1; i1++){
let data23 = data22[i1];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.type === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1,schemaPath:"",keyword:"required",params:{missingProperty: "type"}});
errors++;
}
if(data23.count === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1,schemaPath:"",keyword:"required",params:{missingProperty: "count"}});
errors++;
}
for(const key7 in data23){
if(!((key7 === "type") || (key7 === "count"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key7}});
errors++;
}
}
if(data23.type !== undefined){
let data24 = data23.type;
if(typeof data24 === "string"){
if(data24.length > 63 && func2(data24) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1+"/type",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(data24.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1+"/type",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1+"/type",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data23.count !== undefined){
let data25 = data23.count;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1+"/count",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 2147483647 || isNaN(data25)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1+"/count",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data25 < 1 || isNaN(data25)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1+"/count",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes/" + i0,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/instanceTypes",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data8.availabilityZones !== undefined){
let data26 = data8.availabilityZones;
if(Array.isArray(data26)){
if(data26.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availabilityZones",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len2 = data26.length;
for(let i2=0; i2<len2; i2++){
let data27 = data26[i2];
if(typeof data27 === "string"){
if(data27.length > 63 && func2(data27) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availabilityZones/" + i2,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(data27.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availabilityZones/" + i2,schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availabilityZones/" + i2,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i3 = data26.length;
let j0;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data26[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availabilityZones",schemaPath:"",keyword:"uniqueItems",params:{i: i3, j: j0}});
errors++;
break;
}
indices0[item0] = i3;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availabilityZones",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data8.coordinates !== undefined){
let data28 = data8.coordinates;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.latitude === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/coordinates",schemaPath:"",keyword:"required",params:{missingProperty: "latitude"}});
errors++;
}
if(data28.longitude === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/coordinates",schemaPath:"",keyword:"required",params:{missingProperty: "longitude"}});
errors++;
}
for(const key8 in data28){
if(!((key8 === "latitude") || (key8 === "longitude"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/coordinates",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key8}});
errors++;
}
}
if(data28.latitude !== undefined){
let data29 = data28.latitude;
const _errs81 = errors;
let valid19 = false;
const _errs82 = errors;
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 90 || isNaN(data29)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/coordinates/latitude",schemaPath:"/anyOf/0/",keyword:"maximum",params:{comparison: "<=", limit: 90}});
errors++;
}
if(data29 < -90 || isNaN(data29)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/coordinates/latitude",schemaPath:"/anyOf/0/",keyword:"minimum",params:{comparison: ">=", limit: -90}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/coordinates/latitude",schemaPath:"/anyOf/0/",keyword:"type",params:{type: "number"}});
errors++;
}
var _valid3 = _errs82 === errors;
valid19 = valid19 || _valid3;
if(!valid19){
const _errs84 = errors;
if(typeof data29 === "string"){
if(data29.length > 24 && func2(data29) > 24){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/coordinates/latitude",schemaPath:"/anyOf/1/",keyword:"maxLength",params:{limit: 24}});
errors++;
}
if(!pattern22.test(data29)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/coordinates/latitude",schemaPath:"/anyOf/1/",keyword:"pattern",params:{pattern: "^[-+]?(90(\\.0{1,15})?|[0-8]?[0-9](\\.[0-9]{1,15})?)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/coordinates/latitude",schemaPath:"/anyOf/1/",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid3 = _errs84 === errors;
valid19 = valid19 || _valid3;
}
if(!valid19){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/coordinates/latitude",schemaPath:"",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs81;
if(vErrors !== null){
if(_errs81){
vErrors.length = _errs81;
}
else {
vErrors = null;
}
}
}
}
if(data28.longitude !== undefined){
let data30 = data28.longitude;
const _errs87 = errors;
let valid20 = false;
const _errs88 = errors;
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 180 || isNaN(data30)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/coordinates/longitude",schemaPath:"/anyOf/0/",keyword:"maximum",params:{comparison: "<=", limit: 180}});
errors++;
}
if(data30 < -180 || isNaN(data30)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/coordinates/longitude",schemaPath:"/anyOf/0/",keyword:"minimum",params:{comparison: ">=", limit: -180}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/coordinates/longitude",schemaPath:"/anyOf/0/",keyword:"type",params:{type: "number"}});
errors++;
}
var _valid4 = _errs88 === errors;
valid20 = valid20 || _valid4;
if(!valid20){
const _errs90 = errors;
if(typeof data30 === "string"){
if(data30.length > 24 && func2(data30) > 24){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/coordinates/longitude",schemaPath:"/anyOf/1/",keyword:"maxLength",params:{limit: 24}});
errors++;
}
if(!pattern23.test(data30)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/coordinates/longitude",schemaPath:"/anyOf/1/",keyword:"pattern",params:{pattern: "^[-+]?(180(\\.0{1,15})?|(1[0-7][0-9]|[0-9]?[0-9])(\\.[0-9]{1,15})?)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/coordinates/longitude",schemaPath:"/anyOf/1/",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid4 = _errs90 === errors;
valid20 = valid20 || _valid4;
}
if(!valid20){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/coordinates/longitude",schemaPath:"",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs87;
if(vErrors !== null){
if(_errs87){
vErrors.length = _errs87;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/coordinates",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data8.instanceSelector !== undefined){
if(!(validate24(data8.instanceSelector, {instancePath:instancePath+"/spec/instanceSelector",parentData:data8,parentDataProperty:"instanceSelector",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data8.availableSelectorLabels !== undefined){
let data32 = data8.availableSelectorLabels;
if(Array.isArray(data32)){
if(data32.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availableSelectorLabels",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len3 = data32.length;
for(let i4=0; i4<len3; i4++){
let data33 = data32[i4];
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.key === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4,schemaPath:"",keyword:"required",params:{missingProperty: "key"}});
errors++;
}
if(data33.values === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4,schemaPath:"",keyword:"required",params:{missingProperty: "values"}});
errors++;
}
for(const key9 in data33){
if(!(((key9 === "key") || (key9 === "values")) || (key9 === "description"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key9}});
errors++;
}
}
if(data33.key !== undefined){
let data34 = data33.key;
if(typeof data34 === "string"){
if(data34.length > 317 && func2(data34) > 317){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/key",schemaPath:"",keyword:"maxLength",params:{limit: 317}});
errors++;
}
if(!pattern5.test(data34)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/key",schemaPath:"",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/key",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data33.values !== undefined){
let data35 = data33.values;
if(Array.isArray(data35)){
if(data35.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/values",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
if(data35.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/values",schemaPath:"",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len4 = data35.length;
for(let i5=0; i5<len4; i5++){
let data36 = data35[i5];
if(typeof data36 === "string"){
if(data36.length > 63 && func2(data36) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/values/" + i5,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data36)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/values/" + i5,schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/values/" + i5,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i6 = data35.length;
let j1;
if(i6 > 1){
const indices1 = {};
for(;i6--;){
let item1 = data35[i6];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/values",schemaPath:"",keyword:"uniqueItems",params:{i: i6, j: j1}});
errors++;
break;
}
indices1[item1] = i6;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/values",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data33.description !== undefined){
let data37 = data33.description;
if(typeof data37 === "string"){
if(data37.length > 1024 && func2(data37) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/description",schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/description",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/availableSelectorLabels",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

export const Placement = validate26;
const schema10 = {"$id":"Placement","type":"object","additionalProperties":false,"properties":{"apiVersion":{"type":"string","enum":["workload.kcp.io/v1alpha1"]},"kind":{"type":"string","enum":["Placement"]},"metadata":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"},"labels":{"type":"object","additionalProperties":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}},"annotations":{"type":"object","additionalProperties":{"type":"string","maxLength":262144}}},"required":["name"]},"spec":{"type":"object","additionalProperties":false,"properties":{"source":{"type":"object","additionalProperties":false,"properties":{"apiVersion":{"type":"string","maxLength":253,"pattern":"^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?v[0-9][a-z0-9]{0,30}$"},"kind":{"type":"string","maxLength":63,"pattern":"^[A-Za-z][A-Za-z0-9]*$"},"name":{"type":"string","maxLength":253,"pattern":"^[^/% \\t\\n\\v\\f\\r]+$"},"namespace":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"workspace":{"type":"string","maxLength":1024,"pattern":"^root(:[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"},"path":{"type":"string","maxLength":1024,"pattern":"^(\\.|[^/.][^/]*|\\.[^/.][^/]*|\\.\\.[^/]+)(/+(\\.|[^/.][^/]*|\\.[^/.][^/]*|\\.\\.[^/]+))*/*$"},"helm":{"type":"object","additionalProperties":false,"properties":{"releaseName":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"namespace":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"values":{"type":"object","maxProperties":1000,"additionalProperties":{}},"valuesFiles":{"type":"array","maxItems":32,"items":{"type":"string","maxLength":1024,"pattern":"^(\\.|[^/.][^/]*|\\.[^/.][^/]*|\\.\\.[^/]+)(/+(\\.|[^/.][^/]*|\\.[^/.][^/]*|\\.\\.[^/]+))*/*$"}}}},"selector":{"type":"object","additionalProperties":false,"properties":{"namespaceSelector":{"$ref":"shared#/$defs/part0"},"labelSelector":{"$ref":"shared#/$defs/part0"},"kinds":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","maxLength":63,"pattern":"^[A-Za-z][A-Za-z0-9]*$"}}}},"followDependencies":{"type":"boolean"}}},"locationSelector":{"$ref":"shared#/$defs/part1"},"locationSelectors":{"type":"array","minItems":1,"maxItems":16,"items":{"$ref":"shared#/$defs/part1"}},"strategy":{"type":"string","enum":["OneToAny","OneToMany","Spread"]},"numberOfClusters":{"type":"integer","minimum":1,"maximum":1000},"constraints":{"type":"object","additionalProperties":false,"properties":{"resourceRequirements":{"type":"object","additionalProperties":false,"properties":{"cpu":{"anyOf":[{"type":"integer","minimum":0,"maximum":9007199254740991},{"type":"string","maxLength":32,"pattern":"^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}]},"memory":{"anyOf":[{"type":"integer","minimum":0,"maximum":9007199254740991},{"type":"string","maxLength":32,"pattern":"^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}]},"storage":{"anyOf":[{"type":"integer","minimum":0,"maximum":9007199254740991},{"type":"string","maxLength":32,"pattern":"^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}]}}},"affinity":{"type":"object","additionalProperties":false,"properties":{"clusterAffinity":{"$ref":"shared#/$defs/part2"},"clusterAntiAffinity":{"$ref":"shared#/$defs/part2"}}},"tolerations":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"properties":{"key":{"type":"string","maxLength":317,"pattern":"^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"},"operator":{"type":"string","enum":["Exists","Equal"]},"value":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"},"effect":{"type":"string","enum":["NoSchedule","PreferNoSchedule","NoExecute"]},"tolerationSeconds":{"type":"integer","minimum":0,"maximum":2147483647}}}},"topologySpreadConstraints":{"type":"array","maxItems":16,"items":{"type":"object","additionalProperties":false,"properties":{"topologyKey":{"type":"string","maxLength":317,"pattern":"^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"},"whenUnsatisfiable":{"type":"string","enum":["DoNotSchedule","ScheduleAnyway"]},"maxSkew":{"type":"integer","minimum":1,"maximum":2147483647},"labelSelector":{"$ref":"shared#/$defs/part0"}},"required":["topologyKey","whenUnsatisfiable","maxSkew"]}},"capabilities":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","maxLength":317,"pattern":"^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"}},"minHealthyRatio":{"type":"number","minimum":0,"maximum":1}}},"replicaScheduling":{"type":"object","additionalProperties":false,"properties":{"mode":{"type":"string","enum":["Duplicated","Divided"]},"division":{"type":"string","enum":["Weighted","Aggregated","AvailableCapacity"]},"weights":{"type":"array","maxItems":16,"items":{"type":"object","additionalProperties":false,"properties":{"labelSelector":{"$ref":"shared#/$defs/part0"},"clusters":{"type":"array","maxItems":1000,"uniqueItems":true,"items":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}},"locations":{"type":"array","maxItems":256,"uniqueItems":true,"items":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}},"weight":{"type":"integer","minimum":0,"maximum":1000}},"required":["weight"]}},"bounds":{"type":"array","maxItems":16,"items":{"type":"object","additionalProperties":false,"properties":{"labelSelector":{"$ref":"shared#/$defs/part0"},"clusters":{"type":"array","maxItems":1000,"uniqueItems":true,"items":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}},"locations":{"type":"array","maxItems":256,"uniqueItems":true,"items":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}},"min":{"type":"integer","minimum":0,"maximum":2147483647},"max":{"type":"integer","minimum":0,"maximum":2147483647}}}},"groups":{"type":"array","maxItems":16,"items":{"$ref":"shared#/$defs/part6"}}}},"overrides":{"type":"array","maxItems":32,"items":{"type":"object","additionalProperties":false,"properties":{"targets":{"$ref":"shared#/$defs/part6"},"objects":{"type":"object","additionalProperties":false,"properties":{"kinds":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","maxLength":63,"pattern":"^[A-Za-z][A-Za-z0-9]*$"}},"names":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","maxLength":253,"pattern":"^[^/% \\t\\n\\v\\f\\r]+$"}},"labelSelector":{"$ref":"shared#/$defs/part0"}}},"patches":{"type":"array","maxItems":32,"items":{"type":"object","additionalProperties":false,"properties":{"type":{"type":"string","enum":["JSONPatch","MergePatch","StrategicMergePatch"]},"patch":{"type":"string","minLength":1,"maxLength":65536}},"required":["type","patch"]}},"images":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":1024},"newName":{"type":"string","minLength":1,"maxLength":1024},"newTag":{"type":"string","minLength":1,"maxLength":128,"pattern":"^[A-Za-z0-9_][A-Za-z0-9._-]*$"},"digest":{"type":"string","maxLength":256,"pattern":"^[a-z0-9]+([+._-][a-z0-9]+)*:[0-9a-fA-F]{32,}$"}},"required":["name"]}},"replicas":{"type":"integer","minimum":0,"maximum":2147483647},"labels":{"type":"object","maxProperties":32,"additionalProperties":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}},"annotations":{"type":"object","maxProperties":64,"additionalProperties":{"type":"string","maxLength":65536}}}}},"suspend":{"type":"boolean"}},"required":["source","strategy"]},"status":{}},"required":["apiVersion","kind","metadata","spec"]};
const pattern29 = new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", "");
const pattern31 = new RegExp("^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?v[0-9][a-z0-9]{0,30}$", "");
const pattern32 = new RegExp("^[A-Za-z][A-Za-z0-9]*$", "");
const pattern33 = new RegExp("^[^/% \\t\\n\\v\\f\\r]+$", "");
const pattern36 = new RegExp("^(\\.|[^/.][^/]*|\\.[^/.][^/]*|\\.\\.[^/]+)(/+(\\.|[^/.][^/]*|\\.[^/.][^/]*|\\.\\.[^/]+))*/*$", "");
const pattern64 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9._-]*$", "");
const pattern65 = new RegExp("^[a-z0-9]+([+._-][a-z0-9]+)*:[0-9a-fA-F]{32,}$", "");

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "matchLabels") || (key0 === "matchExpressions"))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.matchLabels !== undefined){
let data0 = data.matchLabels;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels",schemaPath:"",keyword:"maxProperties",params:{limit: 32}});
errors++;
}
for(const key1 in data0){
let data1 = data0[key1];
if(typeof data1 === "string"){
if(data1.length > 63 && func2(data1) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data1)){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.matchExpressions !== undefined){
let data2 = data.matchExpressions;
if(Array.isArray(data2)){
if(data2.length > 16){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions",schemaPath:"",keyword:"maxItems",params:{limit: 16}});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.key === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0,schemaPath:"",keyword:"required",params:{missingProperty: "key"}});
errors++;
}
if(data3.operator === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0,schemaPath:"",keyword:"required",params:{missingProperty: "operator"}});
errors++;
}
for(const key2 in data3){
if(!(((key2 === "key") || (key2 === "operator")) || (key2 === "values"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key2}});
errors++;
}
}
if(data3.key !== undefined){
let data4 = data3.key;
if(typeof data4 === "string"){
if(data4.length > 317 && func2(data4) > 317){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/key",schemaPath:"",keyword:"maxLength",params:{limit: 317}});
errors++;
}
if(!pattern5.test(data4)){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/key",schemaPath:"",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/key",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data3.operator !== undefined){
let data5 = data3.operator;
if(typeof data5 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/operator",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data5 === "In") || (data5 === "NotIn")) || (data5 === "Exists")) || (data5 === "DoesNotExist"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/operator",schemaPath:"",keyword:"enum",params:{allowedValues: schema9.properties.matchExpressions.items.properties.operator.enum}});
errors++;
}
}
if(data3.values !== undefined){
let data6 = data3.values;
if(Array.isArray(data6)){
if(data6.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(data7.length > 63 && func2(data7) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values/" + i1,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data7)){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values/" + i1,schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values/" + i1,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}

const schema12 = {"type":"object","additionalProperties":false,"properties":{"path":{"type":"string","maxLength":1024,"pattern":"^root(:(\\*|[a-z0-9]([-a-z0-9]*[a-z0-9])?))*(:\\*\\*)?$"},"labelSelector":{"$ref":"shared#/$defs/part0"}}};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "matchLabels") || (key0 === "matchExpressions"))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.matchLabels !== undefined){
let data0 = data.matchLabels;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels",schemaPath:"",keyword:"maxProperties",params:{limit: 32}});
errors++;
}
for(const key1 in data0){
let data1 = data0[key1];
if(typeof data1 === "string"){
if(data1.length > 63 && func2(data1) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data1)){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.matchExpressions !== undefined){
let data2 = data.matchExpressions;
if(Array.isArray(data2)){
if(data2.length > 16){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions",schemaPath:"",keyword:"maxItems",params:{limit: 16}});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.key === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0,schemaPath:"",keyword:"required",params:{missingProperty: "key"}});
errors++;
}
if(data3.operator === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0,schemaPath:"",keyword:"required",params:{missingProperty: "operator"}});
errors++;
}
for(const key2 in data3){
if(!(((key2 === "key") || (key2 === "operator")) || (key2 === "values"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key2}});
errors++;
}
}
if(data3.key !== undefined){
let data4 = data3.key;
if(typeof data4 === "string"){
if(data4.length > 317 && func2(data4) > 317){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/key",schemaPath:"",keyword:"maxLength",params:{limit: 317}});
errors++;
}
if(!pattern5.test(data4)){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/key",schemaPath:"",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/key",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data3.operator !== undefined){
let data5 = data3.operator;
if(typeof data5 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/operator",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data5 === "In") || (data5 === "NotIn")) || (data5 === "Exists")) || (data5 === "DoesNotExist"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/operator",schemaPath:"",keyword:"enum",params:{allowedValues: schema9.properties.matchExpressions.items.properties.operator.enum}});
errors++;
}
}
if(data3.values !== undefined){
let data6 = data3.values;
if(Array.isArray(data6)){
if(data6.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(data7.length > 63 && func2(data7) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values/" + i1,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data7)){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values/" + i1,schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values/" + i1,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}


function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "path") || (key0 === "labelSelector"))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.path !== undefined){
let data0 = data.path;
if(typeof data0 === "string"){
if(data0.length > 1024 && func2(data0) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/path",schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(!pattern7.test(data0)){
vErrors = withError(vErrors, {instancePath:instancePath+"/path",schemaPath:"",keyword:"pattern",params:{pattern: "^root(:(\\*|[a-z0-9]([-a-z0-9]*[a-z0-9])?))*(:\\*\\*)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/path",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.labelSelector !== undefined){
if(!(validate31(data.labelSelector, {instancePath:instancePath+"/labelSelector",parentData:data,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}

const schema14 = {"type":"object","additionalProperties":false,"properties":{"requiredDuringSchedulingIgnoredDuringExecution":{"$ref":"shared#/$defs/part3"},"preferredDuringSchedulingIgnoredDuringExecution":{"$ref":"shared#/$defs/part4"}}};
const schema15 = {"type":"object","additionalProperties":false,"properties":{"labelSelector":{"$ref":"shared#/$defs/part0"},"locations":{"type":"array","maxItems":256,"uniqueItems":true,"items":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}}}};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "labelSelector") || (key0 === "locations"))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.labelSelector !== undefined){
if(!(validate31(data.labelSelector, {instancePath:instancePath+"/labelSelector",parentData:data,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.locations !== undefined){
let data1 = data.locations;
if(Array.isArray(data1)){
if(data1.length > 256){
vErrors = withError(vErrors, {instancePath:instancePath+"/locations",schemaPath:"",keyword:"maxItems",params:{limit: 256}});
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(data2.length > 63 && func2(data2) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/locations/" + i0,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data2)){
vErrors = withError(vErrors, {instancePath:instancePath+"/locations/" + i0,schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/locations/" + i0,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data1[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = withError(vErrors, {instancePath:instancePath+"/locations",schemaPath:"",keyword:"uniqueItems",params:{i: i1, j: j0}});
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/locations",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}

const schema16 = {"type":"array","maxItems":16,"items":{"$ref":"shared#/$defs/part5"}};
const schema17 = {"type":"object","additionalProperties":false,"properties":{"weight":{"type":"integer","minimum":1,"maximum":100},"clusterAffinityTerm":{"$ref":"shared#/$defs/part3"}},"required":["weight","clusterAffinityTerm"]};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.weight === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "weight"}});
errors++;
}
if(data.clusterAffinityTerm === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "clusterAffinityTerm"}});
errors++;
}
for(const key0 in data){
if(!((key0 === "weight") || (key0 === "clusterAffinityTerm"))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.weight !== undefined){
let data0 = data.weight;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/weight",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
vErrors = withError(vErrors, {instancePath:instancePath+"/weight",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 100}});
errors++;
}
if(data0 < 1 || isNaN(data0)){
vErrors = withError(vErrors, {instancePath:instancePath+"/weight",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data.clusterAffinityTerm !== undefined){
if(!(validate36(data.clusterAffinityTerm, {instancePath:instancePath+"/clusterAffinityTerm",parentData:data,parentDataProperty:"clusterAffinityTerm",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}


function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 16){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"maxItems",params:{limit: 16}});
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate40(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}


function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "requiredDuringSchedulingIgnoredDuringExecution") || (key0 === "preferredDuringSchedulingIgnoredDuringExecution"))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.requiredDuringSchedulingIgnoredDuringExecution !== undefined){
if(!(validate36(data.requiredDuringSchedulingIgnoredDuringExecution, {instancePath:instancePath+"/requiredDuringSchedulingIgnoredDuringExecution",parentData:data,parentDataProperty:"requiredDuringSchedulingIgnoredDuringExecution",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.preferredDuringSchedulingIgnoredDuringExecution !== undefined){
if(!(validate39(data.preferredDuringSchedulingIgnoredDuringExecution, {instancePath:instancePath+"/preferredDuringSchedulingIgnoredDuringExecution",parentData:data,parentDataProperty:"preferredDuringSchedulingIgnoredDuringExecution",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}

const schema18 = {"type":"object","additionalProperties":false,"properties":{"labelSelector":{"$ref":"shared#/$defs/part0"},"clusters":{"type":"array","maxItems":1000,"uniqueItems":true,"items":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}},"locations":{"type":"array","maxItems":256,"uniqueItems":true,"items":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}}}};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "labelSelector") || (key0 === "clusters")) || (key0 === "locations"))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.labelSelector !== undefined){
if(!(validate31(data.labelSelector, {instancePath:instancePath+"/labelSelector",parentData:data,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.clusters !== undefined){
let data1 = data.clusters;
if(Array.isArray(data1)){
if(data1.length > 1000){
vErrors = withError(vErrors, {instancePath:instancePath+"/clusters",schemaPath:"",keyword:"maxItems",params:{limit: 1000}});
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(data2.length > 63 && func2(data2) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/clusters/" + i0,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data2)){
vErrors = withError(vErrors, {instancePath:instancePath+"/clusters/" + i0,schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/clusters/" + i0,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data1[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = withError(vErrors, {instancePath:instancePath+"/clusters",schemaPath:"",keyword:"uniqueItems",params:{i: i1, j: j0}});
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/clusters",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.locations !== undefined){
let data3 = data.locations;
if(Array.isArray(data3)){
if(data3.length > 256){
vErrors = withError(vErrors, {instancePath:instancePath+"/locations",schemaPath:"",keyword:"maxItems",params:{limit: 256}});
errors++;
}
const len1 = data3.length;
for(let i2=0; i2<len1; i2++){
let data4 = data3[i2];
if(typeof data4 === "string"){
if(data4.length > 63 && func2(data4) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/locations/" + i2,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data4)){
vErrors = withError(vErrors, {instancePath:instancePath+"/locations/" + i2,schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/locations/" + i2,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i3 = data3.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data3[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = withError(vErrors, {instancePath:instancePath+"/locations",schemaPath:"",keyword:"uniqueItems",params:{i: i3, j: j1}});
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/locations",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Placement" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "apiVersion"}});
errors++;
}
if(data.kind === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "kind"}});
errors++;
}
if(data.metadata === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "metadata"}});
errors++;
}
if(data.spec === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "spec"}});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (key0 === "status"))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/apiVersion",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(data0 === "workload.kcp.io/v1alpha1")){
vErrors = withError(vErrors, {instancePath:instancePath+"/apiVersion",schemaPath:"",keyword:"enum",params:{allowedValues: schema10.properties.apiVersion.enum}});
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/kind",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(data1 === "Placement")){
vErrors = withError(vErrors, {instancePath:instancePath+"/kind",schemaPath:"",keyword:"enum",params:{allowedValues: schema10.properties.kind.enum}});
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key1 in data2){
if(!(((key1 === "name") || (key1 === "labels")) || (key1 === "annotations"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 253 && func2(data3) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data3.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern29.test(data3)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data2.labels !== undefined){
let data4 = data2.labels;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
let data5 = data4[key2];
if(typeof data5 === "string"){
if(data5.length > 63 && func2(data5) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data5)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data2.annotations !== undefined){
let data6 = data2.annotations;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
let data7 = data6[key3];
if(typeof data7 === "string"){
if(data7.length > 262144 && func2(data7) > 262144){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 262144}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.spec !== undefined){
let data8 = data.spec;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.source === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec",schemaPath:"",keyword:"required",params:{missingProperty: "source"}});
errors++;
}
if(data8.strategy === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec",schemaPath:"",keyword:"required",params:{missingProperty: "strategy"}});
errors++;
}
for(const key4 in data8){
if(!(func6.call(schema10.properties.spec.properties, key4))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key4}});
errors++;
}
}
if(data8.source !== undefined){
let data9 = data8.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key5 in data9){
if(!(func6.call(schema10.properties.spec.properties.source.properties, key5))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key5}});
errors++;
}
}
if(data9.apiVersion !== undefined){
let data10 = data9.apiVersion;
if(typeof data10 === "string"){
if(data10.length > 253 && func2(data10) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/apiVersion",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(!pattern31.test(data10)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/apiVersion",schemaPath:"",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?v[0-9][a-z0-9]{0,30}$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/apiVersion",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data9.kind !== undefined){
let data11 = data9.kind;
if(typeof data11 === "string"){
if(data11.length > 63 && func2(data11) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/kind",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern32.test(data11)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/kind",schemaPath:"",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9]*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/kind",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data9.name !== undefined){
let data12 = data9.name;
if(typeof data12 === "string"){
if(data12.length > 253 && func2(data12) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/name",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(!pattern33.test(data12)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/name",schemaPath:"",keyword:"pattern",params:{pattern: "^[^/% \\t\\n\\v\\f\\r]+$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/name",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data9.namespace !== undefined){
let data13 = data9.namespace;
if(typeof data13 === "string"){
if(data13.length > 63 && func2(data13) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/namespace",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data13)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/namespace",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/namespace",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data9.workspace !== undefined){
let data14 = data9.workspace;
if(typeof data14 === "string"){
if(data14.length > 1024 && func2(data14) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/workspace",schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(!pattern4.test(data14)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/workspace",schemaPath:"",keyword:"pattern",params:{pattern: "^root(:[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/workspace",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data9.path !== undefined){
let data15 = data9.path;
if(typeof data15 === "string"){
if(data15.length > 1024 && func2(data15) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/path",schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(!pattern36.test(data15)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/path",schemaPath:"",keyword:"pattern",params:{pattern: "^(\\.|[^/.][^/]*|\\.[^/.][^/]*|\\.\\.[^/]+)(/+(\\.|[^/.][^/]*|\\.[^/.][^/]*|\\.\\.[^/]+))*/*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/path",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data9.helm !== undefined){
let data16 = data9.helm;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key6 in data16){
if(!((((key6 === "releaseName") || (key6 === "namespace")) || (key6 === "values")) || (key6 === "valuesFiles"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/helm",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key6}});
errors++;
}
}
if(data16.releaseName !== undefined){
let data17 = data16.releaseName;
if(typeof data17 === "string"){
if(data17.length > 63 && func2(data17) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/helm/releaseName",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data17)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/helm/releaseName",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/helm/releaseName",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data16.namespace !== undefined){
let data18 = data16.namespace;
if(typeof data18 === "string"){
if(data18.length > 63 && func2(data18) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/helm/namespace",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data18)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/helm/namespace",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/helm/namespace",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data16.values !== undefined){
let data19 = data16.values;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(Object.keys(data19).length > 1000){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/helm/values",schemaPath:"",keyword:"maxProperties",params:{limit: 1000}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/helm/values",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data16.valuesFiles !== undefined){
let data20 = data16.valuesFiles;
if(Array.isArray(data20)){
if(data20.length > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/helm/valuesFiles",schemaPath:"",keyword:"maxItems",params:{limit: 32}});
errors++;
}
const len0 = data20.length;
for(let i0=0; i0<len0; i0++){
let data21 = data20[i0];
if(typeof data21 === "string"){
if(data21.length > 1024 && func2(data21) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/helm/valuesFiles/" + i0,schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(!pattern36.test(data21)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/helm/valuesFiles/" + i0,schemaPath:"",keyword:"pattern",params:{pattern: "^(\\.|[^/.][^/]*|\\.[^/.][^/]*|\\.\\.[^/]+)(/+(\\.|[^/.][^/]*|\\.[^/.][^/]*|\\.\\.[^/]+))*/*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/helm/valuesFiles/" + i0,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/helm/valuesFiles",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/helm",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data9.selector !== undefined){
let data22 = data9.selector;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key7 in data22){
if(!(((key7 === "namespaceSelector") || (key7 === "labelSelector")) || (key7 === "kinds"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/selector",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key7}});
errors++;
}
}
if(data22.namespaceSelector !== undefined){
if(!(validate27(data22.namespaceSelector, {instancePath:instancePath+"/spec/source/selector/namespaceSelector",parentData:data22,parentDataProperty:"namespaceSelector",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data22.labelSelector !== undefined){
if(!(validate27(data22.labelSelector, {instancePath:instancePath+"/spec/source/selector/labelSelector",parentData:data22,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data22.kinds !== undefined){
let data25 = data22.kinds;
if(Array.isArray(data25)){
if(data25.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/selector/kinds",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len1 = data25.length;
for(let i1=0; i1<len1; i1++){
let data26 = data25[i1];
if(typeof data26 === "string"){
if(data26.length > 63 && func2(data26) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/selector/kinds/" + i1,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern32.test(data26)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/selector/kinds/" + i1,schemaPath:"",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9]*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/selector/kinds/" + i1,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i2 = data25.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data25[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/selector/kinds",schemaPath:"",keyword:"uniqueItems",params:{i: i2, j: j0}});
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/selector/kinds",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/selector",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data9.followDependencies !== undefined){
if(typeof data9.followDependencies !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/followDependencies",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data8.locationSelector !== undefined){
if(!(validate30(data8.locationSelector, {instancePath:instancePath+"/spec/locationSelector",parentData:data8,parentDataProperty:"locationSelector",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data8.locationSelectors !== undefined){
let data29 = data8.locationSelectors;
if(Array.isArray(data29)){
if(data29.length > 16){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/locationSelectors",schemaPath:"",keyword:"maxItems",params:{limit: 16}});
errors++;
}
if(data29.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/locationSelectors",schemaPath:"",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len2 = data29.length;
for(let i3=0; i3<len2; i3++){
if(!(validate30(data29[i3], {instancePath:instancePath+"/spec/locationSelectors/" + i3,parentData:data29,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/locationSelectors",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data8.strategy !== undefined){
let data31 = data8.strategy;
if(typeof data31 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/strategy",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data31 === "OneToAny") || (data31 === "OneToMany")) || (data31 === "Spread"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/strategy",schemaPath:"",keyword:"enum",params:{allowedValues: schema10.properties.spec.properties.strategy.enum}});
errors++;
}
}
if(data8.numberOfClusters !== undefined){
let data32 = data8.numberOfClusters;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/numberOfClusters",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 1000 || isNaN(data32)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/numberOfClusters",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 1000}});
errors++;
}
if(data32 < 1 || isNaN(data32)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/numberOfClusters",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data8.constraints !== undefined){
let data33 = data8.constraints;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key8 in data33){
if(!((((((key8 === "resourceRequirements") || (key8 === "affinity")) || (key8 === "tolerations")) || (key8 === "topologySpreadConstraints")) || (key8 === "capabilities")) || (key8 === "minHealthyRatio"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key8}});
errors++;
}
}
if(data33.resourceRequirements !== undefined){
let data34 = data33.resourceRequirements;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key9 in data34){
if(!(((key9 === "cpu") || (key9 === "memory")) || (key9 === "storage"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key9}});
errors++;
}
}
if(data34.cpu !== undefined){
let data35 = data34.cpu;
const _errs79 = errors;
let valid17 = false;
const _errs80 = errors;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/cpu",schemaPath:"/anyOf/0/",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 9007199254740991 || isNaN(data35)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/cpu",schemaPath:"/anyOf/0/",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data35 < 0 || isNaN(data35)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/cpu",schemaPath:"/anyOf/0/",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
var _valid0 = _errs80 === errors;
valid17 = valid17 || _valid0;
if(!valid17){
const _errs82 = errors;
if(typeof data35 === "string"){
if(data35.length > 32 && func2(data35) > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/cpu",schemaPath:"/anyOf/1/",keyword:"maxLength",params:{limit: 32}});
errors++;
}
if(!pattern12.test(data35)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/cpu",schemaPath:"/anyOf/1/",keyword:"pattern",params:{pattern: "^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/cpu",schemaPath:"/anyOf/1/",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid0 = _errs82 === errors;
valid17 = valid17 || _valid0;
}
if(!valid17){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/cpu",schemaPath:"",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs79;
if(vErrors !== null){
if(_errs79){
vErrors.length = _errs79;
}
else {
vErrors = null;
}
}
}
}
if(data34.memory !== undefined){
let data36 = data34.memory;
const _errs85 = errors;
let valid18 = false;
const _errs86 = errors;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/memory",schemaPath:"/anyOf/0/",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 9007199254740991 || isNaN(data36)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/memory",schemaPath:"/anyOf/0/",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data36 < 0 || isNaN(data36)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/memory",schemaPath:"/anyOf/0/",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
var _valid1 = _errs86 === errors;
valid18 = valid18 || _valid1;
if(!valid18){
const _errs88 = errors;
if(typeof data36 === "string"){
if(data36.length > 32 && func2(data36) > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/memory",schemaPath:"/anyOf/1/",keyword:"maxLength",params:{limit: 32}});
errors++;
}
if(!pattern12.test(data36)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/memory",schemaPath:"/anyOf/1/",keyword:"pattern",params:{pattern: "^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/memory",schemaPath:"/anyOf/1/",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid1 = _errs88 === errors;
valid18 = valid18 || _valid1;
}
if(!valid18){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/memory",schemaPath:"",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs85;
if(vErrors !== null){
if(_errs85){
vErrors.length = _errs85;
}
else {
vErrors = null;
}
}
}
}
if(data34.storage !== undefined){
let data37 = data34.storage;
const _errs91 = errors;
let valid19 = false;
const _errs92 = errors;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/storage",schemaPath:"/anyOf/0/",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 9007199254740991 || isNaN(data37)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/storage",schemaPath:"/anyOf/0/",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data37 < 0 || isNaN(data37)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/storage",schemaPath:"/anyOf/0/",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
var _valid2 = _errs92 === errors;
valid19 = valid19 || _valid2;
if(!valid19){
const _errs94 = errors;
if(typeof data37 === "string"){
if(data37.length > 32 && func2(data37) > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/storage",schemaPath:"/anyOf/1/",keyword:"maxLength",params:{limit: 32}});
errors++;
}
if(!pattern12.test(data37)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/storage",schemaPath:"/anyOf/1/",keyword:"pattern",params:{pattern: "^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/storage",schemaPath:"/anyOf/1/",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid2 = _errs94 === errors;
valid19 = valid19 || _valid2;
}
if(!valid19){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements/storage",schemaPath:"",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs91;
if(vErrors !== null){
if(_errs91){
vErrors.length = _errs91;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/resourceRequirements",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data33.affinity !== undefined){
let data38 = data33.affinity;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key10 in data38){
if(!((key10 === "clusterAffinity") || (key10 === "clusterAntiAffinity"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/affinity",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key10}});
errors++;
}
}
if(data38.clusterAffinity !== undefined){
if(!(validate35(data38.clusterAffinity, {instancePath:instancePath+"/spec/constraints/affinity/clusterAffinity",parentData:data38,parentDataProperty:"clusterAffinity",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data38.clusterAntiAffinity !== undefined){
if(!(validate35(data38.clusterAntiAffinity, {instancePath:instancePath+"/spec/constraints/affinity/clusterAntiAffinity",parentData:data38,parentDataProperty:"clusterAntiAffinity",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/affinity",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data33.tolerations !== undefined){
let data41 = data33.tolerations;
if(Array.isArray(data41)){
if(data41.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/tolerations",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len3 = data41.length;
for(let i4=0; i4<len3; i4++){
let data42 = data41[i4];
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key11 in data42){
if(!(((((key11 === "key") || (key11 === "operator")) || (key11 === "value")) || (key11 === "effect")) || (key11 === "tolerationSeconds"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/tolerations/" + i4,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key11}});
errors++;
}
}
if(data42.key !== undefined){
let data43 = data42.key;
if(typeof data43 === "string"){
if(data43.length > 317 && func2(data43) > 317){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/tolerations/" + i4+"/key",schemaPath:"",keyword:"maxLength",params:{limit: 317}});
errors++;
}
if(!pattern5.test(data43)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/tolerations/" + i4+"/key",schemaPath:"",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/tolerations/" + i4+"/key",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data42.operator !== undefined){
let data44 = data42.operator;
if(typeof data44 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/tolerations/" + i4+"/operator",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data44 === "Exists") || (data44 === "Equal"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/tolerations/" + i4+"/operator",schemaPath:"",keyword:"enum",params:{allowedValues: schema10.properties.spec.properties.constraints.properties.tolerations.items.properties.operator.enum}});
errors++;
}
}
if(data42.value !== undefined){
let data45 = data42.value;
if(typeof data45 === "string"){
if(data45.length > 63 && func2(data45) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/tolerations/" + i4+"/value",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data45)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/tolerations/" + i4+"/value",schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/tolerations/" + i4+"/value",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data42.effect !== undefined){
let data46 = data42.effect;
if(typeof data46 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/tolerations/" + i4+"/effect",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data46 === "NoSchedule") || (data46 === "PreferNoSchedule")) || (data46 === "NoExecute"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/tolerations/" + i4+"/effect",schemaPath:"",keyword:"enum",params:{allowedValues: schema10.properties.spec.properties.constraints.properties.tolerations.items.properties.effect.enum}});
errors++;
}
}
if(data42.tolerationSeconds !== undefined){
let data47 = data42.tolerationSeconds;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/tolerations/" + i4+"/tolerationSeconds",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 2147483647 || isNaN(data47)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/tolerations/" + i4+"/tolerationSeconds",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data47 < 0 || isNaN(data47)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/tolerations/" + i4+"/tolerationSeconds",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/tolerations/" + i4,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/tolerations",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data33.topologySpreadConstraints !== undefined){
let data48 = data33.topologySpreadConstraints;
if(Array.isArray(data48)){
if(data48.length > 16){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints",schemaPath:"",keyword:"maxItems",params:{limit: 16}});
errors++;
}
const len4 = data48.length;
for(let i5=0; i5<len4; i5++){
let data49 = data48[i5];
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
if(data49.topologyKey === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i5,schemaPath:"",keyword:"required",params:{missingProperty: "topologyKey"}});
errors++;
}
if(data49.whenUnsatisfiable === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i5,schemaPath:"",keyword:"required",params:{missingProperty: "whenUnsatisfiable"}});
errors++;
}
if(data49.maxSkew === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i5,schemaPath:"",keyword:"required",params:{missingProperty: "maxSkew"}});
errors++;
}
for(const key12 in data49){
if(!((((key12 === "topologyKey") || (key12 === "whenUnsatisfiable")) || (key12 === "maxSkew")) || (key12 === "labelSelector"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i5,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key12}});
errors++;
}
}
if(data49.topologyKey !== undefined){
let data50 = data49.topologyKey;
if(typeof data50 === "string"){
if(data50.length > 317 && func2(data50) > 317){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i5+"/topologyKey",schemaPath:"",keyword:"maxLength",params:{limit: 317}});
errors++;
}
if(!pattern5.test(data50)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i5+"/topologyKey",schemaPath:"",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i5+"/topologyKey",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data49.whenUnsatisfiable !== undefined){
let data51 = data49.whenUnsatisfiable;
if(typeof data51 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i5+"/whenUnsatisfiable",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data51 === "DoNotSchedule") || (data51 === "ScheduleAnyway"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i5+"/whenUnsatisfiable",schemaPath:"",keyword:"enum",params:{allowedValues: schema10.properties.spec.properties.constraints.properties.topologySpreadConstraints.items.properties.whenUnsatisfiable.enum}});
errors++;
}
}
if(data49.maxSkew !== undefined){
let data52 = data49.maxSkew;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i5+"/maxSkew",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 2147483647 || isNaN(data52)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i5+"/maxSkew",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data52 < 1 || isNaN(data52)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i5+"/maxSkew",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data49.labelSelector !== undefined){
if(!(validate27(data49.labelSelector, {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i5+"/labelSelector",parentData:data49,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i5,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data33.capabilities !== undefined){
let data54 = data33.capabilities;
if(Array.isArray(data54)){
if(data54.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/capabilities",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len5 = data54.length;
for(let i6=0; i6<len5; i6++){
let data55 = data54[i6];
if(typeof data55 === "string"){
if(data55.length > 317 && func2(data55) > 317){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/capabilities/" + i6,schemaPath:"",keyword:"maxLength",params:{limit: 317}});
errors++;
}
if(!pattern5.test(data55)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/capabilities/" + i6,schemaPath:"",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/capabilities/" + i6,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i7 = data54.length;
let j1;
if(i7 > 1){
const indices1 = {};
for(;i7--;){
let item1 = data54[i7];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/capabilities",schemaPath:"",keyword:"uniqueItems",params:{i: i7, j: j1}});
errors++;
break;
}
indices1[item1] = i7;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/capabilities",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data33.minHealthyRatio !== undefined){
let data56 = data33.minHealthyRatio;
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 > 1 || isNaN(data56)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/minHealthyRatio",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 1}});
errors++;
}
if(data56 < 0 || isNaN(data56)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/minHealthyRatio",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints/minHealthyRatio",schemaPath:"",keyword:"type",params:{type: "number"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/constraints",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data8.replicaScheduling !== undefined){
let data57 = data8.replicaScheduling;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key13 in data57){
if(!(((((key13 === "mode") || (key13 === "division")) || (key13 === "weights")) || (key13 === "bounds")) || (key13 === "groups"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key13}});
errors++;
}
}
if(data57.mode !== undefined){
let data58 = data57.mode;
if(typeof data58 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/mode",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data58 === "Duplicated") || (data58 === "Divided"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/mode",schemaPath:"",keyword:"enum",params:{allowedValues: schema10.properties.spec.properties.replicaScheduling.properties.mode.enum}});
errors++;
}
}
if(data57.division !== undefined){
let data59 = data57.division;
if(typeof data59 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/division",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data59 === "Weighted") || (data59 === "Aggregated")) || (data59 === "AvailableCapacity"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/division",schemaPath:"",keyword:"enum",params:{allowedValues: schema10.properties.spec.properties.replicaScheduling.properties.division.enum}});
errors++;
}
}
if(data57.weights !== undefined){
let data60 = data57.weights;
if(Array.isArray(data60)){
if(data60.length > 16){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights",schemaPath:"",keyword:"maxItems",params:{limit: 16}});
errors++;
}
const len6 = data60.length;
for(let i8=0; i8<len6; i8++){
let data61 = data60[i8];
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.weight === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i8,schemaPath:"",keyword:"required",params:{missingProperty: "weight"}});
errors++;
}
for(const key14 in data61){
if(!((((key14 === "labelSelector") || (key14 === "clusters")) || (key14 === "locations")) || (key14 === "weight"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i8,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key14}});
errors++;
}
}
if(data61.labelSelector !== undefined){
if(!(validate27(data61.labelSelector, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i8+"/labelSelector",parentData:data61,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data61.clusters !== undefined){
let data63 = data61.clusters;
if(Array.isArray(data63)){
if(data63.length > 1000){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i8+"/clusters",schemaPath:"",keyword:"maxItems",params:{limit: 1000}});
errors++;
}
const len7 = data63.length;
for(let i9=0; i9<len7; i9++){
let data64 = data63[i9];
if(typeof data64 === "string"){
if(data64.length > 63 && func2(data64) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i8+"/clusters/" + i9,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data64)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i8+"/clusters/" + i9,schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i8+"/clusters/" + i9,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i10 = data63.length;
let j2;
if(i10 > 1){
const indices2 = {};
for(;i10--;){
let item2 = data63[i10];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i8+"/clusters",schemaPath:"",keyword:"uniqueItems",params:{i: i10, j: j2}});
errors++;
break;
}
indices2[item2] = i10;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i8+"/clusters",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data61.locations !== undefined){
let data65 = data61.locations;
if(Array.isArray(data65)){
if(data65.length > 256){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i8+"/locations",schemaPath:"",keyword:"maxItems",params:{limit: 256}});
errors++;
}
const len8 = data65.length;
for(let i11=0; i11<len8; i11++){
let data66 = data65[i11];
if(typeof data66 === "string"){
if(data66.length > 63 && func2(data66) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i8+"/locations/" + i11,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data66)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i8+"/locations/" + i11,schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i8+"/locations/" + i11,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i12 = data65.length;
let j3;
if(i12 > 1){
const indices3 = {};
for(;i12--;){
let item3 = data65[i12];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i8+"/locations",schemaPath:"",keyword:"uniqueItems",params:{i: i12, j: j3}});
errors++;
break;
}
indices3[item3] = i12;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i8+"/locations",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data61.weight !== undefined){
let data67 = data61.weight;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i8+"/weight",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 > 1000 || isNaN(data67)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i8+"/weight",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 1000}});
errors++;
}
if(data67 < 0 || isNaN(data67)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i8+"/weight",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i8,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/weights",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data57.bounds !== undefined){
let data68 = data57.bounds;
if(Array.isArray(data68)){
if(data68.length > 16){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds",schemaPath:"",keyword:"maxItems",params:{limit: 16}});
errors++;
}
const len9 = data68.length;
for(let i13=0; i13<len9; i13++){
let data69 = data68[i13];
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
for(const key15 in data69){
if(!(((((key15 === "labelSelector") || (key15 === "clusters")) || (key15 === "locations")) || (key15 === "min")) || (key15 === "max"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key15}});
errors++;
}
}
if(data69.labelSelector !== undefined){
if(!(validate27(data69.labelSelector, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13+"/labelSelector",parentData:data69,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data69.clusters !== undefined){
let data71 = data69.clusters;
if(Array.isArray(data71)){
if(data71.length > 1000){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13+"/clusters",schemaPath:"",keyword:"maxItems",params:{limit: 1000}});
errors++;
}
const len10 = data71.length;
for(let i14=0; i14<len10; i14++){
let data72 = data71[i14];
if(typeof data72 === "string"){
if(data72.length > 63 && func2(data72) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13+"/clusters/" + i14,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data72)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13+"/clusters/" + i14,schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13+"/clusters/" + i14,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i15 = data71.length;
let j4;
if(i15 > 1){
const indices4 = {};
for(;i15--;){
let item4 = data71[i15];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13+"/clusters",schemaPath:"",keyword:"uniqueItems",params:{i: i15, j: j4}});
errors++;
break;
}
indices4[item4] = i15;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13+"/clusters",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data69.locations !== undefined){
let data73 = data69.locations;
if(Array.isArray(data73)){
if(data73.length > 256){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13+"/locations",schemaPath:"",keyword:"maxItems",params:{limit: 256}});
errors++;
}
const len11 = data73.length;
for(let i16=0; i16<len11; i16++){
let data74 = data73[i16];
if(typeof data74 === "string"){
if(data74.length > 63 && func2(data74) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13+"/locations/" + i16,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data74)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13+"/locations/" + i16,schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13+"/locations/" + i16,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i17 = data73.length;
let j5;
if(i17 > 1){
const indices5 = {};
for(;i17--;){
let item5 = data73[i17];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13+"/locations",schemaPath:"",keyword:"uniqueItems",params:{i: i17, j: j5}});
errors++;
break;
}
indices5[item5] = i17;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13+"/locations",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data69.min !== undefined){
let data75 = data69.min;
if(!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13+"/min",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 > 2147483647 || isNaN(data75)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13+"/min",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data75 < 0 || isNaN(data75)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13+"/min",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data69.max !== undefined){
let data76 = data69.max;
if(!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13+"/max",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 > 2147483647 || isNaN(data76)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13+"/max",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data76 < 0 || isNaN(data76)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13+"/max",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i13,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/bounds",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data57.groups !== undefined){
let data77 = data57.groups;
if(Array.isArray(data77)){
if(data77.length > 16){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/groups",schemaPath:"",keyword:"maxItems",params:{limit: 16}});
errors++;
}
const len12 = data77.length;
for(let i18=0; i18<len12; i18++){
if(!(validate49(data77[i18], {instancePath:instancePath+"/spec/replicaScheduling/groups/" + i18,parentData:data77,parentDataProperty:i18,rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling/groups",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/replicaScheduling",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data8.overrides !== undefined){
let data79 = data8.overrides;
if(Array.isArray(data79)){
if(data79.length > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides",schemaPath:"",keyword:"maxItems",params:{limit: 32}});
errors++;
}
const len13 = data79.length;
for(let i19=0; i19<len13; i19++){
let data80 = data79[i19];
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
for(const key16 in data80){
if(!(((((((key16 === "targets") || (key16 === "objects")) || (key16 === "patches")) || (key16 === "images")) || (key16 === "replicas")) || (key16 === "labels")) || (key16 === "annotations"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key16}});
errors++;
}
}
if(data80.targets !== undefined){
if(!(validate49(data80.targets, {instancePath:instancePath+"/spec/overrides/" + i19+"/targets",parentData:data80,parentDataProperty:"targets",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data80.objects !== undefined){
let data82 = data80.objects;
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
for(const key17 in data82){
if(!(((key17 === "kinds") || (key17 === "names")) || (key17 === "labelSelector"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/objects",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key17}});
errors++;
}
}
if(data82.kinds !== undefined){
let data83 = data82.kinds;
if(Array.isArray(data83)){
if(data83.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/objects/kinds",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len14 = data83.length;
for(let i20=0; i20<len14; i20++){
let data84 = data83[i20];
if(typeof data84 === "string"){
if(data84.length > 63 && func2(data84) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/objects/kinds/" + i20,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern32.test(data84)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/objects/kinds/" + i20,schemaPath:"",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9]*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/objects/kinds/" + i20,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i21 = data83.length;
let j6;
if(i21 > 1){
const indices6 = {};
for(;i21--;){
let item6 = data83[i21];
if(typeof item6 !== "string"){
continue;
}
if(typeof indices6[item6] == "number"){
j6 = indices6[item6];
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/objects/kinds",schemaPath:"",keyword:"uniqueItems",params:{i: i21, j: j6}});
errors++;
break;
}
indices6[item6] = i21;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/objects/kinds",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data82.names !== undefined){
let data85 = data82.names;
if(Array.isArray(data85)){
if(data85.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/objects/names",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len15 = data85.length;
for(let i22=0; i22<len15; i22++){
let data86 = data85[i22];
if(typeof data86 === "string"){
if(data86.length > 253 && func2(data86) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/objects/names/" + i22,schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(!pattern33.test(data86)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/objects/names/" + i22,schemaPath:"",keyword:"pattern",params:{pattern: "^[^/% \\t\\n\\v\\f\\r]+$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/objects/names/" + i22,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i23 = data85.length;
let j7;
if(i23 > 1){
const indices7 = {};
for(;i23--;){
let item7 = data85[i23];
if(typeof item7 !== "string"){
continue;
}
if(typeof indices7[item7] == "number"){
j7 = indices7[item7];
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/objects/names",schemaPath:"",keyword:"uniqueItems",params:{i: i23, j: j7}});
errors++;
break;
}
indices7[item7] = i23;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/objects/names",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data82.labelSelector !== undefined){
if(!(validate27(data82.labelSelector, {instancePath:instancePath+"/spec/overrides/" + i19+"/objects/labelSelector",parentData:data82,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/objects",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data80.patches !== undefined){
let data88 = data80.patches;
if(Array.isArray(data88)){
if(data88.length > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/patches",schemaPath:"",keyword:"maxItems",params:{limit: 32}});
errors++;
}
const len16 = data88.length;
for(let i24=0; i24<len16; i24++){
let data89 = data88[i24];
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
if(data89.type === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/patches/" + i24,schemaPath:"",keyword:"required",params:{missingProperty: "type"}});
errors++;
}
if(data89.patch === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/patches/" + i24,schemaPath:"",keyword:"required",params:{missingProperty: "patch"}});
errors++;
}
for(const key18 in data89){
if(!((key18 === "type") || (key18 === "patch"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/patches/" + i24,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key18}});
errors++;
}
}
if(data89.type !== undefined){
let data90 = data89.type;
if(typeof data90 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/patches/" + i24+"/type",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data90 === "JSONPatch") || (data90 === "MergePatch")) || (data90 === "StrategicMergePatch"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/patches/" + i24+"/type",schemaPath:"",keyword:"enum",params:{allowedValues: schema10.properties.spec.properties.overrides.items.properties.patches.items.properties.type.enum}});
errors++;
}
}
if(data89.patch !== undefined){
let data91 = data89.patch;
if(typeof data91 === "string"){
if(data91.length > 65536 && func2(data91) > 65536){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/patches/" + i24+"/patch",schemaPath:"",keyword:"maxLength",params:{limit: 65536}});
errors++;
}
if(data91.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/patches/" + i24+"/patch",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/patches/" + i24+"/patch",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/patches/" + i24,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/patches",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data80.images !== undefined){
let data92 = data80.images;
if(Array.isArray(data92)){
if(data92.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/images",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len17 = data92.length;
for(let i25=0; i25<len17; i25++){
let data93 = data92[i25];
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
if(data93.name === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/images/" + i25,schemaPath:"",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key19 in data93){
if(!((((key19 === "name") || (key19 === "newName")) || (key19 === "newTag")) || (key19 === "digest"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/images/" + i25,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key19}});
errors++;
}
}
if(data93.name !== undefined){
let data94 = data93.name;
if(typeof data94 === "string"){
if(data94.length > 1024 && func2(data94) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/images/" + i25+"/name",schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(data94.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/images/" + i25+"/name",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/images/" + i25+"/name",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data93.newName !== undefined){
let data95 = data93.newName;
if(typeof data95 === "string"){
if(data95.length > 1024 && func2(data95) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/images/" + i25+"/newName",schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(data95.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/images/" + i25+"/newName",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/images/" + i25+"/newName",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data93.newTag !== undefined){
let data96 = data93.newTag;
if(typeof data96 === "string"){
if(data96.length > 128 && func2(data96) > 128){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/images/" + i25+"/newTag",schemaPath:"",keyword:"maxLength",params:{limit: 128}});
errors++;
}
if(data96.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/images/" + i25+"/newTag",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern64.test(data96)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/images/" + i25+"/newTag",schemaPath:"",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/images/" + i25+"/newTag",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data93.digest !== undefined){
let data97 = data93.digest;
if(typeof data97 === "string"){
if(data97.length > 256 && func2(data97) > 256){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/images/" + i25+"/digest",schemaPath:"",keyword:"maxLength",params:{limit: 256}});
errors++;
}
if(!pattern65.test(data97)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/images/" + i25+"/digest",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]+([+._-][a-z0-9]+)*:[0-9a-fA-F]{32,}$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/images/" + i25+"/digest",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/images/" + i25,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/images",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data80.replicas !== undefined){
let data98 = data80.replicas;
if(!(((typeof data98 == "number") && (!(data98 % 1) && !isNaN(data98))) && (isFinite(data98)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/replicas",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data98 == "number") && (isFinite(data98))){
if(data98 > 2147483647 || isNaN(data98)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/replicas",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data98 < 0 || isNaN(data98)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/replicas",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data80.labels !== undefined){
let data99 = data80.labels;
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
if(Object.keys(data99).length > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/labels",schemaPath:"",keyword:"maxProperties",params:{limit: 32}});
errors++;
}
for(const key20 in data99){
let data100 = data99[key20];
if(typeof data100 === "string"){
if(data100.length > 63 && func2(data100) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/labels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data100)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/labels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/labels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/labels",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data80.annotations !== undefined){
let data101 = data80.annotations;
if(data101 && typeof data101 == "object" && !Array.isArray(data101)){
if(Object.keys(data101).length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/annotations",schemaPath:"",keyword:"maxProperties",params:{limit: 64}});
errors++;
}
for(const key21 in data101){
let data102 = data101[key21];
if(typeof data102 === "string"){
if(data102.length > 65536 && func2(data102) > 65536){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/annotations/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 65536}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/annotations/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19+"/annotations",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides/" + i19,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/overrides",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data8.suspend !== undefined){
if(typeof data8.suspend !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/suspend",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

export const ResourceExport = validate54;
const schema19 = {"$id":"ResourceExport","type":"object","additionalProperties":false,"properties":{"apiVersion":{"type":"string","enum":["workload.kcp.io/v1alpha1"]},"kind":{"type":"string","enum":["ResourceExport"]},"metadata":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"},"labels":{"type":"object","additionalProperties":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}},"annotations":{"type":"object","additionalProperties":{"type":"string","maxLength":262144}}},"required":["name"]},"spec":{"type":"object","additionalProperties":false,"properties":{"resource":{"type":"object","additionalProperties":false,"properties":{"group":{"type":"string","maxLength":253,"pattern":"^[a-z0-9.-]*$"},"version":{"type":"string","maxLength":32,"pattern":"^v[0-9][a-z0-9]{0,30}$"},"resource":{"type":"string","maxLength":63,"pattern":"^[a-z][a-z0-9]*$"},"namespace":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"name":{"type":"string","maxLength":253,"pattern":"^[^/% \\t\\n\\v\\f\\r]+$"}},"required":["version","resource","name"]},"target":{"type":"object","additionalProperties":false,"properties":{"clusters":{"type":"array","maxItems":1000,"uniqueItems":true,"items":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}},"locationSelector":{"$ref":"shared#/$defs/part1"},"labelSelector":{"$ref":"shared#/$defs/part0"}}},"conflictResolution":{"type":"string","enum":["UseSource","UseTarget","Error"]}},"required":["resource","target"]},"status":{}},"required":["apiVersion","kind","metadata","spec"]};
const pattern69 = new RegExp("^[a-z0-9.-]*$", "");
const pattern70 = new RegExp("^v[0-9][a-z0-9]{0,30}$", "");
const pattern71 = new RegExp("^[a-z][a-z0-9]*$", "");

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "path") || (key0 === "labelSelector"))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.path !== undefined){
let data0 = data.path;
if(typeof data0 === "string"){
if(data0.length > 1024 && func2(data0) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/path",schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(!pattern7.test(data0)){
vErrors = withError(vErrors, {instancePath:instancePath+"/path",schemaPath:"",keyword:"pattern",params:{pattern: "^root(:(\\*|[a-z0-9]([-a-z0-9]*[a-z0-9])?))*(:\\*\\*)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/path",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.labelSelector !== undefined){
if(!(validate31(data.labelSelector, {instancePath:instancePath+"/labelSelector",parentData:data,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}


function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "matchLabels") || (key0 === "matchExpressions"))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.matchLabels !== undefined){
let data0 = data.matchLabels;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels",schemaPath:"",keyword:"maxProperties",params:{limit: 32}});
errors++;
}
for(const key1 in data0){
let data1 = data0[key1];
if(typeof data1 === "string"){
if(data1.length > 63 && func2(data1) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data1)){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchLabels",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.matchExpressions !== undefined){
let data2 = data.matchExpressions;
if(Array.isArray(data2)){
if(data2.length > 16){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions",schemaPath:"",keyword:"maxItems",params:{limit: 16}});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.key === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0,schemaPath:"",keyword:"required",params:{missingProperty: "key"}});
errors++;
}
if(data3.operator === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0,schemaPath:"",keyword:"required",params:{missingProperty: "operator"}});
errors++;
}
for(const key2 in data3){
if(!(((key2 === "key") || (key2 === "operator")) || (key2 === "values"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key2}});
errors++;
}
}
if(data3.key !== undefined){
let data4 = data3.key;
if(typeof data4 === "string"){
if(data4.length > 317 && func2(data4) > 317){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/key",schemaPath:"",keyword:"maxLength",params:{limit: 317}});
errors++;
}
if(!pattern5.test(data4)){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/key",schemaPath:"",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/key",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data3.operator !== undefined){
let data5 = data3.operator;
if(typeof data5 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/operator",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data5 === "In") || (data5 === "NotIn")) || (data5 === "Exists")) || (data5 === "DoesNotExist"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/operator",schemaPath:"",keyword:"enum",params:{allowedValues: schema9.properties.matchExpressions.items.properties.operator.enum}});
errors++;
}
}
if(data3.values !== undefined){
let data6 = data3.values;
if(Array.isArray(data6)){
if(data6.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(data7.length > 63 && func2(data7) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values/" + i1,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data7)){
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values/" + i1,schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values/" + i1,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0+"/values",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions/" + i0,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/matchExpressions",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}


function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="ResourceExport" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "apiVersion"}});
errors++;
}
if(data.kind === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "kind"}});
errors++;
}
if(data.metadata === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "metadata"}});
errors++;
}
if(data.spec === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "spec"}});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (key0 === "status"))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/apiVersion",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(data0 === "workload.kcp.io/v1alpha1")){
vErrors = withError(vErrors, {instancePath:instancePath+"/apiVersion",schemaPath:"",keyword:"enum",params:{allowedValues: schema19.properties.apiVersion.enum}});
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/kind",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(data1 === "ResourceExport")){
vErrors = withError(vErrors, {instancePath:instancePath+"/kind",schemaPath:"",keyword:"enum",params:{allowedValues: schema19.properties.kind.enum}});
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key1 in data2){
if(!(((key1 === "name") || (key1 === "labels")) || (key1 === "annotations"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 253 && func2(data3) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data3.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern29.test(data3)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data2.labels !== undefined){
let data4 = data2.labels;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
let data5 = data4[key2];
if(typeof data5 === "string"){
if(data5.length > 63 && func2(data5) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data5)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data2.annotations !== undefined){
let data6 = data2.annotations;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
let data7 = data6[key3];
if(typeof data7 === "string"){
if(data7.length > 262144 && func2(data7) > 262144){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 262144}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.spec !== undefined){
let data8 = data.spec;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.resource === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec",schemaPath:"",keyword:"required",params:{missingProperty: "resource"}});
errors++;
}
if(data8.target === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec",schemaPath:"",keyword:"required",params:{missingProperty: "target"}});
errors++;
}
for(const key4 in data8){
if(!(((key4 === "resource") || (key4 === "target")) || (key4 === "conflictResolution"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key4}});
errors++;
}
}
if(data8.resource !== undefined){
let data9 = data8.resource;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.version === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource",schemaPath:"",keyword:"required",params:{missingProperty: "version"}});
errors++;
}
if(data9.resource === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource",schemaPath:"",keyword:"required",params:{missingProperty: "resource"}});
errors++;
}
if(data9.name === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource",schemaPath:"",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key5 in data9){
if(!(((((key5 === "group") || (key5 === "version")) || (key5 === "resource")) || (key5 === "namespace")) || (key5 === "name"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key5}});
errors++;
}
}
if(data9.group !== undefined){
let data10 = data9.group;
if(typeof data10 === "string"){
if(data10.length > 253 && func2(data10) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource/group",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(!pattern69.test(data10)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource/group",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9.-]*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource/group",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data9.version !== undefined){
let data11 = data9.version;
if(typeof data11 === "string"){
if(data11.length > 32 && func2(data11) > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource/version",schemaPath:"",keyword:"maxLength",params:{limit: 32}});
errors++;
}
if(!pattern70.test(data11)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource/version",schemaPath:"",keyword:"pattern",params:{pattern: "^v[0-9][a-z0-9]{0,30}$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource/version",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data9.resource !== undefined){
let data12 = data9.resource;
if(typeof data12 === "string"){
if(data12.length > 63 && func2(data12) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource/resource",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern71.test(data12)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource/resource",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource/resource",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data9.namespace !== undefined){
let data13 = data9.namespace;
if(typeof data13 === "string"){
if(data13.length > 63 && func2(data13) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource/namespace",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data13)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource/namespace",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource/namespace",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data9.name !== undefined){
let data14 = data9.name;
if(typeof data14 === "string"){
if(data14.length > 253 && func2(data14) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource/name",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(!pattern33.test(data14)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource/name",schemaPath:"",keyword:"pattern",params:{pattern: "^[^/% \\t\\n\\v\\f\\r]+$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource/name",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/resource",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data8.target !== undefined){
let data15 = data8.target;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key6 in data15){
if(!(((key6 === "clusters") || (key6 === "locationSelector")) || (key6 === "labelSelector"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/target",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key6}});
errors++;
}
}
if(data15.clusters !== undefined){
let data16 = data15.clusters;
if(Array.isArray(data16)){
if(data16.length > 1000){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/target/clusters",schemaPath:"",keyword:"maxItems",params:{limit: 1000}});
errors++;
}
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
let data17 = data16[i0];
if(typeof data17 === "string"){
if(data17.length > 63 && func2(data17) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/target/clusters/" + i0,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data17)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/target/clusters/" + i0,schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/target/clusters/" + i0,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i1 = data16.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data16[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/target/clusters",schemaPath:"",keyword:"uniqueItems",params:{i: i1, j: j0}});
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/target/clusters",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data15.locationSelector !== undefined){
if(!(validate55(data15.locationSelector, {instancePath:instancePath+"/spec/target/locationSelector",parentData:data15,parentDataProperty:"locationSelector",rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data15.labelSelector !== undefined){
if(!(validate58(data15.labelSelector, {instancePath:instancePath+"/spec/target/labelSelector",parentData:data15,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/target",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data8.conflictResolution !== undefined){
let data20 = data8.conflictResolution;
if(typeof data20 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/conflictResolution",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data20 === "UseSource") || (data20 === "UseTarget")) || (data20 === "Error"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/conflictResolution",schemaPath:"",keyword:"enum",params:{allowedValues: schema19.properties.spec.properties.conflictResolution.enum}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}

export const ResourceImport = validate60;
const schema22 = {"$id":"ResourceImport","type":"object","additionalProperties":false,"properties":{"apiVersion":{"type":"string","enum":["workload.kcp.io/v1alpha1"]},"kind":{"type":"string","enum":["ResourceImport"]},"metadata":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"},"labels":{"type":"object","additionalProperties":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}},"annotations":{"type":"object","additionalProperties":{"type":"string","maxLength":262144}}},"required":["name"]},"spec":{"type":"object","additionalProperties":false,"properties":{"source":{"type":"object","additionalProperties":false,"properties":{"cluster":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"resource":{"type":"object","additionalProperties":false,"properties":{"group":{"type":"string","maxLength":253,"pattern":"^[a-z0-9.-]*$"},"version":{"type":"string","maxLength":32,"pattern":"^v[0-9][a-z0-9]{0,30}$"},"resource":{"type":"string","maxLength":63,"pattern":"^[a-z][a-z0-9]*$"},"namespace":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"name":{"type":"string","maxLength":253,"pattern":"^[^/% \\t\\n\\v\\f\\r]+$"}},"required":["version","resource","name"]}},"required":["cluster","resource"]},"schemaUpdatePolicy":{"type":"string","enum":["UpdateAlways","UpdateIfNewer","Never"]}},"required":["source"]},"status":{}},"required":["apiVersion","kind","metadata","spec"]};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="ResourceImport" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "apiVersion"}});
errors++;
}
if(data.kind === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "kind"}});
errors++;
}
if(data.metadata === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "metadata"}});
errors++;
}
if(data.spec === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "spec"}});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (key0 === "status"))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/apiVersion",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(data0 === "workload.kcp.io/v1alpha1")){
vErrors = withError(vErrors, {instancePath:instancePath+"/apiVersion",schemaPath:"",keyword:"enum",params:{allowedValues: schema22.properties.apiVersion.enum}});
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/kind",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(data1 === "ResourceImport")){
vErrors = withError(vErrors, {instancePath:instancePath+"/kind",schemaPath:"",keyword:"enum",params:{allowedValues: schema22.properties.kind.enum}});
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key1 in data2){
if(!(((key1 === "name") || (key1 === "labels")) || (key1 === "annotations"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 253 && func2(data3) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data3.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern29.test(data3)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data2.labels !== undefined){
let data4 = data2.labels;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
let data5 = data4[key2];
if(typeof data5 === "string"){
if(data5.length > 63 && func2(data5) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data5)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data2.annotations !== undefined){
let data6 = data2.annotations;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
let data7 = data6[key3];
if(typeof data7 === "string"){
if(data7.length > 262144 && func2(data7) > 262144){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 262144}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.spec !== undefined){
let data8 = data.spec;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.source === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec",schemaPath:"",keyword:"required",params:{missingProperty: "source"}});
errors++;
}
for(const key4 in data8){
if(!((key4 === "source") || (key4 === "schemaUpdatePolicy"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key4}});
errors++;
}
}
if(data8.source !== undefined){
let data9 = data8.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.cluster === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source",schemaPath:"",keyword:"required",params:{missingProperty: "cluster"}});
errors++;
}
if(data9.resource === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source",schemaPath:"",keyword:"required",params:{missingProperty: "resource"}});
errors++;
}
for(const key5 in data9){
if(!((key5 === "cluster") || (key5 === "resource"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key5}});
errors++;
}
}
if(data9.cluster !== undefined){
let data10 = data9.cluster;
if(typeof data10 === "string"){
if(data10.length > 63 && func2(data10) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/cluster",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data10)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/cluster",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/cluster",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data9.resource !== undefined){
let data11 = data9.resource;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.version === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource",schemaPath:"",keyword:"required",params:{missingProperty: "version"}});
errors++;
}
if(data11.resource === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource",schemaPath:"",keyword:"required",params:{missingProperty: "resource"}});
errors++;
}
if(data11.name === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource",schemaPath:"",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key6 in data11){
if(!(((((key6 === "group") || (key6 === "version")) || (key6 === "resource")) || (key6 === "namespace")) || (key6 === "name"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key6}});
errors++;
}
}
if(data11.group !== undefined){
let data12 = data11.group;
if(typeof data12 === "string"){
if(data12.length > 253 && func2(data12) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource/group",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(!pattern69.test(data12)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource/group",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9.-]*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource/group",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data11.version !== undefined){
let data13 = data11.version;
if(typeof data13 === "string"){
if(data13.length > 32 && func2(data13) > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource/version",schemaPath:"",keyword:"maxLength",params:{limit: 32}});
errors++;
}
if(!pattern70.test(data13)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource/version",schemaPath:"",keyword:"pattern",params:{pattern: "^v[0-9][a-z0-9]{0,30}$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource/version",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data11.resource !== undefined){
let data14 = data11.resource;
if(typeof data14 === "string"){
if(data14.length > 63 && func2(data14) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource/resource",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern71.test(data14)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource/resource",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource/resource",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data11.namespace !== undefined){
let data15 = data11.namespace;
if(typeof data15 === "string"){
if(data15.length > 63 && func2(data15) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource/namespace",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data15)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource/namespace",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource/namespace",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data11.name !== undefined){
let data16 = data11.name;
if(typeof data16 === "string"){
if(data16.length > 253 && func2(data16) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource/name",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(!pattern33.test(data16)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource/name",schemaPath:"",keyword:"pattern",params:{pattern: "^[^/% \\t\\n\\v\\f\\r]+$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource/name",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source/resource",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/source",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data8.schemaUpdatePolicy !== undefined){
let data17 = data8.schemaUpdatePolicy;
if(typeof data17 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/schemaUpdatePolicy",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data17 === "UpdateAlways") || (data17 === "UpdateIfNewer")) || (data17 === "Never"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/schemaUpdatePolicy",schemaPath:"",keyword:"enum",params:{allowedValues: schema22.properties.spec.properties.schemaUpdatePolicy.enum}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}

export const SyncTargetHeartbeat = validate61;
const schema23 = {"$id":"SyncTargetHeartbeat","type":"object","additionalProperties":false,"properties":{"apiVersion":{"type":"string","enum":["workload.kcp.io/v1alpha1"]},"kind":{"type":"string","enum":["SyncTargetHeartbeat"]},"metadata":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"},"labels":{"type":"object","additionalProperties":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}},"annotations":{"type":"object","additionalProperties":{"type":"string","maxLength":262144}}},"required":["name"]},"spec":{"type":"object","additionalProperties":false,"properties":{"syncTarget":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"heartbeatInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}},"required":["syncTarget"]},"status":{"type":"object","additionalProperties":false,"properties":{"conditions":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"properties":{"type":{"type":"string","minLength":1,"maxLength":316},"status":{"type":"string","enum":["True","False","Unknown"]},"severity":{"type":"string","enum":["Error","Warning","Info",""]},"lastTransitionTime":{"type":"string","maxLength":40,"pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[-+]([01][0-9]|2[0-3]):[0-5][0-9])$"},"reason":{"type":"string","maxLength":256},"message":{"type":"string","maxLength":32768}},"required":["type","status","lastTransitionTime"]}},"lastHeartbeatTime":{"type":"string","maxLength":40,"pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[-+]([01][0-9]|2[0-3]):[0-5][0-9])$"},"syncerIdentifier":{"type":"string","maxLength":253},"clusterHealth":{"type":"object","additionalProperties":false,"properties":{"ready":{"type":"boolean"},"nodeCount":{"type":"integer","minimum":0,"maximum":2147483647},"resourceUsage":{"type":"object","additionalProperties":false,"properties":{"cpuUsage":{"anyOf":[{"type":"integer","minimum":0,"maximum":9007199254740991},{"type":"string","maxLength":32,"pattern":"^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}]},"memoryUsage":{"anyOf":[{"type":"integer","minimum":0,"maximum":9007199254740991},{"type":"string","maxLength":32,"pattern":"^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}]},"storageUsage":{"anyOf":[{"type":"integer","minimum":0,"maximum":9007199254740991},{"type":"string","maxLength":32,"pattern":"^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}]},"podCount":{"type":"integer","minimum":0,"maximum":2147483647}}}},"required":["ready"]}}}},"required":["apiVersion","kind","metadata","spec"]};
const pattern90 = new RegExp("^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$", "");
const pattern91 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[-+]([01][0-9]|2[0-3]):[0-5][0-9])$", "");

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="SyncTargetHeartbeat" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "apiVersion"}});
errors++;
}
if(data.kind === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "kind"}});
errors++;
}
if(data.metadata === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "metadata"}});
errors++;
}
if(data.spec === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "spec"}});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (key0 === "status"))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/apiVersion",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(data0 === "workload.kcp.io/v1alpha1")){
vErrors = withError(vErrors, {instancePath:instancePath+"/apiVersion",schemaPath:"",keyword:"enum",params:{allowedValues: schema23.properties.apiVersion.enum}});
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/kind",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(data1 === "SyncTargetHeartbeat")){
vErrors = withError(vErrors, {instancePath:instancePath+"/kind",schemaPath:"",keyword:"enum",params:{allowedValues: schema23.properties.kind.enum}});
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key1 in data2){
if(!(((key1 === "name") || (key1 === "labels")) || (key1 === "annotations"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 253 && func2(data3) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data3.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern29.test(data3)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data2.labels !== undefined){
let data4 = data2.labels;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
let data5 = data4[key2];
if(typeof data5 === "string"){
if(data5.length > 63 && func2(data5) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data5)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data2.annotations !== undefined){
let data6 = data2.annotations;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
let data7 = data6[key3];
if(typeof data7 === "string"){
if(data7.length > 262144 && func2(data7) > 262144){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 262144}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.spec !== undefined){
let data8 = data.spec;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.syncTarget === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec",schemaPath:"",keyword:"required",params:{missingProperty: "syncTarget"}});
errors++;
}
for(const key4 in data8){
if(!((key4 === "syncTarget") || (key4 === "heartbeatInterval"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key4}});
errors++;
}
}
if(data8.syncTarget !== undefined){
let data9 = data8.syncTarget;
if(typeof data9 === "string"){
if(data9.length > 63 && func2(data9) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/syncTarget",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data9)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/syncTarget",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/syncTarget",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data8.heartbeatInterval !== undefined){
let data10 = data8.heartbeatInterval;
if(typeof data10 === "string"){
if(data10.length > 40 && func2(data10) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/heartbeatInterval",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data10)){
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/heartbeatInterval",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec/heartbeatInterval",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/spec",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.status !== undefined){
let data11 = data.status;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key5 in data11){
if(!((((key5 === "conditions") || (key5 === "lastHeartbeatTime")) || (key5 === "syncerIdentifier")) || (key5 === "clusterHealth"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/status",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key5}});
errors++;
}
}
if(data11.conditions !== undefined){
let data12 = data11.conditions;
if(Array.isArray(data12)){
if(data12.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.type === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions/" + i0,schemaPath:"",keyword:"required",params:{missingProperty: "type"}});
errors++;
}
if(data13.status === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions/" + i0,schemaPath:"",keyword:"required",params:{missingProperty: "status"}});
errors++;
}
if(data13.lastTransitionTime === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions/" + i0,schemaPath:"",keyword:"required",params:{missingProperty: "lastTransitionTime"}});
errors++;
}
for(const key6 in data13){
if(!((((((key6 === "type") || (key6 === "status")) || (key6 === "severity")) || (key6 === "lastTransitionTime")) || (key6 === "reason")) || (key6 === "message"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions/" + i0,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key6}});
errors++;
}
}
if(data13.type !== undefined){
let data14 = data13.type;
if(typeof data14 === "string"){
if(data14.length > 316 && func2(data14) > 316){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions/" + i0+"/type",schemaPath:"",keyword:"maxLength",params:{limit: 316}});
errors++;
}
if(data14.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions/" + i0+"/type",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions/" + i0+"/type",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data13.status !== undefined){
let data15 = data13.status;
if(typeof data15 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions/" + i0+"/status",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data15 === "True") || (data15 === "False")) || (data15 === "Unknown"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions/" + i0+"/status",schemaPath:"",keyword:"enum",params:{allowedValues: schema23.properties.status.properties.conditions.items.properties.status.enum}});
errors++;
}
}
if(data13.severity !== undefined){
let data16 = data13.severity;
if(typeof data16 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions/" + i0+"/severity",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data16 === "Error") || (data16 === "Warning")) || (data16 === "Info")) || (data16 === ""))){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions/" + i0+"/severity",schemaPath:"",keyword:"enum",params:{allowedValues: schema23.properties.status.properties.conditions.items.properties.severity.enum}});
errors++;
}
}
if(data13.lastTransitionTime !== undefined){
let data17 = data13.lastTransitionTime;
if(typeof data17 === "string"){
if(data17.length > 40 && func2(data17) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions/" + i0+"/lastTransitionTime",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern91.test(data17)){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions/" + i0+"/lastTransitionTime",schemaPath:"",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[-+]([01][0-9]|2[0-3]):[0-5][0-9])$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions/" + i0+"/lastTransitionTime",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data13.reason !== undefined){
let data18 = data13.reason;
if(typeof data18 === "string"){
if(data18.length > 256 && func2(data18) > 256){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions/" + i0+"/reason",schemaPath:"",keyword:"maxLength",params:{limit: 256}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions/" + i0+"/reason",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data13.message !== undefined){
let data19 = data13.message;
if(typeof data19 === "string"){
if(data19.length > 32768 && func2(data19) > 32768){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions/" + i0+"/message",schemaPath:"",keyword:"maxLength",params:{limit: 32768}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions/" + i0+"/message",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions/" + i0,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/status/conditions",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data11.lastHeartbeatTime !== undefined){
let data20 = data11.lastHeartbeatTime;
if(typeof data20 === "string"){
if(data20.length > 40 && func2(data20) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/lastHeartbeatTime",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern91.test(data20)){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/lastHeartbeatTime",schemaPath:"",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[-+]([01][0-9]|2[0-3]):[0-5][0-9])$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/status/lastHeartbeatTime",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data11.syncerIdentifier !== undefined){
let data21 = data11.syncerIdentifier;
if(typeof data21 === "string"){
if(data21.length > 253 && func2(data21) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/syncerIdentifier",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/status/syncerIdentifier",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data11.clusterHealth !== undefined){
let data22 = data11.clusterHealth;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.ready === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth",schemaPath:"",keyword:"required",params:{missingProperty: "ready"}});
errors++;
}
for(const key7 in data22){
if(!(((key7 === "ready") || (key7 === "nodeCount")) || (key7 === "resourceUsage"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key7}});
errors++;
}
}
if(data22.ready !== undefined){
if(typeof data22.ready !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/ready",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data22.nodeCount !== undefined){
let data24 = data22.nodeCount;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/nodeCount",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 2147483647 || isNaN(data24)){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/nodeCount",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data24 < 0 || isNaN(data24)){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/nodeCount",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data22.resourceUsage !== undefined){
let data25 = data22.resourceUsage;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key8 in data25){
if(!((((key8 === "cpuUsage") || (key8 === "memoryUsage")) || (key8 === "storageUsage")) || (key8 === "podCount"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key8}});
errors++;
}
}
if(data25.cpuUsage !== undefined){
let data26 = data25.cpuUsage;
const _errs63 = errors;
let valid11 = false;
const _errs64 = errors;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/cpuUsage",schemaPath:"/anyOf/0/",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 9007199254740991 || isNaN(data26)){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/cpuUsage",schemaPath:"/anyOf/0/",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data26 < 0 || isNaN(data26)){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/cpuUsage",schemaPath:"/anyOf/0/",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
var _valid0 = _errs64 === errors;
valid11 = valid11 || _valid0;
if(!valid11){
const _errs66 = errors;
if(typeof data26 === "string"){
if(data26.length > 32 && func2(data26) > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/cpuUsage",schemaPath:"/anyOf/1/",keyword:"maxLength",params:{limit: 32}});
errors++;
}
if(!pattern12.test(data26)){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/cpuUsage",schemaPath:"/anyOf/1/",keyword:"pattern",params:{pattern: "^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/cpuUsage",schemaPath:"/anyOf/1/",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid0 = _errs66 === errors;
valid11 = valid11 || _valid0;
}
if(!valid11){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/cpuUsage",schemaPath:"",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs63;
if(vErrors !== null){
if(_errs63){
vErrors.length = _errs63;
}
else {
vErrors = null;
}
}
}
}
if(data25.memoryUsage !== undefined){
let data27 = data25.memoryUsage;
const _errs69 = errors;
let valid12 = false;
const _errs70 = errors;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/memoryUsage",schemaPath:"/anyOf/0/",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 9007199254740991 || isNaN(data27)){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/memoryUsage",schemaPath:"/anyOf/0/",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data27 < 0 || isNaN(data27)){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/memoryUsage",schemaPath:"/anyOf/0/",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
var _valid1 = _errs70 === errors;
valid12 = valid12 || _valid1;
if(!valid12){
const _errs72 = errors;
if(typeof data27 === "string"){
if(data27.length > 32 && func2(data27) > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/memoryUsage",schemaPath:"/anyOf/1/",keyword:"maxLength",params:{limit: 32}});
errors++;
}
if(!pattern12.test(data27)){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/memoryUsage",schemaPath:"/anyOf/1/",keyword:"pattern",params:{pattern: "^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/memoryUsage",schemaPath:"/anyOf/1/",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid1 = _errs72 === errors;
valid12 = valid12 || _valid1;
}
if(!valid12){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/memoryUsage",schemaPath:"",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs69;
if(vErrors !== null){
if(_errs69){
vErrors.length = _errs69;
}
else {
vErrors = null;
}
}
}
}
if(data25.storageUsage !== undefined){
let data28 = data25.storageUsage;
const _errs75 = errors;
let valid13 = false;
const _errs76 = errors;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/storageUsage",schemaPath:"/anyOf/0/",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 9007199254740991 || isNaN(data28)){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/storageUsage",schemaPath:"/anyOf/0/",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data28 < 0 || isNaN(data28)){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/storageUsage",schemaPath:"/anyOf/0/",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
var _valid2 = _errs76 === errors;
valid13 = valid13 || _valid2;
if(!valid13){
const _errs78 = errors;
if(typeof data28 === "string"){
if(data28.length > 32 && func2(data28) > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/storageUsage",schemaPath:"/anyOf/1/",keyword:"maxLength",params:{limit: 32}});
errors++;
}
if(!pattern12.test(data28)){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/storageUsage",schemaPath:"/anyOf/1/",keyword:"pattern",params:{pattern: "^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/storageUsage",schemaPath:"/anyOf/1/",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid2 = _errs78 === errors;
valid13 = valid13 || _valid2;
}
if(!valid13){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/storageUsage",schemaPath:"",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs75;
if(vErrors !== null){
if(_errs75){
vErrors.length = _errs75;
}
else {
vErrors = null;
}
}
}
}
if(data25.podCount !== undefined){
let data29 = data25.podCount;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/podCount",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 2147483647 || isNaN(data29)){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/podCount",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data29 < 0 || isNaN(data29)){
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/podCount",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth/resourceUsage",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/status/clusterHealth",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/status",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}

export const Workspace = validate62;
const schema24 = {"$id":"Workspace","type":"object","additionalProperties":false,"properties":{"apiVersion":{"type":"string","enum":["tenancy.kcp.io/v1alpha1"]},"kind":{"type":"string","enum":["Workspace"]},"metadata":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"labels":{"type":"object","additionalProperties":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}},"annotations":{"type":"object","additionalProperties":{"type":"string","maxLength":262144}}},"required":["name"]},"status":{}},"required":["apiVersion","kind","metadata"]};

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Workspace" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "apiVersion"}});
errors++;
}
if(data.kind === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "kind"}});
errors++;
}
if(data.metadata === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "metadata"}});
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "status"))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/apiVersion",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(data0 === "tenancy.kcp.io/v1alpha1")){
vErrors = withError(vErrors, {instancePath:instancePath+"/apiVersion",schemaPath:"",keyword:"enum",params:{allowedValues: schema24.properties.apiVersion.enum}});
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/kind",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(data1 === "Workspace")){
vErrors = withError(vErrors, {instancePath:instancePath+"/kind",schemaPath:"",keyword:"enum",params:{allowedValues: schema24.properties.kind.enum}});
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key1 in data2){
if(!(((key1 === "name") || (key1 === "labels")) || (key1 === "annotations"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 63 && func2(data3) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(data3.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern0.test(data3)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data2.labels !== undefined){
let data4 = data2.labels;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
let data5 = data4[key2];
if(typeof data5 === "string"){
if(data5.length > 63 && func2(data5) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data5)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data2.annotations !== undefined){
let data6 = data2.annotations;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
let data7 = data6[key3];
if(typeof data7 === "string"){
if(data7.length > 262144 && func2(data7) > 262144){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 262144}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}

export const TMCConfig = validate63;
const schema25 = {"$id":"TMCConfig","type":"object","additionalProperties":false,"properties":{"apiVersion":{"type":"string","enum":["config.tmc.io/v1alpha1"]},"kind":{"type":"string","enum":["TMCConfig"]},"metadata":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"},"labels":{"type":"object","additionalProperties":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}},"annotations":{"type":"object","additionalProperties":{"type":"string","maxLength":262144}}},"required":[]},"version":{"type":"string","maxLength":253},"fleet":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string","minLength":1,"maxLength":128}},"required":["id"]},"safety":{"type":"object","additionalProperties":false,"properties":{"maxRemovals":{"type":"object","additionalProperties":false,"properties":{"objects":{"type":"integer","minimum":0,"maximum":1000000},"percent":{"type":"number","minimum":0,"maximum":100}}},"removalGrace":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"plainSecrets":{"type":"string","enum":["deny","warn","allow"]}}},"git":{"type":"object","additionalProperties":false,"properties":{"author":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":253},"email":{"type":"string","minLength":3,"maxLength":253}},"required":["name","email"]}}},"reports":{"type":"object","additionalProperties":false,"properties":{"history":{"type":"string","enum":["squash","append"]},"interval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}}},"core":{"type":"object","additionalProperties":false,"properties":{"serviceName":{"type":"string","minLength":1,"maxLength":253},"serviceVersion":{"type":"string","minLength":1,"maxLength":253},"environment":{"type":"string","minLength":1,"maxLength":253},"logLevel":{"type":"string","enum":["debug","info","warn","error"]},"enableProfiling":{"type":"boolean"},"maxConcurrentOperations":{"type":"integer","minimum":1,"maximum":100},"operationTimeout":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"workerPoolSize":{"type":"integer","minimum":1,"maximum":50},"featureFlags":{"type":"object","maxProperties":64,"additionalProperties":{"type":"boolean"}}}},"placement":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean"},"syncInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"maxConcurrentPlacements":{"type":"integer","minimum":1,"maximum":20},"defaultStrategy":{"type":"string","enum":["roundrobin","weighted","capacity","priority"]},"rebalanceEnabled":{"type":"boolean"},"rebalanceInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"maxClustersPerPlacement":{"type":"integer","minimum":1,"maximum":100},"minHealthyRatio":{"type":"number","minimum":0,"maximum":1},"preferredZones":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":63}},"avoidanceLabels":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":381}},"replicaRules":{"type":"array","maxItems":32,"items":{"type":"object","additionalProperties":false,"properties":{"group":{"type":"string","maxLength":253,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)+$"},"kind":{"type":"string","maxLength":63,"pattern":"^[A-Za-z][A-Za-z0-9]*$"},"replicas":{"type":"string","maxLength":253,"pattern":"^/spec(/[A-Za-z0-9_-]+)+$"},"podTemplate":{"type":"string","maxLength":253,"pattern":"^/spec(/[A-Za-z0-9_-]+)+$"},"scales":{"type":"string","maxLength":253,"pattern":"^/spec(/[A-Za-z0-9_-]+)+$"},"minReplicas":{"type":"string","maxLength":253,"pattern":"^/spec(/[A-Za-z0-9_-]+)+$"},"maxReplicas":{"type":"string","maxLength":253,"pattern":"^/spec(/[A-Za-z0-9_-]+)+$"}},"required":["group","kind"]}},"advanced":{"type":"object","additionalProperties":false,"properties":{"enableAntiAffinity":{"type":"boolean"},"placementTimeout":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"retryBackoffMultiplier":{"type":"number","minimum":1,"maximum":10},"maxRetryDelay":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}}}}},"sync":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean"},"syncInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"maxSyncAttempts":{"type":"integer","minimum":1,"maximum":10},"syncTimeout":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"batchSize":{"type":"integer","minimum":1,"maximum":1000},"supportedResources":{"type":"array","maxItems":1000,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":253}},"excludedResources":{"type":"array","maxItems":1000,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":253}},"conflictResolution":{"type":"string","enum":["last-writer-wins","first-writer-wins","manual"]},"maxSyncWorkers":{"type":"integer","minimum":1,"maximum":50},"syncBacklogLimit":{"type":"integer","minimum":100,"maximum":10000}}},"migration":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean"},"maxConcurrentMigrations":{"type":"integer","minimum":1,"maximum":10},"migrationTimeout":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"defaultStrategy":{"type":"string","enum":["live","snapshot","halt-resume"]},"enableRollback":{"type":"boolean"},"rollbackTimeout":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"dataTransferBatchSize":{"type":"integer","minimum":1,"maximum":1000},"dataTransferTimeout":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"compressionEnabled":{"type":"boolean"},"preMigrationValidation":{"type":"boolean"},"postMigrationValidation":{"type":"boolean"},"safetyChecks":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":253}}}},"virtualWorkspace":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean"},"maxVirtualWorkspaces":{"type":"integer","minimum":1,"maximum":1000},"syncInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"aggregationEnabled":{"type":"boolean"},"aggregationInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"defaultMergeStrategy":{"type":"string","enum":["union","intersection","priority","latest"]},"projectionEnabled":{"type":"boolean"},"projectionInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"defaultProjectionMode":{"type":"string","enum":["all","selective","conditional"]},"maxResourcesPerWorkspace":{"type":"integer","minimum":100,"maximum":100000},"maxClustersPerWorkspace":{"type":"integer","minimum":1,"maximum":100}}},"health":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean"},"checkInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"healthTimeout":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"degradedThreshold":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"unhealthyThreshold":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"registerSystemProviders":{"type":"boolean"},"registerClusterProviders":{"type":"boolean"},"alertingEnabled":{"type":"boolean"},"alertThresholds":{"type":"object","maxProperties":64,"additionalProperties":{"type":"number"}}}},"metrics":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean"},"collectionInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"prometheusEnabled":{"type":"boolean"},"prometheusPort":{"type":"integer","minimum":1024,"maximum":65535},"prometheusPath":{"type":"string","maxLength":253,"pattern":"^/[A-Za-z0-9/_.-]*$"},"retentionPeriod":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"enableCustomMetrics":{"type":"boolean"},"metricNamespace":{"type":"string","maxLength":63,"pattern":"^[a-zA-Z_][a-zA-Z0-9_]*$"}}},"tracing":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean"},"serviceName":{"type":"string","minLength":1,"maxLength":253},"serviceVersion":{"type":"string","minLength":1,"maxLength":253},"samplingRate":{"type":"number","minimum":0,"maximum":1},"jaegerEnabled":{"type":"boolean"},"jaegerEndpoint":{"type":"string","minLength":1,"maxLength":253},"otlpEnabled":{"type":"boolean"},"otlpEndpoint":{"type":"string","minLength":1,"maxLength":253}}},"recovery":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean"},"maxConcurrentRecoveries":{"type":"integer","minimum":1,"maximum":20},"recoveryTimeout":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"healthCheckInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"defaultMaxRetries":{"type":"integer","minimum":1,"maximum":20},"defaultInitialDelay":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"defaultMaxDelay":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"defaultBackoffFactor":{"type":"number","minimum":1,"maximum":10},"circuitBreakerEnabled":{"type":"boolean"},"circuitBreakerThreshold":{"type":"integer","minimum":1,"maximum":50},"circuitBreakerTimeout":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}}},"resources":{"type":"object","additionalProperties":false,"properties":{"maxResourcesPerCluster":{"type":"integer","minimum":100,"maximum":1000000},"maxNamespacesPerCluster":{"type":"integer","minimum":10,"maximum":10000},"supportedGVKs":{"type":"array","maxItems":1000,"uniqueItems":true,"items":{"type":"string","maxLength":300,"pattern":"^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)?/v[0-9][a-z0-9]{0,30}/[A-Za-z][A-Za-z0-9]*$"}},"excludedGVKs":{"type":"array","maxItems":1000,"uniqueItems":true,"items":{"type":"string","maxLength":300,"pattern":"^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)?/v[0-9][a-z0-9]{0,30}/[A-Za-z][A-Za-z0-9]*$"}},"transformationPolicies":{"type":"object","maxProperties":32,"additionalProperties":{"type":"object","additionalProperties":false,"properties":{"description":{"type":"string","maxLength":1024},"priority":{"type":"integer","minimum":0,"maximum":1000},"mode":{"type":"string","enum":["all","selective","conditional"]},"match":{"$ref":"shared#/$defs/part7"},"when":{"type":"array","maxItems":16,"items":{"type":"object","additionalProperties":false,"properties":{"path":{"type":"string","maxLength":1024,"pattern":"^(/([^~/]|~[01])+)+$"},"operator":{"type":"string","enum":["Exists","DoesNotExist","In","NotIn"]},"values":{"type":"array","maxItems":64,"items":{"type":"string","maxLength":1024}}},"required":["path","operator"]}},"transforms":{"type":"array","minItems":1,"maxItems":32,"items":{"type":"object","additionalProperties":false,"properties":{"type":{"type":"string","enum":["Set","Delete","Replace","Template"]},"path":{"type":"string","maxLength":1024,"pattern":"^(/([^~/]|~[01])+)+$"},"value":{},"template":{"type":"string","minLength":1,"maxLength":4096}},"required":["type","path"]}}},"required":["transforms"]}},"validationPolicies":{"type":"object","maxProperties":32,"additionalProperties":{"type":"object","additionalProperties":false,"properties":{"description":{"type":"string","maxLength":1024},"priority":{"type":"integer","minimum":0,"maximum":1000},"mode":{"type":"string","enum":["all","selective","conditional"]},"match":{"$ref":"shared#/$defs/part7"},"when":{"type":"array","maxItems":16,"items":{"type":"object","additionalProperties":false,"properties":{"path":{"type":"string","maxLength":1024,"pattern":"^(/([^~/]|~[01])+)+$"},"operator":{"type":"string","enum":["Exists","DoesNotExist","In","NotIn"]},"values":{"type":"array","maxItems":64,"items":{"type":"string","maxLength":1024}}},"required":["path","operator"]}},"action":{"type":"string","enum":["warn","deny"]},"requiredLabels":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","maxLength":317,"pattern":"^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"}},"requiredAnnotations":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","maxLength":317,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"}},"requiredFields":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","maxLength":1024,"pattern":"^(/([^~/]|~[01])+)+$"}},"forbiddenFields":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","maxLength":1024,"pattern":"^(/([^~/]|~[01])+)+$"}},"message":{"type":"string","maxLength":1024}}}},"resourceCacheSize":{"type":"integer","minimum":100,"maximum":100000},"resourceCacheTTL":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}}},"status":{}},"required":["apiVersion","kind"]};
const pattern105 = new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)+$", "");
const pattern107 = new RegExp("^/spec(/[A-Za-z0-9_-]+)+$", "");
const pattern127 = new RegExp("^/[A-Za-z0-9/_.-]*$", "");
const pattern129 = new RegExp("^[a-zA-Z_][a-zA-Z0-9_]*$", "");
const pattern135 = new RegExp("^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)?/v[0-9][a-z0-9]{0,30}/[A-Za-z][A-Za-z0-9]*$", "");
const pattern143 = new RegExp("^(/([^~/]|~[01])+)+$", "");
const pattern147 = new RegExp("^([A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "");
const schema26 = {"type":"object","additionalProperties":false,"properties":{"kinds":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","maxLength":63,"pattern":"^[A-Za-z][A-Za-z0-9]*$"}},"names":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","maxLength":253,"pattern":"^[^/% \\t\\n\\v\\f\\r]+$"}},"namespaces":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}},"labelSelector":{"$ref":"shared#/$defs/part0"},"placements":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","maxLength":512,"pattern":"^root(:[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/[^/]+$"}},"targets":{"$ref":"shared#/$defs/part6"}}};
const pattern140 = new RegExp("^root(:[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/[^/]+$", "");

function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "labelSelector") || (key0 === "clusters")) || (key0 === "locations"))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.labelSelector !== undefined){
if(!(validate31(data.labelSelector, {instancePath:instancePath+"/labelSelector",parentData:data,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.clusters !== undefined){
let data1 = data.clusters;
if(Array.isArray(data1)){
if(data1.length > 1000){
vErrors = withError(vErrors, {instancePath:instancePath+"/clusters",schemaPath:"",keyword:"maxItems",params:{limit: 1000}});
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(data2.length > 63 && func2(data2) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/clusters/" + i0,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data2)){
vErrors = withError(vErrors, {instancePath:instancePath+"/clusters/" + i0,schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/clusters/" + i0,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data1[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = withError(vErrors, {instancePath:instancePath+"/clusters",schemaPath:"",keyword:"uniqueItems",params:{i: i1, j: j0}});
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/clusters",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.locations !== undefined){
let data3 = data.locations;
if(Array.isArray(data3)){
if(data3.length > 256){
vErrors = withError(vErrors, {instancePath:instancePath+"/locations",schemaPath:"",keyword:"maxItems",params:{limit: 256}});
errors++;
}
const len1 = data3.length;
for(let i2=0; i2<len1; i2++){
let data4 = data3[i2];
if(typeof data4 === "string"){
if(data4.length > 63 && func2(data4) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/locations/" + i2,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data4)){
vErrors = withError(vErrors, {instancePath:instancePath+"/locations/" + i2,schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/locations/" + i2,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i3 = data3.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data3[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = withError(vErrors, {instancePath:instancePath+"/locations",schemaPath:"",keyword:"uniqueItems",params:{i: i3, j: j1}});
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/locations",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}


function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "kinds") || (key0 === "names")) || (key0 === "namespaces")) || (key0 === "labelSelector")) || (key0 === "placements")) || (key0 === "targets"))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.kinds !== undefined){
let data0 = data.kinds;
if(Array.isArray(data0)){
if(data0.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/kinds",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(data1.length > 63 && func2(data1) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/kinds/" + i0,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern32.test(data1)){
vErrors = withError(vErrors, {instancePath:instancePath+"/kinds/" + i0,schemaPath:"",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9]*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/kinds/" + i0,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data0[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = withError(vErrors, {instancePath:instancePath+"/kinds",schemaPath:"",keyword:"uniqueItems",params:{i: i1, j: j0}});
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/kinds",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.names !== undefined){
let data2 = data.names;
if(Array.isArray(data2)){
if(data2.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/names",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len1 = data2.length;
for(let i2=0; i2<len1; i2++){
let data3 = data2[i2];
if(typeof data3 === "string"){
if(data3.length > 253 && func2(data3) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/names/" + i2,schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(!pattern33.test(data3)){
vErrors = withError(vErrors, {instancePath:instancePath+"/names/" + i2,schemaPath:"",keyword:"pattern",params:{pattern: "^[^/% \\t\\n\\v\\f\\r]+$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/names/" + i2,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i3 = data2.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data2[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = withError(vErrors, {instancePath:instancePath+"/names",schemaPath:"",keyword:"uniqueItems",params:{i: i3, j: j1}});
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/names",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.namespaces !== undefined){
let data4 = data.namespaces;
if(Array.isArray(data4)){
if(data4.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/namespaces",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len2 = data4.length;
for(let i4=0; i4<len2; i4++){
let data5 = data4[i4];
if(typeof data5 === "string"){
if(data5.length > 63 && func2(data5) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/namespaces/" + i4,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern0.test(data5)){
vErrors = withError(vErrors, {instancePath:instancePath+"/namespaces/" + i4,schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/namespaces/" + i4,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i5 = data4.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data4[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
vErrors = withError(vErrors, {instancePath:instancePath+"/namespaces",schemaPath:"",keyword:"uniqueItems",params:{i: i5, j: j2}});
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/namespaces",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.labelSelector !== undefined){
if(!(validate31(data.labelSelector, {instancePath:instancePath+"/labelSelector",parentData:data,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.placements !== undefined){
let data7 = data.placements;
if(Array.isArray(data7)){
if(data7.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/placements",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len3 = data7.length;
for(let i6=0; i6<len3; i6++){
let data8 = data7[i6];
if(typeof data8 === "string"){
if(data8.length > 512 && func2(data8) > 512){
vErrors = withError(vErrors, {instancePath:instancePath+"/placements/" + i6,schemaPath:"",keyword:"maxLength",params:{limit: 512}});
errors++;
}
if(!pattern140.test(data8)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placements/" + i6,schemaPath:"",keyword:"pattern",params:{pattern: "^root(:[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/[^/]+$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placements/" + i6,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i7 = data7.length;
let j3;
if(i7 > 1){
const indices3 = {};
for(;i7--;){
let item3 = data7[i7];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
vErrors = withError(vErrors, {instancePath:instancePath+"/placements",schemaPath:"",keyword:"uniqueItems",params:{i: i7, j: j3}});
errors++;
break;
}
indices3[item3] = i7;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placements",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.targets !== undefined){
if(!(validate66(data.targets, {instancePath:instancePath+"/targets",parentData:data,parentDataProperty:"targets",rootData}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}


function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="TMCConfig" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "apiVersion"}});
errors++;
}
if(data.kind === undefined){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "kind"}});
errors++;
}
for(const key0 in data){
if(!(func6.call(schema25.properties, key0))){
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/apiVersion",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(data0 === "config.tmc.io/v1alpha1")){
vErrors = withError(vErrors, {instancePath:instancePath+"/apiVersion",schemaPath:"",keyword:"enum",params:{allowedValues: schema25.properties.apiVersion.enum}});
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/kind",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(data1 === "TMCConfig")){
vErrors = withError(vErrors, {instancePath:instancePath+"/kind",schemaPath:"",keyword:"enum",params:{allowedValues: schema25.properties.kind.enum}});
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(((key1 === "name") || (key1 === "labels")) || (key1 === "annotations"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 253 && func2(data3) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data3.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern29.test(data3)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data2.labels !== undefined){
let data4 = data2.labels;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
let data5 = data4[key2];
if(typeof data5 === "string"){
if(data5.length > 63 && func2(data5) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern1.test(data5)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/labels",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data2.annotations !== undefined){
let data6 = data2.annotations;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
let data7 = data6[key3];
if(typeof data7 === "string"){
if(data7.length > 262144 && func2(data7) > 262144){
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"maxLength",params:{limit: 262144}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata/annotations",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.version !== undefined){
let data8 = data.version;
if(typeof data8 === "string"){
if(data8.length > 253 && func2(data8) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/version",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/version",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.fleet !== undefined){
let data9 = data.fleet;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.id === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/fleet",schemaPath:"",keyword:"required",params:{missingProperty: "id"}});
errors++;
}
for(const key4 in data9){
if(!(key4 === "id")){
vErrors = withError(vErrors, {instancePath:instancePath+"/fleet",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key4}});
errors++;
}
}
if(data9.id !== undefined){
let data10 = data9.id;
if(typeof data10 === "string"){
if(data10.length > 128 && func2(data10) > 128){
vErrors = withError(vErrors, {instancePath:instancePath+"/fleet/id",schemaPath:"",keyword:"maxLength",params:{limit: 128}});
errors++;
}
if(data10.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/fleet/id",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/fleet/id",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/fleet",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.safety !== undefined){
let data11 = data.safety;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key5 in data11){
if(!(((key5 === "maxRemovals") || (key5 === "removalGrace")) || (key5 === "plainSecrets"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/safety",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key5}});
errors++;
}
}
if(data11.maxRemovals !== undefined){
let data12 = data11.maxRemovals;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key6 in data12){
if(!((key6 === "objects") || (key6 === "percent"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/safety/maxRemovals",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key6}});
errors++;
}
}
if(data12.objects !== undefined){
let data13 = data12.objects;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/safety/maxRemovals/objects",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
vErrors = withError(vErrors, {instancePath:instancePath+"/safety/maxRemovals/objects",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 1000000}});
errors++;
}
if(data13 < 0 || isNaN(data13)){
vErrors = withError(vErrors, {instancePath:instancePath+"/safety/maxRemovals/objects",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data12.percent !== undefined){
let data14 = data12.percent;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 100 || isNaN(data14)){
vErrors = withError(vErrors, {instancePath:instancePath+"/safety/maxRemovals/percent",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 100}});
errors++;
}
if(data14 < 0 || isNaN(data14)){
vErrors = withError(vErrors, {instancePath:instancePath+"/safety/maxRemovals/percent",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/safety/maxRemovals/percent",schemaPath:"",keyword:"type",params:{type: "number"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/safety/maxRemovals",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data11.removalGrace !== undefined){
let data15 = data11.removalGrace;
if(typeof data15 === "string"){
if(data15.length > 40 && func2(data15) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/safety/removalGrace",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data15)){
vErrors = withError(vErrors, {instancePath:instancePath+"/safety/removalGrace",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/safety/removalGrace",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data11.plainSecrets !== undefined){
let data16 = data11.plainSecrets;
if(typeof data16 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/safety/plainSecrets",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data16 === "deny") || (data16 === "warn")) || (data16 === "allow"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/safety/plainSecrets",schemaPath:"",keyword:"enum",params:{allowedValues: schema25.properties.safety.properties.plainSecrets.enum}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/safety",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.git !== undefined){
let data17 = data.git;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key7 in data17){
if(!(key7 === "author")){
vErrors = withError(vErrors, {instancePath:instancePath+"/git",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key7}});
errors++;
}
}
if(data17.author !== undefined){
let data18 = data17.author;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.name === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/git/author",schemaPath:"",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
if(data18.email === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/git/author",schemaPath:"",keyword:"required",params:{missingProperty: "email"}});
errors++;
}
for(const key8 in data18){
if(!((key8 === "name") || (key8 === "email"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/git/author",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key8}});
errors++;
}
}
if(data18.name !== undefined){
let data19 = data18.name;
if(typeof data19 === "string"){
if(data19.length > 253 && func2(data19) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/git/author/name",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data19.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/git/author/name",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/git/author/name",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data18.email !== undefined){
let data20 = data18.email;
if(typeof data20 === "string"){
if(data20.length > 253 && func2(data20) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/git/author/email",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(func2(data20) < 3){
vErrors = withError(vErrors, {instancePath:instancePath+"/git/author/email",schemaPath:"",keyword:"minLength",params:{limit: 3}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/git/author/email",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/git/author",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/git",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.reports !== undefined){
let data21 = data.reports;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key9 in data21){
if(!((key9 === "history") || (key9 === "interval"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/reports",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key9}});
errors++;
}
}
if(data21.history !== undefined){
let data22 = data21.history;
if(typeof data22 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/reports/history",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data22 === "squash") || (data22 === "append"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/reports/history",schemaPath:"",keyword:"enum",params:{allowedValues: schema25.properties.reports.properties.history.enum}});
errors++;
}
}
if(data21.interval !== undefined){
let data23 = data21.interval;
if(typeof data23 === "string"){
if(data23.length > 40 && func2(data23) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/reports/interval",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data23)){
vErrors = withError(vErrors, {instancePath:instancePath+"/reports/interval",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/reports/interval",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/reports",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.core !== undefined){
let data24 = data.core;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key10 in data24){
if(!(func6.call(schema25.properties.core.properties, key10))){
vErrors = withError(vErrors, {instancePath:instancePath+"/core",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key10}});
errors++;
}
}
if(data24.serviceName !== undefined){
let data25 = data24.serviceName;
if(typeof data25 === "string"){
if(data25.length > 253 && func2(data25) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/core/serviceName",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data25.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/core/serviceName",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/core/serviceName",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data24.serviceVersion !== undefined){
let data26 = data24.serviceVersion;
if(typeof data26 === "string"){
if(data26.length > 253 && func2(data26) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/core/serviceVersion",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data26.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/core/serviceVersion",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/core/serviceVersion",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data24.environment !== undefined){
let data27 = data24.environment;
if(typeof data27 === "string"){
if(data27.length > 253 && func2(data27) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/core/environment",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data27.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/core/environment",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/core/environment",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data24.logLevel !== undefined){
let data28 = data24.logLevel;
if(typeof data28 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/core/logLevel",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data28 === "debug") || (data28 === "info")) || (data28 === "warn")) || (data28 === "error"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/core/logLevel",schemaPath:"",keyword:"enum",params:{allowedValues: schema25.properties.core.properties.logLevel.enum}});
errors++;
}
}
if(data24.enableProfiling !== undefined){
if(typeof data24.enableProfiling !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/core/enableProfiling",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data24.maxConcurrentOperations !== undefined){
let data30 = data24.maxConcurrentOperations;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/core/maxConcurrentOperations",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 100 || isNaN(data30)){
vErrors = withError(vErrors, {instancePath:instancePath+"/core/maxConcurrentOperations",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 100}});
errors++;
}
if(data30 < 1 || isNaN(data30)){
vErrors = withError(vErrors, {instancePath:instancePath+"/core/maxConcurrentOperations",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data24.operationTimeout !== undefined){
let data31 = data24.operationTimeout;
if(typeof data31 === "string"){
if(data31.length > 40 && func2(data31) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/core/operationTimeout",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data31)){
vErrors = withError(vErrors, {instancePath:instancePath+"/core/operationTimeout",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/core/operationTimeout",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data24.workerPoolSize !== undefined){
let data32 = data24.workerPoolSize;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/core/workerPoolSize",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 50 || isNaN(data32)){
vErrors = withError(vErrors, {instancePath:instancePath+"/core/workerPoolSize",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 50}});
errors++;
}
if(data32 < 1 || isNaN(data32)){
vErrors = withError(vErrors, {instancePath:instancePath+"/core/workerPoolSize",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data24.featureFlags !== undefined){
let data33 = data24.featureFlags;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(Object.keys(data33).length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/core/featureFlags",schemaPath:"",keyword:"maxProperties",params:{limit: 64}});
errors++;
}
for(const key11 in data33){
if(typeof data33[key11] !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/core/featureFlags/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/core/featureFlags",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/core",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.placement !== undefined){
let data35 = data.placement;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key12 in data35){
if(!(func6.call(schema25.properties.placement.properties, key12))){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key12}});
errors++;
}
}
if(data35.enabled !== undefined){
if(typeof data35.enabled !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/enabled",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data35.syncInterval !== undefined){
let data37 = data35.syncInterval;
if(typeof data37 === "string"){
if(data37.length > 40 && func2(data37) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/syncInterval",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data37)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/syncInterval",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/syncInterval",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data35.maxConcurrentPlacements !== undefined){
let data38 = data35.maxConcurrentPlacements;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/maxConcurrentPlacements",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 20 || isNaN(data38)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/maxConcurrentPlacements",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 20}});
errors++;
}
if(data38 < 1 || isNaN(data38)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/maxConcurrentPlacements",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data35.defaultStrategy !== undefined){
let data39 = data35.defaultStrategy;
if(typeof data39 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/defaultStrategy",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data39 === "roundrobin") || (data39 === "weighted")) || (data39 === "capacity")) || (data39 === "priority"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/defaultStrategy",schemaPath:"",keyword:"enum",params:{allowedValues: schema25.properties.placement.properties.defaultStrategy.enum}});
errors++;
}
}
if(data35.rebalanceEnabled !== undefined){
if(typeof data35.rebalanceEnabled !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/rebalanceEnabled",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data35.rebalanceInterval !== undefined){
let data41 = data35.rebalanceInterval;
if(typeof data41 === "string"){
if(data41.length > 40 && func2(data41) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/rebalanceInterval",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data41)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/rebalanceInterval",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/rebalanceInterval",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data35.maxClustersPerPlacement !== undefined){
let data42 = data35.maxClustersPerPlacement;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/maxClustersPerPlacement",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 100 || isNaN(data42)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/maxClustersPerPlacement",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 100}});
errors++;
}
if(data42 < 1 || isNaN(data42)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/maxClustersPerPlacement",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data35.minHealthyRatio !== undefined){
let data43 = data35.minHealthyRatio;
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 1 || isNaN(data43)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/minHealthyRatio",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 1}});
errors++;
}
if(data43 < 0 || isNaN(data43)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/minHealthyRatio",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/minHealthyRatio",schemaPath:"",keyword:"type",params:{type: "number"}});
errors++;
}
}
if(data35.preferredZones !== undefined){
let data44 = data35.preferredZones;
if(Array.isArray(data44)){
if(data44.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/preferredZones",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len0 = data44.length;
for(let i0=0; i0<len0; i0++){
let data45 = data44[i0];
if(typeof data45 === "string"){
if(data45.length > 63 && func2(data45) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/preferredZones/" + i0,schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(data45.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/preferredZones/" + i0,schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/preferredZones/" + i0,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i1 = data44.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data44[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/preferredZones",schemaPath:"",keyword:"uniqueItems",params:{i: i1, j: j0}});
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/preferredZones",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data35.avoidanceLabels !== undefined){
let data46 = data35.avoidanceLabels;
if(Array.isArray(data46)){
if(data46.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/avoidanceLabels",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len1 = data46.length;
for(let i2=0; i2<len1; i2++){
let data47 = data46[i2];
if(typeof data47 === "string"){
if(data47.length > 381 && func2(data47) > 381){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/avoidanceLabels/" + i2,schemaPath:"",keyword:"maxLength",params:{limit: 381}});
errors++;
}
if(data47.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/avoidanceLabels/" + i2,schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/avoidanceLabels/" + i2,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i3 = data46.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data46[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/avoidanceLabels",schemaPath:"",keyword:"uniqueItems",params:{i: i3, j: j1}});
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/avoidanceLabels",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data35.replicaRules !== undefined){
let data48 = data35.replicaRules;
if(Array.isArray(data48)){
if(data48.length > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules",schemaPath:"",keyword:"maxItems",params:{limit: 32}});
errors++;
}
const len2 = data48.length;
for(let i4=0; i4<len2; i4++){
let data49 = data48[i4];
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
if(data49.group === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4,schemaPath:"",keyword:"required",params:{missingProperty: "group"}});
errors++;
}
if(data49.kind === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4,schemaPath:"",keyword:"required",params:{missingProperty: "kind"}});
errors++;
}
for(const key13 in data49){
if(!(((((((key13 === "group") || (key13 === "kind")) || (key13 === "replicas")) || (key13 === "podTemplate")) || (key13 === "scales")) || (key13 === "minReplicas")) || (key13 === "maxReplicas"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key13}});
errors++;
}
}
if(data49.group !== undefined){
let data50 = data49.group;
if(typeof data50 === "string"){
if(data50.length > 253 && func2(data50) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/group",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(!pattern105.test(data50)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/group",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)+$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/group",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data49.kind !== undefined){
let data51 = data49.kind;
if(typeof data51 === "string"){
if(data51.length > 63 && func2(data51) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/kind",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern32.test(data51)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/kind",schemaPath:"",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9]*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/kind",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data49.replicas !== undefined){
let data52 = data49.replicas;
if(typeof data52 === "string"){
if(data52.length > 253 && func2(data52) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/replicas",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(!pattern107.test(data52)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/replicas",schemaPath:"",keyword:"pattern",params:{pattern: "^/spec(/[A-Za-z0-9_-]+)+$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/replicas",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data49.podTemplate !== undefined){
let data53 = data49.podTemplate;
if(typeof data53 === "string"){
if(data53.length > 253 && func2(data53) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/podTemplate",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(!pattern107.test(data53)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/podTemplate",schemaPath:"",keyword:"pattern",params:{pattern: "^/spec(/[A-Za-z0-9_-]+)+$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/podTemplate",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data49.scales !== undefined){
let data54 = data49.scales;
if(typeof data54 === "string"){
if(data54.length > 253 && func2(data54) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/scales",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(!pattern107.test(data54)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/scales",schemaPath:"",keyword:"pattern",params:{pattern: "^/spec(/[A-Za-z0-9_-]+)+$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/scales",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data49.minReplicas !== undefined){
let data55 = data49.minReplicas;
if(typeof data55 === "string"){
if(data55.length > 253 && func2(data55) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/minReplicas",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(!pattern107.test(data55)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/minReplicas",schemaPath:"",keyword:"pattern",params:{pattern: "^/spec(/[A-Za-z0-9_-]+)+$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/minReplicas",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data49.maxReplicas !== undefined){
let data56 = data49.maxReplicas;
if(typeof data56 === "string"){
if(data56.length > 253 && func2(data56) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/maxReplicas",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(!pattern107.test(data56)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/maxReplicas",schemaPath:"",keyword:"pattern",params:{pattern: "^/spec(/[A-Za-z0-9_-]+)+$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4+"/maxReplicas",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules/" + i4,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/replicaRules",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data35.advanced !== undefined){
let data57 = data35.advanced;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key14 in data57){
if(!((((key14 === "enableAntiAffinity") || (key14 === "placementTimeout")) || (key14 === "retryBackoffMultiplier")) || (key14 === "maxRetryDelay"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/advanced",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key14}});
errors++;
}
}
if(data57.enableAntiAffinity !== undefined){
if(typeof data57.enableAntiAffinity !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/advanced/enableAntiAffinity",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data57.placementTimeout !== undefined){
let data59 = data57.placementTimeout;
if(typeof data59 === "string"){
if(data59.length > 40 && func2(data59) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/advanced/placementTimeout",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data59)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/advanced/placementTimeout",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/advanced/placementTimeout",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data57.retryBackoffMultiplier !== undefined){
let data60 = data57.retryBackoffMultiplier;
if((typeof data60 == "number") && (isFinite(data60))){
if(data60 > 10 || isNaN(data60)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/advanced/retryBackoffMultiplier",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 10}});
errors++;
}
if(data60 < 1 || isNaN(data60)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/advanced/retryBackoffMultiplier",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/advanced/retryBackoffMultiplier",schemaPath:"",keyword:"type",params:{type: "number"}});
errors++;
}
}
if(data57.maxRetryDelay !== undefined){
let data61 = data57.maxRetryDelay;
if(typeof data61 === "string"){
if(data61.length > 40 && func2(data61) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/advanced/maxRetryDelay",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data61)){
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/advanced/maxRetryDelay",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/advanced/maxRetryDelay",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement/advanced",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/placement",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.sync !== undefined){
let data62 = data.sync;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
for(const key15 in data62){
if(!(func6.call(schema25.properties.sync.properties, key15))){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key15}});
errors++;
}
}
if(data62.enabled !== undefined){
if(typeof data62.enabled !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/enabled",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data62.syncInterval !== undefined){
let data64 = data62.syncInterval;
if(typeof data64 === "string"){
if(data64.length > 40 && func2(data64) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/syncInterval",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data64)){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/syncInterval",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/syncInterval",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data62.maxSyncAttempts !== undefined){
let data65 = data62.maxSyncAttempts;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/maxSyncAttempts",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 > 10 || isNaN(data65)){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/maxSyncAttempts",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 10}});
errors++;
}
if(data65 < 1 || isNaN(data65)){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/maxSyncAttempts",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data62.syncTimeout !== undefined){
let data66 = data62.syncTimeout;
if(typeof data66 === "string"){
if(data66.length > 40 && func2(data66) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/syncTimeout",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data66)){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/syncTimeout",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/syncTimeout",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data62.batchSize !== undefined){
let data67 = data62.batchSize;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/batchSize",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 > 1000 || isNaN(data67)){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/batchSize",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 1000}});
errors++;
}
if(data67 < 1 || isNaN(data67)){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/batchSize",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data62.supportedResources !== undefined){
let data68 = data62.supportedResources;
if(Array.isArray(data68)){
if(data68.length > 1000){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/supportedResources",schemaPath:"",keyword:"maxItems",params:{limit: 1000}});
errors++;
}
const len3 = data68.length;
for(let i5=0; i5<len3; i5++){
let data69 = data68[i5];
if(typeof data69 === "string"){
if(data69.length > 253 && func2(data69) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/supportedResources/" + i5,schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data69.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/supportedResources/" + i5,schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/supportedResources/" + i5,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i6 = data68.length;
let j2;
if(i6 > 1){
const indices2 = {};
for(;i6--;){
let item2 = data68[i6];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/supportedResources",schemaPath:"",keyword:"uniqueItems",params:{i: i6, j: j2}});
errors++;
break;
}
indices2[item2] = i6;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/supportedResources",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data62.excludedResources !== undefined){
let data70 = data62.excludedResources;
if(Array.isArray(data70)){
if(data70.length > 1000){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/excludedResources",schemaPath:"",keyword:"maxItems",params:{limit: 1000}});
errors++;
}
const len4 = data70.length;
for(let i7=0; i7<len4; i7++){
let data71 = data70[i7];
if(typeof data71 === "string"){
if(data71.length > 253 && func2(data71) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/excludedResources/" + i7,schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data71.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/excludedResources/" + i7,schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/excludedResources/" + i7,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i8 = data70.length;
let j3;
if(i8 > 1){
const indices3 = {};
for(;i8--;){
let item3 = data70[i8];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/excludedResources",schemaPath:"",keyword:"uniqueItems",params:{i: i8, j: j3}});
errors++;
break;
}
indices3[item3] = i8;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/excludedResources",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data62.conflictResolution !== undefined){
let data72 = data62.conflictResolution;
if(typeof data72 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/conflictResolution",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data72 === "last-writer-wins") || (data72 === "first-writer-wins")) || (data72 === "manual"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/conflictResolution",schemaPath:"",keyword:"enum",params:{allowedValues: schema25.properties.sync.properties.conflictResolution.enum}});
errors++;
}
}
if(data62.maxSyncWorkers !== undefined){
let data73 = data62.maxSyncWorkers;
if(!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/maxSyncWorkers",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 > 50 || isNaN(data73)){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/maxSyncWorkers",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 50}});
errors++;
}
if(data73 < 1 || isNaN(data73)){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/maxSyncWorkers",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data62.syncBacklogLimit !== undefined){
let data74 = data62.syncBacklogLimit;
if(!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/syncBacklogLimit",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 > 10000 || isNaN(data74)){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/syncBacklogLimit",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 10000}});
errors++;
}
if(data74 < 100 || isNaN(data74)){
vErrors = withError(vErrors, {instancePath:instancePath+"/sync/syncBacklogLimit",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 100}});
errors++;
}
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/sync",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.migration !== undefined){
let data75 = data.migration;
if(data75 && typeof data75 == "object" && !Array.isArray(data75)){
for(const key16 in data75){
if(!(func6.call(schema25.properties.migration.properties, key16))){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key16}});
errors++;
}
}
if(data75.enabled !== undefined){
if(typeof data75.enabled !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/enabled",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data75.maxConcurrentMigrations !== undefined){
let data77 = data75.maxConcurrentMigrations;
if(!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/maxConcurrentMigrations",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 > 10 || isNaN(data77)){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/maxConcurrentMigrations",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 10}});
errors++;
}
if(data77 < 1 || isNaN(data77)){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/maxConcurrentMigrations",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data75.migrationTimeout !== undefined){
let data78 = data75.migrationTimeout;
if(typeof data78 === "string"){
if(data78.length > 40 && func2(data78) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/migrationTimeout",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data78)){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/migrationTimeout",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/migrationTimeout",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data75.defaultStrategy !== undefined){
let data79 = data75.defaultStrategy;
if(typeof data79 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/defaultStrategy",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data79 === "live") || (data79 === "snapshot")) || (data79 === "halt-resume"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/defaultStrategy",schemaPath:"",keyword:"enum",params:{allowedValues: schema25.properties.migration.properties.defaultStrategy.enum}});
errors++;
}
}
if(data75.enableRollback !== undefined){
if(typeof data75.enableRollback !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/enableRollback",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data75.rollbackTimeout !== undefined){
let data81 = data75.rollbackTimeout;
if(typeof data81 === "string"){
if(data81.length > 40 && func2(data81) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/rollbackTimeout",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data81)){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/rollbackTimeout",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/rollbackTimeout",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data75.dataTransferBatchSize !== undefined){
let data82 = data75.dataTransferBatchSize;
if(!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/dataTransferBatchSize",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data82 == "number") && (isFinite(data82))){
if(data82 > 1000 || isNaN(data82)){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/dataTransferBatchSize",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 1000}});
errors++;
}
if(data82 < 1 || isNaN(data82)){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/dataTransferBatchSize",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data75.dataTransferTimeout !== undefined){
let data83 = data75.dataTransferTimeout;
if(typeof data83 === "string"){
if(data83.length > 40 && func2(data83) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/dataTransferTimeout",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data83)){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/dataTransferTimeout",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/dataTransferTimeout",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data75.compressionEnabled !== undefined){
if(typeof data75.compressionEnabled !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/compressionEnabled",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data75.preMigrationValidation !== undefined){
if(typeof data75.preMigrationValidation !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/preMigrationValidation",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data75.postMigrationValidation !== undefined){
if(typeof data75.postMigrationValidation !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/postMigrationValidation",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data75.safetyChecks !== undefined){
let data87 = data75.safetyChecks;
if(Array.isArray(data87)){
if(data87.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/safetyChecks",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len5 = data87.length;
for(let i9=0; i9<len5; i9++){
let data88 = data87[i9];
if(typeof data88 === "string"){
if(data88.length > 253 && func2(data88) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/safetyChecks/" + i9,schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data88.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/safetyChecks/" + i9,schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/safetyChecks/" + i9,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i10 = data87.length;
let j4;
if(i10 > 1){
const indices4 = {};
for(;i10--;){
let item4 = data87[i10];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/safetyChecks",schemaPath:"",keyword:"uniqueItems",params:{i: i10, j: j4}});
errors++;
break;
}
indices4[item4] = i10;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/migration/safetyChecks",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/migration",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.virtualWorkspace !== undefined){
let data89 = data.virtualWorkspace;
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
for(const key17 in data89){
if(!(func6.call(schema25.properties.virtualWorkspace.properties, key17))){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key17}});
errors++;
}
}
if(data89.enabled !== undefined){
if(typeof data89.enabled !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/enabled",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data89.maxVirtualWorkspaces !== undefined){
let data91 = data89.maxVirtualWorkspaces;
if(!(((typeof data91 == "number") && (!(data91 % 1) && !isNaN(data91))) && (isFinite(data91)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/maxVirtualWorkspaces",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 > 1000 || isNaN(data91)){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/maxVirtualWorkspaces",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 1000}});
errors++;
}
if(data91 < 1 || isNaN(data91)){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/maxVirtualWorkspaces",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data89.syncInterval !== undefined){
let data92 = data89.syncInterval;
if(typeof data92 === "string"){
if(data92.length > 40 && func2(data92) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/syncInterval",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data92)){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/syncInterval",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/syncInterval",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data89.aggregationEnabled !== undefined){
if(typeof data89.aggregationEnabled !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/aggregationEnabled",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data89.aggregationInterval !== undefined){
let data94 = data89.aggregationInterval;
if(typeof data94 === "string"){
if(data94.length > 40 && func2(data94) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/aggregationInterval",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data94)){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/aggregationInterval",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/aggregationInterval",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data89.defaultMergeStrategy !== undefined){
let data95 = data89.defaultMergeStrategy;
if(typeof data95 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/defaultMergeStrategy",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data95 === "union") || (data95 === "intersection")) || (data95 === "priority")) || (data95 === "latest"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/defaultMergeStrategy",schemaPath:"",keyword:"enum",params:{allowedValues: schema25.properties.virtualWorkspace.properties.defaultMergeStrategy.enum}});
errors++;
}
}
if(data89.projectionEnabled !== undefined){
if(typeof data89.projectionEnabled !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/projectionEnabled",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data89.projectionInterval !== undefined){
let data97 = data89.projectionInterval;
if(typeof data97 === "string"){
if(data97.length > 40 && func2(data97) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/projectionInterval",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data97)){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/projectionInterval",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/projectionInterval",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data89.defaultProjectionMode !== undefined){
let data98 = data89.defaultProjectionMode;
if(typeof data98 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/defaultProjectionMode",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data98 === "all") || (data98 === "selective")) || (data98 === "conditional"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/defaultProjectionMode",schemaPath:"",keyword:"enum",params:{allowedValues: schema25.properties.virtualWorkspace.properties.defaultProjectionMode.enum}});
errors++;
}
}
if(data89.maxResourcesPerWorkspace !== undefined){
let data99 = data89.maxResourcesPerWorkspace;
if(!(((typeof data99 == "number") && (!(data99 % 1) && !isNaN(data99))) && (isFinite(data99)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/maxResourcesPerWorkspace",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data99 == "number") && (isFinite(data99))){
if(data99 > 100000 || isNaN(data99)){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/maxResourcesPerWorkspace",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 100000}});
errors++;
}
if(data99 < 100 || isNaN(data99)){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/maxResourcesPerWorkspace",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 100}});
errors++;
}
}
}
if(data89.maxClustersPerWorkspace !== undefined){
let data100 = data89.maxClustersPerWorkspace;
if(!(((typeof data100 == "number") && (!(data100 % 1) && !isNaN(data100))) && (isFinite(data100)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/maxClustersPerWorkspace",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data100 == "number") && (isFinite(data100))){
if(data100 > 100 || isNaN(data100)){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/maxClustersPerWorkspace",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 100}});
errors++;
}
if(data100 < 1 || isNaN(data100)){
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace/maxClustersPerWorkspace",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/virtualWorkspace",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.health !== undefined){
let data101 = data.health;
if(data101 && typeof data101 == "object" && !Array.isArray(data101)){
for(const key18 in data101){
if(!(func6.call(schema25.properties.health.properties, key18))){
vErrors = withError(vErrors, {instancePath:instancePath+"/health",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key18}});
errors++;
}
}
if(data101.enabled !== undefined){
if(typeof data101.enabled !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/health/enabled",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data101.checkInterval !== undefined){
let data103 = data101.checkInterval;
if(typeof data103 === "string"){
if(data103.length > 40 && func2(data103) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/health/checkInterval",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data103)){
vErrors = withError(vErrors, {instancePath:instancePath+"/health/checkInterval",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/health/checkInterval",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data101.healthTimeout !== undefined){
let data104 = data101.healthTimeout;
if(typeof data104 === "string"){
if(data104.length > 40 && func2(data104) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/health/healthTimeout",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data104)){
vErrors = withError(vErrors, {instancePath:instancePath+"/health/healthTimeout",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/health/healthTimeout",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data101.degradedThreshold !== undefined){
let data105 = data101.degradedThreshold;
if(typeof data105 === "string"){
if(data105.length > 40 && func2(data105) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/health/degradedThreshold",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data105)){
vErrors = withError(vErrors, {instancePath:instancePath+"/health/degradedThreshold",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/health/degradedThreshold",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data101.unhealthyThreshold !== undefined){
let data106 = data101.unhealthyThreshold;
if(typeof data106 === "string"){
if(data106.length > 40 && func2(data106) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/health/unhealthyThreshold",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data106)){
vErrors = withError(vErrors, {instancePath:instancePath+"/health/unhealthyThreshold",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/health/unhealthyThreshold",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data101.registerSystemProviders !== undefined){
if(typeof data101.registerSystemProviders !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/health/registerSystemProviders",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data101.registerClusterProviders !== undefined){
if(typeof data101.registerClusterProviders !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/health/registerClusterProviders",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data101.alertingEnabled !== undefined){
if(typeof data101.alertingEnabled !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/health/alertingEnabled",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data101.alertThresholds !== undefined){
let data110 = data101.alertThresholds;
if(data110 && typeof data110 == "object" && !Array.isArray(data110)){
if(Object.keys(data110).length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/health/alertThresholds",schemaPath:"",keyword:"maxProperties",params:{limit: 64}});
errors++;
}
for(const key19 in data110){
let data111 = data110[key19];
if(!((typeof data111 == "number") && (isFinite(data111)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/health/alertThresholds/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "number"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/health/alertThresholds",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/health",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.metrics !== undefined){
let data112 = data.metrics;
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
for(const key20 in data112){
if(!((((((((key20 === "enabled") || (key20 === "collectionInterval")) || (key20 === "prometheusEnabled")) || (key20 === "prometheusPort")) || (key20 === "prometheusPath")) || (key20 === "retentionPeriod")) || (key20 === "enableCustomMetrics")) || (key20 === "metricNamespace"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key20}});
errors++;
}
}
if(data112.enabled !== undefined){
if(typeof data112.enabled !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics/enabled",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data112.collectionInterval !== undefined){
let data114 = data112.collectionInterval;
if(typeof data114 === "string"){
if(data114.length > 40 && func2(data114) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics/collectionInterval",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data114)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics/collectionInterval",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics/collectionInterval",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data112.prometheusEnabled !== undefined){
if(typeof data112.prometheusEnabled !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics/prometheusEnabled",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data112.prometheusPort !== undefined){
let data116 = data112.prometheusPort;
if(!(((typeof data116 == "number") && (!(data116 % 1) && !isNaN(data116))) && (isFinite(data116)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics/prometheusPort",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data116 == "number") && (isFinite(data116))){
if(data116 > 65535 || isNaN(data116)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics/prometheusPort",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 65535}});
errors++;
}
if(data116 < 1024 || isNaN(data116)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics/prometheusPort",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1024}});
errors++;
}
}
}
if(data112.prometheusPath !== undefined){
let data117 = data112.prometheusPath;
if(typeof data117 === "string"){
if(data117.length > 253 && func2(data117) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics/prometheusPath",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(!pattern127.test(data117)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics/prometheusPath",schemaPath:"",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9/_.-]*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics/prometheusPath",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data112.retentionPeriod !== undefined){
let data118 = data112.retentionPeriod;
if(typeof data118 === "string"){
if(data118.length > 40 && func2(data118) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics/retentionPeriod",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data118)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics/retentionPeriod",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics/retentionPeriod",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data112.enableCustomMetrics !== undefined){
if(typeof data112.enableCustomMetrics !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics/enableCustomMetrics",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data112.metricNamespace !== undefined){
let data120 = data112.metricNamespace;
if(typeof data120 === "string"){
if(data120.length > 63 && func2(data120) > 63){
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics/metricNamespace",schemaPath:"",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(!pattern129.test(data120)){
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics/metricNamespace",schemaPath:"",keyword:"pattern",params:{pattern: "^[a-zA-Z_][a-zA-Z0-9_]*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics/metricNamespace",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/metrics",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.tracing !== undefined){
let data121 = data.tracing;
if(data121 && typeof data121 == "object" && !Array.isArray(data121)){
for(const key21 in data121){
if(!((((((((key21 === "enabled") || (key21 === "serviceName")) || (key21 === "serviceVersion")) || (key21 === "samplingRate")) || (key21 === "jaegerEnabled")) || (key21 === "jaegerEndpoint")) || (key21 === "otlpEnabled")) || (key21 === "otlpEndpoint"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key21}});
errors++;
}
}
if(data121.enabled !== undefined){
if(typeof data121.enabled !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing/enabled",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data121.serviceName !== undefined){
let data123 = data121.serviceName;
if(typeof data123 === "string"){
if(data123.length > 253 && func2(data123) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing/serviceName",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data123.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing/serviceName",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing/serviceName",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data121.serviceVersion !== undefined){
let data124 = data121.serviceVersion;
if(typeof data124 === "string"){
if(data124.length > 253 && func2(data124) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing/serviceVersion",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data124.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing/serviceVersion",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing/serviceVersion",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data121.samplingRate !== undefined){
let data125 = data121.samplingRate;
if((typeof data125 == "number") && (isFinite(data125))){
if(data125 > 1 || isNaN(data125)){
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing/samplingRate",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 1}});
errors++;
}
if(data125 < 0 || isNaN(data125)){
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing/samplingRate",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing/samplingRate",schemaPath:"",keyword:"type",params:{type: "number"}});
errors++;
}
}
if(data121.jaegerEnabled !== undefined){
if(typeof data121.jaegerEnabled !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing/jaegerEnabled",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data121.jaegerEndpoint !== undefined){
let data127 = data121.jaegerEndpoint;
if(typeof data127 === "string"){
if(data127.length > 253 && func2(data127) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing/jaegerEndpoint",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data127.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing/jaegerEndpoint",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing/jaegerEndpoint",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data121.otlpEnabled !== undefined){
if(typeof data121.otlpEnabled !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing/otlpEnabled",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data121.otlpEndpoint !== undefined){
let data129 = data121.otlpEndpoint;
if(typeof data129 === "string"){
if(data129.length > 253 && func2(data129) > 253){
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing/otlpEndpoint",schemaPath:"",keyword:"maxLength",params:{limit: 253}});
errors++;
}
if(data129.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing/otlpEndpoint",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing/otlpEndpoint",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/tracing",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.recovery !== undefined){
let data130 = data.recovery;
if(data130 && typeof data130 == "object" && !Array.isArray(data130)){
for(const key22 in data130){
if(!(func6.call(schema25.properties.recovery.properties, key22))){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key22}});
errors++;
}
}
if(data130.enabled !== undefined){
if(typeof data130.enabled !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/enabled",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data130.maxConcurrentRecoveries !== undefined){
let data132 = data130.maxConcurrentRecoveries;
if(!(((typeof data132 == "number") && (!(data132 % 1) && !isNaN(data132))) && (isFinite(data132)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/maxConcurrentRecoveries",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data132 == "number") && (isFinite(data132))){
if(data132 > 20 || isNaN(data132)){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/maxConcurrentRecoveries",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 20}});
errors++;
}
if(data132 < 1 || isNaN(data132)){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/maxConcurrentRecoveries",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data130.recoveryTimeout !== undefined){
let data133 = data130.recoveryTimeout;
if(typeof data133 === "string"){
if(data133.length > 40 && func2(data133) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/recoveryTimeout",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data133)){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/recoveryTimeout",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/recoveryTimeout",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data130.healthCheckInterval !== undefined){
let data134 = data130.healthCheckInterval;
if(typeof data134 === "string"){
if(data134.length > 40 && func2(data134) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/healthCheckInterval",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data134)){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/healthCheckInterval",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/healthCheckInterval",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data130.defaultMaxRetries !== undefined){
let data135 = data130.defaultMaxRetries;
if(!(((typeof data135 == "number") && (!(data135 % 1) && !isNaN(data135))) && (isFinite(data135)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/defaultMaxRetries",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data135 == "number") && (isFinite(data135))){
if(data135 > 20 || isNaN(data135)){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/defaultMaxRetries",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 20}});
errors++;
}
if(data135 < 1 || isNaN(data135)){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/defaultMaxRetries",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data130.defaultInitialDelay !== undefined){
let data136 = data130.defaultInitialDelay;
if(typeof data136 === "string"){
if(data136.length > 40 && func2(data136) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/defaultInitialDelay",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data136)){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/defaultInitialDelay",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/defaultInitialDelay",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data130.defaultMaxDelay !== undefined){
let data137 = data130.defaultMaxDelay;
if(typeof data137 === "string"){
if(data137.length > 40 && func2(data137) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/defaultMaxDelay",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data137)){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/defaultMaxDelay",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/defaultMaxDelay",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data130.defaultBackoffFactor !== undefined){
let data138 = data130.defaultBackoffFactor;
if((typeof data138 == "number") && (isFinite(data138))){
if(data138 > 10 || isNaN(data138)){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/defaultBackoffFactor",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 10}});
errors++;
}
if(data138 < 1 || isNaN(data138)){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/defaultBackoffFactor",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/defaultBackoffFactor",schemaPath:"",keyword:"type",params:{type: "number"}});
errors++;
}
}
if(data130.circuitBreakerEnabled !== undefined){
if(typeof data130.circuitBreakerEnabled !== "boolean"){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/circuitBreakerEnabled",schemaPath:"",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data130.circuitBreakerThreshold !== undefined){
let data140 = data130.circuitBreakerThreshold;
if(!(((typeof data140 == "number") && (!(data140 % 1) && !isNaN(data140))) && (isFinite(data140)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/circuitBreakerThreshold",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data140 == "number") && (isFinite(data140))){
if(data140 > 50 || isNaN(data140)){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/circuitBreakerThreshold",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 50}});
errors++;
}
if(data140 < 1 || isNaN(data140)){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/circuitBreakerThreshold",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data130.circuitBreakerTimeout !== undefined){
let data141 = data130.circuitBreakerTimeout;
if(typeof data141 === "string"){
if(data141.length > 40 && func2(data141) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/circuitBreakerTimeout",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data141)){
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/circuitBreakerTimeout",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery/circuitBreakerTimeout",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/recovery",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.resources !== undefined){
let data142 = data.resources;
if(data142 && typeof data142 == "object" && !Array.isArray(data142)){
for(const key23 in data142){
if(!((((((((key23 === "maxResourcesPerCluster") || (key23 === "maxNamespacesPerCluster")) || (key23 === "supportedGVKs")) || (key23 === "excludedGVKs")) || (key23 === "transformationPolicies")) || (key23 === "validationPolicies")) || (key23 === "resourceCacheSize")) || (key23 === "resourceCacheTTL"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources",schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key23}});
errors++;
}
}
if(data142.maxResourcesPerCluster !== undefined){
let data143 = data142.maxResourcesPerCluster;
if(!(((typeof data143 == "number") && (!(data143 % 1) && !isNaN(data143))) && (isFinite(data143)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/maxResourcesPerCluster",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data143 == "number") && (isFinite(data143))){
if(data143 > 1000000 || isNaN(data143)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/maxResourcesPerCluster",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 1000000}});
errors++;
}
if(data143 < 100 || isNaN(data143)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/maxResourcesPerCluster",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 100}});
errors++;
}
}
}
if(data142.maxNamespacesPerCluster !== undefined){
let data144 = data142.maxNamespacesPerCluster;
if(!(((typeof data144 == "number") && (!(data144 % 1) && !isNaN(data144))) && (isFinite(data144)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/maxNamespacesPerCluster",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data144 == "number") && (isFinite(data144))){
if(data144 > 10000 || isNaN(data144)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/maxNamespacesPerCluster",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 10000}});
errors++;
}
if(data144 < 10 || isNaN(data144)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/maxNamespacesPerCluster",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 10}});
errors++;
}
}
}
if(data142.supportedGVKs !== undefined){
let data145 = data142.supportedGVKs;
if(Array.isArray(data145)){
if(data145.length > 1000){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/supportedGVKs",schemaPath:"",keyword:"maxItems",params:{limit: 1000}});
errors++;
}
const len6 = data145.length;
for(let i11=0; i11<len6; i11++){
let data146 = data145[i11];
if(typeof data146 === "string"){
if(data146.length > 300 && func2(data146) > 300){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/supportedGVKs/" + i11,schemaPath:"",keyword:"maxLength",params:{limit: 300}});
errors++;
}
if(!pattern135.test(data146)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/supportedGVKs/" + i11,schemaPath:"",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)?/v[0-9][a-z0-9]{0,30}/[A-Za-z][A-Za-z0-9]*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/supportedGVKs/" + i11,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i12 = data145.length;
let j5;
if(i12 > 1){
const indices5 = {};
for(;i12--;){
let item5 = data145[i12];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/supportedGVKs",schemaPath:"",keyword:"uniqueItems",params:{i: i12, j: j5}});
errors++;
break;
}
indices5[item5] = i12;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/supportedGVKs",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data142.excludedGVKs !== undefined){
let data147 = data142.excludedGVKs;
if(Array.isArray(data147)){
if(data147.length > 1000){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/excludedGVKs",schemaPath:"",keyword:"maxItems",params:{limit: 1000}});
errors++;
}
const len7 = data147.length;
for(let i13=0; i13<len7; i13++){
let data148 = data147[i13];
if(typeof data148 === "string"){
if(data148.length > 300 && func2(data148) > 300){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/excludedGVKs/" + i13,schemaPath:"",keyword:"maxLength",params:{limit: 300}});
errors++;
}
if(!pattern135.test(data148)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/excludedGVKs/" + i13,schemaPath:"",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)?/v[0-9][a-z0-9]{0,30}/[A-Za-z][A-Za-z0-9]*$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/excludedGVKs/" + i13,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i14 = data147.length;
let j6;
if(i14 > 1){
const indices6 = {};
for(;i14--;){
let item6 = data147[i14];
if(typeof item6 !== "string"){
continue;
}
if(typeof indices6[item6] == "number"){
j6 = indices6[item6];
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/excludedGVKs",schemaPath:"",keyword:"uniqueItems",params:{i: i14, j: j6}});
errors++;
break;
}
indices6[item6] = i14;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/excludedGVKs",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data142.transformationPolicies !== undefined){
let data149 = data142.transformationPolicies;
if(data149 && typeof data149 == "object" && !Array.isArray(data149)){
if(Object.keys(data149).length > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies",schemaPath:"",keyword:"maxProperties",params:{limit: 32}});
errors++;
}
for(const key24 in data149){
let data150 = data149[key24];
if(data150 && typeof data150 == "object" && !Array.isArray(data150)){
if(data150.transforms === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"required",params:{missingProperty: "transforms"}});
errors++;
}
for(const key25 in data150){
if(!((((((key25 === "description") || (key25 === "priority")) || (key25 === "mode")) || (key25 === "match")) || (key25 === "when")) || (key25 === "transforms"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key25}});
errors++;
}
}
if(data150.description !== undefined){
let data151 = data150.description;
if(typeof data151 === "string"){
if(data151.length > 1024 && func2(data151) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data150.priority !== undefined){
let data152 = data150.priority;
if(!(((typeof data152 == "number") && (!(data152 % 1) && !isNaN(data152))) && (isFinite(data152)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data152 == "number") && (isFinite(data152))){
if(data152 > 1000 || isNaN(data152)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 1000}});
errors++;
}
if(data152 < 0 || isNaN(data152)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data150.mode !== undefined){
let data153 = data150.mode;
if(typeof data153 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/mode",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data153 === "all") || (data153 === "selective")) || (data153 === "conditional"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/mode",schemaPath:"",keyword:"enum",params:{allowedValues: schema25.properties.resources.properties.transformationPolicies.additionalProperties.properties.mode.enum}});
errors++;
}
}
if(data150.match !== undefined){
if(!(validate64(data150.match, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/match",parentData:data150,parentDataProperty:"match",rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data150.when !== undefined){
let data155 = data150.when;
if(Array.isArray(data155)){
if(data155.length > 16){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/when",schemaPath:"",keyword:"maxItems",params:{limit: 16}});
errors++;
}
const len8 = data155.length;
for(let i15=0; i15<len8; i15++){
let data156 = data155[i15];
if(data156 && typeof data156 == "object" && !Array.isArray(data156)){
if(data156.path === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i15,schemaPath:"",keyword:"required",params:{missingProperty: "path"}});
errors++;
}
if(data156.operator === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i15,schemaPath:"",keyword:"required",params:{missingProperty: "operator"}});
errors++;
}
for(const key26 in data156){
if(!(((key26 === "path") || (key26 === "operator")) || (key26 === "values"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i15,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key26}});
errors++;
}
}
if(data156.path !== undefined){
let data157 = data156.path;
if(typeof data157 === "string"){
if(data157.length > 1024 && func2(data157) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i15+"/path",schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(!pattern143.test(data157)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i15+"/path",schemaPath:"",keyword:"pattern",params:{pattern: "^(/([^~/]|~[01])+)+$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i15+"/path",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data156.operator !== undefined){
let data158 = data156.operator;
if(typeof data158 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i15+"/operator",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data158 === "Exists") || (data158 === "DoesNotExist")) || (data158 === "In")) || (data158 === "NotIn"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i15+"/operator",schemaPath:"",keyword:"enum",params:{allowedValues: schema25.properties.resources.properties.transformationPolicies.additionalProperties.properties.when.items.properties.operator.enum}});
errors++;
}
}
if(data156.values !== undefined){
let data159 = data156.values;
if(Array.isArray(data159)){
if(data159.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i15+"/values",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len9 = data159.length;
for(let i16=0; i16<len9; i16++){
let data160 = data159[i16];
if(typeof data160 === "string"){
if(data160.length > 1024 && func2(data160) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i15+"/values/" + i16,schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i15+"/values/" + i16,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i15+"/values",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i15,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/when",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data150.transforms !== undefined){
let data161 = data150.transforms;
if(Array.isArray(data161)){
if(data161.length > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/transforms",schemaPath:"",keyword:"maxItems",params:{limit: 32}});
errors++;
}
if(data161.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/transforms",schemaPath:"",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len10 = data161.length;
for(let i17=0; i17<len10; i17++){
let data162 = data161[i17];
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
if(data162.type === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/transforms/" + i17,schemaPath:"",keyword:"required",params:{missingProperty: "type"}});
errors++;
}
if(data162.path === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/transforms/" + i17,schemaPath:"",keyword:"required",params:{missingProperty: "path"}});
errors++;
}
for(const key27 in data162){
if(!((((key27 === "type") || (key27 === "path")) || (key27 === "value")) || (key27 === "template"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/transforms/" + i17,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key27}});
errors++;
}
}
if(data162.type !== undefined){
let data163 = data162.type;
if(typeof data163 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/transforms/" + i17+"/type",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data163 === "Set") || (data163 === "Delete")) || (data163 === "Replace")) || (data163 === "Template"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/transforms/" + i17+"/type",schemaPath:"",keyword:"enum",params:{allowedValues: schema25.properties.resources.properties.transformationPolicies.additionalProperties.properties.transforms.items.properties.type.enum}});
errors++;
}
}
if(data162.path !== undefined){
let data164 = data162.path;
if(typeof data164 === "string"){
if(data164.length > 1024 && func2(data164) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/transforms/" + i17+"/path",schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(!pattern143.test(data164)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/transforms/" + i17+"/path",schemaPath:"",keyword:"pattern",params:{pattern: "^(/([^~/]|~[01])+)+$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/transforms/" + i17+"/path",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data162.template !== undefined){
let data165 = data162.template;
if(typeof data165 === "string"){
if(data165.length > 4096 && func2(data165) > 4096){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/transforms/" + i17+"/template",schemaPath:"",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(data165.length < 1){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/transforms/" + i17+"/template",schemaPath:"",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/transforms/" + i17+"/template",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/transforms/" + i17,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/transforms",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/transformationPolicies",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data142.validationPolicies !== undefined){
let data166 = data142.validationPolicies;
if(data166 && typeof data166 == "object" && !Array.isArray(data166)){
if(Object.keys(data166).length > 32){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies",schemaPath:"",keyword:"maxProperties",params:{limit: 32}});
errors++;
}
for(const key28 in data166){
let data167 = data166[key28];
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
for(const key29 in data167){
if(!(func6.call(schema25.properties.resources.properties.validationPolicies.additionalProperties.properties, key29))){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key29}});
errors++;
}
}
if(data167.description !== undefined){
let data168 = data167.description;
if(typeof data168 === "string"){
if(data168.length > 1024 && func2(data168) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data167.priority !== undefined){
let data169 = data167.priority;
if(!(((typeof data169 == "number") && (!(data169 % 1) && !isNaN(data169))) && (isFinite(data169)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data169 == "number") && (isFinite(data169))){
if(data169 > 1000 || isNaN(data169)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 1000}});
errors++;
}
if(data169 < 0 || isNaN(data169)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data167.mode !== undefined){
let data170 = data167.mode;
if(typeof data170 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/mode",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data170 === "all") || (data170 === "selective")) || (data170 === "conditional"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/mode",schemaPath:"",keyword:"enum",params:{allowedValues: schema25.properties.resources.properties.validationPolicies.additionalProperties.properties.mode.enum}});
errors++;
}
}
if(data167.match !== undefined){
if(!(validate64(data167.match, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/match",parentData:data167,parentDataProperty:"match",rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data167.when !== undefined){
let data172 = data167.when;
if(Array.isArray(data172)){
if(data172.length > 16){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/when",schemaPath:"",keyword:"maxItems",params:{limit: 16}});
errors++;
}
const len11 = data172.length;
for(let i18=0; i18<len11; i18++){
let data173 = data172[i18];
if(data173 && typeof data173 == "object" && !Array.isArray(data173)){
if(data173.path === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i18,schemaPath:"",keyword:"required",params:{missingProperty: "path"}});
errors++;
}
if(data173.operator === undefined){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i18,schemaPath:"",keyword:"required",params:{missingProperty: "operator"}});
errors++;
}
for(const key30 in data173){
if(!(((key30 === "path") || (key30 === "operator")) || (key30 === "values"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i18,schemaPath:"",keyword:"additionalProperties",params:{additionalProperty: key30}});
errors++;
}
}
if(data173.path !== undefined){
let data174 = data173.path;
if(typeof data174 === "string"){
if(data174.length > 1024 && func2(data174) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i18+"/path",schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(!pattern143.test(data174)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i18+"/path",schemaPath:"",keyword:"pattern",params:{pattern: "^(/([^~/]|~[01])+)+$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i18+"/path",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data173.operator !== undefined){
let data175 = data173.operator;
if(typeof data175 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i18+"/operator",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data175 === "Exists") || (data175 === "DoesNotExist")) || (data175 === "In")) || (data175 === "NotIn"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i18+"/operator",schemaPath:"",keyword:"enum",params:{allowedValues: schema25.properties.resources.properties.validationPolicies.additionalProperties.properties.when.items.properties.operator.enum}});
errors++;
}
}
if(data173.values !== undefined){
let data176 = data173.values;
if(Array.isArray(data176)){
if(data176.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i18+"/values",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len12 = data176.length;
for(let i19=0; i19<len12; i19++){
let data177 = data176[i19];
if(typeof data177 === "string"){
if(data177.length > 1024 && func2(data177) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i18+"/values/" + i19,schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i18+"/values/" + i19,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i18+"/values",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/when/" + i18,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/when",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data167.action !== undefined){
let data178 = data167.action;
if(typeof data178 !== "string"){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/action",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data178 === "warn") || (data178 === "deny"))){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/action",schemaPath:"",keyword:"enum",params:{allowedValues: schema25.properties.resources.properties.validationPolicies.additionalProperties.properties.action.enum}});
errors++;
}
}
if(data167.requiredLabels !== undefined){
let data179 = data167.requiredLabels;
if(Array.isArray(data179)){
if(data179.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredLabels",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len13 = data179.length;
for(let i20=0; i20<len13; i20++){
let data180 = data179[i20];
if(typeof data180 === "string"){
if(data180.length > 317 && func2(data180) > 317){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredLabels/" + i20,schemaPath:"",keyword:"maxLength",params:{limit: 317}});
errors++;
}
if(!pattern5.test(data180)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredLabels/" + i20,schemaPath:"",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredLabels/" + i20,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i21 = data179.length;
let j7;
if(i21 > 1){
const indices7 = {};
for(;i21--;){
let item7 = data179[i21];
if(typeof item7 !== "string"){
continue;
}
if(typeof indices7[item7] == "number"){
j7 = indices7[item7];
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredLabels",schemaPath:"",keyword:"uniqueItems",params:{i: i21, j: j7}});
errors++;
break;
}
indices7[item7] = i21;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredLabels",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data167.requiredAnnotations !== undefined){
let data181 = data167.requiredAnnotations;
if(Array.isArray(data181)){
if(data181.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredAnnotations",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len14 = data181.length;
for(let i22=0; i22<len14; i22++){
let data182 = data181[i22];
if(typeof data182 === "string"){
if(data182.length > 317 && func2(data182) > 317){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredAnnotations/" + i22,schemaPath:"",keyword:"maxLength",params:{limit: 317}});
errors++;
}
if(!pattern147.test(data182)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredAnnotations/" + i22,schemaPath:"",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredAnnotations/" + i22,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i23 = data181.length;
let j8;
if(i23 > 1){
const indices8 = {};
for(;i23--;){
let item8 = data181[i23];
if(typeof item8 !== "string"){
continue;
}
if(typeof indices8[item8] == "number"){
j8 = indices8[item8];
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredAnnotations",schemaPath:"",keyword:"uniqueItems",params:{i: i23, j: j8}});
errors++;
break;
}
indices8[item8] = i23;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredAnnotations",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data167.requiredFields !== undefined){
let data183 = data167.requiredFields;
if(Array.isArray(data183)){
if(data183.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredFields",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len15 = data183.length;
for(let i24=0; i24<len15; i24++){
let data184 = data183[i24];
if(typeof data184 === "string"){
if(data184.length > 1024 && func2(data184) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredFields/" + i24,schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(!pattern143.test(data184)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredFields/" + i24,schemaPath:"",keyword:"pattern",params:{pattern: "^(/([^~/]|~[01])+)+$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredFields/" + i24,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i25 = data183.length;
let j9;
if(i25 > 1){
const indices9 = {};
for(;i25--;){
let item9 = data183[i25];
if(typeof item9 !== "string"){
continue;
}
if(typeof indices9[item9] == "number"){
j9 = indices9[item9];
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredFields",schemaPath:"",keyword:"uniqueItems",params:{i: i25, j: j9}});
errors++;
break;
}
indices9[item9] = i25;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredFields",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data167.forbiddenFields !== undefined){
let data185 = data167.forbiddenFields;
if(Array.isArray(data185)){
if(data185.length > 64){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/forbiddenFields",schemaPath:"",keyword:"maxItems",params:{limit: 64}});
errors++;
}
const len16 = data185.length;
for(let i26=0; i26<len16; i26++){
let data186 = data185[i26];
if(typeof data186 === "string"){
if(data186.length > 1024 && func2(data186) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/forbiddenFields/" + i26,schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(!pattern143.test(data186)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/forbiddenFields/" + i26,schemaPath:"",keyword:"pattern",params:{pattern: "^(/([^~/]|~[01])+)+$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/forbiddenFields/" + i26,schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i27 = data185.length;
let j10;
if(i27 > 1){
const indices10 = {};
for(;i27--;){
let item10 = data185[i27];
if(typeof item10 !== "string"){
continue;
}
if(typeof indices10[item10] == "number"){
j10 = indices10[item10];
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/forbiddenFields",schemaPath:"",keyword:"uniqueItems",params:{i: i27, j: j10}});
errors++;
break;
}
indices10[item10] = i27;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/forbiddenFields",schemaPath:"",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data167.message !== undefined){
let data187 = data167.message;
if(typeof data187 === "string"){
if(data187.length > 1024 && func2(data187) > 1024){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/message",schemaPath:"",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/message",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/validationPolicies",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data142.resourceCacheSize !== undefined){
let data188 = data142.resourceCacheSize;
if(!(((typeof data188 == "number") && (!(data188 % 1) && !isNaN(data188))) && (isFinite(data188)))){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/resourceCacheSize",schemaPath:"",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data188 == "number") && (isFinite(data188))){
if(data188 > 100000 || isNaN(data188)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/resourceCacheSize",schemaPath:"",keyword:"maximum",params:{comparison: "<=", limit: 100000}});
errors++;
}
if(data188 < 100 || isNaN(data188)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/resourceCacheSize",schemaPath:"",keyword:"minimum",params:{comparison: ">=", limit: 100}});
errors++;
}
}
}
if(data142.resourceCacheTTL !== undefined){
let data189 = data142.resourceCacheTTL;
if(typeof data189 === "string"){
if(data189.length > 40 && func2(data189) > 40){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/resourceCacheTTL",schemaPath:"",keyword:"maxLength",params:{limit: 40}});
errors++;
}
if(!pattern90.test(data189)){
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/resourceCacheTTL",schemaPath:"",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}});
errors++;
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources/resourceCacheTTL",schemaPath:"",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath:instancePath+"/resources",schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = withError(vErrors, {instancePath,schemaPath:"",keyword:"type",params:{type: "object"}});
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}

