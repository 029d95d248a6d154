// Findings in each of their forms: for GitHub's runner, as SARIF, and for people.
import { describe, expect, test } from 'vitest';
import { DIAGNOSTIC_CODES, type Diagnostic } from '../../api/index.ts';
import { githubCommands, listing, sarifLog } from './index.ts';

const unknown: Diagnostic = {
  code: 'UnknownField',
  severity: 'error',
  message: 'spec.strategi is no field of Placement; did you mean strategy?',
  object: 'Placement root/web',
  file: 'placements/web.yaml',
  line: 6,
  column: 13,
};
const warning: Diagnostic = { code: 'StatusInSource', severity: 'warning', message: 'remove it', file: 'a.yaml' };
const nowhere: Diagnostic = { code: 'BranchUnreadable', severity: 'warning', message: 'cannot be read' };

describe('workflow commands of GitHub', () => {
  test.each([
    {
      what: 'a finding with its place',
      finding: unknown,
      line: '::error file=placements/web.yaml,line=6,col=13,title=UnknownField%3A Placement root/web::spec.strategi is no field of Placement; did you mean strategy?',
    },
    {
      what: 'a fleet in a folder of the repository',
      finding: warning,
      prefix: 'fleets/eu/',
      line: '::warning file=fleets/eu/a.yaml,line=1,col=1,title=StatusInSource::remove it',
    },
    {
      what: 'a finding about no file',
      finding: nowhere,
      prefix: 'fleets/eu/',
      line: '::warning title=BranchUnreadable::cannot be read',
    },
    {
      what: 'a file name that would add a property or end the command',
      finding: { ...warning, file: 'a,title=x::y%0A\n.yaml' },
      line: '::warning file=a%2Ctitle=x%3A%3Ay%250A%0A.yaml,line=1,col=1,title=StatusInSource::remove it',
    },
    {
      what: 'a message that would begin another command or steer a terminal',
      finding: { ...warning, message: '100% \r\n::error::\u001b[2J' },
      line: '::warning file=a.yaml,line=1,col=1,title=StatusInSource::100%25 ��::error::�[2J',
    },
  ])('$what', ({ finding, prefix = '', line }) => {
    expect(githubCommands([finding], prefix)).toBe(`${line}\n`);
  });

  test('a line for each, and nothing when there is none', () => {
    expect(githubCommands([unknown, warning], '').split('\n')).toHaveLength(3);
    expect(githubCommands([], 'x/')).toBe('');
  });
});

describe('SARIF', () => {
  const rules = Object.keys(DIAGNOSTIC_CODES).sort();
  const log = sarifLog([unknown, { ...warning, file: 'a b/ü#%.yaml', line: 2 }, nowhere], {
    version: '1.2.3',
    prefix: 'fleets/eu/',
  });

  test('has everything that the standard asks for, and no field without a value', () => {
    expect(JSON.parse(JSON.stringify(log))).toEqual({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'tmc',
              version: '1.2.3',
              semanticVersion: '1.2.3',
              rules: rules.map((id) => ({
                id,
                name: id,
                shortDescription: { text: expect.stringMatching(/^[A-Z].+\.$/) },
                fullDescription: { text: expect.stringMatching(/^[A-Z].+\.$/) },
                help: { text: expect.stringMatching(/^[A-Z].+\.$/) },
              })),
            },
          },
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: { '%SRCROOT%': { description: { text: 'the root of the repository' } } },
          results: [
            {
              ruleId: 'UnknownField',
              ruleIndex: rules.indexOf('UnknownField'),
              level: 'error',
              message: { text: unknown.message },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'fleets/eu/placements/web.yaml', uriBaseId: '%SRCROOT%' },
                    region: { startLine: 6, startColumn: 13 },
                  },
                  logicalLocations: [{ fullyQualifiedName: 'Placement root/web' }],
                },
              ],
              partialFingerprints: { 'tmcFinding/v1': expect.stringMatching(/^[0-9a-f]{40}$/) },
            },
            {
              ruleId: 'StatusInSource',
              ruleIndex: rules.indexOf('StatusInSource'),
              level: 'warning',
              message: { text: 'remove it' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'fleets/eu/a%20b/%C3%BC%23%25.yaml', uriBaseId: '%SRCROOT%' },
                    region: { startLine: 2, startColumn: 1 },
                  },
                },
              ],
              partialFingerprints: { 'tmcFinding/v1': expect.any(String) },
            },
            {
              ruleId: 'BranchUnreadable',
              ruleIndex: rules.indexOf('BranchUnreadable'),
              level: 'warning',
              message: { text: 'cannot be read' },
              partialFingerprints: { 'tmcFinding/v1': expect.any(String) },
            },
          ],
        },
      ],
    });
  });

  test('a finding keeps its fingerprint when it moves, and no other has it', () => {
    const print = (finding: Diagnostic): string =>
      /tmcFinding\/v1":"(\w+)"/.exec(JSON.stringify(sarifLog([finding], { version: '1', prefix: '' })))?.[1] ?? '';
    expect(print({ ...unknown, line: 99, column: 1 })).toBe(print(unknown));
    const others = [
      { ...unknown, file: 'b.yaml' },
      { ...unknown, object: 'Placement root/x' },
      { ...unknown, message: 'y' },
    ];
    expect(new Set([unknown, ...others].map(print)).size).toBe(4);
  });
});

describe('for people', () => {
  const many = Array.from({ length: 60 }, (_, at): Diagnostic => ({ ...warning, line: at + 1 }));
  const plain = { interactive: false, color: false };

  test('every line, as it is promised, where it is kept', () => {
    const lines = listing([...many, { ...unknown, file: 'a\u001b[2J\n.yaml' }], plain).split('\n');
    expect(lines).toHaveLength(62);
    expect([lines[0], ...lines.slice(-2)]).toEqual([
      'a.yaml:1:1: StatusInSource: remove it',
      'a�[2J�.yaml:6:13: UnknownField: spec.strategi is no field of Placement; did you mean strategy?',
      '',
    ]);
  });

  test('on a terminal the first ones, how many more, and counts by code', () => {
    const lines = listing([unknown, ...many], { interactive: true, color: false }).split('\n');
    expect(lines).toHaveLength(50 + 1 + 1 + 2 + 1);
    expect(lines.slice(49)).toEqual([
      'a.yaml:49:1: StatusInSource: remove it',
      '… and 11 more; name files or folders to see theirs, or use -o json for all',
      '',
      `    60  StatusInSource  ${DIAGNOSTIC_CODES.StatusInSource}`,
      `     1  UnknownField    ${DIAGNOSTIC_CODES.UnknownField}`,
      '',
    ]);
  });

  test('colours change nothing but colours', () => {
    const painted = listing([unknown, warning], { interactive: true, color: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    const colours = /\u001b\[\d+m/g;
    expect(painted.match(colours)?.length).toBe(8);
    expect(painted.replace(colours, '')).toBe(listing([unknown, warning], { interactive: true, color: false }));
  });

  test.each([
    { findings: [], text: '' },
    { findings: [nowhere], text: '-:1:1: BranchUnreadable: cannot be read\n' },
  ])('$findings.length findings need no counts', ({ findings, text }) => {
    expect(listing(findings, { interactive: true, color: false })).toBe(text);
  });
});
