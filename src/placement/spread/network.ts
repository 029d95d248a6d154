// Flow through a network whose arcs have least and greatest amounts: Dinic's algorithm, and room made for one unit more.

export interface Network {
  /** From one node to another, at most so much; its number. */
  arc(from: number, to: number, most: number): number;
  /** Sends as much as there is way for, at most `limit`, and says how much that was. */
  push(from: number, to: number, limit: number): number;
  /** What an arc could still take. */
  room(arc: number): number;
  /** What could be taken back from an arc. */
  used(arc: number): number;
  setRoom(arc: number, room: number): void;
  setUsed(arc: number, used: number): void;
}

export function createNetwork(nodes: number): Network {
  const arcsOf = Array.from({ length: nodes }, (): number[] => []);
  // Arc 2n and its way back 2n + 1.
  const target: number[] = [];
  const rooms: number[] = [];
  const add = (from: number, to: number, room: number): void => {
    arcsOf[from]?.push(target.length);
    target.push(to);
    rooms.push(room);
  };
  /** Steps from `from` to each node, until `to` is found; undefined when it is not. */
  const distances = (from: number, to: number): readonly number[] | undefined => {
    const steps = new Array<number>(nodes).fill(-1);
    steps[from] = 0;
    const queue = [from];
    for (const at of queue) {
      if (at === to) return steps;
      for (const arc of arcsOf[at] ?? []) {
        const next = target[arc] ?? 0;
        if ((rooms[arc] ?? 0) === 0 || steps[next] !== -1) continue;
        steps[next] = (steps[at] ?? 0) + 1;
        queue.push(next);
      }
    }
    return undefined;
  };
  const send = (at: number, to: number, limit: number, steps: readonly number[], nextArc: number[]): number => {
    if (at === to) return limit;
    const arcs = arcsOf[at] ?? [];
    let sent = 0;
    for (; (nextArc[at] ?? 0) < arcs.length; nextArc[at] = (nextArc[at] ?? 0) + 1) {
      const arc = arcs[nextArc[at] ?? 0] ?? 0;
      const [next, room] = [target[arc] ?? 0, rooms[arc] ?? 0];
      if (room === 0 || steps[next] !== (steps[at] ?? 0) + 1) continue;
      const more = send(next, to, Math.min(room, limit - sent), steps, nextArc);
      rooms[arc] = room - more;
      rooms[arc ^ 1] = (rooms[arc ^ 1] ?? 0) + more;
      sent += more;
      if (sent === limit) return sent;
    }
    return sent;
  };
  return {
    arc(from, to, most) {
      add(from, to, most);
      add(to, from, 0);
      return target.length - 2;
    },
    push(from, to, limit) {
      let sent = 0;
      while (sent < limit) {
        const steps = distances(from, to);
        if (steps === undefined) return sent;
        sent += send(from, to, limit - sent, steps, new Array<number>(nodes).fill(0));
      }
      return sent;
    },
    room: (arc) => rooms[arc] ?? 0,
    used: (arc) => rooms[arc ^ 1] ?? 0,
    setRoom(arc, room) {
      rooms[arc] = room;
    },
    setUsed(arc, used) {
      rooms[arc ^ 1] = used;
    },
  };
}
