// Which plain scalars are numbers, and which YAML 1.1 types do not exist here: as kubectl resolves them (compared on its own answers).
import type { Tags } from 'yaml';

const dropped = /timestamp|binary|omap|pairs|set|Time/;

/** An integer with a prefix in either case, `0o17`, `0X1F`, `-0B11`: the library knows lower case only, and `0o` not at all in 1.1. */
function prefixed(letters: string, digits: string, base: number) {
  return {
    tag: 'tag:yaml.org,2002:int',
    default: true,
    test: new RegExp(`^[-+]?0[${letters}][${digits}_]*[${digits}][${digits}_]*$`),
    resolve: (text: string): number => {
      const value = Number.parseInt(text.replace(/^[-+]?0./, '').replaceAll('_', ''), base);
      return text.startsWith('-') ? -value : value;
    },
  } as const;
}

/** `.`, `-.`, `._`, `.e3` and `e3` are text: the library's float patterns take them for a number and answer NaN. */
const dots = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  test: /^[-+]?(\.[._]*([eE][-+]?[0-9]+)?|[eE][-+]?[0-9]+)$/,
  resolve: (text: string): string => text,
} as const;

/** The library's YAML 1.1 tags without those that turn text into dates, bytes or sets, and with the corrections above. */
export function customTags(tags: Tags): Tags {
  const kept = tags.filter((t) => {
    if (typeof t === 'string') return !dropped.test(t);
    const format = 'format' in t ? t.format : undefined;
    return !/:(timestamp|binary|omap|pairs|set)$/.test(t.tag) && format !== 'TIME';
  });
  return [dots, prefixed('oO', '0-7', 8), prefixed('xX', '0-9a-fA-F', 16), prefixed('bB', '01', 2), ...kept];
}
