// Public face: how replicas are divided.
export { DIVISIONS, type DivideInput, type DivideTarget, type Division, type DivisionMode, divide } from './divide.ts';
export { MAX_SEATS, MAX_WEIGHT } from './webster.ts';
