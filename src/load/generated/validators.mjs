// Made by scripts/generate.ts (npm run generate) from src/api/kinds; do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import equal from 'ajv/dist/runtime/equal.js';

export const SyncTarget = validate21;
const schema6 = {"$id":"SyncTarget","type":"object","additionalProperties":false,"properties":{"apiVersion":{"type":"string","enum":["workload.kcp.io/v1alpha1"]},"kind":{"type":"string","enum":["SyncTarget"]},"metadata":{"$ref":"shared#/$defs/part0"},"spec":{"type":"object","additionalProperties":false,"properties":{"workloadCluster":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":253},"endpoint":{"type":"string","minLength":1,"maxLength":1024},"credentials":{"type":"object","additionalProperties":false,"properties":{"secretRef":{"$ref":"shared#/$defs/part2"},"serviceAccountRef":{"$ref":"shared#/$defs/part2"}}}},"required":["name"]},"supportedAPIExports":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"properties":{"export":{"type":"string","minLength":1,"maxLength":253},"workspace":{"type":"string","maxLength":1024,"pattern":"^root(:[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}},"required":["export"]}},"capabilities":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"properties":{"type":{"$ref":"shared#/$defs/part3"},"available":{"type":"boolean"},"metadata":{"type":"object","maxProperties":64,"additionalProperties":{"type":"string","maxLength":1024}}},"required":["type","available"]}},"workspaces":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"path":{"type":"string","maxLength":1024,"pattern":"^root(:(\\*|[a-z0-9]([-a-z0-9]*[a-z0-9])?))*(:\\*\\*)?$"}},"required":["name"]}},"unschedulable":{"type":"boolean"},"evictAfter":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$|^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[-+]([01][0-9]|2[0-3]):[0-5][0-9])$"},"cells":{"type":"object","maxProperties":64,"additionalProperties":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}},"taints":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"properties":{"key":{"$ref":"shared#/$defs/part3"},"value":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"},"effect":{"type":"string","enum":["NoSchedule","PreferNoSchedule","NoExecute"]}},"required":["key","effect"]}},"delivery":{"type":"string","enum":["Syncer","External"]},"namespaceMapping":{"type":"string","enum":["Same","Hashed"]},"allocatable":{"type":"object","additionalProperties":false,"properties":{"cpu":{"$ref":"shared#/$defs/part4"},"memory":{"$ref":"shared#/$defs/part4"},"storage":{"$ref":"shared#/$defs/part4"},"pods":{"type":"integer","minimum":0,"maximum":2147483647}}}},"required":["workloadCluster"]},"status":{}},"required":["apiVersion","kind","metadata","spec"]};
const schema8 = {"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"labels":{"$ref":"shared#/$defs/part1"},"annotations":{"type":"object","additionalProperties":{"type":"string","maxLength":262144}}},"required":["name"]};
const func2 = ucs2length.default ?? ucs2length;
const pattern0 = new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", "");
const schema9 = {"type":"object","additionalProperties":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}};
const pattern1 = new RegExp("^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$", "");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if(typeof data0 === "string"){
if(func2(data0) > 63){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern1.test(data0)){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "labels")) || (key0 === "annotations"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func2(data0) > 63){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func2(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern0.test(data0)){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.labels !== undefined){
if(!(validate24(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.annotations !== undefined){
let data2 = data.annotations;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if(typeof data3 === "string"){
if(func2(data3) > 262144){
const err6 = {instancePath:instancePath+"/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 262144}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/annotations",schemaPath:"#/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema10 = {"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":253},"namespace":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}},"required":["name"]};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "name") || (key0 === "namespace"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func2(data0) > 253){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func2(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.namespace !== undefined){
let data1 = data.namespace;
if(typeof data1 === "string"){
if(func2(data1) > 63){
const err5 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern0.test(data1)){
const err6 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}

const schema11 = {"type":"string","maxLength":317,"pattern":"^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"};
const pattern4 = new RegExp("^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "");

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func2(data) > 317){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 317}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern4.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}

const schema12 = {"anyOf":[{"type":"integer","minimum":0,"maximum":9007199254740991},{"type":"string","maxLength":32,"pattern":"^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}]};
const pattern10 = new RegExp("^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$", "");

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(typeof data === "string"){
if(func2(data) > 32){
const err3 = {instancePath,schemaPath:"#/anyOf/1/maxLength",keyword:"maxLength",params:{limit: 32}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern10.test(data)){
const err4 = {instancePath,schemaPath:"#/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err6 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate33.errors = vErrors;
return errors === 0;
}

const func6 = Object.prototype.hasOwnProperty;
const pattern3 = new RegExp("^root(:[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", "");
const pattern6 = new RegExp("^root(:(\\*|[a-z0-9]([-a-z0-9]*[a-z0-9])?))*(:\\*\\*)?$", "");
const pattern7 = new RegExp("^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$|^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[-+]([01][0-9]|2[0-3]):[0-5][0-9])$", "");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="SyncTarget" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (key0 === "status"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data0 === "workload.kcp.io/v1alpha1")){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema6.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "SyncTarget")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema6.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
if(!(validate23(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
let data3 = data.spec;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.workloadCluster === undefined){
const err9 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "workloadCluster"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data3){
if(!(func6.call(schema6.properties.spec.properties, key1))){
const err10 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.workloadCluster !== undefined){
let data4 = data3.workloadCluster;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.name === undefined){
const err11 = {instancePath:instancePath+"/spec/workloadCluster",schemaPath:"#/properties/spec/properties/workloadCluster/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key2 in data4){
if(!(((key2 === "name") || (key2 === "endpoint")) || (key2 === "credentials"))){
const err12 = {instancePath:instancePath+"/spec/workloadCluster",schemaPath:"#/properties/spec/properties/workloadCluster/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.name !== undefined){
let data5 = data4.name;
if(typeof data5 === "string"){
if(func2(data5) > 253){
const err13 = {instancePath:instancePath+"/spec/workloadCluster/name",schemaPath:"#/properties/spec/properties/workloadCluster/properties/name/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func2(data5) < 1){
const err14 = {instancePath:instancePath+"/spec/workloadCluster/name",schemaPath:"#/properties/spec/properties/workloadCluster/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/spec/workloadCluster/name",schemaPath:"#/properties/spec/properties/workloadCluster/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.endpoint !== undefined){
let data6 = data4.endpoint;
if(typeof data6 === "string"){
if(func2(data6) > 1024){
const err16 = {instancePath:instancePath+"/spec/workloadCluster/endpoint",schemaPath:"#/properties/spec/properties/workloadCluster/properties/endpoint/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func2(data6) < 1){
const err17 = {instancePath:instancePath+"/spec/workloadCluster/endpoint",schemaPath:"#/properties/spec/properties/workloadCluster/properties/endpoint/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/spec/workloadCluster/endpoint",schemaPath:"#/properties/spec/properties/workloadCluster/properties/endpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.credentials !== undefined){
let data7 = data4.credentials;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
if(!((key3 === "secretRef") || (key3 === "serviceAccountRef"))){
const err19 = {instancePath:instancePath+"/spec/workloadCluster/credentials",schemaPath:"#/properties/spec/properties/workloadCluster/properties/credentials/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.secretRef !== undefined){
if(!(validate27(data7.secretRef, {instancePath:instancePath+"/spec/workloadCluster/credentials/secretRef",parentData:data7,parentDataProperty:"secretRef",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data7.serviceAccountRef !== undefined){
if(!(validate27(data7.serviceAccountRef, {instancePath:instancePath+"/spec/workloadCluster/credentials/serviceAccountRef",parentData:data7,parentDataProperty:"serviceAccountRef",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/spec/workloadCluster/credentials",schemaPath:"#/properties/spec/properties/workloadCluster/properties/credentials/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/spec/workloadCluster",schemaPath:"#/properties/spec/properties/workloadCluster/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.supportedAPIExports !== undefined){
let data10 = data3.supportedAPIExports;
if(Array.isArray(data10)){
if(data10.length > 64){
const err22 = {instancePath:instancePath+"/spec/supportedAPIExports",schemaPath:"#/properties/spec/properties/supportedAPIExports/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.export === undefined){
const err23 = {instancePath:instancePath+"/spec/supportedAPIExports/" + i0,schemaPath:"#/properties/spec/properties/supportedAPIExports/items/required",keyword:"required",params:{missingProperty: "export"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key4 in data11){
if(!((key4 === "export") || (key4 === "workspace"))){
const err24 = {instancePath:instancePath+"/spec/supportedAPIExports/" + i0,schemaPath:"#/properties/spec/properties/supportedAPIExports/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data11.export !== undefined){
let data12 = data11.export;
if(typeof data12 === "string"){
if(func2(data12) > 253){
const err25 = {instancePath:instancePath+"/spec/supportedAPIExports/" + i0+"/export",schemaPath:"#/properties/spec/properties/supportedAPIExports/items/properties/export/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func2(data12) < 1){
const err26 = {instancePath:instancePath+"/spec/supportedAPIExports/" + i0+"/export",schemaPath:"#/properties/spec/properties/supportedAPIExports/items/properties/export/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/spec/supportedAPIExports/" + i0+"/export",schemaPath:"#/properties/spec/properties/supportedAPIExports/items/properties/export/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data11.workspace !== undefined){
let data13 = data11.workspace;
if(typeof data13 === "string"){
if(func2(data13) > 1024){
const err28 = {instancePath:instancePath+"/spec/supportedAPIExports/" + i0+"/workspace",schemaPath:"#/properties/spec/properties/supportedAPIExports/items/properties/workspace/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern3.test(data13)){
const err29 = {instancePath:instancePath+"/spec/supportedAPIExports/" + i0+"/workspace",schemaPath:"#/properties/spec/properties/supportedAPIExports/items/properties/workspace/pattern",keyword:"pattern",params:{pattern: "^root(:[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/spec/supportedAPIExports/" + i0+"/workspace",schemaPath:"#/properties/spec/properties/supportedAPIExports/items/properties/workspace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/spec/supportedAPIExports/" + i0,schemaPath:"#/properties/spec/properties/supportedAPIExports/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/spec/supportedAPIExports",schemaPath:"#/properties/spec/properties/supportedAPIExports/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data3.capabilities !== undefined){
let data14 = data3.capabilities;
if(Array.isArray(data14)){
if(data14.length > 64){
const err33 = {instancePath:instancePath+"/spec/capabilities",schemaPath:"#/properties/spec/properties/capabilities/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.type === undefined){
const err34 = {instancePath:instancePath+"/spec/capabilities/" + i1,schemaPath:"#/properties/spec/properties/capabilities/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data15.available === undefined){
const err35 = {instancePath:instancePath+"/spec/capabilities/" + i1,schemaPath:"#/properties/spec/properties/capabilities/items/required",keyword:"required",params:{missingProperty: "available"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key5 in data15){
if(!(((key5 === "type") || (key5 === "available")) || (key5 === "metadata"))){
const err36 = {instancePath:instancePath+"/spec/capabilities/" + i1,schemaPath:"#/properties/spec/properties/capabilities/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data15.type !== undefined){
if(!(validate30(data15.type, {instancePath:instancePath+"/spec/capabilities/" + i1+"/type",parentData:data15,parentDataProperty:"type",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data15.available !== undefined){
if(typeof data15.available !== "boolean"){
const err37 = {instancePath:instancePath+"/spec/capabilities/" + i1+"/available",schemaPath:"#/properties/spec/properties/capabilities/items/properties/available/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data15.metadata !== undefined){
let data18 = data15.metadata;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(Object.keys(data18).length > 64){
const err38 = {instancePath:instancePath+"/spec/capabilities/" + i1+"/metadata",schemaPath:"#/properties/spec/properties/capabilities/items/properties/metadata/maxProperties",keyword:"maxProperties",params:{limit: 64}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key6 in data18){
let data19 = data18[key6];
if(typeof data19 === "string"){
if(func2(data19) > 1024){
const err39 = {instancePath:instancePath+"/spec/capabilities/" + i1+"/metadata/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/capabilities/items/properties/metadata/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/spec/capabilities/" + i1+"/metadata/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/capabilities/items/properties/metadata/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/spec/capabilities/" + i1+"/metadata",schemaPath:"#/properties/spec/properties/capabilities/items/properties/metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/spec/capabilities/" + i1,schemaPath:"#/properties/spec/properties/capabilities/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/spec/capabilities",schemaPath:"#/properties/spec/properties/capabilities/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data3.workspaces !== undefined){
let data20 = data3.workspaces;
if(Array.isArray(data20)){
if(data20.length > 64){
const err44 = {instancePath:instancePath+"/spec/workspaces",schemaPath:"#/properties/spec/properties/workspaces/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.name === undefined){
const err45 = {instancePath:instancePath+"/spec/workspaces/" + i2,schemaPath:"#/properties/spec/properties/workspaces/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key7 in data21){
if(!((key7 === "name") || (key7 === "path"))){
const err46 = {instancePath:instancePath+"/spec/workspaces/" + i2,schemaPath:"#/properties/spec/properties/workspaces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data21.name !== undefined){
let data22 = data21.name;
if(typeof data22 === "string"){
if(func2(data22) > 63){
const err47 = {instancePath:instancePath+"/spec/workspaces/" + i2+"/name",schemaPath:"#/properties/spec/properties/workspaces/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(!pattern0.test(data22)){
const err48 = {instancePath:instancePath+"/spec/workspaces/" + i2+"/name",schemaPath:"#/properties/spec/properties/workspaces/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/spec/workspaces/" + i2+"/name",schemaPath:"#/properties/spec/properties/workspaces/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data21.path !== undefined){
let data23 = data21.path;
if(typeof data23 === "string"){
if(func2(data23) > 1024){
const err50 = {instancePath:instancePath+"/spec/workspaces/" + i2+"/path",schemaPath:"#/properties/spec/properties/workspaces/items/properties/path/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(!pattern6.test(data23)){
const err51 = {instancePath:instancePath+"/spec/workspaces/" + i2+"/path",schemaPath:"#/properties/spec/properties/workspaces/items/properties/path/pattern",keyword:"pattern",params:{pattern: "^root(:(\\*|[a-z0-9]([-a-z0-9]*[a-z0-9])?))*(:\\*\\*)?$"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/spec/workspaces/" + i2+"/path",schemaPath:"#/properties/spec/properties/workspaces/items/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/spec/workspaces/" + i2,schemaPath:"#/properties/spec/properties/workspaces/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/spec/workspaces",schemaPath:"#/properties/spec/properties/workspaces/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data3.unschedulable !== undefined){
if(typeof data3.unschedulable !== "boolean"){
const err55 = {instancePath:instancePath+"/spec/unschedulable",schemaPath:"#/properties/spec/properties/unschedulable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data3.evictAfter !== undefined){
let data25 = data3.evictAfter;
if(typeof data25 === "string"){
if(func2(data25) > 40){
const err56 = {instancePath:instancePath+"/spec/evictAfter",schemaPath:"#/properties/spec/properties/evictAfter/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(!pattern7.test(data25)){
const err57 = {instancePath:instancePath+"/spec/evictAfter",schemaPath:"#/properties/spec/properties/evictAfter/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$|^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[-+]([01][0-9]|2[0-3]):[0-5][0-9])$"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/spec/evictAfter",schemaPath:"#/properties/spec/properties/evictAfter/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data3.cells !== undefined){
let data26 = data3.cells;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(Object.keys(data26).length > 64){
const err59 = {instancePath:instancePath+"/spec/cells",schemaPath:"#/properties/spec/properties/cells/maxProperties",keyword:"maxProperties",params:{limit: 64}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key8 in data26){
let data27 = data26[key8];
if(typeof data27 === "string"){
if(func2(data27) > 63){
const err60 = {instancePath:instancePath+"/spec/cells/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cells/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(!pattern1.test(data27)){
const err61 = {instancePath:instancePath+"/spec/cells/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cells/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/spec/cells/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cells/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/spec/cells",schemaPath:"#/properties/spec/properties/cells/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data3.taints !== undefined){
let data28 = data3.taints;
if(Array.isArray(data28)){
if(data28.length > 64){
const err64 = {instancePath:instancePath+"/spec/taints",schemaPath:"#/properties/spec/properties/taints/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
const len3 = data28.length;
for(let i3=0; i3<len3; i3++){
let data29 = data28[i3];
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.key === undefined){
const err65 = {instancePath:instancePath+"/spec/taints/" + i3,schemaPath:"#/properties/spec/properties/taints/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data29.effect === undefined){
const err66 = {instancePath:instancePath+"/spec/taints/" + i3,schemaPath:"#/properties/spec/properties/taints/items/required",keyword:"required",params:{missingProperty: "effect"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
for(const key9 in data29){
if(!(((key9 === "key") || (key9 === "value")) || (key9 === "effect"))){
const err67 = {instancePath:instancePath+"/spec/taints/" + i3,schemaPath:"#/properties/spec/properties/taints/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data29.key !== undefined){
if(!(validate30(data29.key, {instancePath:instancePath+"/spec/taints/" + i3+"/key",parentData:data29,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data29.value !== undefined){
let data31 = data29.value;
if(typeof data31 === "string"){
if(func2(data31) > 63){
const err68 = {instancePath:instancePath+"/spec/taints/" + i3+"/value",schemaPath:"#/properties/spec/properties/taints/items/properties/value/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!pattern1.test(data31)){
const err69 = {instancePath:instancePath+"/spec/taints/" + i3+"/value",schemaPath:"#/properties/spec/properties/taints/items/properties/value/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/spec/taints/" + i3+"/value",schemaPath:"#/properties/spec/properties/taints/items/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data29.effect !== undefined){
let data32 = data29.effect;
if(typeof data32 !== "string"){
const err71 = {instancePath:instancePath+"/spec/taints/" + i3+"/effect",schemaPath:"#/properties/spec/properties/taints/items/properties/effect/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(!(((data32 === "NoSchedule") || (data32 === "PreferNoSchedule")) || (data32 === "NoExecute"))){
const err72 = {instancePath:instancePath+"/spec/taints/" + i3+"/effect",schemaPath:"#/properties/spec/properties/taints/items/properties/effect/enum",keyword:"enum",params:{allowedValues: schema6.properties.spec.properties.taints.items.properties.effect.enum}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/spec/taints/" + i3,schemaPath:"#/properties/spec/properties/taints/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/spec/taints",schemaPath:"#/properties/spec/properties/taints/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data3.delivery !== undefined){
let data33 = data3.delivery;
if(typeof data33 !== "string"){
const err75 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!((data33 === "Syncer") || (data33 === "External"))){
const err76 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/enum",keyword:"enum",params:{allowedValues: schema6.properties.spec.properties.delivery.enum}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data3.namespaceMapping !== undefined){
let data34 = data3.namespaceMapping;
if(typeof data34 !== "string"){
const err77 = {instancePath:instancePath+"/spec/namespaceMapping",schemaPath:"#/properties/spec/properties/namespaceMapping/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(!((data34 === "Same") || (data34 === "Hashed"))){
const err78 = {instancePath:instancePath+"/spec/namespaceMapping",schemaPath:"#/properties/spec/properties/namespaceMapping/enum",keyword:"enum",params:{allowedValues: schema6.properties.spec.properties.namespaceMapping.enum}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data3.allocatable !== undefined){
let data35 = data3.allocatable;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key10 in data35){
if(!((((key10 === "cpu") || (key10 === "memory")) || (key10 === "storage")) || (key10 === "pods"))){
const err79 = {instancePath:instancePath+"/spec/allocatable",schemaPath:"#/properties/spec/properties/allocatable/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data35.cpu !== undefined){
if(!(validate33(data35.cpu, {instancePath:instancePath+"/spec/allocatable/cpu",parentData:data35,parentDataProperty:"cpu",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data35.memory !== undefined){
if(!(validate33(data35.memory, {instancePath:instancePath+"/spec/allocatable/memory",parentData:data35,parentDataProperty:"memory",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data35.storage !== undefined){
if(!(validate33(data35.storage, {instancePath:instancePath+"/spec/allocatable/storage",parentData:data35,parentDataProperty:"storage",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data35.pods !== undefined){
let data39 = data35.pods;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err80 = {instancePath:instancePath+"/spec/allocatable/pods",schemaPath:"#/properties/spec/properties/allocatable/properties/pods/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 2147483647 || isNaN(data39)){
const err81 = {instancePath:instancePath+"/spec/allocatable/pods",schemaPath:"#/properties/spec/properties/allocatable/properties/pods/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data39 < 0 || isNaN(data39)){
const err82 = {instancePath:instancePath+"/spec/allocatable/pods",schemaPath:"#/properties/spec/properties/allocatable/properties/pods/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
}
else {
const err83 = {instancePath:instancePath+"/spec/allocatable",schemaPath:"#/properties/spec/properties/allocatable/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

export const Location = validate37;
const schema13 = {"$id":"Location","type":"object","additionalProperties":false,"properties":{"apiVersion":{"type":"string","enum":["workload.kcp.io/v1alpha1"]},"kind":{"type":"string","enum":["Location"]},"metadata":{"$ref":"shared#/$defs/part0"},"spec":{"type":"object","additionalProperties":false,"properties":{"displayName":{"type":"string","maxLength":253},"description":{"type":"string","maxLength":4096},"locationType":{"type":"string","enum":["Region","AvailabilityZone","DataCenter","Edge","Cloud","OnPremise"]},"parent":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"labels":{"$ref":"shared#/$defs/part5"},"instanceTypes":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":63},"cpu":{"$ref":"shared#/$defs/part4"},"memory":{"$ref":"shared#/$defs/part4"},"storage":{"$ref":"shared#/$defs/part4"},"gpu":{"type":"integer","minimum":0,"maximum":2147483647},"accelerators":{"type":"array","maxItems":16,"items":{"type":"object","additionalProperties":false,"properties":{"type":{"type":"string","minLength":1,"maxLength":63},"count":{"type":"integer","minimum":1,"maximum":2147483647}},"required":["type","count"]}}},"required":["name","cpu","memory"]}},"availabilityZones":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":63}},"coordinates":{"type":"object","additionalProperties":false,"properties":{"latitude":{"anyOf":[{"type":"number","minimum":-90,"maximum":90},{"type":"string","maxLength":24,"pattern":"^[-+]?(90(\\.0{1,15})?|[0-8]?[0-9](\\.[0-9]{1,15})?)$"}]},"longitude":{"anyOf":[{"type":"number","minimum":-180,"maximum":180},{"type":"string","maxLength":24,"pattern":"^[-+]?(180(\\.0{1,15})?|(1[0-7][0-9]|[0-9]?[0-9])(\\.[0-9]{1,15})?)$"}]}},"required":["latitude","longitude"]},"instanceSelector":{"$ref":"shared#/$defs/part6"},"availableSelectorLabels":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"properties":{"key":{"$ref":"shared#/$defs/part3"},"values":{"type":"array","minItems":1,"maxItems":64,"uniqueItems":true,"items":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}},"description":{"type":"string","maxLength":1024}},"required":["key","values"]}}}},"status":{}},"required":["apiVersion","kind","metadata","spec"]};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "labels")) || (key0 === "annotations"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func2(data0) > 63){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func2(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern0.test(data0)){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.labels !== undefined){
if(!(validate24(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.annotations !== undefined){
let data2 = data.annotations;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if(typeof data3 === "string"){
if(func2(data3) > 262144){
const err6 = {instancePath:instancePath+"/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 262144}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/annotations",schemaPath:"#/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}

const schema15 = {"type":"object","maxProperties":32,"additionalProperties":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 32){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 32}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
let data0 = data[key0];
if(typeof data0 === "string"){
if(func2(data0) > 63){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern1.test(data0)){
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(typeof data === "string"){
if(func2(data) > 32){
const err3 = {instancePath,schemaPath:"#/anyOf/1/maxLength",keyword:"maxLength",params:{limit: 32}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern10.test(data)){
const err4 = {instancePath,schemaPath:"#/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err6 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate43.errors = vErrors;
return errors === 0;
}

const schema17 = {"type":"object","additionalProperties":false,"properties":{"matchLabels":{"$ref":"shared#/$defs/part5"},"matchExpressions":{"$ref":"shared#/$defs/part7"}}};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 32){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 32}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
let data0 = data[key0];
if(typeof data0 === "string"){
if(func2(data0) > 63){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern1.test(data0)){
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}

const schema19 = {"type":"array","maxItems":16,"items":{"$ref":"shared#/$defs/part8"}};
const schema20 = {"type":"object","additionalProperties":false,"properties":{"key":{"$ref":"shared#/$defs/part3"},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"]},"values":{"$ref":"shared#/$defs/part9"}},"required":["key","operator"]};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func2(data) > 317){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 317}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern4.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}

const schema22 = {"type":"array","maxItems":64,"items":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}};

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 64){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func2(data0) > 63){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern1.test(data0)){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}


function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.operator === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operator"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "key") || (key0 === "operator")) || (key0 === "values"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.key !== undefined){
if(!(validate52(data.key, {instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data.operator !== undefined){
let data1 = data.operator;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/operator",schemaPath:"#/properties/operator/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((((data1 === "In") || (data1 === "NotIn")) || (data1 === "Exists")) || (data1 === "DoesNotExist"))){
const err4 = {instancePath:instancePath+"/operator",schemaPath:"#/properties/operator/enum",keyword:"enum",params:{allowedValues: schema20.properties.operator.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.values !== undefined){
if(!(validate54(data.values, {instancePath:instancePath+"/values",parentData:data,parentDataProperty:"values",rootData}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate51.errors = vErrors;
return errors === 0;
}


function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 16){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate51(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}


function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "matchLabels") || (key0 === "matchExpressions"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.matchLabels !== undefined){
if(!(validate48(data.matchLabels, {instancePath:instancePath+"/matchLabels",parentData:data,parentDataProperty:"matchLabels",rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data.matchExpressions !== undefined){
if(!(validate50(data.matchExpressions, {instancePath:instancePath+"/matchExpressions",parentData:data,parentDataProperty:"matchExpressions",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func2(data) > 317){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 317}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern4.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}

const pattern15 = new RegExp("^[-+]?(90(\\.0{1,15})?|[0-8]?[0-9](\\.[0-9]{1,15})?)$", "");
const pattern16 = new RegExp("^[-+]?(180(\\.0{1,15})?|(1[0-7][0-9]|[0-9]?[0-9])(\\.[0-9]{1,15})?)$", "");

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Location" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (key0 === "status"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data0 === "workload.kcp.io/v1alpha1")){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema13.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "Location")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema13.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
if(!(validate38(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
let data3 = data.spec;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(func6.call(schema13.properties.spec.properties, key1))){
const err9 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.displayName !== undefined){
let data4 = data3.displayName;
if(typeof data4 === "string"){
if(func2(data4) > 253){
const err10 = {instancePath:instancePath+"/spec/displayName",schemaPath:"#/properties/spec/properties/displayName/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/spec/displayName",schemaPath:"#/properties/spec/properties/displayName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.description !== undefined){
let data5 = data3.description;
if(typeof data5 === "string"){
if(func2(data5) > 4096){
const err12 = {instancePath:instancePath+"/spec/description",schemaPath:"#/properties/spec/properties/description/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/spec/description",schemaPath:"#/properties/spec/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.locationType !== undefined){
let data6 = data3.locationType;
if(typeof data6 !== "string"){
const err14 = {instancePath:instancePath+"/spec/locationType",schemaPath:"#/properties/spec/properties/locationType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((((((data6 === "Region") || (data6 === "AvailabilityZone")) || (data6 === "DataCenter")) || (data6 === "Edge")) || (data6 === "Cloud")) || (data6 === "OnPremise"))){
const err15 = {instancePath:instancePath+"/spec/locationType",schemaPath:"#/properties/spec/properties/locationType/enum",keyword:"enum",params:{allowedValues: schema13.properties.spec.properties.locationType.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.parent !== undefined){
let data7 = data3.parent;
if(typeof data7 === "string"){
if(func2(data7) > 63){
const err16 = {instancePath:instancePath+"/spec/parent",schemaPath:"#/properties/spec/properties/parent/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern0.test(data7)){
const err17 = {instancePath:instancePath+"/spec/parent",schemaPath:"#/properties/spec/properties/parent/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/spec/parent",schemaPath:"#/properties/spec/properties/parent/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data3.labels !== undefined){
if(!(validate41(data3.labels, {instancePath:instancePath+"/spec/labels",parentData:data3,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data3.instanceTypes !== undefined){
let data9 = data3.instanceTypes;
if(Array.isArray(data9)){
if(data9.length > 64){
const err19 = {instancePath:instancePath+"/spec/instanceTypes",schemaPath:"#/properties/spec/properties/instanceTypes/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.name === undefined){
const err20 = {instancePath:instancePath+"/spec/instanceTypes/" + i0,schemaPath:"#/properties/spec/properties/instanceTypes/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data10.cpu === undefined){
const err21 = {instancePath:instancePath+"/spec/instanceTypes/" + i0,schemaPath:"#/properties/spec/properties/instanceTypes/items/required",keyword:"required",params:{missingProperty: "cpu"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data10.memory === undefined){
const err22 = {instancePath:instancePath+"/spec/instanceTypes/" + i0,schemaPath:"#/properties/spec/properties/instanceTypes/items/required",keyword:"required",params:{missingProperty: "memory"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data10){
if(!((((((key2 === "name") || (key2 === "cpu")) || (key2 === "memory")) || (key2 === "storage")) || (key2 === "gpu")) || (key2 === "accelerators"))){
const err23 = {instancePath:instancePath+"/spec/instanceTypes/" + i0,schemaPath:"#/properties/spec/properties/instanceTypes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data10.name !== undefined){
let data11 = data10.name;
if(typeof data11 === "string"){
if(func2(data11) > 63){
const err24 = {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/name",schemaPath:"#/properties/spec/properties/instanceTypes/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func2(data11) < 1){
const err25 = {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/name",schemaPath:"#/properties/spec/properties/instanceTypes/items/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/name",schemaPath:"#/properties/spec/properties/instanceTypes/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data10.cpu !== undefined){
if(!(validate43(data10.cpu, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/cpu",parentData:data10,parentDataProperty:"cpu",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data10.memory !== undefined){
if(!(validate43(data10.memory, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/memory",parentData:data10,parentDataProperty:"memory",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data10.storage !== undefined){
if(!(validate43(data10.storage, {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/storage",parentData:data10,parentDataProperty:"storage",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data10.gpu !== undefined){
let data15 = data10.gpu;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err27 = {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/gpu",schemaPath:"#/properties/spec/properties/instanceTypes/items/properties/gpu/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 2147483647 || isNaN(data15)){
const err28 = {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/gpu",schemaPath:"#/properties/spec/properties/instanceTypes/items/properties/gpu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err29 = {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/gpu",schemaPath:"#/properties/spec/properties/instanceTypes/items/properties/gpu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data10.accelerators !== undefined){
let data16 = data10.accelerators;
if(Array.isArray(data16)){
if(data16.length > 16){
const err30 = {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators",schemaPath:"#/properties/spec/properties/instanceTypes/items/properties/accelerators/maxItems",keyword:"maxItems",params:{limit: 16}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
let data17 = data16[i1];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.type === undefined){
const err31 = {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1,schemaPath:"#/properties/spec/properties/instanceTypes/items/properties/accelerators/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data17.count === undefined){
const err32 = {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1,schemaPath:"#/properties/spec/properties/instanceTypes/items/properties/accelerators/items/required",keyword:"required",params:{missingProperty: "count"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key3 in data17){
if(!((key3 === "type") || (key3 === "count"))){
const err33 = {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1,schemaPath:"#/properties/spec/properties/instanceTypes/items/properties/accelerators/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data17.type !== undefined){
let data18 = data17.type;
if(typeof data18 === "string"){
if(func2(data18) > 63){
const err34 = {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1+"/type",schemaPath:"#/properties/spec/properties/instanceTypes/items/properties/accelerators/items/properties/type/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(func2(data18) < 1){
const err35 = {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1+"/type",schemaPath:"#/properties/spec/properties/instanceTypes/items/properties/accelerators/items/properties/type/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1+"/type",schemaPath:"#/properties/spec/properties/instanceTypes/items/properties/accelerators/items/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data17.count !== undefined){
let data19 = data17.count;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err37 = {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1+"/count",schemaPath:"#/properties/spec/properties/instanceTypes/items/properties/accelerators/items/properties/count/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 2147483647 || isNaN(data19)){
const err38 = {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1+"/count",schemaPath:"#/properties/spec/properties/instanceTypes/items/properties/accelerators/items/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data19 < 1 || isNaN(data19)){
const err39 = {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1+"/count",schemaPath:"#/properties/spec/properties/instanceTypes/items/properties/accelerators/items/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
}
else {
const err40 = {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators/" + i1,schemaPath:"#/properties/spec/properties/instanceTypes/items/properties/accelerators/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/spec/instanceTypes/" + i0+"/accelerators",schemaPath:"#/properties/spec/properties/instanceTypes/items/properties/accelerators/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/spec/instanceTypes/" + i0,schemaPath:"#/properties/spec/properties/instanceTypes/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/spec/instanceTypes",schemaPath:"#/properties/spec/properties/instanceTypes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data3.availabilityZones !== undefined){
let data20 = data3.availabilityZones;
if(Array.isArray(data20)){
if(data20.length > 64){
const err44 = {instancePath:instancePath+"/spec/availabilityZones",schemaPath:"#/properties/spec/properties/availabilityZones/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
if(typeof data21 === "string"){
if(func2(data21) > 63){
const err45 = {instancePath:instancePath+"/spec/availabilityZones/" + i2,schemaPath:"#/properties/spec/properties/availabilityZones/items/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(func2(data21) < 1){
const err46 = {instancePath:instancePath+"/spec/availabilityZones/" + i2,schemaPath:"#/properties/spec/properties/availabilityZones/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/spec/availabilityZones/" + i2,schemaPath:"#/properties/spec/properties/availabilityZones/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
let i3 = data20.length;
let j0;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data20[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err48 = {instancePath:instancePath+"/spec/availabilityZones",schemaPath:"#/properties/spec/properties/availabilityZones/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j0}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
break;
}
indices0[item0] = i3;
}
}
}
else {
const err49 = {instancePath:instancePath+"/spec/availabilityZones",schemaPath:"#/properties/spec/properties/availabilityZones/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data3.coordinates !== undefined){
let data22 = data3.coordinates;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.latitude === undefined){
const err50 = {instancePath:instancePath+"/spec/coordinates",schemaPath:"#/properties/spec/properties/coordinates/required",keyword:"required",params:{missingProperty: "latitude"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data22.longitude === undefined){
const err51 = {instancePath:instancePath+"/spec/coordinates",schemaPath:"#/properties/spec/properties/coordinates/required",keyword:"required",params:{missingProperty: "longitude"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key4 in data22){
if(!((key4 === "latitude") || (key4 === "longitude"))){
const err52 = {instancePath:instancePath+"/spec/coordinates",schemaPath:"#/properties/spec/properties/coordinates/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data22.latitude !== undefined){
let data23 = data22.latitude;
const _errs48 = errors;
let valid12 = false;
const _errs49 = errors;
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 90 || isNaN(data23)){
const err53 = {instancePath:instancePath+"/spec/coordinates/latitude",schemaPath:"#/properties/spec/properties/coordinates/properties/latitude/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 90}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data23 < -90 || isNaN(data23)){
const err54 = {instancePath:instancePath+"/spec/coordinates/latitude",schemaPath:"#/properties/spec/properties/coordinates/properties/latitude/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: -90}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/spec/coordinates/latitude",schemaPath:"#/properties/spec/properties/coordinates/properties/latitude/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
var _valid0 = _errs49 === errors;
valid12 = valid12 || _valid0;
if(!valid12){
const _errs51 = errors;
if(typeof data23 === "string"){
if(func2(data23) > 24){
const err56 = {instancePath:instancePath+"/spec/coordinates/latitude",schemaPath:"#/properties/spec/properties/coordinates/properties/latitude/anyOf/1/maxLength",keyword:"maxLength",params:{limit: 24}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(!pattern15.test(data23)){
const err57 = {instancePath:instancePath+"/spec/coordinates/latitude",schemaPath:"#/properties/spec/properties/coordinates/properties/latitude/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^[-+]?(90(\\.0{1,15})?|[0-8]?[0-9](\\.[0-9]{1,15})?)$"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/spec/coordinates/latitude",schemaPath:"#/properties/spec/properties/coordinates/properties/latitude/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var _valid0 = _errs51 === errors;
valid12 = valid12 || _valid0;
}
if(!valid12){
const err59 = {instancePath:instancePath+"/spec/coordinates/latitude",schemaPath:"#/properties/spec/properties/coordinates/properties/latitude/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
else {
errors = _errs48;
if(vErrors !== null){
if(_errs48){
vErrors.length = _errs48;
}
else {
vErrors = null;
}
}
}
}
if(data22.longitude !== undefined){
let data24 = data22.longitude;
const _errs54 = errors;
let valid13 = false;
const _errs55 = errors;
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 180 || isNaN(data24)){
const err60 = {instancePath:instancePath+"/spec/coordinates/longitude",schemaPath:"#/properties/spec/properties/coordinates/properties/longitude/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 180}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data24 < -180 || isNaN(data24)){
const err61 = {instancePath:instancePath+"/spec/coordinates/longitude",schemaPath:"#/properties/spec/properties/coordinates/properties/longitude/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: -180}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/spec/coordinates/longitude",schemaPath:"#/properties/spec/properties/coordinates/properties/longitude/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
var _valid1 = _errs55 === errors;
valid13 = valid13 || _valid1;
if(!valid13){
const _errs57 = errors;
if(typeof data24 === "string"){
if(func2(data24) > 24){
const err63 = {instancePath:instancePath+"/spec/coordinates/longitude",schemaPath:"#/properties/spec/properties/coordinates/properties/longitude/anyOf/1/maxLength",keyword:"maxLength",params:{limit: 24}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(!pattern16.test(data24)){
const err64 = {instancePath:instancePath+"/spec/coordinates/longitude",schemaPath:"#/properties/spec/properties/coordinates/properties/longitude/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^[-+]?(180(\\.0{1,15})?|(1[0-7][0-9]|[0-9]?[0-9])(\\.[0-9]{1,15})?)$"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/spec/coordinates/longitude",schemaPath:"#/properties/spec/properties/coordinates/properties/longitude/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
var _valid1 = _errs57 === errors;
valid13 = valid13 || _valid1;
}
if(!valid13){
const err66 = {instancePath:instancePath+"/spec/coordinates/longitude",schemaPath:"#/properties/spec/properties/coordinates/properties/longitude/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
else {
errors = _errs54;
if(vErrors !== null){
if(_errs54){
vErrors.length = _errs54;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err67 = {instancePath:instancePath+"/spec/coordinates",schemaPath:"#/properties/spec/properties/coordinates/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data3.instanceSelector !== undefined){
if(!(validate47(data3.instanceSelector, {instancePath:instancePath+"/spec/instanceSelector",parentData:data3,parentDataProperty:"instanceSelector",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
if(data3.availableSelectorLabels !== undefined){
let data26 = data3.availableSelectorLabels;
if(Array.isArray(data26)){
if(data26.length > 64){
const err68 = {instancePath:instancePath+"/spec/availableSelectorLabels",schemaPath:"#/properties/spec/properties/availableSelectorLabels/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
const len3 = data26.length;
for(let i4=0; i4<len3; i4++){
let data27 = data26[i4];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.key === undefined){
const err69 = {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4,schemaPath:"#/properties/spec/properties/availableSelectorLabels/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data27.values === undefined){
const err70 = {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4,schemaPath:"#/properties/spec/properties/availableSelectorLabels/items/required",keyword:"required",params:{missingProperty: "values"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key5 in data27){
if(!(((key5 === "key") || (key5 === "values")) || (key5 === "description"))){
const err71 = {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4,schemaPath:"#/properties/spec/properties/availableSelectorLabels/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data27.key !== undefined){
if(!(validate59(data27.key, {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/key",parentData:data27,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data27.values !== undefined){
let data29 = data27.values;
if(Array.isArray(data29)){
if(data29.length > 64){
const err72 = {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/values",schemaPath:"#/properties/spec/properties/availableSelectorLabels/items/properties/values/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data29.length < 1){
const err73 = {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/values",schemaPath:"#/properties/spec/properties/availableSelectorLabels/items/properties/values/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
const len4 = data29.length;
for(let i5=0; i5<len4; i5++){
let data30 = data29[i5];
if(typeof data30 === "string"){
if(func2(data30) > 63){
const err74 = {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/values/" + i5,schemaPath:"#/properties/spec/properties/availableSelectorLabels/items/properties/values/items/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!pattern1.test(data30)){
const err75 = {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/values/" + i5,schemaPath:"#/properties/spec/properties/availableSelectorLabels/items/properties/values/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/values/" + i5,schemaPath:"#/properties/spec/properties/availableSelectorLabels/items/properties/values/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
let i6 = data29.length;
let j1;
if(i6 > 1){
const indices1 = {};
for(;i6--;){
let item1 = data29[i6];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err77 = {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/values",schemaPath:"#/properties/spec/properties/availableSelectorLabels/items/properties/values/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j1}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
break;
}
indices1[item1] = i6;
}
}
}
else {
const err78 = {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/values",schemaPath:"#/properties/spec/properties/availableSelectorLabels/items/properties/values/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data27.description !== undefined){
let data31 = data27.description;
if(typeof data31 === "string"){
if(func2(data31) > 1024){
const err79 = {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/description",schemaPath:"#/properties/spec/properties/availableSelectorLabels/items/properties/description/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4+"/description",schemaPath:"#/properties/spec/properties/availableSelectorLabels/items/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/spec/availableSelectorLabels/" + i4,schemaPath:"#/properties/spec/properties/availableSelectorLabels/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath:instancePath+"/spec/availableSelectorLabels",schemaPath:"#/properties/spec/properties/availableSelectorLabels/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}

export const Placement = validate61;
const schema24 = {"$id":"Placement","type":"object","additionalProperties":false,"properties":{"apiVersion":{"type":"string","enum":["workload.kcp.io/v1alpha1"]},"kind":{"type":"string","enum":["Placement"]},"metadata":{"$ref":"shared#/$defs/part10"},"spec":{"type":"object","additionalProperties":false,"properties":{"source":{"type":"object","additionalProperties":false,"properties":{"apiVersion":{"type":"string","maxLength":253,"pattern":"^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?v[0-9][a-z0-9]{0,30}$"},"kind":{"type":"string","maxLength":63,"pattern":"^[A-Za-z][A-Za-z0-9]*$"},"name":{"type":"string","maxLength":253,"pattern":"^[^/% \\t\\n\\v\\f\\r]+$"},"namespace":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"workspace":{"type":"string","maxLength":1024,"pattern":"^root(:[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"},"path":{"$ref":"shared#/$defs/part12"},"helm":{"type":"object","additionalProperties":false,"properties":{"releaseName":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"namespace":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"values":{"type":"object","maxProperties":1000,"additionalProperties":{}},"valuesFiles":{"type":"array","maxItems":32,"items":{"$ref":"shared#/$defs/part12"}}}},"selector":{"type":"object","additionalProperties":false,"properties":{"namespaceSelector":{"$ref":"shared#/$defs/part6"},"labelSelector":{"$ref":"shared#/$defs/part6"},"kinds":{"$ref":"shared#/$defs/part13"}}},"followDependencies":{"type":"boolean"}}},"locationSelector":{"$ref":"shared#/$defs/part14"},"locationSelectors":{"type":"array","minItems":1,"maxItems":16,"items":{"$ref":"shared#/$defs/part14"}},"strategy":{"type":"string","enum":["OneToAny","OneToMany","Spread"]},"numberOfClusters":{"type":"integer","minimum":1,"maximum":1000},"constraints":{"type":"object","additionalProperties":false,"properties":{"resourceRequirements":{"type":"object","additionalProperties":false,"properties":{"cpu":{"$ref":"shared#/$defs/part4"},"memory":{"$ref":"shared#/$defs/part4"},"storage":{"$ref":"shared#/$defs/part4"}}},"affinity":{"type":"object","additionalProperties":false,"properties":{"clusterAffinity":{"$ref":"shared#/$defs/part15"},"clusterAntiAffinity":{"$ref":"shared#/$defs/part15"}}},"tolerations":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"properties":{"key":{"$ref":"shared#/$defs/part3"},"operator":{"type":"string","enum":["Exists","Equal"]},"value":{"type":"string","maxLength":63,"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"},"effect":{"type":"string","enum":["NoSchedule","PreferNoSchedule","NoExecute"]},"tolerationSeconds":{"type":"integer","minimum":0,"maximum":2147483647}}}},"topologySpreadConstraints":{"type":"array","maxItems":16,"items":{"type":"object","additionalProperties":false,"properties":{"topologyKey":{"$ref":"shared#/$defs/part3"},"whenUnsatisfiable":{"type":"string","enum":["DoNotSchedule","ScheduleAnyway"]},"maxSkew":{"type":"integer","minimum":1,"maximum":2147483647},"labelSelector":{"$ref":"shared#/$defs/part6"}},"required":["topologyKey","whenUnsatisfiable","maxSkew"]}},"capabilities":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"$ref":"shared#/$defs/part3"}},"minHealthyRatio":{"type":"number","minimum":0,"maximum":1}}},"replicaScheduling":{"type":"object","additionalProperties":false,"properties":{"mode":{"type":"string","enum":["Duplicated","Divided"]},"division":{"type":"string","enum":["Weighted","Aggregated","AvailableCapacity"]},"weights":{"type":"array","maxItems":16,"items":{"type":"object","additionalProperties":false,"properties":{"labelSelector":{"$ref":"shared#/$defs/part6"},"clusters":{"$ref":"shared#/$defs/part20"},"locations":{"$ref":"shared#/$defs/part17"},"weight":{"type":"integer","minimum":0,"maximum":1000}},"required":["weight"]}},"bounds":{"type":"array","maxItems":16,"items":{"type":"object","additionalProperties":false,"properties":{"labelSelector":{"$ref":"shared#/$defs/part6"},"clusters":{"$ref":"shared#/$defs/part20"},"locations":{"$ref":"shared#/$defs/part17"},"min":{"type":"integer","minimum":0,"maximum":2147483647},"max":{"type":"integer","minimum":0,"maximum":2147483647}}}}}},"overrides":{"type":"array","maxItems":32,"items":{"type":"object","additionalProperties":false,"properties":{"targets":{"type":"object","additionalProperties":false,"properties":{"labelSelector":{"$ref":"shared#/$defs/part6"},"clusters":{"$ref":"shared#/$defs/part20"},"locations":{"$ref":"shared#/$defs/part17"}}},"objects":{"type":"object","additionalProperties":false,"properties":{"kinds":{"$ref":"shared#/$defs/part13"},"names":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","maxLength":253,"pattern":"^[^/% \\t\\n\\v\\f\\r]+$"}},"labelSelector":{"$ref":"shared#/$defs/part6"}}},"patches":{"type":"array","maxItems":32,"items":{"type":"object","additionalProperties":false,"properties":{"type":{"type":"string","enum":["JSONPatch","MergePatch","StrategicMergePatch"]},"patch":{"type":"string","minLength":1,"maxLength":65536}},"required":["type","patch"]}},"images":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":1024},"newName":{"type":"string","minLength":1,"maxLength":1024},"newTag":{"type":"string","minLength":1,"maxLength":128,"pattern":"^[A-Za-z0-9_][A-Za-z0-9._-]*$"},"digest":{"type":"string","maxLength":256,"pattern":"^[a-z0-9]+([+._-][a-z0-9]+)*:[0-9a-fA-F]{32,}$"}},"required":["name"]}},"replicas":{"type":"integer","minimum":0,"maximum":2147483647},"labels":{"$ref":"shared#/$defs/part5"},"annotations":{"type":"object","maxProperties":64,"additionalProperties":{"type":"string","maxLength":65536}}}}},"suspend":{"type":"boolean"}},"required":["source","strategy"]},"status":{}},"required":["apiVersion","kind","metadata","spec"]};
const schema25 = {"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"shared#/$defs/part11"},"labels":{"$ref":"shared#/$defs/part1"},"annotations":{"type":"object","additionalProperties":{"type":"string","maxLength":262144}}},"required":["name"]};
const schema26 = {"type":"string","minLength":1,"maxLength":253,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"};
const pattern22 = new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", "");

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func2(data) > 253){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func2(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern22.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}


function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "labels")) || (key0 === "annotations"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate63(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
if(data.labels !== undefined){
if(!(validate24(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.annotations !== undefined){
let data2 = data.annotations;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if(typeof data3 === "string"){
if(func2(data3) > 262144){
const err2 = {instancePath:instancePath+"/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 262144}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/annotations",schemaPath:"#/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}

const schema27 = {"type":"string","maxLength":1024,"pattern":"^(\\.|[^/.][^/]*|\\.[^/.][^/]*|\\.\\.[^/]+)(/+(\\.|[^/.][^/]*|\\.[^/.][^/]*|\\.\\.[^/]+))*/*$"};
const pattern28 = new RegExp("^(\\.|[^/.][^/]*|\\.[^/.][^/]*|\\.\\.[^/]+)(/+(\\.|[^/.][^/]*|\\.[^/.][^/]*|\\.\\.[^/]+))*/*$", "");

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func2(data) > 1024){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern28.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(\\.|[^/.][^/]*|\\.[^/.][^/]*|\\.\\.[^/]+)(/+(\\.|[^/.][^/]*|\\.[^/.][^/]*|\\.\\.[^/]+))*/*$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}


function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "matchLabels") || (key0 === "matchExpressions"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.matchLabels !== undefined){
if(!(validate48(data.matchLabels, {instancePath:instancePath+"/matchLabels",parentData:data,parentDataProperty:"matchLabels",rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data.matchExpressions !== undefined){
if(!(validate50(data.matchExpressions, {instancePath:instancePath+"/matchExpressions",parentData:data,parentDataProperty:"matchExpressions",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}

const schema29 = {"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","maxLength":63,"pattern":"^[A-Za-z][A-Za-z0-9]*$"}};
const pattern24 = new RegExp("^[A-Za-z][A-Za-z0-9]*$", "");

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 64){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func2(data0) > 63){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern24.test(data0)){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9]*$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err4 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}

const schema30 = {"type":"object","additionalProperties":false,"properties":{"path":{"type":"string","maxLength":1024,"pattern":"^root(:(\\*|[a-z0-9]([-a-z0-9]*[a-z0-9])?))*(:\\*\\*)?$"},"labelSelector":{"$ref":"shared#/$defs/part6"}}};

function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "matchLabels") || (key0 === "matchExpressions"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.matchLabels !== undefined){
if(!(validate48(data.matchLabels, {instancePath:instancePath+"/matchLabels",parentData:data,parentDataProperty:"matchLabels",rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data.matchExpressions !== undefined){
if(!(validate50(data.matchExpressions, {instancePath:instancePath+"/matchExpressions",parentData:data,parentDataProperty:"matchExpressions",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate78.errors = vErrors;
return errors === 0;
}


function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "path") || (key0 === "labelSelector"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.path !== undefined){
let data0 = data.path;
if(typeof data0 === "string"){
if(func2(data0) > 1024){
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern6.test(data0)){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^root(:(\\*|[a-z0-9]([-a-z0-9]*[a-z0-9])?))*(:\\*\\*)?$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.labelSelector !== undefined){
if(!(validate78(data.labelSelector, {instancePath:instancePath+"/labelSelector",parentData:data,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}


function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(typeof data === "string"){
if(func2(data) > 32){
const err3 = {instancePath,schemaPath:"#/anyOf/1/maxLength",keyword:"maxLength",params:{limit: 32}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern10.test(data)){
const err4 = {instancePath,schemaPath:"#/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err6 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate84.errors = vErrors;
return errors === 0;
}

const schema33 = {"type":"object","additionalProperties":false,"properties":{"requiredDuringSchedulingIgnoredDuringExecution":{"$ref":"shared#/$defs/part16"},"preferredDuringSchedulingIgnoredDuringExecution":{"$ref":"shared#/$defs/part18"}}};
const schema34 = {"type":"object","additionalProperties":false,"properties":{"labelSelector":{"$ref":"shared#/$defs/part6"},"locations":{"$ref":"shared#/$defs/part17"}}};
const schema35 = {"type":"array","maxItems":256,"uniqueItems":true,"items":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};

function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 256){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 256}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func2(data0) > 63){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern0.test(data0)){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err4 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}


function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "labelSelector") || (key0 === "locations"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.labelSelector !== undefined){
if(!(validate78(data.labelSelector, {instancePath:instancePath+"/labelSelector",parentData:data,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
if(data.locations !== undefined){
if(!(validate91(data.locations, {instancePath:instancePath+"/locations",parentData:data,parentDataProperty:"locations",rootData}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}

const schema36 = {"type":"array","maxItems":16,"items":{"$ref":"shared#/$defs/part19"}};
const schema37 = {"type":"object","additionalProperties":false,"properties":{"weight":{"type":"integer","minimum":1,"maximum":100},"clusterAffinityTerm":{"$ref":"shared#/$defs/part16"}},"required":["weight","clusterAffinityTerm"]};

function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.weight === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "weight"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.clusterAffinityTerm === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "clusterAffinityTerm"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "weight") || (key0 === "clusterAffinityTerm"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.weight !== undefined){
let data0 = data.weight;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err3 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err5 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.clusterAffinityTerm !== undefined){
if(!(validate89(data.clusterAffinityTerm, {instancePath:instancePath+"/clusterAffinityTerm",parentData:data,parentDataProperty:"clusterAffinityTerm",rootData}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate95.errors = vErrors;
return errors === 0;
}


function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 16){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate95(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate94.errors = vErrors;
return errors === 0;
}


function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "requiredDuringSchedulingIgnoredDuringExecution") || (key0 === "preferredDuringSchedulingIgnoredDuringExecution"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.requiredDuringSchedulingIgnoredDuringExecution !== undefined){
if(!(validate89(data.requiredDuringSchedulingIgnoredDuringExecution, {instancePath:instancePath+"/requiredDuringSchedulingIgnoredDuringExecution",parentData:data,parentDataProperty:"requiredDuringSchedulingIgnoredDuringExecution",rootData}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
if(data.preferredDuringSchedulingIgnoredDuringExecution !== undefined){
if(!(validate94(data.preferredDuringSchedulingIgnoredDuringExecution, {instancePath:instancePath+"/preferredDuringSchedulingIgnoredDuringExecution",parentData:data,parentDataProperty:"preferredDuringSchedulingIgnoredDuringExecution",rootData}))){
vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate88.errors = vErrors;
return errors === 0;
}


function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func2(data) > 317){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 317}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern4.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate101.errors = vErrors;
return errors === 0;
}

const schema39 = {"type":"array","maxItems":1000,"uniqueItems":true,"items":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};

function validate107(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 1000){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func2(data0) > 63){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern0.test(data0)){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err4 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate107.errors = vErrors;
return errors === 0;
}


function validate109(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 256){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 256}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func2(data0) > 63){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern0.test(data0)){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err4 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate109.errors = vErrors;
return errors === 0;
}


function validate119(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 32){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 32}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
let data0 = data[key0];
if(typeof data0 === "string"){
if(func2(data0) > 63){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern1.test(data0)){
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate119.errors = vErrors;
return errors === 0;
}

const func0 = equal.default ?? equal;
const pattern23 = new RegExp("^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?v[0-9][a-z0-9]{0,30}$", "");
const pattern25 = new RegExp("^[^/% \\t\\n\\v\\f\\r]+$", "");
const pattern40 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9._-]*$", "");
const pattern41 = new RegExp("^[a-z0-9]+([+._-][a-z0-9]+)*:[0-9a-fA-F]{32,}$", "");

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Placement" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (key0 === "status"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data0 === "workload.kcp.io/v1alpha1")){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema24.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "Placement")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema24.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
if(!(validate62(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
let data3 = data.spec;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.source === undefined){
const err9 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "source"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.strategy === undefined){
const err10 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "strategy"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data3){
if(!(func6.call(schema24.properties.spec.properties, key1))){
const err11 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.source !== undefined){
let data4 = data3.source;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
if(!(func6.call(schema24.properties.spec.properties.source.properties, key2))){
const err12 = {instancePath:instancePath+"/spec/source",schemaPath:"#/properties/spec/properties/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.apiVersion !== undefined){
let data5 = data4.apiVersion;
if(typeof data5 === "string"){
if(func2(data5) > 253){
const err13 = {instancePath:instancePath+"/spec/source/apiVersion",schemaPath:"#/properties/spec/properties/source/properties/apiVersion/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern23.test(data5)){
const err14 = {instancePath:instancePath+"/spec/source/apiVersion",schemaPath:"#/properties/spec/properties/source/properties/apiVersion/pattern",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?v[0-9][a-z0-9]{0,30}$"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/spec/source/apiVersion",schemaPath:"#/properties/spec/properties/source/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.kind !== undefined){
let data6 = data4.kind;
if(typeof data6 === "string"){
if(func2(data6) > 63){
const err16 = {instancePath:instancePath+"/spec/source/kind",schemaPath:"#/properties/spec/properties/source/properties/kind/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern24.test(data6)){
const err17 = {instancePath:instancePath+"/spec/source/kind",schemaPath:"#/properties/spec/properties/source/properties/kind/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9]*$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/spec/source/kind",schemaPath:"#/properties/spec/properties/source/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.name !== undefined){
let data7 = data4.name;
if(typeof data7 === "string"){
if(func2(data7) > 253){
const err19 = {instancePath:instancePath+"/spec/source/name",schemaPath:"#/properties/spec/properties/source/properties/name/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern25.test(data7)){
const err20 = {instancePath:instancePath+"/spec/source/name",schemaPath:"#/properties/spec/properties/source/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^/% \\t\\n\\v\\f\\r]+$"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/spec/source/name",schemaPath:"#/properties/spec/properties/source/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data4.namespace !== undefined){
let data8 = data4.namespace;
if(typeof data8 === "string"){
if(func2(data8) > 63){
const err22 = {instancePath:instancePath+"/spec/source/namespace",schemaPath:"#/properties/spec/properties/source/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!pattern0.test(data8)){
const err23 = {instancePath:instancePath+"/spec/source/namespace",schemaPath:"#/properties/spec/properties/source/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/spec/source/namespace",schemaPath:"#/properties/spec/properties/source/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data4.workspace !== undefined){
let data9 = data4.workspace;
if(typeof data9 === "string"){
if(func2(data9) > 1024){
const err25 = {instancePath:instancePath+"/spec/source/workspace",schemaPath:"#/properties/spec/properties/source/properties/workspace/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!pattern3.test(data9)){
const err26 = {instancePath:instancePath+"/spec/source/workspace",schemaPath:"#/properties/spec/properties/source/properties/workspace/pattern",keyword:"pattern",params:{pattern: "^root(:[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/spec/source/workspace",schemaPath:"#/properties/spec/properties/source/properties/workspace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data4.path !== undefined){
if(!(validate67(data4.path, {instancePath:instancePath+"/spec/source/path",parentData:data4,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data4.helm !== undefined){
let data11 = data4.helm;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
if(!((((key3 === "releaseName") || (key3 === "namespace")) || (key3 === "values")) || (key3 === "valuesFiles"))){
const err28 = {instancePath:instancePath+"/spec/source/helm",schemaPath:"#/properties/spec/properties/source/properties/helm/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data11.releaseName !== undefined){
let data12 = data11.releaseName;
if(typeof data12 === "string"){
if(func2(data12) > 63){
const err29 = {instancePath:instancePath+"/spec/source/helm/releaseName",schemaPath:"#/properties/spec/properties/source/properties/helm/properties/releaseName/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!pattern0.test(data12)){
const err30 = {instancePath:instancePath+"/spec/source/helm/releaseName",schemaPath:"#/properties/spec/properties/source/properties/helm/properties/releaseName/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/spec/source/helm/releaseName",schemaPath:"#/properties/spec/properties/source/properties/helm/properties/releaseName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data11.namespace !== undefined){
let data13 = data11.namespace;
if(typeof data13 === "string"){
if(func2(data13) > 63){
const err32 = {instancePath:instancePath+"/spec/source/helm/namespace",schemaPath:"#/properties/spec/properties/source/properties/helm/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!pattern0.test(data13)){
const err33 = {instancePath:instancePath+"/spec/source/helm/namespace",schemaPath:"#/properties/spec/properties/source/properties/helm/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/spec/source/helm/namespace",schemaPath:"#/properties/spec/properties/source/properties/helm/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data11.values !== undefined){
let data14 = data11.values;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length > 1000){
const err35 = {instancePath:instancePath+"/spec/source/helm/values",schemaPath:"#/properties/spec/properties/source/properties/helm/properties/values/maxProperties",keyword:"maxProperties",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/spec/source/helm/values",schemaPath:"#/properties/spec/properties/source/properties/helm/properties/values/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data11.valuesFiles !== undefined){
let data15 = data11.valuesFiles;
if(Array.isArray(data15)){
if(data15.length > 32){
const err37 = {instancePath:instancePath+"/spec/source/helm/valuesFiles",schemaPath:"#/properties/spec/properties/source/properties/helm/properties/valuesFiles/maxItems",keyword:"maxItems",params:{limit: 32}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
if(!(validate67(data15[i0], {instancePath:instancePath+"/spec/source/helm/valuesFiles/" + i0,parentData:data15,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
}
else {
const err38 = {instancePath:instancePath+"/spec/source/helm/valuesFiles",schemaPath:"#/properties/spec/properties/source/properties/helm/properties/valuesFiles/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/spec/source/helm",schemaPath:"#/properties/spec/properties/source/properties/helm/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data4.selector !== undefined){
let data17 = data4.selector;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key4 in data17){
if(!(((key4 === "namespaceSelector") || (key4 === "labelSelector")) || (key4 === "kinds"))){
const err40 = {instancePath:instancePath+"/spec/source/selector",schemaPath:"#/properties/spec/properties/source/properties/selector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data17.namespaceSelector !== undefined){
if(!(validate70(data17.namespaceSelector, {instancePath:instancePath+"/spec/source/selector/namespaceSelector",parentData:data17,parentDataProperty:"namespaceSelector",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data17.labelSelector !== undefined){
if(!(validate70(data17.labelSelector, {instancePath:instancePath+"/spec/source/selector/labelSelector",parentData:data17,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data17.kinds !== undefined){
if(!(validate75(data17.kinds, {instancePath:instancePath+"/spec/source/selector/kinds",parentData:data17,parentDataProperty:"kinds",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
}
else {
const err41 = {instancePath:instancePath+"/spec/source/selector",schemaPath:"#/properties/spec/properties/source/properties/selector/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data4.followDependencies !== undefined){
if(typeof data4.followDependencies !== "boolean"){
const err42 = {instancePath:instancePath+"/spec/source/followDependencies",schemaPath:"#/properties/spec/properties/source/properties/followDependencies/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/spec/source",schemaPath:"#/properties/spec/properties/source/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data3.locationSelector !== undefined){
if(!(validate77(data3.locationSelector, {instancePath:instancePath+"/spec/locationSelector",parentData:data3,parentDataProperty:"locationSelector",rootData}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
if(data3.locationSelectors !== undefined){
let data23 = data3.locationSelectors;
if(Array.isArray(data23)){
if(data23.length > 16){
const err44 = {instancePath:instancePath+"/spec/locationSelectors",schemaPath:"#/properties/spec/properties/locationSelectors/maxItems",keyword:"maxItems",params:{limit: 16}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data23.length < 1){
const err45 = {instancePath:instancePath+"/spec/locationSelectors",schemaPath:"#/properties/spec/properties/locationSelectors/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
const len1 = data23.length;
for(let i1=0; i1<len1; i1++){
if(!(validate77(data23[i1], {instancePath:instancePath+"/spec/locationSelectors/" + i1,parentData:data23,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
}
else {
const err46 = {instancePath:instancePath+"/spec/locationSelectors",schemaPath:"#/properties/spec/properties/locationSelectors/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data3.strategy !== undefined){
let data25 = data3.strategy;
if(typeof data25 !== "string"){
const err47 = {instancePath:instancePath+"/spec/strategy",schemaPath:"#/properties/spec/properties/strategy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(!(((data25 === "OneToAny") || (data25 === "OneToMany")) || (data25 === "Spread"))){
const err48 = {instancePath:instancePath+"/spec/strategy",schemaPath:"#/properties/spec/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema24.properties.spec.properties.strategy.enum}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.numberOfClusters !== undefined){
let data26 = data3.numberOfClusters;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err49 = {instancePath:instancePath+"/spec/numberOfClusters",schemaPath:"#/properties/spec/properties/numberOfClusters/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 1000 || isNaN(data26)){
const err50 = {instancePath:instancePath+"/spec/numberOfClusters",schemaPath:"#/properties/spec/properties/numberOfClusters/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data26 < 1 || isNaN(data26)){
const err51 = {instancePath:instancePath+"/spec/numberOfClusters",schemaPath:"#/properties/spec/properties/numberOfClusters/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
if(data3.constraints !== undefined){
let data27 = data3.constraints;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key5 in data27){
if(!((((((key5 === "resourceRequirements") || (key5 === "affinity")) || (key5 === "tolerations")) || (key5 === "topologySpreadConstraints")) || (key5 === "capabilities")) || (key5 === "minHealthyRatio"))){
const err52 = {instancePath:instancePath+"/spec/constraints",schemaPath:"#/properties/spec/properties/constraints/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data27.resourceRequirements !== undefined){
let data28 = data27.resourceRequirements;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key6 in data28){
if(!(((key6 === "cpu") || (key6 === "memory")) || (key6 === "storage"))){
const err53 = {instancePath:instancePath+"/spec/constraints/resourceRequirements",schemaPath:"#/properties/spec/properties/constraints/properties/resourceRequirements/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data28.cpu !== undefined){
if(!(validate84(data28.cpu, {instancePath:instancePath+"/spec/constraints/resourceRequirements/cpu",parentData:data28,parentDataProperty:"cpu",rootData}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
if(data28.memory !== undefined){
if(!(validate84(data28.memory, {instancePath:instancePath+"/spec/constraints/resourceRequirements/memory",parentData:data28,parentDataProperty:"memory",rootData}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
if(data28.storage !== undefined){
if(!(validate84(data28.storage, {instancePath:instancePath+"/spec/constraints/resourceRequirements/storage",parentData:data28,parentDataProperty:"storage",rootData}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
}
else {
const err54 = {instancePath:instancePath+"/spec/constraints/resourceRequirements",schemaPath:"#/properties/spec/properties/constraints/properties/resourceRequirements/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data27.affinity !== undefined){
let data32 = data27.affinity;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key7 in data32){
if(!((key7 === "clusterAffinity") || (key7 === "clusterAntiAffinity"))){
const err55 = {instancePath:instancePath+"/spec/constraints/affinity",schemaPath:"#/properties/spec/properties/constraints/properties/affinity/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data32.clusterAffinity !== undefined){
if(!(validate88(data32.clusterAffinity, {instancePath:instancePath+"/spec/constraints/affinity/clusterAffinity",parentData:data32,parentDataProperty:"clusterAffinity",rootData}))){
vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
errors = vErrors.length;
}
}
if(data32.clusterAntiAffinity !== undefined){
if(!(validate88(data32.clusterAntiAffinity, {instancePath:instancePath+"/spec/constraints/affinity/clusterAntiAffinity",parentData:data32,parentDataProperty:"clusterAntiAffinity",rootData}))){
vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
errors = vErrors.length;
}
}
}
else {
const err56 = {instancePath:instancePath+"/spec/constraints/affinity",schemaPath:"#/properties/spec/properties/constraints/properties/affinity/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data27.tolerations !== undefined){
let data35 = data27.tolerations;
if(Array.isArray(data35)){
if(data35.length > 64){
const err57 = {instancePath:instancePath+"/spec/constraints/tolerations",schemaPath:"#/properties/spec/properties/constraints/properties/tolerations/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
const len2 = data35.length;
for(let i2=0; i2<len2; i2++){
let data36 = data35[i2];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key8 in data36){
if(!(((((key8 === "key") || (key8 === "operator")) || (key8 === "value")) || (key8 === "effect")) || (key8 === "tolerationSeconds"))){
const err58 = {instancePath:instancePath+"/spec/constraints/tolerations/" + i2,schemaPath:"#/properties/spec/properties/constraints/properties/tolerations/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data36.key !== undefined){
if(!(validate101(data36.key, {instancePath:instancePath+"/spec/constraints/tolerations/" + i2+"/key",parentData:data36,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
}
if(data36.operator !== undefined){
let data38 = data36.operator;
if(typeof data38 !== "string"){
const err59 = {instancePath:instancePath+"/spec/constraints/tolerations/" + i2+"/operator",schemaPath:"#/properties/spec/properties/constraints/properties/tolerations/items/properties/operator/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!((data38 === "Exists") || (data38 === "Equal"))){
const err60 = {instancePath:instancePath+"/spec/constraints/tolerations/" + i2+"/operator",schemaPath:"#/properties/spec/properties/constraints/properties/tolerations/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema24.properties.spec.properties.constraints.properties.tolerations.items.properties.operator.enum}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data36.value !== undefined){
let data39 = data36.value;
if(typeof data39 === "string"){
if(func2(data39) > 63){
const err61 = {instancePath:instancePath+"/spec/constraints/tolerations/" + i2+"/value",schemaPath:"#/properties/spec/properties/constraints/properties/tolerations/items/properties/value/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(!pattern1.test(data39)){
const err62 = {instancePath:instancePath+"/spec/constraints/tolerations/" + i2+"/value",schemaPath:"#/properties/spec/properties/constraints/properties/tolerations/items/properties/value/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/spec/constraints/tolerations/" + i2+"/value",schemaPath:"#/properties/spec/properties/constraints/properties/tolerations/items/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data36.effect !== undefined){
let data40 = data36.effect;
if(typeof data40 !== "string"){
const err64 = {instancePath:instancePath+"/spec/constraints/tolerations/" + i2+"/effect",schemaPath:"#/properties/spec/properties/constraints/properties/tolerations/items/properties/effect/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(!(((data40 === "NoSchedule") || (data40 === "PreferNoSchedule")) || (data40 === "NoExecute"))){
const err65 = {instancePath:instancePath+"/spec/constraints/tolerations/" + i2+"/effect",schemaPath:"#/properties/spec/properties/constraints/properties/tolerations/items/properties/effect/enum",keyword:"enum",params:{allowedValues: schema24.properties.spec.properties.constraints.properties.tolerations.items.properties.effect.enum}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data36.tolerationSeconds !== undefined){
let data41 = data36.tolerationSeconds;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err66 = {instancePath:instancePath+"/spec/constraints/tolerations/" + i2+"/tolerationSeconds",schemaPath:"#/properties/spec/properties/constraints/properties/tolerations/items/properties/tolerationSeconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 2147483647 || isNaN(data41)){
const err67 = {instancePath:instancePath+"/spec/constraints/tolerations/" + i2+"/tolerationSeconds",schemaPath:"#/properties/spec/properties/constraints/properties/tolerations/items/properties/tolerationSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data41 < 0 || isNaN(data41)){
const err68 = {instancePath:instancePath+"/spec/constraints/tolerations/" + i2+"/tolerationSeconds",schemaPath:"#/properties/spec/properties/constraints/properties/tolerations/items/properties/tolerationSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
}
else {
const err69 = {instancePath:instancePath+"/spec/constraints/tolerations/" + i2,schemaPath:"#/properties/spec/properties/constraints/properties/tolerations/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/spec/constraints/tolerations",schemaPath:"#/properties/spec/properties/constraints/properties/tolerations/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data27.topologySpreadConstraints !== undefined){
let data42 = data27.topologySpreadConstraints;
if(Array.isArray(data42)){
if(data42.length > 16){
const err71 = {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints",schemaPath:"#/properties/spec/properties/constraints/properties/topologySpreadConstraints/maxItems",keyword:"maxItems",params:{limit: 16}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
const len3 = data42.length;
for(let i3=0; i3<len3; i3++){
let data43 = data42[i3];
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
if(data43.topologyKey === undefined){
const err72 = {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i3,schemaPath:"#/properties/spec/properties/constraints/properties/topologySpreadConstraints/items/required",keyword:"required",params:{missingProperty: "topologyKey"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data43.whenUnsatisfiable === undefined){
const err73 = {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i3,schemaPath:"#/properties/spec/properties/constraints/properties/topologySpreadConstraints/items/required",keyword:"required",params:{missingProperty: "whenUnsatisfiable"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data43.maxSkew === undefined){
const err74 = {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i3,schemaPath:"#/properties/spec/properties/constraints/properties/topologySpreadConstraints/items/required",keyword:"required",params:{missingProperty: "maxSkew"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
for(const key9 in data43){
if(!((((key9 === "topologyKey") || (key9 === "whenUnsatisfiable")) || (key9 === "maxSkew")) || (key9 === "labelSelector"))){
const err75 = {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i3,schemaPath:"#/properties/spec/properties/constraints/properties/topologySpreadConstraints/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data43.topologyKey !== undefined){
if(!(validate101(data43.topologyKey, {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i3+"/topologyKey",parentData:data43,parentDataProperty:"topologyKey",rootData}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
}
if(data43.whenUnsatisfiable !== undefined){
let data45 = data43.whenUnsatisfiable;
if(typeof data45 !== "string"){
const err76 = {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i3+"/whenUnsatisfiable",schemaPath:"#/properties/spec/properties/constraints/properties/topologySpreadConstraints/items/properties/whenUnsatisfiable/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(!((data45 === "DoNotSchedule") || (data45 === "ScheduleAnyway"))){
const err77 = {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i3+"/whenUnsatisfiable",schemaPath:"#/properties/spec/properties/constraints/properties/topologySpreadConstraints/items/properties/whenUnsatisfiable/enum",keyword:"enum",params:{allowedValues: schema24.properties.spec.properties.constraints.properties.topologySpreadConstraints.items.properties.whenUnsatisfiable.enum}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data43.maxSkew !== undefined){
let data46 = data43.maxSkew;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
const err78 = {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i3+"/maxSkew",schemaPath:"#/properties/spec/properties/constraints/properties/topologySpreadConstraints/items/properties/maxSkew/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 2147483647 || isNaN(data46)){
const err79 = {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i3+"/maxSkew",schemaPath:"#/properties/spec/properties/constraints/properties/topologySpreadConstraints/items/properties/maxSkew/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data46 < 1 || isNaN(data46)){
const err80 = {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i3+"/maxSkew",schemaPath:"#/properties/spec/properties/constraints/properties/topologySpreadConstraints/items/properties/maxSkew/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
if(data43.labelSelector !== undefined){
if(!(validate70(data43.labelSelector, {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i3+"/labelSelector",parentData:data43,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
}
else {
const err81 = {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints/" + i3,schemaPath:"#/properties/spec/properties/constraints/properties/topologySpreadConstraints/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath:instancePath+"/spec/constraints/topologySpreadConstraints",schemaPath:"#/properties/spec/properties/constraints/properties/topologySpreadConstraints/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data27.capabilities !== undefined){
let data48 = data27.capabilities;
if(Array.isArray(data48)){
if(data48.length > 64){
const err83 = {instancePath:instancePath+"/spec/constraints/capabilities",schemaPath:"#/properties/spec/properties/constraints/properties/capabilities/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
const len4 = data48.length;
for(let i4=0; i4<len4; i4++){
if(!(validate101(data48[i4], {instancePath:instancePath+"/spec/constraints/capabilities/" + i4,parentData:data48,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
}
let i5 = data48.length;
let j0;
if(i5 > 1){
outer0:
for(;i5--;){
for(j0 = i5; j0--;){
if(func0(data48[i5], data48[j0])){
const err84 = {instancePath:instancePath+"/spec/constraints/capabilities",schemaPath:"#/properties/spec/properties/constraints/properties/capabilities/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j0}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err85 = {instancePath:instancePath+"/spec/constraints/capabilities",schemaPath:"#/properties/spec/properties/constraints/properties/capabilities/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data27.minHealthyRatio !== undefined){
let data50 = data27.minHealthyRatio;
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 > 1 || isNaN(data50)){
const err86 = {instancePath:instancePath+"/spec/constraints/minHealthyRatio",schemaPath:"#/properties/spec/properties/constraints/properties/minHealthyRatio/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data50 < 0 || isNaN(data50)){
const err87 = {instancePath:instancePath+"/spec/constraints/minHealthyRatio",schemaPath:"#/properties/spec/properties/constraints/properties/minHealthyRatio/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/spec/constraints/minHealthyRatio",schemaPath:"#/properties/spec/properties/constraints/properties/minHealthyRatio/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/spec/constraints",schemaPath:"#/properties/spec/properties/constraints/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data3.replicaScheduling !== undefined){
let data51 = data3.replicaScheduling;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
for(const key10 in data51){
if(!((((key10 === "mode") || (key10 === "division")) || (key10 === "weights")) || (key10 === "bounds"))){
const err90 = {instancePath:instancePath+"/spec/replicaScheduling",schemaPath:"#/properties/spec/properties/replicaScheduling/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data51.mode !== undefined){
let data52 = data51.mode;
if(typeof data52 !== "string"){
const err91 = {instancePath:instancePath+"/spec/replicaScheduling/mode",schemaPath:"#/properties/spec/properties/replicaScheduling/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(!((data52 === "Duplicated") || (data52 === "Divided"))){
const err92 = {instancePath:instancePath+"/spec/replicaScheduling/mode",schemaPath:"#/properties/spec/properties/replicaScheduling/properties/mode/enum",keyword:"enum",params:{allowedValues: schema24.properties.spec.properties.replicaScheduling.properties.mode.enum}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data51.division !== undefined){
let data53 = data51.division;
if(typeof data53 !== "string"){
const err93 = {instancePath:instancePath+"/spec/replicaScheduling/division",schemaPath:"#/properties/spec/properties/replicaScheduling/properties/division/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(!(((data53 === "Weighted") || (data53 === "Aggregated")) || (data53 === "AvailableCapacity"))){
const err94 = {instancePath:instancePath+"/spec/replicaScheduling/division",schemaPath:"#/properties/spec/properties/replicaScheduling/properties/division/enum",keyword:"enum",params:{allowedValues: schema24.properties.spec.properties.replicaScheduling.properties.division.enum}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data51.weights !== undefined){
let data54 = data51.weights;
if(Array.isArray(data54)){
if(data54.length > 16){
const err95 = {instancePath:instancePath+"/spec/replicaScheduling/weights",schemaPath:"#/properties/spec/properties/replicaScheduling/properties/weights/maxItems",keyword:"maxItems",params:{limit: 16}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
const len5 = data54.length;
for(let i6=0; i6<len5; i6++){
let data55 = data54[i6];
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.weight === undefined){
const err96 = {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i6,schemaPath:"#/properties/spec/properties/replicaScheduling/properties/weights/items/required",keyword:"required",params:{missingProperty: "weight"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
for(const key11 in data55){
if(!((((key11 === "labelSelector") || (key11 === "clusters")) || (key11 === "locations")) || (key11 === "weight"))){
const err97 = {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i6,schemaPath:"#/properties/spec/properties/replicaScheduling/properties/weights/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data55.labelSelector !== undefined){
if(!(validate70(data55.labelSelector, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i6+"/labelSelector",parentData:data55,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data55.clusters !== undefined){
if(!(validate107(data55.clusters, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i6+"/clusters",parentData:data55,parentDataProperty:"clusters",rootData}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
}
if(data55.locations !== undefined){
if(!(validate109(data55.locations, {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i6+"/locations",parentData:data55,parentDataProperty:"locations",rootData}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
if(data55.weight !== undefined){
let data59 = data55.weight;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
const err98 = {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i6+"/weight",schemaPath:"#/properties/spec/properties/replicaScheduling/properties/weights/items/properties/weight/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 > 1000 || isNaN(data59)){
const err99 = {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i6+"/weight",schemaPath:"#/properties/spec/properties/replicaScheduling/properties/weights/items/properties/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data59 < 0 || isNaN(data59)){
const err100 = {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i6+"/weight",schemaPath:"#/properties/spec/properties/replicaScheduling/properties/weights/items/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
}
else {
const err101 = {instancePath:instancePath+"/spec/replicaScheduling/weights/" + i6,schemaPath:"#/properties/spec/properties/replicaScheduling/properties/weights/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
else {
const err102 = {instancePath:instancePath+"/spec/replicaScheduling/weights",schemaPath:"#/properties/spec/properties/replicaScheduling/properties/weights/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data51.bounds !== undefined){
let data60 = data51.bounds;
if(Array.isArray(data60)){
if(data60.length > 16){
const err103 = {instancePath:instancePath+"/spec/replicaScheduling/bounds",schemaPath:"#/properties/spec/properties/replicaScheduling/properties/bounds/maxItems",keyword:"maxItems",params:{limit: 16}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
const len6 = data60.length;
for(let i7=0; i7<len6; i7++){
let data61 = data60[i7];
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key12 in data61){
if(!(((((key12 === "labelSelector") || (key12 === "clusters")) || (key12 === "locations")) || (key12 === "min")) || (key12 === "max"))){
const err104 = {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i7,schemaPath:"#/properties/spec/properties/replicaScheduling/properties/bounds/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data61.labelSelector !== undefined){
if(!(validate70(data61.labelSelector, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i7+"/labelSelector",parentData:data61,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data61.clusters !== undefined){
if(!(validate107(data61.clusters, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i7+"/clusters",parentData:data61,parentDataProperty:"clusters",rootData}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
}
if(data61.locations !== undefined){
if(!(validate109(data61.locations, {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i7+"/locations",parentData:data61,parentDataProperty:"locations",rootData}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
if(data61.min !== undefined){
let data65 = data61.min;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
const err105 = {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i7+"/min",schemaPath:"#/properties/spec/properties/replicaScheduling/properties/bounds/items/properties/min/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 > 2147483647 || isNaN(data65)){
const err106 = {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i7+"/min",schemaPath:"#/properties/spec/properties/replicaScheduling/properties/bounds/items/properties/min/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data65 < 0 || isNaN(data65)){
const err107 = {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i7+"/min",schemaPath:"#/properties/spec/properties/replicaScheduling/properties/bounds/items/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
if(data61.max !== undefined){
let data66 = data61.max;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err108 = {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i7+"/max",schemaPath:"#/properties/spec/properties/replicaScheduling/properties/bounds/items/properties/max/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 > 2147483647 || isNaN(data66)){
const err109 = {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i7+"/max",schemaPath:"#/properties/spec/properties/replicaScheduling/properties/bounds/items/properties/max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data66 < 0 || isNaN(data66)){
const err110 = {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i7+"/max",schemaPath:"#/properties/spec/properties/replicaScheduling/properties/bounds/items/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
}
else {
const err111 = {instancePath:instancePath+"/spec/replicaScheduling/bounds/" + i7,schemaPath:"#/properties/spec/properties/replicaScheduling/properties/bounds/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
else {
const err112 = {instancePath:instancePath+"/spec/replicaScheduling/bounds",schemaPath:"#/properties/spec/properties/replicaScheduling/properties/bounds/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
else {
const err113 = {instancePath:instancePath+"/spec/replicaScheduling",schemaPath:"#/properties/spec/properties/replicaScheduling/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data3.overrides !== undefined){
let data67 = data3.overrides;
if(Array.isArray(data67)){
if(data67.length > 32){
const err114 = {instancePath:instancePath+"/spec/overrides",schemaPath:"#/properties/spec/properties/overrides/maxItems",keyword:"maxItems",params:{limit: 32}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
const len7 = data67.length;
for(let i8=0; i8<len7; i8++){
let data68 = data67[i8];
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
for(const key13 in data68){
if(!(((((((key13 === "targets") || (key13 === "objects")) || (key13 === "patches")) || (key13 === "images")) || (key13 === "replicas")) || (key13 === "labels")) || (key13 === "annotations"))){
const err115 = {instancePath:instancePath+"/spec/overrides/" + i8,schemaPath:"#/properties/spec/properties/overrides/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data68.targets !== undefined){
let data69 = data68.targets;
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
for(const key14 in data69){
if(!(((key14 === "labelSelector") || (key14 === "clusters")) || (key14 === "locations"))){
const err116 = {instancePath:instancePath+"/spec/overrides/" + i8+"/targets",schemaPath:"#/properties/spec/properties/overrides/items/properties/targets/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data69.labelSelector !== undefined){
if(!(validate70(data69.labelSelector, {instancePath:instancePath+"/spec/overrides/" + i8+"/targets/labelSelector",parentData:data69,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data69.clusters !== undefined){
if(!(validate107(data69.clusters, {instancePath:instancePath+"/spec/overrides/" + i8+"/targets/clusters",parentData:data69,parentDataProperty:"clusters",rootData}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
}
if(data69.locations !== undefined){
if(!(validate109(data69.locations, {instancePath:instancePath+"/spec/overrides/" + i8+"/targets/locations",parentData:data69,parentDataProperty:"locations",rootData}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
}
else {
const err117 = {instancePath:instancePath+"/spec/overrides/" + i8+"/targets",schemaPath:"#/properties/spec/properties/overrides/items/properties/targets/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data68.objects !== undefined){
let data73 = data68.objects;
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
for(const key15 in data73){
if(!(((key15 === "kinds") || (key15 === "names")) || (key15 === "labelSelector"))){
const err118 = {instancePath:instancePath+"/spec/overrides/" + i8+"/objects",schemaPath:"#/properties/spec/properties/overrides/items/properties/objects/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data73.kinds !== undefined){
if(!(validate75(data73.kinds, {instancePath:instancePath+"/spec/overrides/" + i8+"/objects/kinds",parentData:data73,parentDataProperty:"kinds",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data73.names !== undefined){
let data75 = data73.names;
if(Array.isArray(data75)){
if(data75.length > 64){
const err119 = {instancePath:instancePath+"/spec/overrides/" + i8+"/objects/names",schemaPath:"#/properties/spec/properties/overrides/items/properties/objects/properties/names/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
const len8 = data75.length;
for(let i9=0; i9<len8; i9++){
let data76 = data75[i9];
if(typeof data76 === "string"){
if(func2(data76) > 253){
const err120 = {instancePath:instancePath+"/spec/overrides/" + i8+"/objects/names/" + i9,schemaPath:"#/properties/spec/properties/overrides/items/properties/objects/properties/names/items/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(!pattern25.test(data76)){
const err121 = {instancePath:instancePath+"/spec/overrides/" + i8+"/objects/names/" + i9,schemaPath:"#/properties/spec/properties/overrides/items/properties/objects/properties/names/items/pattern",keyword:"pattern",params:{pattern: "^[^/% \\t\\n\\v\\f\\r]+$"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/spec/overrides/" + i8+"/objects/names/" + i9,schemaPath:"#/properties/spec/properties/overrides/items/properties/objects/properties/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
let i10 = data75.length;
let j1;
if(i10 > 1){
const indices0 = {};
for(;i10--;){
let item0 = data75[i10];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j1 = indices0[item0];
const err123 = {instancePath:instancePath+"/spec/overrides/" + i8+"/objects/names",schemaPath:"#/properties/spec/properties/overrides/items/properties/objects/properties/names/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j1}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
break;
}
indices0[item0] = i10;
}
}
}
else {
const err124 = {instancePath:instancePath+"/spec/overrides/" + i8+"/objects/names",schemaPath:"#/properties/spec/properties/overrides/items/properties/objects/properties/names/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data73.labelSelector !== undefined){
if(!(validate70(data73.labelSelector, {instancePath:instancePath+"/spec/overrides/" + i8+"/objects/labelSelector",parentData:data73,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
}
else {
const err125 = {instancePath:instancePath+"/spec/overrides/" + i8+"/objects",schemaPath:"#/properties/spec/properties/overrides/items/properties/objects/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data68.patches !== undefined){
let data78 = data68.patches;
if(Array.isArray(data78)){
if(data78.length > 32){
const err126 = {instancePath:instancePath+"/spec/overrides/" + i8+"/patches",schemaPath:"#/properties/spec/properties/overrides/items/properties/patches/maxItems",keyword:"maxItems",params:{limit: 32}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
const len9 = data78.length;
for(let i11=0; i11<len9; i11++){
let data79 = data78[i11];
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
if(data79.type === undefined){
const err127 = {instancePath:instancePath+"/spec/overrides/" + i8+"/patches/" + i11,schemaPath:"#/properties/spec/properties/overrides/items/properties/patches/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(data79.patch === undefined){
const err128 = {instancePath:instancePath+"/spec/overrides/" + i8+"/patches/" + i11,schemaPath:"#/properties/spec/properties/overrides/items/properties/patches/items/required",keyword:"required",params:{missingProperty: "patch"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
for(const key16 in data79){
if(!((key16 === "type") || (key16 === "patch"))){
const err129 = {instancePath:instancePath+"/spec/overrides/" + i8+"/patches/" + i11,schemaPath:"#/properties/spec/properties/overrides/items/properties/patches/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data79.type !== undefined){
let data80 = data79.type;
if(typeof data80 !== "string"){
const err130 = {instancePath:instancePath+"/spec/overrides/" + i8+"/patches/" + i11+"/type",schemaPath:"#/properties/spec/properties/overrides/items/properties/patches/items/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(!(((data80 === "JSONPatch") || (data80 === "MergePatch")) || (data80 === "StrategicMergePatch"))){
const err131 = {instancePath:instancePath+"/spec/overrides/" + i8+"/patches/" + i11+"/type",schemaPath:"#/properties/spec/properties/overrides/items/properties/patches/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema24.properties.spec.properties.overrides.items.properties.patches.items.properties.type.enum}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data79.patch !== undefined){
let data81 = data79.patch;
if(typeof data81 === "string"){
if(func2(data81) > 65536){
const err132 = {instancePath:instancePath+"/spec/overrides/" + i8+"/patches/" + i11+"/patch",schemaPath:"#/properties/spec/properties/overrides/items/properties/patches/items/properties/patch/maxLength",keyword:"maxLength",params:{limit: 65536}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(func2(data81) < 1){
const err133 = {instancePath:instancePath+"/spec/overrides/" + i8+"/patches/" + i11+"/patch",schemaPath:"#/properties/spec/properties/overrides/items/properties/patches/items/properties/patch/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/spec/overrides/" + i8+"/patches/" + i11+"/patch",schemaPath:"#/properties/spec/properties/overrides/items/properties/patches/items/properties/patch/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
else {
const err135 = {instancePath:instancePath+"/spec/overrides/" + i8+"/patches/" + i11,schemaPath:"#/properties/spec/properties/overrides/items/properties/patches/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
else {
const err136 = {instancePath:instancePath+"/spec/overrides/" + i8+"/patches",schemaPath:"#/properties/spec/properties/overrides/items/properties/patches/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data68.images !== undefined){
let data82 = data68.images;
if(Array.isArray(data82)){
if(data82.length > 64){
const err137 = {instancePath:instancePath+"/spec/overrides/" + i8+"/images",schemaPath:"#/properties/spec/properties/overrides/items/properties/images/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
const len10 = data82.length;
for(let i12=0; i12<len10; i12++){
let data83 = data82[i12];
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.name === undefined){
const err138 = {instancePath:instancePath+"/spec/overrides/" + i8+"/images/" + i12,schemaPath:"#/properties/spec/properties/overrides/items/properties/images/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
for(const key17 in data83){
if(!((((key17 === "name") || (key17 === "newName")) || (key17 === "newTag")) || (key17 === "digest"))){
const err139 = {instancePath:instancePath+"/spec/overrides/" + i8+"/images/" + i12,schemaPath:"#/properties/spec/properties/overrides/items/properties/images/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data83.name !== undefined){
let data84 = data83.name;
if(typeof data84 === "string"){
if(func2(data84) > 1024){
const err140 = {instancePath:instancePath+"/spec/overrides/" + i8+"/images/" + i12+"/name",schemaPath:"#/properties/spec/properties/overrides/items/properties/images/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(func2(data84) < 1){
const err141 = {instancePath:instancePath+"/spec/overrides/" + i8+"/images/" + i12+"/name",schemaPath:"#/properties/spec/properties/overrides/items/properties/images/items/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
else {
const err142 = {instancePath:instancePath+"/spec/overrides/" + i8+"/images/" + i12+"/name",schemaPath:"#/properties/spec/properties/overrides/items/properties/images/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data83.newName !== undefined){
let data85 = data83.newName;
if(typeof data85 === "string"){
if(func2(data85) > 1024){
const err143 = {instancePath:instancePath+"/spec/overrides/" + i8+"/images/" + i12+"/newName",schemaPath:"#/properties/spec/properties/overrides/items/properties/images/items/properties/newName/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(func2(data85) < 1){
const err144 = {instancePath:instancePath+"/spec/overrides/" + i8+"/images/" + i12+"/newName",schemaPath:"#/properties/spec/properties/overrides/items/properties/images/items/properties/newName/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
else {
const err145 = {instancePath:instancePath+"/spec/overrides/" + i8+"/images/" + i12+"/newName",schemaPath:"#/properties/spec/properties/overrides/items/properties/images/items/properties/newName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data83.newTag !== undefined){
let data86 = data83.newTag;
if(typeof data86 === "string"){
if(func2(data86) > 128){
const err146 = {instancePath:instancePath+"/spec/overrides/" + i8+"/images/" + i12+"/newTag",schemaPath:"#/properties/spec/properties/overrides/items/properties/images/items/properties/newTag/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(func2(data86) < 1){
const err147 = {instancePath:instancePath+"/spec/overrides/" + i8+"/images/" + i12+"/newTag",schemaPath:"#/properties/spec/properties/overrides/items/properties/images/items/properties/newTag/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if(!pattern40.test(data86)){
const err148 = {instancePath:instancePath+"/spec/overrides/" + i8+"/images/" + i12+"/newTag",schemaPath:"#/properties/spec/properties/overrides/items/properties/images/items/properties/newTag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]*$"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
else {
const err149 = {instancePath:instancePath+"/spec/overrides/" + i8+"/images/" + i12+"/newTag",schemaPath:"#/properties/spec/properties/overrides/items/properties/images/items/properties/newTag/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data83.digest !== undefined){
let data87 = data83.digest;
if(typeof data87 === "string"){
if(func2(data87) > 256){
const err150 = {instancePath:instancePath+"/spec/overrides/" + i8+"/images/" + i12+"/digest",schemaPath:"#/properties/spec/properties/overrides/items/properties/images/items/properties/digest/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(!pattern41.test(data87)){
const err151 = {instancePath:instancePath+"/spec/overrides/" + i8+"/images/" + i12+"/digest",schemaPath:"#/properties/spec/properties/overrides/items/properties/images/items/properties/digest/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+([+._-][a-z0-9]+)*:[0-9a-fA-F]{32,}$"}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
else {
const err152 = {instancePath:instancePath+"/spec/overrides/" + i8+"/images/" + i12+"/digest",schemaPath:"#/properties/spec/properties/overrides/items/properties/images/items/properties/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
else {
const err153 = {instancePath:instancePath+"/spec/overrides/" + i8+"/images/" + i12,schemaPath:"#/properties/spec/properties/overrides/items/properties/images/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
}
else {
const err154 = {instancePath:instancePath+"/spec/overrides/" + i8+"/images",schemaPath:"#/properties/spec/properties/overrides/items/properties/images/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data68.replicas !== undefined){
let data88 = data68.replicas;
if(!(((typeof data88 == "number") && (!(data88 % 1) && !isNaN(data88))) && (isFinite(data88)))){
const err155 = {instancePath:instancePath+"/spec/overrides/" + i8+"/replicas",schemaPath:"#/properties/spec/properties/overrides/items/properties/replicas/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if((typeof data88 == "number") && (isFinite(data88))){
if(data88 > 2147483647 || isNaN(data88)){
const err156 = {instancePath:instancePath+"/spec/overrides/" + i8+"/replicas",schemaPath:"#/properties/spec/properties/overrides/items/properties/replicas/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if(data88 < 0 || isNaN(data88)){
const err157 = {instancePath:instancePath+"/spec/overrides/" + i8+"/replicas",schemaPath:"#/properties/spec/properties/overrides/items/properties/replicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
}
if(data68.labels !== undefined){
if(!(validate119(data68.labels, {instancePath:instancePath+"/spec/overrides/" + i8+"/labels",parentData:data68,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
}
if(data68.annotations !== undefined){
let data90 = data68.annotations;
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
if(Object.keys(data90).length > 64){
const err158 = {instancePath:instancePath+"/spec/overrides/" + i8+"/annotations",schemaPath:"#/properties/spec/properties/overrides/items/properties/annotations/maxProperties",keyword:"maxProperties",params:{limit: 64}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
for(const key18 in data90){
let data91 = data90[key18];
if(typeof data91 === "string"){
if(func2(data91) > 65536){
const err159 = {instancePath:instancePath+"/spec/overrides/" + i8+"/annotations/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/overrides/items/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 65536}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
else {
const err160 = {instancePath:instancePath+"/spec/overrides/" + i8+"/annotations/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/overrides/items/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
}
else {
const err161 = {instancePath:instancePath+"/spec/overrides/" + i8+"/annotations",schemaPath:"#/properties/spec/properties/overrides/items/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
else {
const err162 = {instancePath:instancePath+"/spec/overrides/" + i8,schemaPath:"#/properties/spec/properties/overrides/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
else {
const err163 = {instancePath:instancePath+"/spec/overrides",schemaPath:"#/properties/spec/properties/overrides/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data3.suspend !== undefined){
if(typeof data3.suspend !== "boolean"){
const err164 = {instancePath:instancePath+"/spec/suspend",schemaPath:"#/properties/spec/properties/suspend/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
else {
const err165 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
}
else {
const err166 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}

export const ResourceExport = validate121;
const schema42 = {"$id":"ResourceExport","type":"object","additionalProperties":false,"properties":{"apiVersion":{"type":"string","enum":["workload.kcp.io/v1alpha1"]},"kind":{"type":"string","enum":["ResourceExport"]},"metadata":{"$ref":"shared#/$defs/part10"},"spec":{"type":"object","additionalProperties":false,"properties":{"resource":{"$ref":"shared#/$defs/part21"},"target":{"type":"object","additionalProperties":false,"properties":{"clusters":{"$ref":"shared#/$defs/part20"},"locationSelector":{"$ref":"shared#/$defs/part14"},"labelSelector":{"$ref":"shared#/$defs/part6"}}},"conflictResolution":{"type":"string","enum":["UseSource","UseTarget","Error"]}},"required":["resource","target"]},"status":{}},"required":["apiVersion","kind","metadata","spec"]};

function validate122(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "labels")) || (key0 === "annotations"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate63(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
if(data.labels !== undefined){
if(!(validate24(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.annotations !== undefined){
let data2 = data.annotations;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if(typeof data3 === "string"){
if(func2(data3) > 262144){
const err2 = {instancePath:instancePath+"/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 262144}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/annotations",schemaPath:"#/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate122.errors = vErrors;
return errors === 0;
}

const schema44 = {"type":"object","additionalProperties":false,"properties":{"group":{"type":"string","maxLength":253,"pattern":"^[a-z0-9.-]*$"},"version":{"type":"string","maxLength":32,"pattern":"^v[0-9][a-z0-9]{0,30}$"},"resource":{"type":"string","maxLength":63,"pattern":"^[a-z][a-z0-9]*$"},"namespace":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"name":{"type":"string","maxLength":253,"pattern":"^[^/% \\t\\n\\v\\f\\r]+$"}},"required":["version","resource","name"]};
const pattern43 = new RegExp("^[a-z0-9.-]*$", "");
const pattern44 = new RegExp("^v[0-9][a-z0-9]{0,30}$", "");
const pattern45 = new RegExp("^[a-z][a-z0-9]*$", "");

function validate126(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.resource === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "resource"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.name === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "group") || (key0 === "version")) || (key0 === "resource")) || (key0 === "namespace")) || (key0 === "name"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.group !== undefined){
let data0 = data.group;
if(typeof data0 === "string"){
if(func2(data0) > 253){
const err4 = {instancePath:instancePath+"/group",schemaPath:"#/properties/group/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern43.test(data0)){
const err5 = {instancePath:instancePath+"/group",schemaPath:"#/properties/group/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9.-]*$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/group",schemaPath:"#/properties/group/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.version !== undefined){
let data1 = data.version;
if(typeof data1 === "string"){
if(func2(data1) > 32){
const err7 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/maxLength",keyword:"maxLength",params:{limit: 32}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern44.test(data1)){
const err8 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/pattern",keyword:"pattern",params:{pattern: "^v[0-9][a-z0-9]{0,30}$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.resource !== undefined){
let data2 = data.resource;
if(typeof data2 === "string"){
if(func2(data2) > 63){
const err10 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern45.test(data2)){
const err11 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.namespace !== undefined){
let data3 = data.namespace;
if(typeof data3 === "string"){
if(func2(data3) > 63){
const err13 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern0.test(data3)){
const err14 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.name !== undefined){
let data4 = data.name;
if(typeof data4 === "string"){
if(func2(data4) > 253){
const err16 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern25.test(data4)){
const err17 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^/% \\t\\n\\v\\f\\r]+$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate126.errors = vErrors;
return errors === 0;
}


function validate128(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 1000){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func2(data0) > 63){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern0.test(data0)){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err4 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate128.errors = vErrors;
return errors === 0;
}


function validate130(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "path") || (key0 === "labelSelector"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.path !== undefined){
let data0 = data.path;
if(typeof data0 === "string"){
if(func2(data0) > 1024){
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern6.test(data0)){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^root(:(\\*|[a-z0-9]([-a-z0-9]*[a-z0-9])?))*(:\\*\\*)?$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.labelSelector !== undefined){
if(!(validate78(data.labelSelector, {instancePath:instancePath+"/labelSelector",parentData:data,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate130.errors = vErrors;
return errors === 0;
}


function validate133(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "matchLabels") || (key0 === "matchExpressions"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.matchLabels !== undefined){
if(!(validate48(data.matchLabels, {instancePath:instancePath+"/matchLabels",parentData:data,parentDataProperty:"matchLabels",rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data.matchExpressions !== undefined){
if(!(validate50(data.matchExpressions, {instancePath:instancePath+"/matchExpressions",parentData:data,parentDataProperty:"matchExpressions",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate133.errors = vErrors;
return errors === 0;
}


function validate121(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="ResourceExport" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (key0 === "status"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data0 === "workload.kcp.io/v1alpha1")){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema42.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "ResourceExport")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema42.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
if(!(validate122(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
let data3 = data.spec;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.resource === undefined){
const err9 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "resource"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.target === undefined){
const err10 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "target"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data3){
if(!(((key1 === "resource") || (key1 === "target")) || (key1 === "conflictResolution"))){
const err11 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.resource !== undefined){
if(!(validate126(data3.resource, {instancePath:instancePath+"/spec/resource",parentData:data3,parentDataProperty:"resource",rootData}))){
vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
errors = vErrors.length;
}
}
if(data3.target !== undefined){
let data5 = data3.target;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
if(!(((key2 === "clusters") || (key2 === "locationSelector")) || (key2 === "labelSelector"))){
const err12 = {instancePath:instancePath+"/spec/target",schemaPath:"#/properties/spec/properties/target/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.clusters !== undefined){
if(!(validate128(data5.clusters, {instancePath:instancePath+"/spec/target/clusters",parentData:data5,parentDataProperty:"clusters",rootData}))){
vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
errors = vErrors.length;
}
}
if(data5.locationSelector !== undefined){
if(!(validate130(data5.locationSelector, {instancePath:instancePath+"/spec/target/locationSelector",parentData:data5,parentDataProperty:"locationSelector",rootData}))){
vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
errors = vErrors.length;
}
}
if(data5.labelSelector !== undefined){
if(!(validate133(data5.labelSelector, {instancePath:instancePath+"/spec/target/labelSelector",parentData:data5,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate133.errors : vErrors.concat(validate133.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/spec/target",schemaPath:"#/properties/spec/properties/target/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.conflictResolution !== undefined){
let data9 = data3.conflictResolution;
if(typeof data9 !== "string"){
const err14 = {instancePath:instancePath+"/spec/conflictResolution",schemaPath:"#/properties/spec/properties/conflictResolution/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data9 === "UseSource") || (data9 === "UseTarget")) || (data9 === "Error"))){
const err15 = {instancePath:instancePath+"/spec/conflictResolution",schemaPath:"#/properties/spec/properties/conflictResolution/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.conflictResolution.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate121.errors = vErrors;
return errors === 0;
}

export const ResourceImport = validate137;
const schema48 = {"$id":"ResourceImport","type":"object","additionalProperties":false,"properties":{"apiVersion":{"type":"string","enum":["workload.kcp.io/v1alpha1"]},"kind":{"type":"string","enum":["ResourceImport"]},"metadata":{"$ref":"shared#/$defs/part10"},"spec":{"type":"object","additionalProperties":false,"properties":{"source":{"type":"object","additionalProperties":false,"properties":{"cluster":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"resource":{"$ref":"shared#/$defs/part21"}},"required":["cluster","resource"]},"schemaUpdatePolicy":{"type":"string","enum":["UpdateAlways","UpdateIfNewer","Never"]}},"required":["source"]},"status":{}},"required":["apiVersion","kind","metadata","spec"]};

function validate138(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "labels")) || (key0 === "annotations"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate63(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
if(data.labels !== undefined){
if(!(validate24(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.annotations !== undefined){
let data2 = data.annotations;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if(typeof data3 === "string"){
if(func2(data3) > 262144){
const err2 = {instancePath:instancePath+"/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 262144}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/annotations",schemaPath:"#/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate138.errors = vErrors;
return errors === 0;
}


function validate142(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.resource === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "resource"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.name === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "group") || (key0 === "version")) || (key0 === "resource")) || (key0 === "namespace")) || (key0 === "name"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.group !== undefined){
let data0 = data.group;
if(typeof data0 === "string"){
if(func2(data0) > 253){
const err4 = {instancePath:instancePath+"/group",schemaPath:"#/properties/group/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern43.test(data0)){
const err5 = {instancePath:instancePath+"/group",schemaPath:"#/properties/group/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9.-]*$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/group",schemaPath:"#/properties/group/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.version !== undefined){
let data1 = data.version;
if(typeof data1 === "string"){
if(func2(data1) > 32){
const err7 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/maxLength",keyword:"maxLength",params:{limit: 32}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern44.test(data1)){
const err8 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/pattern",keyword:"pattern",params:{pattern: "^v[0-9][a-z0-9]{0,30}$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.resource !== undefined){
let data2 = data.resource;
if(typeof data2 === "string"){
if(func2(data2) > 63){
const err10 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern45.test(data2)){
const err11 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.namespace !== undefined){
let data3 = data.namespace;
if(typeof data3 === "string"){
if(func2(data3) > 63){
const err13 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern0.test(data3)){
const err14 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.name !== undefined){
let data4 = data.name;
if(typeof data4 === "string"){
if(func2(data4) > 253){
const err16 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern25.test(data4)){
const err17 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^/% \\t\\n\\v\\f\\r]+$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate142.errors = vErrors;
return errors === 0;
}


function validate137(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="ResourceImport" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (key0 === "status"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data0 === "workload.kcp.io/v1alpha1")){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema48.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "ResourceImport")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema48.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
if(!(validate138(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
let data3 = data.spec;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.source === undefined){
const err9 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "source"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "source") || (key1 === "schemaUpdatePolicy"))){
const err10 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.source !== undefined){
let data4 = data3.source;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.cluster === undefined){
const err11 = {instancePath:instancePath+"/spec/source",schemaPath:"#/properties/spec/properties/source/required",keyword:"required",params:{missingProperty: "cluster"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4.resource === undefined){
const err12 = {instancePath:instancePath+"/spec/source",schemaPath:"#/properties/spec/properties/source/required",keyword:"required",params:{missingProperty: "resource"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key2 in data4){
if(!((key2 === "cluster") || (key2 === "resource"))){
const err13 = {instancePath:instancePath+"/spec/source",schemaPath:"#/properties/spec/properties/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.cluster !== undefined){
let data5 = data4.cluster;
if(typeof data5 === "string"){
if(func2(data5) > 63){
const err14 = {instancePath:instancePath+"/spec/source/cluster",schemaPath:"#/properties/spec/properties/source/properties/cluster/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern0.test(data5)){
const err15 = {instancePath:instancePath+"/spec/source/cluster",schemaPath:"#/properties/spec/properties/source/properties/cluster/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/spec/source/cluster",schemaPath:"#/properties/spec/properties/source/properties/cluster/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.resource !== undefined){
if(!(validate142(data4.resource, {instancePath:instancePath+"/spec/source/resource",parentData:data4,parentDataProperty:"resource",rootData}))){
vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath:instancePath+"/spec/source",schemaPath:"#/properties/spec/properties/source/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.schemaUpdatePolicy !== undefined){
let data7 = data3.schemaUpdatePolicy;
if(typeof data7 !== "string"){
const err18 = {instancePath:instancePath+"/spec/schemaUpdatePolicy",schemaPath:"#/properties/spec/properties/schemaUpdatePolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(((data7 === "UpdateAlways") || (data7 === "UpdateIfNewer")) || (data7 === "Never"))){
const err19 = {instancePath:instancePath+"/spec/schemaUpdatePolicy",schemaPath:"#/properties/spec/properties/schemaUpdatePolicy/enum",keyword:"enum",params:{allowedValues: schema48.properties.spec.properties.schemaUpdatePolicy.enum}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate137.errors = vErrors;
return errors === 0;
}

export const SyncTargetHeartbeat = validate144;
const schema51 = {"$id":"SyncTargetHeartbeat","type":"object","additionalProperties":false,"properties":{"apiVersion":{"type":"string","enum":["workload.kcp.io/v1alpha1"]},"kind":{"type":"string","enum":["SyncTargetHeartbeat"]},"metadata":{"$ref":"shared#/$defs/part10"},"spec":{"type":"object","additionalProperties":false,"properties":{"syncTarget":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},"heartbeatInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}},"required":["syncTarget"]},"status":{"type":"object","additionalProperties":false,"properties":{"conditions":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"properties":{"type":{"type":"string","minLength":1,"maxLength":316},"status":{"type":"string","enum":["True","False","Unknown"]},"severity":{"type":"string","enum":["Error","Warning","Info",""]},"lastTransitionTime":{"$ref":"shared#/$defs/part22"},"reason":{"type":"string","maxLength":256},"message":{"type":"string","maxLength":32768}},"required":["type","status","lastTransitionTime"]}},"lastHeartbeatTime":{"$ref":"shared#/$defs/part22"},"syncerIdentifier":{"type":"string","maxLength":253},"clusterHealth":{"type":"object","additionalProperties":false,"properties":{"ready":{"type":"boolean"},"nodeCount":{"type":"integer","minimum":0,"maximum":2147483647},"resourceUsage":{"type":"object","additionalProperties":false,"properties":{"cpuUsage":{"$ref":"shared#/$defs/part4"},"memoryUsage":{"$ref":"shared#/$defs/part4"},"storageUsage":{"$ref":"shared#/$defs/part4"},"podCount":{"type":"integer","minimum":0,"maximum":2147483647}}}},"required":["ready"]}}}},"required":["apiVersion","kind","metadata","spec"]};

function validate145(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "labels")) || (key0 === "annotations"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate63(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
if(data.labels !== undefined){
if(!(validate24(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.annotations !== undefined){
let data2 = data.annotations;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if(typeof data3 === "string"){
if(func2(data3) > 262144){
const err2 = {instancePath:instancePath+"/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 262144}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/annotations",schemaPath:"#/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate145.errors = vErrors;
return errors === 0;
}

const schema53 = {"type":"string","maxLength":40,"pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[-+]([01][0-9]|2[0-3]):[0-5][0-9])$"};
const pattern58 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[-+]([01][0-9]|2[0-3]):[0-5][0-9])$", "");

function validate149(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func2(data) > 40){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern58.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[-+]([01][0-9]|2[0-3]):[0-5][0-9])$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate149.errors = vErrors;
return errors === 0;
}


function validate152(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(typeof data === "string"){
if(func2(data) > 32){
const err3 = {instancePath,schemaPath:"#/anyOf/1/maxLength",keyword:"maxLength",params:{limit: 32}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern10.test(data)){
const err4 = {instancePath,schemaPath:"#/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^([0-9]+([.][0-9]*)?|[.][0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,2})?$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err6 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate152.errors = vErrors;
return errors === 0;
}

const pattern57 = new RegExp("^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$", "");

function validate144(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="SyncTargetHeartbeat" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (key0 === "status"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data0 === "workload.kcp.io/v1alpha1")){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema51.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "SyncTargetHeartbeat")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema51.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
if(!(validate145(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
let data3 = data.spec;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.syncTarget === undefined){
const err9 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "syncTarget"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "syncTarget") || (key1 === "heartbeatInterval"))){
const err10 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.syncTarget !== undefined){
let data4 = data3.syncTarget;
if(typeof data4 === "string"){
if(func2(data4) > 63){
const err11 = {instancePath:instancePath+"/spec/syncTarget",schemaPath:"#/properties/spec/properties/syncTarget/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern0.test(data4)){
const err12 = {instancePath:instancePath+"/spec/syncTarget",schemaPath:"#/properties/spec/properties/syncTarget/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/spec/syncTarget",schemaPath:"#/properties/spec/properties/syncTarget/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.heartbeatInterval !== undefined){
let data5 = data3.heartbeatInterval;
if(typeof data5 === "string"){
if(func2(data5) > 40){
const err14 = {instancePath:instancePath+"/spec/heartbeatInterval",schemaPath:"#/properties/spec/properties/heartbeatInterval/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern57.test(data5)){
const err15 = {instancePath:instancePath+"/spec/heartbeatInterval",schemaPath:"#/properties/spec/properties/heartbeatInterval/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/spec/heartbeatInterval",schemaPath:"#/properties/spec/properties/heartbeatInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.status !== undefined){
let data6 = data.status;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!((((key2 === "conditions") || (key2 === "lastHeartbeatTime")) || (key2 === "syncerIdentifier")) || (key2 === "clusterHealth"))){
const err18 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.conditions !== undefined){
let data7 = data6.conditions;
if(Array.isArray(data7)){
if(data7.length > 64){
const err19 = {instancePath:instancePath+"/status/conditions",schemaPath:"#/properties/status/properties/conditions/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.type === undefined){
const err20 = {instancePath:instancePath+"/status/conditions/" + i0,schemaPath:"#/properties/status/properties/conditions/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data8.status === undefined){
const err21 = {instancePath:instancePath+"/status/conditions/" + i0,schemaPath:"#/properties/status/properties/conditions/items/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data8.lastTransitionTime === undefined){
const err22 = {instancePath:instancePath+"/status/conditions/" + i0,schemaPath:"#/properties/status/properties/conditions/items/required",keyword:"required",params:{missingProperty: "lastTransitionTime"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key3 in data8){
if(!((((((key3 === "type") || (key3 === "status")) || (key3 === "severity")) || (key3 === "lastTransitionTime")) || (key3 === "reason")) || (key3 === "message"))){
const err23 = {instancePath:instancePath+"/status/conditions/" + i0,schemaPath:"#/properties/status/properties/conditions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8.type !== undefined){
let data9 = data8.type;
if(typeof data9 === "string"){
if(func2(data9) > 316){
const err24 = {instancePath:instancePath+"/status/conditions/" + i0+"/type",schemaPath:"#/properties/status/properties/conditions/items/properties/type/maxLength",keyword:"maxLength",params:{limit: 316}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func2(data9) < 1){
const err25 = {instancePath:instancePath+"/status/conditions/" + i0+"/type",schemaPath:"#/properties/status/properties/conditions/items/properties/type/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/status/conditions/" + i0+"/type",schemaPath:"#/properties/status/properties/conditions/items/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data8.status !== undefined){
let data10 = data8.status;
if(typeof data10 !== "string"){
const err27 = {instancePath:instancePath+"/status/conditions/" + i0+"/status",schemaPath:"#/properties/status/properties/conditions/items/properties/status/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!(((data10 === "True") || (data10 === "False")) || (data10 === "Unknown"))){
const err28 = {instancePath:instancePath+"/status/conditions/" + i0+"/status",schemaPath:"#/properties/status/properties/conditions/items/properties/status/enum",keyword:"enum",params:{allowedValues: schema51.properties.status.properties.conditions.items.properties.status.enum}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data8.severity !== undefined){
let data11 = data8.severity;
if(typeof data11 !== "string"){
const err29 = {instancePath:instancePath+"/status/conditions/" + i0+"/severity",schemaPath:"#/properties/status/properties/conditions/items/properties/severity/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!((((data11 === "Error") || (data11 === "Warning")) || (data11 === "Info")) || (data11 === ""))){
const err30 = {instancePath:instancePath+"/status/conditions/" + i0+"/severity",schemaPath:"#/properties/status/properties/conditions/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema51.properties.status.properties.conditions.items.properties.severity.enum}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data8.lastTransitionTime !== undefined){
if(!(validate149(data8.lastTransitionTime, {instancePath:instancePath+"/status/conditions/" + i0+"/lastTransitionTime",parentData:data8,parentDataProperty:"lastTransitionTime",rootData}))){
vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
errors = vErrors.length;
}
}
if(data8.reason !== undefined){
let data13 = data8.reason;
if(typeof data13 === "string"){
if(func2(data13) > 256){
const err31 = {instancePath:instancePath+"/status/conditions/" + i0+"/reason",schemaPath:"#/properties/status/properties/conditions/items/properties/reason/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/status/conditions/" + i0+"/reason",schemaPath:"#/properties/status/properties/conditions/items/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data8.message !== undefined){
let data14 = data8.message;
if(typeof data14 === "string"){
if(func2(data14) > 32768){
const err33 = {instancePath:instancePath+"/status/conditions/" + i0+"/message",schemaPath:"#/properties/status/properties/conditions/items/properties/message/maxLength",keyword:"maxLength",params:{limit: 32768}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/status/conditions/" + i0+"/message",schemaPath:"#/properties/status/properties/conditions/items/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/status/conditions/" + i0,schemaPath:"#/properties/status/properties/conditions/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/status/conditions",schemaPath:"#/properties/status/properties/conditions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data6.lastHeartbeatTime !== undefined){
if(!(validate149(data6.lastHeartbeatTime, {instancePath:instancePath+"/status/lastHeartbeatTime",parentData:data6,parentDataProperty:"lastHeartbeatTime",rootData}))){
vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
errors = vErrors.length;
}
}
if(data6.syncerIdentifier !== undefined){
let data16 = data6.syncerIdentifier;
if(typeof data16 === "string"){
if(func2(data16) > 253){
const err37 = {instancePath:instancePath+"/status/syncerIdentifier",schemaPath:"#/properties/status/properties/syncerIdentifier/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/status/syncerIdentifier",schemaPath:"#/properties/status/properties/syncerIdentifier/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data6.clusterHealth !== undefined){
let data17 = data6.clusterHealth;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.ready === undefined){
const err39 = {instancePath:instancePath+"/status/clusterHealth",schemaPath:"#/properties/status/properties/clusterHealth/required",keyword:"required",params:{missingProperty: "ready"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key4 in data17){
if(!(((key4 === "ready") || (key4 === "nodeCount")) || (key4 === "resourceUsage"))){
const err40 = {instancePath:instancePath+"/status/clusterHealth",schemaPath:"#/properties/status/properties/clusterHealth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data17.ready !== undefined){
if(typeof data17.ready !== "boolean"){
const err41 = {instancePath:instancePath+"/status/clusterHealth/ready",schemaPath:"#/properties/status/properties/clusterHealth/properties/ready/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data17.nodeCount !== undefined){
let data19 = data17.nodeCount;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err42 = {instancePath:instancePath+"/status/clusterHealth/nodeCount",schemaPath:"#/properties/status/properties/clusterHealth/properties/nodeCount/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 2147483647 || isNaN(data19)){
const err43 = {instancePath:instancePath+"/status/clusterHealth/nodeCount",schemaPath:"#/properties/status/properties/clusterHealth/properties/nodeCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err44 = {instancePath:instancePath+"/status/clusterHealth/nodeCount",schemaPath:"#/properties/status/properties/clusterHealth/properties/nodeCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data17.resourceUsage !== undefined){
let data20 = data17.resourceUsage;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key5 in data20){
if(!((((key5 === "cpuUsage") || (key5 === "memoryUsage")) || (key5 === "storageUsage")) || (key5 === "podCount"))){
const err45 = {instancePath:instancePath+"/status/clusterHealth/resourceUsage",schemaPath:"#/properties/status/properties/clusterHealth/properties/resourceUsage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data20.cpuUsage !== undefined){
if(!(validate152(data20.cpuUsage, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/cpuUsage",parentData:data20,parentDataProperty:"cpuUsage",rootData}))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
if(data20.memoryUsage !== undefined){
if(!(validate152(data20.memoryUsage, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/memoryUsage",parentData:data20,parentDataProperty:"memoryUsage",rootData}))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
if(data20.storageUsage !== undefined){
if(!(validate152(data20.storageUsage, {instancePath:instancePath+"/status/clusterHealth/resourceUsage/storageUsage",parentData:data20,parentDataProperty:"storageUsage",rootData}))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
if(data20.podCount !== undefined){
let data24 = data20.podCount;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err46 = {instancePath:instancePath+"/status/clusterHealth/resourceUsage/podCount",schemaPath:"#/properties/status/properties/clusterHealth/properties/resourceUsage/properties/podCount/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 2147483647 || isNaN(data24)){
const err47 = {instancePath:instancePath+"/status/clusterHealth/resourceUsage/podCount",schemaPath:"#/properties/status/properties/clusterHealth/properties/resourceUsage/properties/podCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err48 = {instancePath:instancePath+"/status/clusterHealth/resourceUsage/podCount",schemaPath:"#/properties/status/properties/clusterHealth/properties/resourceUsage/properties/podCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
}
else {
const err49 = {instancePath:instancePath+"/status/clusterHealth/resourceUsage",schemaPath:"#/properties/status/properties/clusterHealth/properties/resourceUsage/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/status/clusterHealth",schemaPath:"#/properties/status/properties/clusterHealth/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate144.errors = vErrors;
return errors === 0;
}

export const Workspace = validate156;
const schema55 = {"$id":"Workspace","type":"object","additionalProperties":false,"properties":{"apiVersion":{"type":"string","enum":["tenancy.kcp.io/v1alpha1"]},"kind":{"type":"string","enum":["Workspace"]},"metadata":{"$ref":"shared#/$defs/part0"},"status":{}},"required":["apiVersion","kind","metadata"]};

function validate157(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "labels")) || (key0 === "annotations"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func2(data0) > 63){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func2(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern0.test(data0)){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.labels !== undefined){
if(!(validate24(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.annotations !== undefined){
let data2 = data.annotations;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if(typeof data3 === "string"){
if(func2(data3) > 262144){
const err6 = {instancePath:instancePath+"/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 262144}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/annotations",schemaPath:"#/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate157.errors = vErrors;
return errors === 0;
}


function validate156(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Workspace" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "status"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(data0 === "tenancy.kcp.io/v1alpha1")){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema55.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(data1 === "Workspace")){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema55.properties.kind.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.metadata !== undefined){
if(!(validate157(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate156.errors = vErrors;
return errors === 0;
}

export const TMCConfig = validate160;
const schema57 = {"$id":"TMCConfig","type":"object","additionalProperties":false,"properties":{"apiVersion":{"type":"string","enum":["config.tmc.io/v1alpha1"]},"kind":{"type":"string","enum":["TMCConfig"]},"metadata":{"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"shared#/$defs/part11"},"labels":{"$ref":"shared#/$defs/part1"},"annotations":{"type":"object","additionalProperties":{"type":"string","maxLength":262144}}},"required":[]},"version":{"type":"string","maxLength":253},"fleet":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string","minLength":1,"maxLength":128}},"required":["id"]},"safety":{"type":"object","additionalProperties":false,"properties":{"maxRemovals":{"type":"object","additionalProperties":false,"properties":{"objects":{"type":"integer","minimum":0,"maximum":1000000},"percent":{"type":"number","minimum":0,"maximum":100}}}}},"git":{"type":"object","additionalProperties":false,"properties":{"author":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":253},"email":{"type":"string","minLength":3,"maxLength":253}},"required":["name","email"]}}},"reports":{"type":"object","additionalProperties":false,"properties":{"history":{"type":"string","enum":["squash","append"]},"interval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}}},"core":{"type":"object","additionalProperties":false,"properties":{"serviceName":{"type":"string","minLength":1,"maxLength":253},"serviceVersion":{"type":"string","minLength":1,"maxLength":253},"environment":{"type":"string","minLength":1,"maxLength":253},"logLevel":{"type":"string","enum":["debug","info","warn","error"]},"enableProfiling":{"type":"boolean"},"maxConcurrentOperations":{"type":"integer","minimum":1,"maximum":100},"operationTimeout":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"workerPoolSize":{"type":"integer","minimum":1,"maximum":50},"featureFlags":{"type":"object","maxProperties":64,"additionalProperties":{"type":"boolean"}}}},"placement":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean"},"syncInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"maxConcurrentPlacements":{"type":"integer","minimum":1,"maximum":20},"defaultStrategy":{"type":"string","enum":["roundrobin","weighted","capacity","priority"]},"rebalanceEnabled":{"type":"boolean"},"rebalanceInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"maxClustersPerPlacement":{"type":"integer","minimum":1,"maximum":100},"minHealthyRatio":{"type":"number","minimum":0,"maximum":1},"preferredZones":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":63}},"avoidanceLabels":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":381}},"advanced":{"type":"object","additionalProperties":false,"properties":{"enableAntiAffinity":{"type":"boolean"},"placementTimeout":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"retryBackoffMultiplier":{"type":"number","minimum":1,"maximum":10},"maxRetryDelay":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}}}}},"sync":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean"},"syncInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"maxSyncAttempts":{"type":"integer","minimum":1,"maximum":10},"syncTimeout":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"batchSize":{"type":"integer","minimum":1,"maximum":1000},"supportedResources":{"type":"array","maxItems":1000,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":253}},"excludedResources":{"type":"array","maxItems":1000,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":253}},"conflictResolution":{"type":"string","enum":["last-writer-wins","first-writer-wins","manual"]},"maxSyncWorkers":{"type":"integer","minimum":1,"maximum":50},"syncBacklogLimit":{"type":"integer","minimum":100,"maximum":10000}}},"migration":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean"},"maxConcurrentMigrations":{"type":"integer","minimum":1,"maximum":10},"migrationTimeout":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"defaultStrategy":{"type":"string","enum":["live","snapshot","halt-resume"]},"enableRollback":{"type":"boolean"},"rollbackTimeout":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"dataTransferBatchSize":{"type":"integer","minimum":1,"maximum":1000},"dataTransferTimeout":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"compressionEnabled":{"type":"boolean"},"preMigrationValidation":{"type":"boolean"},"postMigrationValidation":{"type":"boolean"},"safetyChecks":{"type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":253}}}},"virtualWorkspace":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean"},"maxVirtualWorkspaces":{"type":"integer","minimum":1,"maximum":1000},"syncInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"aggregationEnabled":{"type":"boolean"},"aggregationInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"defaultMergeStrategy":{"type":"string","enum":["union","intersection","priority","latest"]},"projectionEnabled":{"type":"boolean"},"projectionInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"defaultProjectionMode":{"type":"string","enum":["all","selective","conditional"]},"maxResourcesPerWorkspace":{"type":"integer","minimum":100,"maximum":100000},"maxClustersPerWorkspace":{"type":"integer","minimum":1,"maximum":100}}},"health":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean"},"checkInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"healthTimeout":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"degradedThreshold":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"unhealthyThreshold":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"registerSystemProviders":{"type":"boolean"},"registerClusterProviders":{"type":"boolean"},"alertingEnabled":{"type":"boolean"},"alertThresholds":{"type":"object","maxProperties":64,"additionalProperties":{"type":"number"}}}},"metrics":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean"},"collectionInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"prometheusEnabled":{"type":"boolean"},"prometheusPort":{"type":"integer","minimum":1024,"maximum":65535},"prometheusPath":{"type":"string","maxLength":253,"pattern":"^/[A-Za-z0-9/_.-]*$"},"retentionPeriod":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"enableCustomMetrics":{"type":"boolean"},"metricNamespace":{"type":"string","maxLength":63,"pattern":"^[a-zA-Z_][a-zA-Z0-9_]*$"}}},"tracing":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean"},"serviceName":{"type":"string","minLength":1,"maxLength":253},"serviceVersion":{"type":"string","minLength":1,"maxLength":253},"samplingRate":{"type":"number","minimum":0,"maximum":1},"jaegerEnabled":{"type":"boolean"},"jaegerEndpoint":{"type":"string","minLength":1,"maxLength":253},"otlpEnabled":{"type":"boolean"},"otlpEndpoint":{"type":"string","minLength":1,"maxLength":253}}},"recovery":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean"},"maxConcurrentRecoveries":{"type":"integer","minimum":1,"maximum":20},"recoveryTimeout":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"healthCheckInterval":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"defaultMaxRetries":{"type":"integer","minimum":1,"maximum":20},"defaultInitialDelay":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"defaultMaxDelay":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"},"defaultBackoffFactor":{"type":"number","minimum":1,"maximum":10},"circuitBreakerEnabled":{"type":"boolean"},"circuitBreakerThreshold":{"type":"integer","minimum":1,"maximum":50},"circuitBreakerTimeout":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}}},"resources":{"type":"object","additionalProperties":false,"properties":{"maxResourcesPerCluster":{"type":"integer","minimum":100,"maximum":1000000},"maxNamespacesPerCluster":{"type":"integer","minimum":10,"maximum":10000},"supportedGVKs":{"$ref":"shared#/$defs/part23"},"excludedGVKs":{"$ref":"shared#/$defs/part23"},"transformationPolicies":{"$ref":"shared#/$defs/part25"},"validationPolicies":{"$ref":"shared#/$defs/part25"},"resourceCacheSize":{"type":"integer","minimum":100,"maximum":100000},"resourceCacheTTL":{"type":"string","maxLength":40,"pattern":"^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}}},"status":{}},"required":["apiVersion","kind"]};

function validate161(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func2(data) > 253){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func2(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern22.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate161.errors = vErrors;
return errors === 0;
}


function validate163(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if(typeof data0 === "string"){
if(func2(data0) > 63){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern1.test(data0)){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate163.errors = vErrors;
return errors === 0;
}

const schema60 = {"type":"array","maxItems":1000,"uniqueItems":true,"items":{"$ref":"shared#/$defs/part24"}};
const schema61 = {"type":"string","maxLength":300,"pattern":"^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)?/v[0-9][a-z0-9]{0,30}/[A-Za-z][A-Za-z0-9]*$"};
const pattern90 = new RegExp("^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)?/v[0-9][a-z0-9]{0,30}/[A-Za-z][A-Za-z0-9]*$", "");

function validate166(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func2(data) > 300){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 300}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern90.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)?/v[0-9][a-z0-9]{0,30}/[A-Za-z][A-Za-z0-9]*$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate166.errors = vErrors;
return errors === 0;
}


function validate165(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 1000){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate166(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors);
errors = vErrors.length;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data[i1], data[j0])){
const err1 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate165.errors = vErrors;
return errors === 0;
}

const schema62 = {"type":"object","maxProperties":64,"additionalProperties":{"type":"object","maxProperties":64,"additionalProperties":{"type":"string","maxLength":65536}}};

function validate170(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 64){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 64}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
let data0 = data[key0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length > 64){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/maxProperties",keyword:"maxProperties",params:{limit: 64}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key1 in data0){
let data1 = data0[key1];
if(typeof data1 === "string"){
if(func2(data1) > 65536){
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 65536}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate170.errors = vErrors;
return errors === 0;
}

const pattern82 = new RegExp("^/[A-Za-z0-9/_.-]*$", "");
const pattern84 = new RegExp("^[a-zA-Z_][a-zA-Z0-9_]*$", "");

function validate160(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="TMCConfig" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func6.call(schema57.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(data0 === "config.tmc.io/v1alpha1")){
const err4 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema57.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data1 === "TMCConfig")){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema57.properties.kind.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(((key1 === "name") || (key1 === "labels")) || (key1 === "annotations"))){
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.name !== undefined){
if(!(validate161(data2.name, {instancePath:instancePath+"/metadata/name",parentData:data2,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data2.labels !== undefined){
if(!(validate163(data2.labels, {instancePath:instancePath+"/metadata/labels",parentData:data2,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate163.errors : vErrors.concat(validate163.errors);
errors = vErrors.length;
}
}
if(data2.annotations !== undefined){
let data5 = data2.annotations;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data6 = data5[key2];
if(typeof data6 === "string"){
if(func2(data6) > 262144){
const err8 = {instancePath:instancePath+"/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 262144}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.version !== undefined){
let data7 = data.version;
if(typeof data7 === "string"){
if(func2(data7) > 253){
const err12 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.fleet !== undefined){
let data8 = data.fleet;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.id === undefined){
const err14 = {instancePath:instancePath+"/fleet",schemaPath:"#/properties/fleet/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key3 in data8){
if(!(key3 === "id")){
const err15 = {instancePath:instancePath+"/fleet",schemaPath:"#/properties/fleet/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data8.id !== undefined){
let data9 = data8.id;
if(typeof data9 === "string"){
if(func2(data9) > 128){
const err16 = {instancePath:instancePath+"/fleet/id",schemaPath:"#/properties/fleet/properties/id/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func2(data9) < 1){
const err17 = {instancePath:instancePath+"/fleet/id",schemaPath:"#/properties/fleet/properties/id/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/fleet/id",schemaPath:"#/properties/fleet/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/fleet",schemaPath:"#/properties/fleet/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.safety !== undefined){
let data10 = data.safety;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key4 in data10){
if(!(key4 === "maxRemovals")){
const err20 = {instancePath:instancePath+"/safety",schemaPath:"#/properties/safety/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data10.maxRemovals !== undefined){
let data11 = data10.maxRemovals;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key5 in data11){
if(!((key5 === "objects") || (key5 === "percent"))){
const err21 = {instancePath:instancePath+"/safety/maxRemovals",schemaPath:"#/properties/safety/properties/maxRemovals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data11.objects !== undefined){
let data12 = data11.objects;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err22 = {instancePath:instancePath+"/safety/maxRemovals/objects",schemaPath:"#/properties/safety/properties/maxRemovals/properties/objects/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1000000 || isNaN(data12)){
const err23 = {instancePath:instancePath+"/safety/maxRemovals/objects",schemaPath:"#/properties/safety/properties/maxRemovals/properties/objects/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err24 = {instancePath:instancePath+"/safety/maxRemovals/objects",schemaPath:"#/properties/safety/properties/maxRemovals/properties/objects/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data11.percent !== undefined){
let data13 = data11.percent;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 100 || isNaN(data13)){
const err25 = {instancePath:instancePath+"/safety/maxRemovals/percent",schemaPath:"#/properties/safety/properties/maxRemovals/properties/percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err26 = {instancePath:instancePath+"/safety/maxRemovals/percent",schemaPath:"#/properties/safety/properties/maxRemovals/properties/percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/safety/maxRemovals/percent",schemaPath:"#/properties/safety/properties/maxRemovals/properties/percent/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/safety/maxRemovals",schemaPath:"#/properties/safety/properties/maxRemovals/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/safety",schemaPath:"#/properties/safety/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.git !== undefined){
let data14 = data.git;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key6 in data14){
if(!(key6 === "author")){
const err30 = {instancePath:instancePath+"/git",schemaPath:"#/properties/git/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data14.author !== undefined){
let data15 = data14.author;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.name === undefined){
const err31 = {instancePath:instancePath+"/git/author",schemaPath:"#/properties/git/properties/author/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data15.email === undefined){
const err32 = {instancePath:instancePath+"/git/author",schemaPath:"#/properties/git/properties/author/required",keyword:"required",params:{missingProperty: "email"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key7 in data15){
if(!((key7 === "name") || (key7 === "email"))){
const err33 = {instancePath:instancePath+"/git/author",schemaPath:"#/properties/git/properties/author/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data15.name !== undefined){
let data16 = data15.name;
if(typeof data16 === "string"){
if(func2(data16) > 253){
const err34 = {instancePath:instancePath+"/git/author/name",schemaPath:"#/properties/git/properties/author/properties/name/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(func2(data16) < 1){
const err35 = {instancePath:instancePath+"/git/author/name",schemaPath:"#/properties/git/properties/author/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/git/author/name",schemaPath:"#/properties/git/properties/author/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data15.email !== undefined){
let data17 = data15.email;
if(typeof data17 === "string"){
if(func2(data17) > 253){
const err37 = {instancePath:instancePath+"/git/author/email",schemaPath:"#/properties/git/properties/author/properties/email/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(func2(data17) < 3){
const err38 = {instancePath:instancePath+"/git/author/email",schemaPath:"#/properties/git/properties/author/properties/email/minLength",keyword:"minLength",params:{limit: 3}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/git/author/email",schemaPath:"#/properties/git/properties/author/properties/email/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/git/author",schemaPath:"#/properties/git/properties/author/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/git",schemaPath:"#/properties/git/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.reports !== undefined){
let data18 = data.reports;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key8 in data18){
if(!((key8 === "history") || (key8 === "interval"))){
const err42 = {instancePath:instancePath+"/reports",schemaPath:"#/properties/reports/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data18.history !== undefined){
let data19 = data18.history;
if(typeof data19 !== "string"){
const err43 = {instancePath:instancePath+"/reports/history",schemaPath:"#/properties/reports/properties/history/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(!((data19 === "squash") || (data19 === "append"))){
const err44 = {instancePath:instancePath+"/reports/history",schemaPath:"#/properties/reports/properties/history/enum",keyword:"enum",params:{allowedValues: schema57.properties.reports.properties.history.enum}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data18.interval !== undefined){
let data20 = data18.interval;
if(typeof data20 === "string"){
if(func2(data20) > 40){
const err45 = {instancePath:instancePath+"/reports/interval",schemaPath:"#/properties/reports/properties/interval/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(!pattern57.test(data20)){
const err46 = {instancePath:instancePath+"/reports/interval",schemaPath:"#/properties/reports/properties/interval/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/reports/interval",schemaPath:"#/properties/reports/properties/interval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/reports",schemaPath:"#/properties/reports/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.core !== undefined){
let data21 = data.core;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key9 in data21){
if(!(func6.call(schema57.properties.core.properties, key9))){
const err49 = {instancePath:instancePath+"/core",schemaPath:"#/properties/core/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data21.serviceName !== undefined){
let data22 = data21.serviceName;
if(typeof data22 === "string"){
if(func2(data22) > 253){
const err50 = {instancePath:instancePath+"/core/serviceName",schemaPath:"#/properties/core/properties/serviceName/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(func2(data22) < 1){
const err51 = {instancePath:instancePath+"/core/serviceName",schemaPath:"#/properties/core/properties/serviceName/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/core/serviceName",schemaPath:"#/properties/core/properties/serviceName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data21.serviceVersion !== undefined){
let data23 = data21.serviceVersion;
if(typeof data23 === "string"){
if(func2(data23) > 253){
const err53 = {instancePath:instancePath+"/core/serviceVersion",schemaPath:"#/properties/core/properties/serviceVersion/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(func2(data23) < 1){
const err54 = {instancePath:instancePath+"/core/serviceVersion",schemaPath:"#/properties/core/properties/serviceVersion/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/core/serviceVersion",schemaPath:"#/properties/core/properties/serviceVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data21.environment !== undefined){
let data24 = data21.environment;
if(typeof data24 === "string"){
if(func2(data24) > 253){
const err56 = {instancePath:instancePath+"/core/environment",schemaPath:"#/properties/core/properties/environment/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(func2(data24) < 1){
const err57 = {instancePath:instancePath+"/core/environment",schemaPath:"#/properties/core/properties/environment/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/core/environment",schemaPath:"#/properties/core/properties/environment/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data21.logLevel !== undefined){
let data25 = data21.logLevel;
if(typeof data25 !== "string"){
const err59 = {instancePath:instancePath+"/core/logLevel",schemaPath:"#/properties/core/properties/logLevel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!((((data25 === "debug") || (data25 === "info")) || (data25 === "warn")) || (data25 === "error"))){
const err60 = {instancePath:instancePath+"/core/logLevel",schemaPath:"#/properties/core/properties/logLevel/enum",keyword:"enum",params:{allowedValues: schema57.properties.core.properties.logLevel.enum}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data21.enableProfiling !== undefined){
if(typeof data21.enableProfiling !== "boolean"){
const err61 = {instancePath:instancePath+"/core/enableProfiling",schemaPath:"#/properties/core/properties/enableProfiling/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data21.maxConcurrentOperations !== undefined){
let data27 = data21.maxConcurrentOperations;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err62 = {instancePath:instancePath+"/core/maxConcurrentOperations",schemaPath:"#/properties/core/properties/maxConcurrentOperations/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 100 || isNaN(data27)){
const err63 = {instancePath:instancePath+"/core/maxConcurrentOperations",schemaPath:"#/properties/core/properties/maxConcurrentOperations/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data27 < 1 || isNaN(data27)){
const err64 = {instancePath:instancePath+"/core/maxConcurrentOperations",schemaPath:"#/properties/core/properties/maxConcurrentOperations/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
if(data21.operationTimeout !== undefined){
let data28 = data21.operationTimeout;
if(typeof data28 === "string"){
if(func2(data28) > 40){
const err65 = {instancePath:instancePath+"/core/operationTimeout",schemaPath:"#/properties/core/properties/operationTimeout/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(!pattern57.test(data28)){
const err66 = {instancePath:instancePath+"/core/operationTimeout",schemaPath:"#/properties/core/properties/operationTimeout/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/core/operationTimeout",schemaPath:"#/properties/core/properties/operationTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data21.workerPoolSize !== undefined){
let data29 = data21.workerPoolSize;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err68 = {instancePath:instancePath+"/core/workerPoolSize",schemaPath:"#/properties/core/properties/workerPoolSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 50 || isNaN(data29)){
const err69 = {instancePath:instancePath+"/core/workerPoolSize",schemaPath:"#/properties/core/properties/workerPoolSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data29 < 1 || isNaN(data29)){
const err70 = {instancePath:instancePath+"/core/workerPoolSize",schemaPath:"#/properties/core/properties/workerPoolSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
if(data21.featureFlags !== undefined){
let data30 = data21.featureFlags;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(Object.keys(data30).length > 64){
const err71 = {instancePath:instancePath+"/core/featureFlags",schemaPath:"#/properties/core/properties/featureFlags/maxProperties",keyword:"maxProperties",params:{limit: 64}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
for(const key10 in data30){
if(typeof data30[key10] !== "boolean"){
const err72 = {instancePath:instancePath+"/core/featureFlags/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/core/properties/featureFlags/additionalProperties/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/core/featureFlags",schemaPath:"#/properties/core/properties/featureFlags/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/core",schemaPath:"#/properties/core/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.placement !== undefined){
let data32 = data.placement;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key11 in data32){
if(!(func6.call(schema57.properties.placement.properties, key11))){
const err75 = {instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data32.enabled !== undefined){
if(typeof data32.enabled !== "boolean"){
const err76 = {instancePath:instancePath+"/placement/enabled",schemaPath:"#/properties/placement/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data32.syncInterval !== undefined){
let data34 = data32.syncInterval;
if(typeof data34 === "string"){
if(func2(data34) > 40){
const err77 = {instancePath:instancePath+"/placement/syncInterval",schemaPath:"#/properties/placement/properties/syncInterval/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(!pattern57.test(data34)){
const err78 = {instancePath:instancePath+"/placement/syncInterval",schemaPath:"#/properties/placement/properties/syncInterval/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/placement/syncInterval",schemaPath:"#/properties/placement/properties/syncInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data32.maxConcurrentPlacements !== undefined){
let data35 = data32.maxConcurrentPlacements;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err80 = {instancePath:instancePath+"/placement/maxConcurrentPlacements",schemaPath:"#/properties/placement/properties/maxConcurrentPlacements/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 20 || isNaN(data35)){
const err81 = {instancePath:instancePath+"/placement/maxConcurrentPlacements",schemaPath:"#/properties/placement/properties/maxConcurrentPlacements/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data35 < 1 || isNaN(data35)){
const err82 = {instancePath:instancePath+"/placement/maxConcurrentPlacements",schemaPath:"#/properties/placement/properties/maxConcurrentPlacements/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
if(data32.defaultStrategy !== undefined){
let data36 = data32.defaultStrategy;
if(typeof data36 !== "string"){
const err83 = {instancePath:instancePath+"/placement/defaultStrategy",schemaPath:"#/properties/placement/properties/defaultStrategy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(!((((data36 === "roundrobin") || (data36 === "weighted")) || (data36 === "capacity")) || (data36 === "priority"))){
const err84 = {instancePath:instancePath+"/placement/defaultStrategy",schemaPath:"#/properties/placement/properties/defaultStrategy/enum",keyword:"enum",params:{allowedValues: schema57.properties.placement.properties.defaultStrategy.enum}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data32.rebalanceEnabled !== undefined){
if(typeof data32.rebalanceEnabled !== "boolean"){
const err85 = {instancePath:instancePath+"/placement/rebalanceEnabled",schemaPath:"#/properties/placement/properties/rebalanceEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data32.rebalanceInterval !== undefined){
let data38 = data32.rebalanceInterval;
if(typeof data38 === "string"){
if(func2(data38) > 40){
const err86 = {instancePath:instancePath+"/placement/rebalanceInterval",schemaPath:"#/properties/placement/properties/rebalanceInterval/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(!pattern57.test(data38)){
const err87 = {instancePath:instancePath+"/placement/rebalanceInterval",schemaPath:"#/properties/placement/properties/rebalanceInterval/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/placement/rebalanceInterval",schemaPath:"#/properties/placement/properties/rebalanceInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data32.maxClustersPerPlacement !== undefined){
let data39 = data32.maxClustersPerPlacement;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err89 = {instancePath:instancePath+"/placement/maxClustersPerPlacement",schemaPath:"#/properties/placement/properties/maxClustersPerPlacement/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 100 || isNaN(data39)){
const err90 = {instancePath:instancePath+"/placement/maxClustersPerPlacement",schemaPath:"#/properties/placement/properties/maxClustersPerPlacement/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(data39 < 1 || isNaN(data39)){
const err91 = {instancePath:instancePath+"/placement/maxClustersPerPlacement",schemaPath:"#/properties/placement/properties/maxClustersPerPlacement/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
if(data32.minHealthyRatio !== undefined){
let data40 = data32.minHealthyRatio;
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 1 || isNaN(data40)){
const err92 = {instancePath:instancePath+"/placement/minHealthyRatio",schemaPath:"#/properties/placement/properties/minHealthyRatio/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data40 < 0 || isNaN(data40)){
const err93 = {instancePath:instancePath+"/placement/minHealthyRatio",schemaPath:"#/properties/placement/properties/minHealthyRatio/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/placement/minHealthyRatio",schemaPath:"#/properties/placement/properties/minHealthyRatio/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data32.preferredZones !== undefined){
let data41 = data32.preferredZones;
if(Array.isArray(data41)){
if(data41.length > 64){
const err95 = {instancePath:instancePath+"/placement/preferredZones",schemaPath:"#/properties/placement/properties/preferredZones/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
const len0 = data41.length;
for(let i0=0; i0<len0; i0++){
let data42 = data41[i0];
if(typeof data42 === "string"){
if(func2(data42) > 63){
const err96 = {instancePath:instancePath+"/placement/preferredZones/" + i0,schemaPath:"#/properties/placement/properties/preferredZones/items/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(func2(data42) < 1){
const err97 = {instancePath:instancePath+"/placement/preferredZones/" + i0,schemaPath:"#/properties/placement/properties/preferredZones/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/placement/preferredZones/" + i0,schemaPath:"#/properties/placement/properties/preferredZones/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
let i1 = data41.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data41[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err99 = {instancePath:instancePath+"/placement/preferredZones",schemaPath:"#/properties/placement/properties/preferredZones/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err100 = {instancePath:instancePath+"/placement/preferredZones",schemaPath:"#/properties/placement/properties/preferredZones/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data32.avoidanceLabels !== undefined){
let data43 = data32.avoidanceLabels;
if(Array.isArray(data43)){
if(data43.length > 64){
const err101 = {instancePath:instancePath+"/placement/avoidanceLabels",schemaPath:"#/properties/placement/properties/avoidanceLabels/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
const len1 = data43.length;
for(let i2=0; i2<len1; i2++){
let data44 = data43[i2];
if(typeof data44 === "string"){
if(func2(data44) > 381){
const err102 = {instancePath:instancePath+"/placement/avoidanceLabels/" + i2,schemaPath:"#/properties/placement/properties/avoidanceLabels/items/maxLength",keyword:"maxLength",params:{limit: 381}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(func2(data44) < 1){
const err103 = {instancePath:instancePath+"/placement/avoidanceLabels/" + i2,schemaPath:"#/properties/placement/properties/avoidanceLabels/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/placement/avoidanceLabels/" + i2,schemaPath:"#/properties/placement/properties/avoidanceLabels/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
let i3 = data43.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data43[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err105 = {instancePath:instancePath+"/placement/avoidanceLabels",schemaPath:"#/properties/placement/properties/avoidanceLabels/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err106 = {instancePath:instancePath+"/placement/avoidanceLabels",schemaPath:"#/properties/placement/properties/avoidanceLabels/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data32.advanced !== undefined){
let data45 = data32.advanced;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
for(const key12 in data45){
if(!((((key12 === "enableAntiAffinity") || (key12 === "placementTimeout")) || (key12 === "retryBackoffMultiplier")) || (key12 === "maxRetryDelay"))){
const err107 = {instancePath:instancePath+"/placement/advanced",schemaPath:"#/properties/placement/properties/advanced/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data45.enableAntiAffinity !== undefined){
if(typeof data45.enableAntiAffinity !== "boolean"){
const err108 = {instancePath:instancePath+"/placement/advanced/enableAntiAffinity",schemaPath:"#/properties/placement/properties/advanced/properties/enableAntiAffinity/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data45.placementTimeout !== undefined){
let data47 = data45.placementTimeout;
if(typeof data47 === "string"){
if(func2(data47) > 40){
const err109 = {instancePath:instancePath+"/placement/advanced/placementTimeout",schemaPath:"#/properties/placement/properties/advanced/properties/placementTimeout/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(!pattern57.test(data47)){
const err110 = {instancePath:instancePath+"/placement/advanced/placementTimeout",schemaPath:"#/properties/placement/properties/advanced/properties/placementTimeout/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/placement/advanced/placementTimeout",schemaPath:"#/properties/placement/properties/advanced/properties/placementTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data45.retryBackoffMultiplier !== undefined){
let data48 = data45.retryBackoffMultiplier;
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 > 10 || isNaN(data48)){
const err112 = {instancePath:instancePath+"/placement/advanced/retryBackoffMultiplier",schemaPath:"#/properties/placement/properties/advanced/properties/retryBackoffMultiplier/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data48 < 1 || isNaN(data48)){
const err113 = {instancePath:instancePath+"/placement/advanced/retryBackoffMultiplier",schemaPath:"#/properties/placement/properties/advanced/properties/retryBackoffMultiplier/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/placement/advanced/retryBackoffMultiplier",schemaPath:"#/properties/placement/properties/advanced/properties/retryBackoffMultiplier/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data45.maxRetryDelay !== undefined){
let data49 = data45.maxRetryDelay;
if(typeof data49 === "string"){
if(func2(data49) > 40){
const err115 = {instancePath:instancePath+"/placement/advanced/maxRetryDelay",schemaPath:"#/properties/placement/properties/advanced/properties/maxRetryDelay/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(!pattern57.test(data49)){
const err116 = {instancePath:instancePath+"/placement/advanced/maxRetryDelay",schemaPath:"#/properties/placement/properties/advanced/properties/maxRetryDelay/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
else {
const err117 = {instancePath:instancePath+"/placement/advanced/maxRetryDelay",schemaPath:"#/properties/placement/properties/advanced/properties/maxRetryDelay/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
else {
const err118 = {instancePath:instancePath+"/placement/advanced",schemaPath:"#/properties/placement/properties/advanced/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
else {
const err119 = {instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data.sync !== undefined){
let data50 = data.sync;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
for(const key13 in data50){
if(!(func6.call(schema57.properties.sync.properties, key13))){
const err120 = {instancePath:instancePath+"/sync",schemaPath:"#/properties/sync/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data50.enabled !== undefined){
if(typeof data50.enabled !== "boolean"){
const err121 = {instancePath:instancePath+"/sync/enabled",schemaPath:"#/properties/sync/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data50.syncInterval !== undefined){
let data52 = data50.syncInterval;
if(typeof data52 === "string"){
if(func2(data52) > 40){
const err122 = {instancePath:instancePath+"/sync/syncInterval",schemaPath:"#/properties/sync/properties/syncInterval/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(!pattern57.test(data52)){
const err123 = {instancePath:instancePath+"/sync/syncInterval",schemaPath:"#/properties/sync/properties/syncInterval/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
else {
const err124 = {instancePath:instancePath+"/sync/syncInterval",schemaPath:"#/properties/sync/properties/syncInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data50.maxSyncAttempts !== undefined){
let data53 = data50.maxSyncAttempts;
if(!(((typeof data53 == "number") && (!(data53 % 1) && !isNaN(data53))) && (isFinite(data53)))){
const err125 = {instancePath:instancePath+"/sync/maxSyncAttempts",schemaPath:"#/properties/sync/properties/maxSyncAttempts/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if((typeof data53 == "number") && (isFinite(data53))){
if(data53 > 10 || isNaN(data53)){
const err126 = {instancePath:instancePath+"/sync/maxSyncAttempts",schemaPath:"#/properties/sync/properties/maxSyncAttempts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(data53 < 1 || isNaN(data53)){
const err127 = {instancePath:instancePath+"/sync/maxSyncAttempts",schemaPath:"#/properties/sync/properties/maxSyncAttempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
if(data50.syncTimeout !== undefined){
let data54 = data50.syncTimeout;
if(typeof data54 === "string"){
if(func2(data54) > 40){
const err128 = {instancePath:instancePath+"/sync/syncTimeout",schemaPath:"#/properties/sync/properties/syncTimeout/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(!pattern57.test(data54)){
const err129 = {instancePath:instancePath+"/sync/syncTimeout",schemaPath:"#/properties/sync/properties/syncTimeout/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
else {
const err130 = {instancePath:instancePath+"/sync/syncTimeout",schemaPath:"#/properties/sync/properties/syncTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data50.batchSize !== undefined){
let data55 = data50.batchSize;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
const err131 = {instancePath:instancePath+"/sync/batchSize",schemaPath:"#/properties/sync/properties/batchSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 > 1000 || isNaN(data55)){
const err132 = {instancePath:instancePath+"/sync/batchSize",schemaPath:"#/properties/sync/properties/batchSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data55 < 1 || isNaN(data55)){
const err133 = {instancePath:instancePath+"/sync/batchSize",schemaPath:"#/properties/sync/properties/batchSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
if(data50.supportedResources !== undefined){
let data56 = data50.supportedResources;
if(Array.isArray(data56)){
if(data56.length > 1000){
const err134 = {instancePath:instancePath+"/sync/supportedResources",schemaPath:"#/properties/sync/properties/supportedResources/maxItems",keyword:"maxItems",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
const len2 = data56.length;
for(let i4=0; i4<len2; i4++){
let data57 = data56[i4];
if(typeof data57 === "string"){
if(func2(data57) > 253){
const err135 = {instancePath:instancePath+"/sync/supportedResources/" + i4,schemaPath:"#/properties/sync/properties/supportedResources/items/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if(func2(data57) < 1){
const err136 = {instancePath:instancePath+"/sync/supportedResources/" + i4,schemaPath:"#/properties/sync/properties/supportedResources/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
else {
const err137 = {instancePath:instancePath+"/sync/supportedResources/" + i4,schemaPath:"#/properties/sync/properties/supportedResources/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
let i5 = data56.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data56[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err138 = {instancePath:instancePath+"/sync/supportedResources",schemaPath:"#/properties/sync/properties/supportedResources/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
const err139 = {instancePath:instancePath+"/sync/supportedResources",schemaPath:"#/properties/sync/properties/supportedResources/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data50.excludedResources !== undefined){
let data58 = data50.excludedResources;
if(Array.isArray(data58)){
if(data58.length > 1000){
const err140 = {instancePath:instancePath+"/sync/excludedResources",schemaPath:"#/properties/sync/properties/excludedResources/maxItems",keyword:"maxItems",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
const len3 = data58.length;
for(let i6=0; i6<len3; i6++){
let data59 = data58[i6];
if(typeof data59 === "string"){
if(func2(data59) > 253){
const err141 = {instancePath:instancePath+"/sync/excludedResources/" + i6,schemaPath:"#/properties/sync/properties/excludedResources/items/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(func2(data59) < 1){
const err142 = {instancePath:instancePath+"/sync/excludedResources/" + i6,schemaPath:"#/properties/sync/properties/excludedResources/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
else {
const err143 = {instancePath:instancePath+"/sync/excludedResources/" + i6,schemaPath:"#/properties/sync/properties/excludedResources/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
let i7 = data58.length;
let j3;
if(i7 > 1){
const indices3 = {};
for(;i7--;){
let item3 = data58[i7];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err144 = {instancePath:instancePath+"/sync/excludedResources",schemaPath:"#/properties/sync/properties/excludedResources/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j3}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
break;
}
indices3[item3] = i7;
}
}
}
else {
const err145 = {instancePath:instancePath+"/sync/excludedResources",schemaPath:"#/properties/sync/properties/excludedResources/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data50.conflictResolution !== undefined){
let data60 = data50.conflictResolution;
if(typeof data60 !== "string"){
const err146 = {instancePath:instancePath+"/sync/conflictResolution",schemaPath:"#/properties/sync/properties/conflictResolution/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(!(((data60 === "last-writer-wins") || (data60 === "first-writer-wins")) || (data60 === "manual"))){
const err147 = {instancePath:instancePath+"/sync/conflictResolution",schemaPath:"#/properties/sync/properties/conflictResolution/enum",keyword:"enum",params:{allowedValues: schema57.properties.sync.properties.conflictResolution.enum}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data50.maxSyncWorkers !== undefined){
let data61 = data50.maxSyncWorkers;
if(!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))){
const err148 = {instancePath:instancePath+"/sync/maxSyncWorkers",schemaPath:"#/properties/sync/properties/maxSyncWorkers/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 > 50 || isNaN(data61)){
const err149 = {instancePath:instancePath+"/sync/maxSyncWorkers",schemaPath:"#/properties/sync/properties/maxSyncWorkers/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if(data61 < 1 || isNaN(data61)){
const err150 = {instancePath:instancePath+"/sync/maxSyncWorkers",schemaPath:"#/properties/sync/properties/maxSyncWorkers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
if(data50.syncBacklogLimit !== undefined){
let data62 = data50.syncBacklogLimit;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
const err151 = {instancePath:instancePath+"/sync/syncBacklogLimit",schemaPath:"#/properties/sync/properties/syncBacklogLimit/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 > 10000 || isNaN(data62)){
const err152 = {instancePath:instancePath+"/sync/syncBacklogLimit",schemaPath:"#/properties/sync/properties/syncBacklogLimit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(data62 < 100 || isNaN(data62)){
const err153 = {instancePath:instancePath+"/sync/syncBacklogLimit",schemaPath:"#/properties/sync/properties/syncBacklogLimit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
}
}
else {
const err154 = {instancePath:instancePath+"/sync",schemaPath:"#/properties/sync/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data.migration !== undefined){
let data63 = data.migration;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
for(const key14 in data63){
if(!(func6.call(schema57.properties.migration.properties, key14))){
const err155 = {instancePath:instancePath+"/migration",schemaPath:"#/properties/migration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data63.enabled !== undefined){
if(typeof data63.enabled !== "boolean"){
const err156 = {instancePath:instancePath+"/migration/enabled",schemaPath:"#/properties/migration/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data63.maxConcurrentMigrations !== undefined){
let data65 = data63.maxConcurrentMigrations;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
const err157 = {instancePath:instancePath+"/migration/maxConcurrentMigrations",schemaPath:"#/properties/migration/properties/maxConcurrentMigrations/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 > 10 || isNaN(data65)){
const err158 = {instancePath:instancePath+"/migration/maxConcurrentMigrations",schemaPath:"#/properties/migration/properties/maxConcurrentMigrations/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(data65 < 1 || isNaN(data65)){
const err159 = {instancePath:instancePath+"/migration/maxConcurrentMigrations",schemaPath:"#/properties/migration/properties/maxConcurrentMigrations/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
}
if(data63.migrationTimeout !== undefined){
let data66 = data63.migrationTimeout;
if(typeof data66 === "string"){
if(func2(data66) > 40){
const err160 = {instancePath:instancePath+"/migration/migrationTimeout",schemaPath:"#/properties/migration/properties/migrationTimeout/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if(!pattern57.test(data66)){
const err161 = {instancePath:instancePath+"/migration/migrationTimeout",schemaPath:"#/properties/migration/properties/migrationTimeout/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
else {
const err162 = {instancePath:instancePath+"/migration/migrationTimeout",schemaPath:"#/properties/migration/properties/migrationTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data63.defaultStrategy !== undefined){
let data67 = data63.defaultStrategy;
if(typeof data67 !== "string"){
const err163 = {instancePath:instancePath+"/migration/defaultStrategy",schemaPath:"#/properties/migration/properties/defaultStrategy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
if(!(((data67 === "live") || (data67 === "snapshot")) || (data67 === "halt-resume"))){
const err164 = {instancePath:instancePath+"/migration/defaultStrategy",schemaPath:"#/properties/migration/properties/defaultStrategy/enum",keyword:"enum",params:{allowedValues: schema57.properties.migration.properties.defaultStrategy.enum}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data63.enableRollback !== undefined){
if(typeof data63.enableRollback !== "boolean"){
const err165 = {instancePath:instancePath+"/migration/enableRollback",schemaPath:"#/properties/migration/properties/enableRollback/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data63.rollbackTimeout !== undefined){
let data69 = data63.rollbackTimeout;
if(typeof data69 === "string"){
if(func2(data69) > 40){
const err166 = {instancePath:instancePath+"/migration/rollbackTimeout",schemaPath:"#/properties/migration/properties/rollbackTimeout/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(!pattern57.test(data69)){
const err167 = {instancePath:instancePath+"/migration/rollbackTimeout",schemaPath:"#/properties/migration/properties/rollbackTimeout/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
else {
const err168 = {instancePath:instancePath+"/migration/rollbackTimeout",schemaPath:"#/properties/migration/properties/rollbackTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data63.dataTransferBatchSize !== undefined){
let data70 = data63.dataTransferBatchSize;
if(!(((typeof data70 == "number") && (!(data70 % 1) && !isNaN(data70))) && (isFinite(data70)))){
const err169 = {instancePath:instancePath+"/migration/dataTransferBatchSize",schemaPath:"#/properties/migration/properties/dataTransferBatchSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 > 1000 || isNaN(data70)){
const err170 = {instancePath:instancePath+"/migration/dataTransferBatchSize",schemaPath:"#/properties/migration/properties/dataTransferBatchSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if(data70 < 1 || isNaN(data70)){
const err171 = {instancePath:instancePath+"/migration/dataTransferBatchSize",schemaPath:"#/properties/migration/properties/dataTransferBatchSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
if(data63.dataTransferTimeout !== undefined){
let data71 = data63.dataTransferTimeout;
if(typeof data71 === "string"){
if(func2(data71) > 40){
const err172 = {instancePath:instancePath+"/migration/dataTransferTimeout",schemaPath:"#/properties/migration/properties/dataTransferTimeout/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(!pattern57.test(data71)){
const err173 = {instancePath:instancePath+"/migration/dataTransferTimeout",schemaPath:"#/properties/migration/properties/dataTransferTimeout/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
else {
const err174 = {instancePath:instancePath+"/migration/dataTransferTimeout",schemaPath:"#/properties/migration/properties/dataTransferTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data63.compressionEnabled !== undefined){
if(typeof data63.compressionEnabled !== "boolean"){
const err175 = {instancePath:instancePath+"/migration/compressionEnabled",schemaPath:"#/properties/migration/properties/compressionEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data63.preMigrationValidation !== undefined){
if(typeof data63.preMigrationValidation !== "boolean"){
const err176 = {instancePath:instancePath+"/migration/preMigrationValidation",schemaPath:"#/properties/migration/properties/preMigrationValidation/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data63.postMigrationValidation !== undefined){
if(typeof data63.postMigrationValidation !== "boolean"){
const err177 = {instancePath:instancePath+"/migration/postMigrationValidation",schemaPath:"#/properties/migration/properties/postMigrationValidation/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data63.safetyChecks !== undefined){
let data75 = data63.safetyChecks;
if(Array.isArray(data75)){
if(data75.length > 64){
const err178 = {instancePath:instancePath+"/migration/safetyChecks",schemaPath:"#/properties/migration/properties/safetyChecks/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
const len4 = data75.length;
for(let i8=0; i8<len4; i8++){
let data76 = data75[i8];
if(typeof data76 === "string"){
if(func2(data76) > 253){
const err179 = {instancePath:instancePath+"/migration/safetyChecks/" + i8,schemaPath:"#/properties/migration/properties/safetyChecks/items/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(func2(data76) < 1){
const err180 = {instancePath:instancePath+"/migration/safetyChecks/" + i8,schemaPath:"#/properties/migration/properties/safetyChecks/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
else {
const err181 = {instancePath:instancePath+"/migration/safetyChecks/" + i8,schemaPath:"#/properties/migration/properties/safetyChecks/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
let i9 = data75.length;
let j4;
if(i9 > 1){
const indices4 = {};
for(;i9--;){
let item4 = data75[i9];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err182 = {instancePath:instancePath+"/migration/safetyChecks",schemaPath:"#/properties/migration/properties/safetyChecks/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j4}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
break;
}
indices4[item4] = i9;
}
}
}
else {
const err183 = {instancePath:instancePath+"/migration/safetyChecks",schemaPath:"#/properties/migration/properties/safetyChecks/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
}
else {
const err184 = {instancePath:instancePath+"/migration",schemaPath:"#/properties/migration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data.virtualWorkspace !== undefined){
let data77 = data.virtualWorkspace;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
for(const key15 in data77){
if(!(func6.call(schema57.properties.virtualWorkspace.properties, key15))){
const err185 = {instancePath:instancePath+"/virtualWorkspace",schemaPath:"#/properties/virtualWorkspace/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data77.enabled !== undefined){
if(typeof data77.enabled !== "boolean"){
const err186 = {instancePath:instancePath+"/virtualWorkspace/enabled",schemaPath:"#/properties/virtualWorkspace/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data77.maxVirtualWorkspaces !== undefined){
let data79 = data77.maxVirtualWorkspaces;
if(!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))){
const err187 = {instancePath:instancePath+"/virtualWorkspace/maxVirtualWorkspaces",schemaPath:"#/properties/virtualWorkspace/properties/maxVirtualWorkspaces/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 > 1000 || isNaN(data79)){
const err188 = {instancePath:instancePath+"/virtualWorkspace/maxVirtualWorkspaces",schemaPath:"#/properties/virtualWorkspace/properties/maxVirtualWorkspaces/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if(data79 < 1 || isNaN(data79)){
const err189 = {instancePath:instancePath+"/virtualWorkspace/maxVirtualWorkspaces",schemaPath:"#/properties/virtualWorkspace/properties/maxVirtualWorkspaces/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
}
if(data77.syncInterval !== undefined){
let data80 = data77.syncInterval;
if(typeof data80 === "string"){
if(func2(data80) > 40){
const err190 = {instancePath:instancePath+"/virtualWorkspace/syncInterval",schemaPath:"#/properties/virtualWorkspace/properties/syncInterval/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
if(!pattern57.test(data80)){
const err191 = {instancePath:instancePath+"/virtualWorkspace/syncInterval",schemaPath:"#/properties/virtualWorkspace/properties/syncInterval/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
else {
const err192 = {instancePath:instancePath+"/virtualWorkspace/syncInterval",schemaPath:"#/properties/virtualWorkspace/properties/syncInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data77.aggregationEnabled !== undefined){
if(typeof data77.aggregationEnabled !== "boolean"){
const err193 = {instancePath:instancePath+"/virtualWorkspace/aggregationEnabled",schemaPath:"#/properties/virtualWorkspace/properties/aggregationEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data77.aggregationInterval !== undefined){
let data82 = data77.aggregationInterval;
if(typeof data82 === "string"){
if(func2(data82) > 40){
const err194 = {instancePath:instancePath+"/virtualWorkspace/aggregationInterval",schemaPath:"#/properties/virtualWorkspace/properties/aggregationInterval/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if(!pattern57.test(data82)){
const err195 = {instancePath:instancePath+"/virtualWorkspace/aggregationInterval",schemaPath:"#/properties/virtualWorkspace/properties/aggregationInterval/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
else {
const err196 = {instancePath:instancePath+"/virtualWorkspace/aggregationInterval",schemaPath:"#/properties/virtualWorkspace/properties/aggregationInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data77.defaultMergeStrategy !== undefined){
let data83 = data77.defaultMergeStrategy;
if(typeof data83 !== "string"){
const err197 = {instancePath:instancePath+"/virtualWorkspace/defaultMergeStrategy",schemaPath:"#/properties/virtualWorkspace/properties/defaultMergeStrategy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
if(!((((data83 === "union") || (data83 === "intersection")) || (data83 === "priority")) || (data83 === "latest"))){
const err198 = {instancePath:instancePath+"/virtualWorkspace/defaultMergeStrategy",schemaPath:"#/properties/virtualWorkspace/properties/defaultMergeStrategy/enum",keyword:"enum",params:{allowedValues: schema57.properties.virtualWorkspace.properties.defaultMergeStrategy.enum}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data77.projectionEnabled !== undefined){
if(typeof data77.projectionEnabled !== "boolean"){
const err199 = {instancePath:instancePath+"/virtualWorkspace/projectionEnabled",schemaPath:"#/properties/virtualWorkspace/properties/projectionEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data77.projectionInterval !== undefined){
let data85 = data77.projectionInterval;
if(typeof data85 === "string"){
if(func2(data85) > 40){
const err200 = {instancePath:instancePath+"/virtualWorkspace/projectionInterval",schemaPath:"#/properties/virtualWorkspace/properties/projectionInterval/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
if(!pattern57.test(data85)){
const err201 = {instancePath:instancePath+"/virtualWorkspace/projectionInterval",schemaPath:"#/properties/virtualWorkspace/properties/projectionInterval/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
else {
const err202 = {instancePath:instancePath+"/virtualWorkspace/projectionInterval",schemaPath:"#/properties/virtualWorkspace/properties/projectionInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data77.defaultProjectionMode !== undefined){
let data86 = data77.defaultProjectionMode;
if(typeof data86 !== "string"){
const err203 = {instancePath:instancePath+"/virtualWorkspace/defaultProjectionMode",schemaPath:"#/properties/virtualWorkspace/properties/defaultProjectionMode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if(!(((data86 === "all") || (data86 === "selective")) || (data86 === "conditional"))){
const err204 = {instancePath:instancePath+"/virtualWorkspace/defaultProjectionMode",schemaPath:"#/properties/virtualWorkspace/properties/defaultProjectionMode/enum",keyword:"enum",params:{allowedValues: schema57.properties.virtualWorkspace.properties.defaultProjectionMode.enum}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data77.maxResourcesPerWorkspace !== undefined){
let data87 = data77.maxResourcesPerWorkspace;
if(!(((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87))) && (isFinite(data87)))){
const err205 = {instancePath:instancePath+"/virtualWorkspace/maxResourcesPerWorkspace",schemaPath:"#/properties/virtualWorkspace/properties/maxResourcesPerWorkspace/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if((typeof data87 == "number") && (isFinite(data87))){
if(data87 > 100000 || isNaN(data87)){
const err206 = {instancePath:instancePath+"/virtualWorkspace/maxResourcesPerWorkspace",schemaPath:"#/properties/virtualWorkspace/properties/maxResourcesPerWorkspace/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000}};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
if(data87 < 100 || isNaN(data87)){
const err207 = {instancePath:instancePath+"/virtualWorkspace/maxResourcesPerWorkspace",schemaPath:"#/properties/virtualWorkspace/properties/maxResourcesPerWorkspace/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
}
if(data77.maxClustersPerWorkspace !== undefined){
let data88 = data77.maxClustersPerWorkspace;
if(!(((typeof data88 == "number") && (!(data88 % 1) && !isNaN(data88))) && (isFinite(data88)))){
const err208 = {instancePath:instancePath+"/virtualWorkspace/maxClustersPerWorkspace",schemaPath:"#/properties/virtualWorkspace/properties/maxClustersPerWorkspace/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
if((typeof data88 == "number") && (isFinite(data88))){
if(data88 > 100 || isNaN(data88)){
const err209 = {instancePath:instancePath+"/virtualWorkspace/maxClustersPerWorkspace",schemaPath:"#/properties/virtualWorkspace/properties/maxClustersPerWorkspace/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
if(data88 < 1 || isNaN(data88)){
const err210 = {instancePath:instancePath+"/virtualWorkspace/maxClustersPerWorkspace",schemaPath:"#/properties/virtualWorkspace/properties/maxClustersPerWorkspace/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
}
}
else {
const err211 = {instancePath:instancePath+"/virtualWorkspace",schemaPath:"#/properties/virtualWorkspace/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data.health !== undefined){
let data89 = data.health;
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
for(const key16 in data89){
if(!(func6.call(schema57.properties.health.properties, key16))){
const err212 = {instancePath:instancePath+"/health",schemaPath:"#/properties/health/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data89.enabled !== undefined){
if(typeof data89.enabled !== "boolean"){
const err213 = {instancePath:instancePath+"/health/enabled",schemaPath:"#/properties/health/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data89.checkInterval !== undefined){
let data91 = data89.checkInterval;
if(typeof data91 === "string"){
if(func2(data91) > 40){
const err214 = {instancePath:instancePath+"/health/checkInterval",schemaPath:"#/properties/health/properties/checkInterval/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
if(!pattern57.test(data91)){
const err215 = {instancePath:instancePath+"/health/checkInterval",schemaPath:"#/properties/health/properties/checkInterval/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
else {
const err216 = {instancePath:instancePath+"/health/checkInterval",schemaPath:"#/properties/health/properties/checkInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data89.healthTimeout !== undefined){
let data92 = data89.healthTimeout;
if(typeof data92 === "string"){
if(func2(data92) > 40){
const err217 = {instancePath:instancePath+"/health/healthTimeout",schemaPath:"#/properties/health/properties/healthTimeout/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if(!pattern57.test(data92)){
const err218 = {instancePath:instancePath+"/health/healthTimeout",schemaPath:"#/properties/health/properties/healthTimeout/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
else {
const err219 = {instancePath:instancePath+"/health/healthTimeout",schemaPath:"#/properties/health/properties/healthTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data89.degradedThreshold !== undefined){
let data93 = data89.degradedThreshold;
if(typeof data93 === "string"){
if(func2(data93) > 40){
const err220 = {instancePath:instancePath+"/health/degradedThreshold",schemaPath:"#/properties/health/properties/degradedThreshold/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
if(!pattern57.test(data93)){
const err221 = {instancePath:instancePath+"/health/degradedThreshold",schemaPath:"#/properties/health/properties/degradedThreshold/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
else {
const err222 = {instancePath:instancePath+"/health/degradedThreshold",schemaPath:"#/properties/health/properties/degradedThreshold/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data89.unhealthyThreshold !== undefined){
let data94 = data89.unhealthyThreshold;
if(typeof data94 === "string"){
if(func2(data94) > 40){
const err223 = {instancePath:instancePath+"/health/unhealthyThreshold",schemaPath:"#/properties/health/properties/unhealthyThreshold/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
if(!pattern57.test(data94)){
const err224 = {instancePath:instancePath+"/health/unhealthyThreshold",schemaPath:"#/properties/health/properties/unhealthyThreshold/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
else {
const err225 = {instancePath:instancePath+"/health/unhealthyThreshold",schemaPath:"#/properties/health/properties/unhealthyThreshold/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data89.registerSystemProviders !== undefined){
if(typeof data89.registerSystemProviders !== "boolean"){
const err226 = {instancePath:instancePath+"/health/registerSystemProviders",schemaPath:"#/properties/health/properties/registerSystemProviders/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data89.registerClusterProviders !== undefined){
if(typeof data89.registerClusterProviders !== "boolean"){
const err227 = {instancePath:instancePath+"/health/registerClusterProviders",schemaPath:"#/properties/health/properties/registerClusterProviders/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data89.alertingEnabled !== undefined){
if(typeof data89.alertingEnabled !== "boolean"){
const err228 = {instancePath:instancePath+"/health/alertingEnabled",schemaPath:"#/properties/health/properties/alertingEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(data89.alertThresholds !== undefined){
let data98 = data89.alertThresholds;
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
if(Object.keys(data98).length > 64){
const err229 = {instancePath:instancePath+"/health/alertThresholds",schemaPath:"#/properties/health/properties/alertThresholds/maxProperties",keyword:"maxProperties",params:{limit: 64}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
for(const key17 in data98){
let data99 = data98[key17];
if(!((typeof data99 == "number") && (isFinite(data99)))){
const err230 = {instancePath:instancePath+"/health/alertThresholds/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/health/properties/alertThresholds/additionalProperties/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
}
else {
const err231 = {instancePath:instancePath+"/health/alertThresholds",schemaPath:"#/properties/health/properties/alertThresholds/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
}
else {
const err232 = {instancePath:instancePath+"/health",schemaPath:"#/properties/health/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data.metrics !== undefined){
let data100 = data.metrics;
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
for(const key18 in data100){
if(!((((((((key18 === "enabled") || (key18 === "collectionInterval")) || (key18 === "prometheusEnabled")) || (key18 === "prometheusPort")) || (key18 === "prometheusPath")) || (key18 === "retentionPeriod")) || (key18 === "enableCustomMetrics")) || (key18 === "metricNamespace"))){
const err233 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18}};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data100.enabled !== undefined){
if(typeof data100.enabled !== "boolean"){
const err234 = {instancePath:instancePath+"/metrics/enabled",schemaPath:"#/properties/metrics/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data100.collectionInterval !== undefined){
let data102 = data100.collectionInterval;
if(typeof data102 === "string"){
if(func2(data102) > 40){
const err235 = {instancePath:instancePath+"/metrics/collectionInterval",schemaPath:"#/properties/metrics/properties/collectionInterval/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
if(!pattern57.test(data102)){
const err236 = {instancePath:instancePath+"/metrics/collectionInterval",schemaPath:"#/properties/metrics/properties/collectionInterval/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
else {
const err237 = {instancePath:instancePath+"/metrics/collectionInterval",schemaPath:"#/properties/metrics/properties/collectionInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data100.prometheusEnabled !== undefined){
if(typeof data100.prometheusEnabled !== "boolean"){
const err238 = {instancePath:instancePath+"/metrics/prometheusEnabled",schemaPath:"#/properties/metrics/properties/prometheusEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data100.prometheusPort !== undefined){
let data104 = data100.prometheusPort;
if(!(((typeof data104 == "number") && (!(data104 % 1) && !isNaN(data104))) && (isFinite(data104)))){
const err239 = {instancePath:instancePath+"/metrics/prometheusPort",schemaPath:"#/properties/metrics/properties/prometheusPort/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
if((typeof data104 == "number") && (isFinite(data104))){
if(data104 > 65535 || isNaN(data104)){
const err240 = {instancePath:instancePath+"/metrics/prometheusPort",schemaPath:"#/properties/metrics/properties/prometheusPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
if(data104 < 1024 || isNaN(data104)){
const err241 = {instancePath:instancePath+"/metrics/prometheusPort",schemaPath:"#/properties/metrics/properties/prometheusPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
}
if(data100.prometheusPath !== undefined){
let data105 = data100.prometheusPath;
if(typeof data105 === "string"){
if(func2(data105) > 253){
const err242 = {instancePath:instancePath+"/metrics/prometheusPath",schemaPath:"#/properties/metrics/properties/prometheusPath/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
if(!pattern82.test(data105)){
const err243 = {instancePath:instancePath+"/metrics/prometheusPath",schemaPath:"#/properties/metrics/properties/prometheusPath/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9/_.-]*$"}};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
else {
const err244 = {instancePath:instancePath+"/metrics/prometheusPath",schemaPath:"#/properties/metrics/properties/prometheusPath/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data100.retentionPeriod !== undefined){
let data106 = data100.retentionPeriod;
if(typeof data106 === "string"){
if(func2(data106) > 40){
const err245 = {instancePath:instancePath+"/metrics/retentionPeriod",schemaPath:"#/properties/metrics/properties/retentionPeriod/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
if(!pattern57.test(data106)){
const err246 = {instancePath:instancePath+"/metrics/retentionPeriod",schemaPath:"#/properties/metrics/properties/retentionPeriod/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
else {
const err247 = {instancePath:instancePath+"/metrics/retentionPeriod",schemaPath:"#/properties/metrics/properties/retentionPeriod/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data100.enableCustomMetrics !== undefined){
if(typeof data100.enableCustomMetrics !== "boolean"){
const err248 = {instancePath:instancePath+"/metrics/enableCustomMetrics",schemaPath:"#/properties/metrics/properties/enableCustomMetrics/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data100.metricNamespace !== undefined){
let data108 = data100.metricNamespace;
if(typeof data108 === "string"){
if(func2(data108) > 63){
const err249 = {instancePath:instancePath+"/metrics/metricNamespace",schemaPath:"#/properties/metrics/properties/metricNamespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
if(!pattern84.test(data108)){
const err250 = {instancePath:instancePath+"/metrics/metricNamespace",schemaPath:"#/properties/metrics/properties/metricNamespace/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z_][a-zA-Z0-9_]*$"}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
else {
const err251 = {instancePath:instancePath+"/metrics/metricNamespace",schemaPath:"#/properties/metrics/properties/metricNamespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
}
else {
const err252 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data.tracing !== undefined){
let data109 = data.tracing;
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
for(const key19 in data109){
if(!((((((((key19 === "enabled") || (key19 === "serviceName")) || (key19 === "serviceVersion")) || (key19 === "samplingRate")) || (key19 === "jaegerEnabled")) || (key19 === "jaegerEndpoint")) || (key19 === "otlpEnabled")) || (key19 === "otlpEndpoint"))){
const err253 = {instancePath:instancePath+"/tracing",schemaPath:"#/properties/tracing/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19}};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data109.enabled !== undefined){
if(typeof data109.enabled !== "boolean"){
const err254 = {instancePath:instancePath+"/tracing/enabled",schemaPath:"#/properties/tracing/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
if(data109.serviceName !== undefined){
let data111 = data109.serviceName;
if(typeof data111 === "string"){
if(func2(data111) > 253){
const err255 = {instancePath:instancePath+"/tracing/serviceName",schemaPath:"#/properties/tracing/properties/serviceName/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
if(func2(data111) < 1){
const err256 = {instancePath:instancePath+"/tracing/serviceName",schemaPath:"#/properties/tracing/properties/serviceName/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
else {
const err257 = {instancePath:instancePath+"/tracing/serviceName",schemaPath:"#/properties/tracing/properties/serviceName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data109.serviceVersion !== undefined){
let data112 = data109.serviceVersion;
if(typeof data112 === "string"){
if(func2(data112) > 253){
const err258 = {instancePath:instancePath+"/tracing/serviceVersion",schemaPath:"#/properties/tracing/properties/serviceVersion/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
if(func2(data112) < 1){
const err259 = {instancePath:instancePath+"/tracing/serviceVersion",schemaPath:"#/properties/tracing/properties/serviceVersion/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
else {
const err260 = {instancePath:instancePath+"/tracing/serviceVersion",schemaPath:"#/properties/tracing/properties/serviceVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data109.samplingRate !== undefined){
let data113 = data109.samplingRate;
if((typeof data113 == "number") && (isFinite(data113))){
if(data113 > 1 || isNaN(data113)){
const err261 = {instancePath:instancePath+"/tracing/samplingRate",schemaPath:"#/properties/tracing/properties/samplingRate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
if(data113 < 0 || isNaN(data113)){
const err262 = {instancePath:instancePath+"/tracing/samplingRate",schemaPath:"#/properties/tracing/properties/samplingRate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
else {
const err263 = {instancePath:instancePath+"/tracing/samplingRate",schemaPath:"#/properties/tracing/properties/samplingRate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
if(data109.jaegerEnabled !== undefined){
if(typeof data109.jaegerEnabled !== "boolean"){
const err264 = {instancePath:instancePath+"/tracing/jaegerEnabled",schemaPath:"#/properties/tracing/properties/jaegerEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data109.jaegerEndpoint !== undefined){
let data115 = data109.jaegerEndpoint;
if(typeof data115 === "string"){
if(func2(data115) > 253){
const err265 = {instancePath:instancePath+"/tracing/jaegerEndpoint",schemaPath:"#/properties/tracing/properties/jaegerEndpoint/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
if(func2(data115) < 1){
const err266 = {instancePath:instancePath+"/tracing/jaegerEndpoint",schemaPath:"#/properties/tracing/properties/jaegerEndpoint/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
else {
const err267 = {instancePath:instancePath+"/tracing/jaegerEndpoint",schemaPath:"#/properties/tracing/properties/jaegerEndpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
if(data109.otlpEnabled !== undefined){
if(typeof data109.otlpEnabled !== "boolean"){
const err268 = {instancePath:instancePath+"/tracing/otlpEnabled",schemaPath:"#/properties/tracing/properties/otlpEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
if(data109.otlpEndpoint !== undefined){
let data117 = data109.otlpEndpoint;
if(typeof data117 === "string"){
if(func2(data117) > 253){
const err269 = {instancePath:instancePath+"/tracing/otlpEndpoint",schemaPath:"#/properties/tracing/properties/otlpEndpoint/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
if(func2(data117) < 1){
const err270 = {instancePath:instancePath+"/tracing/otlpEndpoint",schemaPath:"#/properties/tracing/properties/otlpEndpoint/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
else {
const err271 = {instancePath:instancePath+"/tracing/otlpEndpoint",schemaPath:"#/properties/tracing/properties/otlpEndpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
}
else {
const err272 = {instancePath:instancePath+"/tracing",schemaPath:"#/properties/tracing/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
if(data.recovery !== undefined){
let data118 = data.recovery;
if(data118 && typeof data118 == "object" && !Array.isArray(data118)){
for(const key20 in data118){
if(!(func6.call(schema57.properties.recovery.properties, key20))){
const err273 = {instancePath:instancePath+"/recovery",schemaPath:"#/properties/recovery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
if(data118.enabled !== undefined){
if(typeof data118.enabled !== "boolean"){
const err274 = {instancePath:instancePath+"/recovery/enabled",schemaPath:"#/properties/recovery/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data118.maxConcurrentRecoveries !== undefined){
let data120 = data118.maxConcurrentRecoveries;
if(!(((typeof data120 == "number") && (!(data120 % 1) && !isNaN(data120))) && (isFinite(data120)))){
const err275 = {instancePath:instancePath+"/recovery/maxConcurrentRecoveries",schemaPath:"#/properties/recovery/properties/maxConcurrentRecoveries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
if((typeof data120 == "number") && (isFinite(data120))){
if(data120 > 20 || isNaN(data120)){
const err276 = {instancePath:instancePath+"/recovery/maxConcurrentRecoveries",schemaPath:"#/properties/recovery/properties/maxConcurrentRecoveries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20}};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
if(data120 < 1 || isNaN(data120)){
const err277 = {instancePath:instancePath+"/recovery/maxConcurrentRecoveries",schemaPath:"#/properties/recovery/properties/maxConcurrentRecoveries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
}
if(data118.recoveryTimeout !== undefined){
let data121 = data118.recoveryTimeout;
if(typeof data121 === "string"){
if(func2(data121) > 40){
const err278 = {instancePath:instancePath+"/recovery/recoveryTimeout",schemaPath:"#/properties/recovery/properties/recoveryTimeout/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
if(!pattern57.test(data121)){
const err279 = {instancePath:instancePath+"/recovery/recoveryTimeout",schemaPath:"#/properties/recovery/properties/recoveryTimeout/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
else {
const err280 = {instancePath:instancePath+"/recovery/recoveryTimeout",schemaPath:"#/properties/recovery/properties/recoveryTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data118.healthCheckInterval !== undefined){
let data122 = data118.healthCheckInterval;
if(typeof data122 === "string"){
if(func2(data122) > 40){
const err281 = {instancePath:instancePath+"/recovery/healthCheckInterval",schemaPath:"#/properties/recovery/properties/healthCheckInterval/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
if(!pattern57.test(data122)){
const err282 = {instancePath:instancePath+"/recovery/healthCheckInterval",schemaPath:"#/properties/recovery/properties/healthCheckInterval/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
else {
const err283 = {instancePath:instancePath+"/recovery/healthCheckInterval",schemaPath:"#/properties/recovery/properties/healthCheckInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(data118.defaultMaxRetries !== undefined){
let data123 = data118.defaultMaxRetries;
if(!(((typeof data123 == "number") && (!(data123 % 1) && !isNaN(data123))) && (isFinite(data123)))){
const err284 = {instancePath:instancePath+"/recovery/defaultMaxRetries",schemaPath:"#/properties/recovery/properties/defaultMaxRetries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
if((typeof data123 == "number") && (isFinite(data123))){
if(data123 > 20 || isNaN(data123)){
const err285 = {instancePath:instancePath+"/recovery/defaultMaxRetries",schemaPath:"#/properties/recovery/properties/defaultMaxRetries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20}};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
if(data123 < 1 || isNaN(data123)){
const err286 = {instancePath:instancePath+"/recovery/defaultMaxRetries",schemaPath:"#/properties/recovery/properties/defaultMaxRetries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
}
if(data118.defaultInitialDelay !== undefined){
let data124 = data118.defaultInitialDelay;
if(typeof data124 === "string"){
if(func2(data124) > 40){
const err287 = {instancePath:instancePath+"/recovery/defaultInitialDelay",schemaPath:"#/properties/recovery/properties/defaultInitialDelay/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
if(!pattern57.test(data124)){
const err288 = {instancePath:instancePath+"/recovery/defaultInitialDelay",schemaPath:"#/properties/recovery/properties/defaultInitialDelay/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
else {
const err289 = {instancePath:instancePath+"/recovery/defaultInitialDelay",schemaPath:"#/properties/recovery/properties/defaultInitialDelay/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
if(data118.defaultMaxDelay !== undefined){
let data125 = data118.defaultMaxDelay;
if(typeof data125 === "string"){
if(func2(data125) > 40){
const err290 = {instancePath:instancePath+"/recovery/defaultMaxDelay",schemaPath:"#/properties/recovery/properties/defaultMaxDelay/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
if(!pattern57.test(data125)){
const err291 = {instancePath:instancePath+"/recovery/defaultMaxDelay",schemaPath:"#/properties/recovery/properties/defaultMaxDelay/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
else {
const err292 = {instancePath:instancePath+"/recovery/defaultMaxDelay",schemaPath:"#/properties/recovery/properties/defaultMaxDelay/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
if(data118.defaultBackoffFactor !== undefined){
let data126 = data118.defaultBackoffFactor;
if((typeof data126 == "number") && (isFinite(data126))){
if(data126 > 10 || isNaN(data126)){
const err293 = {instancePath:instancePath+"/recovery/defaultBackoffFactor",schemaPath:"#/properties/recovery/properties/defaultBackoffFactor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10}};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
if(data126 < 1 || isNaN(data126)){
const err294 = {instancePath:instancePath+"/recovery/defaultBackoffFactor",schemaPath:"#/properties/recovery/properties/defaultBackoffFactor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
else {
const err295 = {instancePath:instancePath+"/recovery/defaultBackoffFactor",schemaPath:"#/properties/recovery/properties/defaultBackoffFactor/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
if(data118.circuitBreakerEnabled !== undefined){
if(typeof data118.circuitBreakerEnabled !== "boolean"){
const err296 = {instancePath:instancePath+"/recovery/circuitBreakerEnabled",schemaPath:"#/properties/recovery/properties/circuitBreakerEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
if(data118.circuitBreakerThreshold !== undefined){
let data128 = data118.circuitBreakerThreshold;
if(!(((typeof data128 == "number") && (!(data128 % 1) && !isNaN(data128))) && (isFinite(data128)))){
const err297 = {instancePath:instancePath+"/recovery/circuitBreakerThreshold",schemaPath:"#/properties/recovery/properties/circuitBreakerThreshold/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
if((typeof data128 == "number") && (isFinite(data128))){
if(data128 > 50 || isNaN(data128)){
const err298 = {instancePath:instancePath+"/recovery/circuitBreakerThreshold",schemaPath:"#/properties/recovery/properties/circuitBreakerThreshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50}};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
if(data128 < 1 || isNaN(data128)){
const err299 = {instancePath:instancePath+"/recovery/circuitBreakerThreshold",schemaPath:"#/properties/recovery/properties/circuitBreakerThreshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
}
if(data118.circuitBreakerTimeout !== undefined){
let data129 = data118.circuitBreakerTimeout;
if(typeof data129 === "string"){
if(func2(data129) > 40){
const err300 = {instancePath:instancePath+"/recovery/circuitBreakerTimeout",schemaPath:"#/properties/recovery/properties/circuitBreakerTimeout/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
if(!pattern57.test(data129)){
const err301 = {instancePath:instancePath+"/recovery/circuitBreakerTimeout",schemaPath:"#/properties/recovery/properties/circuitBreakerTimeout/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
else {
const err302 = {instancePath:instancePath+"/recovery/circuitBreakerTimeout",schemaPath:"#/properties/recovery/properties/circuitBreakerTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
}
else {
const err303 = {instancePath:instancePath+"/recovery",schemaPath:"#/properties/recovery/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
if(data.resources !== undefined){
let data130 = data.resources;
if(data130 && typeof data130 == "object" && !Array.isArray(data130)){
for(const key21 in data130){
if(!((((((((key21 === "maxResourcesPerCluster") || (key21 === "maxNamespacesPerCluster")) || (key21 === "supportedGVKs")) || (key21 === "excludedGVKs")) || (key21 === "transformationPolicies")) || (key21 === "validationPolicies")) || (key21 === "resourceCacheSize")) || (key21 === "resourceCacheTTL"))){
const err304 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21}};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
if(data130.maxResourcesPerCluster !== undefined){
let data131 = data130.maxResourcesPerCluster;
if(!(((typeof data131 == "number") && (!(data131 % 1) && !isNaN(data131))) && (isFinite(data131)))){
const err305 = {instancePath:instancePath+"/resources/maxResourcesPerCluster",schemaPath:"#/properties/resources/properties/maxResourcesPerCluster/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
if((typeof data131 == "number") && (isFinite(data131))){
if(data131 > 1000000 || isNaN(data131)){
const err306 = {instancePath:instancePath+"/resources/maxResourcesPerCluster",schemaPath:"#/properties/resources/properties/maxResourcesPerCluster/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
if(data131 < 100 || isNaN(data131)){
const err307 = {instancePath:instancePath+"/resources/maxResourcesPerCluster",schemaPath:"#/properties/resources/properties/maxResourcesPerCluster/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
}
if(data130.maxNamespacesPerCluster !== undefined){
let data132 = data130.maxNamespacesPerCluster;
if(!(((typeof data132 == "number") && (!(data132 % 1) && !isNaN(data132))) && (isFinite(data132)))){
const err308 = {instancePath:instancePath+"/resources/maxNamespacesPerCluster",schemaPath:"#/properties/resources/properties/maxNamespacesPerCluster/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
if((typeof data132 == "number") && (isFinite(data132))){
if(data132 > 10000 || isNaN(data132)){
const err309 = {instancePath:instancePath+"/resources/maxNamespacesPerCluster",schemaPath:"#/properties/resources/properties/maxNamespacesPerCluster/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
if(data132 < 10 || isNaN(data132)){
const err310 = {instancePath:instancePath+"/resources/maxNamespacesPerCluster",schemaPath:"#/properties/resources/properties/maxNamespacesPerCluster/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10}};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
}
if(data130.supportedGVKs !== undefined){
if(!(validate165(data130.supportedGVKs, {instancePath:instancePath+"/resources/supportedGVKs",parentData:data130,parentDataProperty:"supportedGVKs",rootData}))){
vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors);
errors = vErrors.length;
}
}
if(data130.excludedGVKs !== undefined){
if(!(validate165(data130.excludedGVKs, {instancePath:instancePath+"/resources/excludedGVKs",parentData:data130,parentDataProperty:"excludedGVKs",rootData}))){
vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors);
errors = vErrors.length;
}
}
if(data130.transformationPolicies !== undefined){
if(!(validate170(data130.transformationPolicies, {instancePath:instancePath+"/resources/transformationPolicies",parentData:data130,parentDataProperty:"transformationPolicies",rootData}))){
vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
errors = vErrors.length;
}
}
if(data130.validationPolicies !== undefined){
if(!(validate170(data130.validationPolicies, {instancePath:instancePath+"/resources/validationPolicies",parentData:data130,parentDataProperty:"validationPolicies",rootData}))){
vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
errors = vErrors.length;
}
}
if(data130.resourceCacheSize !== undefined){
let data137 = data130.resourceCacheSize;
if(!(((typeof data137 == "number") && (!(data137 % 1) && !isNaN(data137))) && (isFinite(data137)))){
const err311 = {instancePath:instancePath+"/resources/resourceCacheSize",schemaPath:"#/properties/resources/properties/resourceCacheSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
if((typeof data137 == "number") && (isFinite(data137))){
if(data137 > 100000 || isNaN(data137)){
const err312 = {instancePath:instancePath+"/resources/resourceCacheSize",schemaPath:"#/properties/resources/properties/resourceCacheSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000}};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
if(data137 < 100 || isNaN(data137)){
const err313 = {instancePath:instancePath+"/resources/resourceCacheSize",schemaPath:"#/properties/resources/properties/resourceCacheSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
}
if(data130.resourceCacheTTL !== undefined){
let data138 = data130.resourceCacheTTL;
if(typeof data138 === "string"){
if(func2(data138) > 40){
const err314 = {instancePath:instancePath+"/resources/resourceCacheTTL",schemaPath:"#/properties/resources/properties/resourceCacheTTL/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
if(!pattern57.test(data138)){
const err315 = {instancePath:instancePath+"/resources/resourceCacheTTL",schemaPath:"#/properties/resources/properties/resourceCacheTTL/pattern",keyword:"pattern",params:{pattern: "^(0|([0-9]{1,9}(\\.[0-9]{1,9})?(ns|us|µs|ms|s|m|h))+)$"}};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
else {
const err316 = {instancePath:instancePath+"/resources/resourceCacheTTL",schemaPath:"#/properties/resources/properties/resourceCacheTTL/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
}
else {
const err317 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
}
else {
const err318 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
validate160.errors = vErrors;
return errors === 0;
}

