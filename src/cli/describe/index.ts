// Public face of descriptions.
export { type DescribeContext, describe } from './describe.ts';
