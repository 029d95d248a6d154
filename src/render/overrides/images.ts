// Replaces images: in all containers of pods, and of what makes pods.
import { isRecord, type KubeObject, type PlacementSpec, recordAt } from '../../api/index.ts';

type Mapping = Readonly<Record<string, unknown>>;
type Override = NonNullable<PlacementSpec['overrides']>[number];
export type ImageChange = NonNullable<Override['images']>[number];

const CONTAINERS = ['containers', 'initContainers', 'ephemeralContainers'] as const;

/** Where an object of this kind has its pod; custom kinds are taken to have a template, as the built-in ones do. */
function podPath({ kind }: KubeObject): readonly string[] {
  if (kind === 'Pod') return ['spec'];
  if (kind === 'PodTemplate') return ['template', 'spec'];
  return kind === 'CronJob' ? ['spec', 'jobTemplate', 'spec', 'template', 'spec'] : ['spec', 'template', 'spec'];
}

/** `host:5000/app:v1@sha256:…` → its name without tag and digest, and what follows it. */
function splitImage(image: string): { readonly name: string; readonly rest: string } {
  const digest = image.indexOf('@');
  const end = digest < 0 ? image.length : digest;
  // A colon before the last slash belongs to the port of a registry.
  const colon = image.lastIndexOf(':', end - 1);
  const nameEnd = colon > image.lastIndexOf('/', end - 1) ? colon : end;
  return { name: image.slice(0, nameEnd), rest: image.slice(nameEnd) };
}

function changedImage(image: string, changes: readonly ImageChange[]): string {
  const { name, rest } = splitImage(image);
  const change = changes.find((each) => each.name === name);
  if (change === undefined) return image;
  const { newName = name, newTag, digest } = change;
  if (digest !== undefined) return `${newName}@${digest}`;
  return newName + (newTag === undefined ? rest : `:${newTag}`);
}

function changedContainers(list: unknown, changes: readonly ImageChange[]): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((container: unknown) => {
    if (!isRecord(container) || typeof container['image'] !== 'string') return container;
    return { ...container, image: changedImage(container['image'], changes) };
  });
}

function changedPod(pod: Mapping, changes: readonly ImageChange[]): Mapping {
  const lists = CONTAINERS.filter((name) => Object.hasOwn(pod, name));
  return { ...pod, ...Object.fromEntries(lists.map((name) => [name, changedContainers(pod[name], changes)])) };
}

/** The mapping with what is at the path changed; as it is when there is nothing. */
function changedAt(mapping: Mapping, path: readonly string[], change: (pod: Mapping) => Mapping): Mapping {
  const [first, ...rest] = path;
  if (first === undefined) return change(mapping);
  if (!isRecord(mapping[first])) return mapping;
  return { ...mapping, [first]: changedAt(recordAt(mapping, first), rest, change) };
}

/** An image that has another name stays. Each image is replaced once: a new name is not looked up again. */
export function withImages(object: KubeObject, changes: readonly ImageChange[]): KubeObject {
  // Kind and metadata are not on the path.
  return changedAt(object, podPath(object), (pod) => changedPod(pod, changes)) as KubeObject;
}
