// Parsed files → Model + Diagnostics. A file that cannot be used gives its last good content, marked frozen; nothing else stops.
import {
  compareDiagnostics,
  compareText,
  type Diagnostic,
  type Location,
  type Placement,
  placementId,
  type ResourceExport,
  type ResourceImport,
  ROOT_WORKSPACE,
  type TmcConfigDocument,
  targetId,
  targetIdFault,
  type WorkspacePath,
} from '../api/index.ts';
import { judgedBuild, withoutBuilt } from './builds/index.ts';
import { resolveConfig } from './config.ts';
import { crossCheck } from './cross-checks/index.ts';
import { withDefaultLocations } from './default-location.ts';
import { tooManyBytes } from './files.ts';
import { type Homed, type Seniority, type Unique, unique } from './found.ts';
import { judgeFiles } from './judge-files.ts';
import { contentOf } from './last-good.ts';
import { layOut } from './lay-out.ts';
import type { LoadInput, LoadResult } from './load-input.ts';
import { createLoadMemo, homedFiles, type LoadMemo } from './load-memo.ts';
import type { Model, Sourced, SourcePosition } from './model.ts';
import type { ApiParsed, ParsedDocument } from './parsed-file.ts';
import { refusedSource } from './survey.ts';
import { workloadsOf, writtenTwice } from './workloads.ts';
import type { WorkspaceLayout } from './workspaces.ts';

/** `Placement web` → `Placement root:team/web`: a file is parsed without its path, which decides about the workspace. */
function inWorkspace(diagnostic: Diagnostic, layout: WorkspaceLayout): Diagnostic {
  const { object, file } = diagnostic;
  if (object === undefined || file === undefined) return diagnostic;
  return { ...diagnostic, object: object.replace(' ', ` ${layout.nearestOf(file)}/`) };
}

interface NamedObjects {
  readonly Location: Location;
  readonly Placement: Placement;
  readonly ResourceExport: ResourceExport;
  readonly ResourceImport: ResourceImport;
}
type NamedKind = keyof NamedObjects;

function isOfKind<Kind extends NamedKind>(
  document: ParsedDocument,
  kind: Kind,
): document is ParsedDocument & ApiParsed<Kind, NamedObjects[Kind]> {
  return document.kind === kind;
}

/** All that the API names, each name once in its workspace. */
class Names {
  readonly diagnostics: Diagnostic[] = [];
  readonly incumbents: (readonly [string, string])[] = [];
  /** Documents of our API. */
  readonly #found: readonly Homed[];
  readonly #seniority: Seniority;

  constructor(found: readonly Homed[], seniority: Seniority) {
    this.#found = found;
    this.#seniority = seniority;
  }

  syncTargets() {
    return this.#unique((homed) => {
      const { document, workspace } = homed;
      if (document.kind !== 'SyncTarget') return undefined;
      const { object, positions, heldBy } = document;
      const id = targetId(workspace, object.metadata.name);
      const label = `SyncTarget ${workspace}/${object.metadata.name}`;
      const fault = targetIdFault(id);
      if (fault === undefined) return { id, label, object, positions, heldBy };
      const message = `the id ${id} of this SyncTarget cannot be used: ${fault}; rename it or its workspace`;
      const at = positions['metadata.name'];
      this.diagnostics.push({
        code: 'InvalidName',
        severity: 'error',
        message,
        object: label,
        ...homed.position,
        ...at,
      });
      return undefined;
    });
  }

  locations() {
    return this.#named('Location', (workspace, name) => `${workspace}/${name}`);
  }

  placements() {
    return this.#named('Placement', placementId);
  }

  resourceExports() {
    return this.#named('ResourceExport', (workspace, name) => `${workspace}/${name}`);
  }

  resourceImports() {
    return this.#named('ResourceImport', (workspace, name) => `${workspace}/${name}`);
  }

  /** There is one for the fleet, and only who may write to the workspace of the top directory has a say. */
  config(): Sourced<TmcConfigDocument> | undefined {
    const { objects } = this.#unique<string, TmcConfigDocument>(({ document, workspace, position }) => {
      if (document.kind !== 'TMCConfig') return undefined;
      const { object, positions, heldBy } = document;
      const label = `TMCConfig ${workspace}/${object.metadata?.name ?? ''}`;
      if (workspace === ROOT_WORKSPACE) return { id: 'fleet', label: 'TMCConfig fleet', object, positions, heldBy };
      const message = `TMCConfig is for the whole fleet and does not count in the workspace ${workspace}; move it to the workspace root`;
      this.diagnostics.push({ code: 'Misplaced', severity: 'error', message, object: label, ...position });
      return undefined;
    });
    return objects.get('fleet');
  }

  /** Documents of one kind, by the id that their workspace and name make. */
  #named<Kind extends NamedKind, Id extends string>(kind: Kind, idOf: (workspace: WorkspacePath, name: string) => Id) {
    return this.#unique<Id, NamedObjects[Kind]>(({ document, workspace }) => {
      if (!isOfKind(document, kind)) return undefined;
      const { object, positions, heldBy } = document;
      const id = idOf(workspace, object.metadata.name);
      return { id, label: `${kind} ${id}`, object, positions, heldBy };
    });
  }

  #unique<K extends string, T>(claimOf: Parameters<typeof unique<K, T>>[1]): Unique<K, T> {
    const report = (label: string, kept: SourcePosition, other: SourcePosition): void => {
      const message = `${label} is written in ${kept.file}:${kept.line} already, which stays in force; remove one`;
      this.diagnostics.push({ code: 'DuplicateObject', severity: 'error', message, object: label, ...other });
    };
    const result = unique(this.#found, claimOf, report, this.#seniority);
    this.incumbents.push(...result.incumbents);
    return result;
  }
}

/** Why nothing of the source counts. */
function refusal({ refused, files, parsed }: LoadInput): Diagnostic | undefined {
  let sum = 0;
  for (const blob of files.values()) sum += contentOf(blob, parsed).bytes;
  return refused ?? tooManyBytes(sum);
}

/** Builds the model. Input order does not matter; all findings at once, ordered. A memo of the last pass only spares work. */
export function load(input: LoadInput, memo: LoadMemo = createLoadMemo()): LoadResult {
  if (memo.last?.input === input) return memo.last.result;
  const result = loadAnew(input, memo);
  memo.last = { input, result };
  return result;
}

function loadAnew(given: LoadInput, memo: LoadMemo): LoadResult {
  const refused = refusal(given);
  const input = refused ? { ...given, ...refusedSource(refused), lastGood: new Map() } : given;
  const builds = refused ? [] : (given.builds ?? []);
  const swallowed = withoutBuilt(input.swallowed ?? new Map(), builds, input.parsed);
  const judged = [
    ...judgeFiles({ ...input, swallowed }),
    ...(input.ignoreFiles ?? []),
    ...builds.map((built) => judgedBuild(built)),
  ];
  const layout = layOut(judged, input);
  const files = homedFiles(judged, layout.homeOf, memo);
  const names = new Names(
    files.flatMap(({ documents }) => documents),
    input,
  );
  const syncTargets = names.syncTargets().objects;
  const locations = withDefaultLocations(names.locations().objects, syncTargets);
  const placements = names.placements().objects;
  const resourceExports = names.resourceExports().objects;
  const resourceImports = names.resourceImports().objects;
  const configDocument = names.config();
  const config = resolveConfig(configDocument?.object);
  const workloads = workloadsOf(files, config.placement, memo);
  // Few of many.
  const troubled = judged.filter((j) => j.broken || j.diagnostics.length > 0 || j.frozen !== undefined);
  const broken = troubled.filter((j) => j.broken).map(({ file }) => layout.nearestOf(file));
  // Of a source that is not read nothing counts as gone.
  if (refused) broken.push(ROOT_WORKSPACE);
  const unreadable: ReadonlySet<WorkspacePath> = new Set([...broken, ...layout.unreadable].sort());
  const model: Model = {
    config,
    configDocument,
    workspaces: layout.workspaces,
    syncTargets,
    locations,
    placements,
    resourceExports,
    resourceImports,
    workloads,
    frozenFiles: new Map(
      troubled.flatMap(({ file, frozen, made }) => (frozen && made === undefined ? [[file, frozen] as const] : [])),
    ),
    builds: new Map(builds.flatMap(({ kept }) => (kept ? [[kept.path, kept.blob] as const] : []))),
    unreadable,
    incumbents: new Map([...names.incumbents, ...layout.incumbents].sort(([a], [b]) => compareText(a, b))),
  };
  const told = troubled.flatMap((j) => j.diagnostics.map((d) => inWorkspace(d, layout)));
  const diagnostics = [
    ...(refused ? [refused] : []),
    ...(input.findings ?? []),
    ...told,
    ...layout.diagnostics,
    ...names.diagnostics,
    ...writtenTwice(workloads),
    ...(given.crossChecks ?? crossCheck)(model, memo.crossChecks),
  ];
  return { model, diagnostics: diagnostics.sort(compareDiagnostics) };
}
