// Public face of descriptions.
export type { DescribeContext } from './context.ts';
export { describe } from './describe.ts';
