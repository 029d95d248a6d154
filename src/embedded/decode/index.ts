// Public face of decoding.
export { type Decoded, decode } from './decode.ts';
export { canonicalQuantity } from './quantity.ts';
