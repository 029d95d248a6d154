// Links between Markdown pages lead somewhere: the file exists, and so does the heading.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Tracked pages that people read; inputs of tests are not among them. */
function readPages(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--', '*.md'], { cwd: ROOT, encoding: 'utf8' });
  return listed
    .split('\0')
    .filter((path) => path !== '' && !path.startsWith('fixtures/') && existsSync(join(ROOT, path)));
}

function withoutCode(text: string): string {
  return text.replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1`*\s*$/gm, '').replace(/`[^`\n]*`/g, '');
}

/** Anchors as forges make them: lower case, punctuation dropped, spaces to dashes, `-1` for the second of a kind. */
function anchorsOf(text: string): ReadonlySet<string> {
  const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id ?? ''));
  const bare = text.replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1`*\s*$/gm, '');
  const seen = new Map<string, number>();
  for (const [, heading] of bare.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const words = (heading ?? '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = words.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    anchors.add(times === 0 ? slug : `${slug}-${times}`);
  }
  return anchors;
}

function linksOf(text: string): readonly string[] {
  const bare = withoutCode(text);
  const inline = [...bare.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)];
  const references = [...bare.matchAll(/^\[[^\]]+\]:\s+<?(\S+?)>?$/gm)];
  return [...inline, ...references].map(([, link]) => link ?? '').filter((link) => !/^[a-z][a-z0-9+.-]*:/i.test(link));
}

/** What is wrong with a link on a page, or undefined. */
function brokenLink(page: string, link: string, read: (path: string) => string | undefined): string | undefined {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : normalize(join(dirname(page), decodeURIComponent(path)));
  if (target.startsWith('..')) return `${link}: leaves the repository`;
  const text = read(target);
  if (text === undefined) return `${link}: there is no ${target}`;
  if (anchor === undefined || !target.endsWith('.md')) return undefined;
  return anchorsOf(text).has(anchor) ? undefined : `${link}: ${target} has no heading for #${anchor}`;
}

/** Text of a file; empty for a folder, undefined when there is neither. */
function readInRepository(path: string): string | undefined {
  const full = join(ROOT, path);
  if (!existsSync(full)) return undefined;
  return statSync(full).isDirectory() ? '' : readFileSync(full, 'utf8');
}

test.each(readPages())('the links of %s lead somewhere', (page) => {
  const links = linksOf(readInRepository(page) ?? '');
  expect(links.flatMap((link) => brokenLink(page, link, readInRepository) ?? [])).toEqual([]);
});

describe('a broken link is found', () => {
  const files = new Map([
    ['docs/a.md', '# Set-up & use\n## `npm test`\n## Again\n## Again\n```\n# no heading\n```\n<a id="x"></a>'],
    ['docs/pic.svg', ''],
  ]);

  test.each([
    { link: '[a](a.md)', broken: [] },
    { link: '[a](./a.md#set-up--use "title")', broken: [] },
    { link: '[a](a.md#npm-test) [b](a.md#again-1) [c](a.md#x)', broken: [] },
    { link: '![p](pic.svg) [w](https://example.com/x.md) [m](mailto:a@example.com)', broken: [] },
    { link: '`[a](none.md)`\n\n```md\n[a](none.md)\n```', broken: [] },
    { link: '[a](none.md)', broken: ['none.md: there is no docs/none.md'] },
    { link: '[a][1]\n\n[1]: none.md', broken: ['none.md: there is no docs/none.md'] },
    { link: '[a](a.md#no-heading)', broken: ['a.md#no-heading: docs/a.md has no heading for #no-heading'] },
    { link: '[a](../../x.md)', broken: ['../../x.md: leaves the repository'] },
  ])('$link', ({ link, broken }) => {
    const found = linksOf(link).flatMap((each) => brokenLink('docs/page.md', each, (path) => files.get(path)) ?? []);
    expect(found).toEqual(broken);
  });
});
