// Who may read a private key: its owner alone, as ssh asks of its keys.
import type { Stats } from 'node:fs';

/**
 * The rights of the file, in octal, when others may read it; undefined when they may not. A file of another owner may be
 * readable to our group, as Kubernetes mounts Secrets. Windows keeps no such rights.
 */
export function openRights({ mode, uid }: Pick<Stats, 'mode' | 'uid'>): string | undefined {
  const isOurs = uid === process.getuid?.();
  const open = mode & (isOurs ? 0o077 : 0o007);
  return process.platform === 'win32' || open === 0 ? undefined : (mode & 0o777).toString(8).padStart(4, '0');
}
