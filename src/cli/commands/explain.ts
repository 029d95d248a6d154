// tmc explain: why a Placement is where it is and not elsewhere; which Placements deliver an object.
import { type ObjectRef, type PlacementId, type TargetId, UserError } from '../../api/index.ts';
import { fleetRefs, readExplainable } from '../../app/index.ts';
import { nearest } from '../../load/index.ts';
import { explain, explainObjects, type PlaceInput } from '../../placement/index.ts';
import { cacheDirOf } from '../cache-dir.ts';
import { type CliContext, counted, EXIT, type ExitCode, type SourceOptions } from '../context.ts';
import { briefPlacement, type Explained, sentences, tables } from '../explain/index.ts';
import { formatJson } from '../output/index.ts';
import { parsePlacementName } from '../placement-name.ts';
import { accessOf } from '../remote-options.ts';
import { chosenRepo } from '../repo.ts';

export interface ExplainOptions extends SourceOptions {
  readonly target?: string;
  readonly output: 'table' | 'json' | 'sentence';
}

type Subject =
  | { readonly kind: 'placement'; readonly id: PlacementId }
  | { readonly kind: 'object'; readonly text: string; readonly isMeant: (ref: ObjectRef) => boolean };

const PLACEMENT_KIND = /^(placements?|pl)(\.workload\.kcp\.io)?$/i;
const WORKSPACE = /^root(:|$)/;

/** `web`, `root:org/web`, `placement/web`: a Placement. `deployment/web`, `deployment/shop/web`: an object. */
function subjectOf(text: string): Subject {
  const [first = '', ...rest] = text.split('/');
  if (rest.length === 0 || WORKSPACE.test(first))
    return { kind: 'placement', id: parsePlacementName('explaining', text) };
  if (PLACEMENT_KIND.test(first)) return { kind: 'placement', id: parsePlacementName('explaining', rest.join('/')) };
  const [name = '', namespace] = rest.toReversed();
  if (name === '' || rest.length > 2)
    throw new UserError('Usage', `explaining ${text}: write web, kind/name or kind/namespace/name`);
  const [kind = '', ...group] = first.toLowerCase().split('.');
  const isMeant = (ref: ObjectRef): boolean =>
    [ref.kind, `${ref.kind}s`, `${ref.kind}es`, ref.kind.replace(/y$/, 'ies')].some((k) => k.toLowerCase() === kind) &&
    (group.length === 0 || ref.group === group.join('.')) &&
    ref.name === name &&
    (namespace === undefined || ref.namespace === namespace);
  return { kind: 'object', text, isMeant };
}

function orNearest(wanted: string, known: Iterable<string>, list: string): string {
  const near = nearest(wanted, known);
  return near === undefined ? `\`tmc get ${list}\` lists what there is` : `did you mean ${near}?`;
}

function unknownPlacement(id: PlacementId, { model }: PlaceInput): UserError {
  return new UserError(
    'ResourceNotFound',
    `explaining Placement ${id}: there is none of that name; ${orNearest(id, model.placements.keys(), 'placements')}`,
  );
}

/** Also one that the Placement does not look at, which is said then. */
function knownTarget(text: string | undefined, { model }: PlaceInput): TargetId | undefined {
  if (text === undefined) return undefined;
  const found = [...model.syncTargets.keys()].find((target) => target === text);
  if (found !== undefined) return found;
  const remedy = orNearest(text, model.syncTargets.keys(), 'synctargets');
  throw new UserError('ResourceNotFound', `explaining SyncTarget ${text}: there is none of that name; ${remedy}`);
}

function answer(subject: Subject, input: PlaceInput, target: TargetId | undefined): Omit<Explained, 'source'> {
  if (subject.kind === 'placement') {
    const explanation = explain(input, subject.id);
    if (explanation === undefined) throw unknownPlacement(subject.id, input);
    return { placement: briefPlacement(explanation, target) };
  }
  const objects = explainObjects(input, subject.isMeant);
  if (objects.length > 0)
    return {
      objects: objects.map((one) => ({ ...one, placements: one.placements.map((p) => briefPlacement(p, target)) })),
    };
  const known = input.model.workloads.map(({ ref }) => `${ref.kind.toLowerCase()}/${ref.name}`);
  const remedy = orNearest(subject.text, known, 'workloads');
  throw new UserError('ResourceNotFound', `explaining ${subject.text}: the source has no such object; ${remedy}`);
}

/** Throws when the Placement does not look at the target at all. */
function mustLookAt({ placement }: Omit<Explained, 'source'>, target: TargetId | undefined): void {
  if (target === undefined || placement === undefined || placement.targets.length > 0) return;
  throw new UserError(
    'ResourceNotFound',
    `explaining SyncTarget ${target}: Placement ${placement.placement} does not look at it: it lies in a workspace that no selector of the Placement names, and holds no copy`,
  );
}

export async function explainCommand(context: CliContext, what: string, options: ExplainOptions): Promise<ExitCode> {
  const { rev, branch, refPrefix, output } = options;
  const { env, signal } = context;
  const subject = subjectOf(what);
  const source = {
    repo: await chosenRepo(context, options.repo),
    rev,
    refs: fleetRefs(branch, refPrefix),
    cacheDir: cacheDirOf(env),
    access: accessOf(context, options),
    signal,
  };
  const { input, loaded, rendering } = await readExplainable(source, new Date());
  const target = knownTarget(options.target, input);
  const found = answer(subject, input, target);
  mustLookAt(found, target);
  const { commit, diagnostics } = loaded;
  const explained: Explained = {
    source: { ...(commit && { commit }), ...(rendering && { rendered: rendering }) },
    ...found,
  };
  const texts = {
    json: () => formatJson(explained),
    sentence: () => sentences(explained, target !== undefined, input.now),
    table: () => tables(explained, input.now),
  };
  context.out(texts[output]());
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors > 0 && options.quiet !== true)
    context.err(`note: ${counted(errors, 'error')} in the source, see tmc validate\n`);
  return EXIT.ok;
}
