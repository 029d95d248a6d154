// One long-lived `git cat-file` child: questions pipelined, answers in order, started again when it dies.
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import type { UserError } from '../../api/index.ts';
import { objectTooLarge, unreadable } from '../git-error.ts';
import { maxBytesOf, objectIdOf } from '../objects/index.ts';
import { BatchReplies, type BatchReply } from './batch-replies.ts';
import { endChild, spawnGit, startFailure } from './git-process.ts';

interface Question {
  readonly name: string;
  readonly resolve: (reply: BatchReply) => void;
  readonly reject: (error: unknown) => void;
  /** How often the child died while this question was the first to be answered. */
  deaths: number;
  abandoned: boolean;
}

interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  /** Before each name, when answers are buffered. */
  readonly verb: string | undefined;
  stderr: string;
}

// Questions that git may hold unanswered; more would only fill pipes. Asked in halves, so that it always has some.
const MAX_IN_FLIGHT = 512;
const MAX_DEATHS = 2;
const VERBS = { '--batch': 'contents', '--batch-check': 'info' } as const;

export class BatchChild {
  readonly #gitDir: string;
  readonly #mode: '--batch' | '--batch-check';
  #asked: Question[] = [];
  #waiting: Question[] = [];
  #running: Running | undefined;
  #closed = false;
  /**
   * Answers come in large pieces (`--batch-command --buffer`, git 2.36) instead of three writes for each. Git that is older
   * ends at once, and one that dies may take answers with it: from then on it is asked plainly.
   */
  #isBuffered = true;

  constructor(gitDir: string, mode: '--batch' | '--batch-check') {
    this.#gitDir = gitDir;
    this.#mode = mode;
  }

  /** Answers in the order of the names, which are object ids or `<id>^{…}`. After an abort the child is started anew. */
  async ask(names: readonly string[], signal: AbortSignal): Promise<readonly BatchReply[]> {
    signal.throwIfAborted();
    if (names.length === 0) return [];
    // One promise for all: a thousand of them for a thousand small objects cost more than the objects.
    const { promise, resolve: answer, reject } = Promise.withResolvers<readonly BatchReply[]>();
    const replies: BatchReply[] = [];
    let open = names.length;
    const questions = names.map((name, index): Question => {
      const resolve = (reply: BatchReply): void => {
        replies[index] = reply;
        open -= 1;
        if (open === 0) answer(replies);
      };
      return { name, resolve, reject, deaths: 0, abandoned: false };
    });
    const onAbort = () => this.#abandon(questions, signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    this.#waiting.push(...questions);
    this.#pump();
    try {
      return await promise;
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const running = this.#running;
    const open = [...this.#asked, ...this.#waiting];
    this.#asked = [];
    this.#waiting = [];
    for (const question of open) question.reject(unreadable(this.#gitDir, 'the repository was closed meanwhile'));
    if (running === undefined) return;
    this.#running = undefined;
    const { promise, resolve } = Promise.withResolvers<void>();
    running.child.once('close', () => resolve());
    running.child.stdin.end();
    endChild(running.child);
    await promise;
  }

  #pump(): void {
    if (this.#waiting.length === 0 || this.#closed) return;
    if (this.#asked.length > MAX_IN_FLIGHT / 2) return;
    const batch = this.#waiting.splice(0, MAX_IN_FLIGHT - this.#asked.length);
    const running = this.#running ?? this.#start();
    this.#asked.push(...batch);
    const [verb, end] = running.verb === undefined ? ['', ''] : [`${running.verb} `, 'flush\n'];
    running.child.stdin.write(`${batch.map(({ name }) => `${verb}${name}\n`).join('')}${end}`);
  }

  #start(): Running {
    const how = this.#isBuffered ? ['--batch-command', '--buffer'] : [this.#mode];
    const child = spawnGit({ gitDir: this.#gitDir, args: ['cat-file', ...how] });
    const running: Running = { child, stderr: '', verb: this.#isBuffered ? VERBS[this.#mode] : undefined };
    const replies = new BatchReplies(this.#mode === '--batch');
    this.#running = running;
    child.stdout.on('data', (chunk: Buffer) => {
      if (this.#running !== running) return;
      try {
        for (const reply of replies.push(chunk)) {
          const fault = this.#faultOf(reply);
          if (fault !== undefined) return this.#died(running, fault);
          this.#asked.shift()?.resolve(reply);
        }
        this.#pump();
      } catch (error) {
        this.#died(running, this.#unreadable(String(error)));
      }
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      running.stderr = (running.stderr + text).slice(-4_096);
    });
    child.stdin.on('error', () => undefined);
    child.once('error', (error) => this.#died(running, startFailure(error, this.#gitDir)));
    child.once('close', () => {
      if (this.#running === running) this.#isBuffered = false;
      this.#died(running, undefined);
    });
    return running;
  }

  /** Why the reply cannot be the answer to the first question. Git prints what lies on the disk, whatever its id says. */
  #faultOf(reply: BatchReply): UserError | undefined {
    const name = this.#asked[0]?.name;
    if (name === undefined || reply.kind === 'missing') return undefined;
    if (reply.id !== name) return this.#unreadable(`it answered for ${reply.id}`);
    if (reply.kind === 'stat') {
      const most = maxBytesOf(reply.type);
      const isTooLarge = this.#mode === '--batch' && reply.size > most;
      return isTooLarge ? objectTooLarge(this.#gitDir, name, { ...reply, most }) : undefined;
    }
    return objectIdOf(reply.type, reply.bytes) === name ? undefined : this.#unreadable('it holds something else');
  }

  #unreadable(why: string): UserError {
    const name = this.#asked[0]?.name;
    return unreadable(this.#gitDir, `git cannot read object ${name} (${why})`, { id: name });
  }

  // The first unanswered question is what the child died of; the others are simply asked again.
  #died(running: Running, error: unknown): void {
    if (this.#running !== running) return;
    this.#running = undefined;
    endChild(running.child);
    const open = this.#asked.filter((question) => !question.abandoned);
    this.#asked = [];
    const first = open[0];
    if (first !== undefined) first.deaths += 1;
    if (first !== undefined && (error !== undefined || first.deaths >= MAX_DEATHS)) {
      open.shift();
      const why = `git cannot read object ${first.name} (${running.stderr.trim() || 'it ended without a word'})`;
      first.reject(error ?? unreadable(this.#gitDir, why, { id: first.name }));
    }
    this.#waiting.unshift(...open);
    this.#pump();
  }

  #abandon(questions: readonly Question[], reason: unknown): void {
    for (const question of questions) {
      question.abandoned = true;
      question.reject(reason);
    }
    this.#waiting = this.#waiting.filter((question) => !question.abandoned);
    // Its answers would be read for nobody, and it may be what hangs.
    if (this.#running !== undefined && this.#asked.some((question) => question.abandoned))
      this.#died(this.#running, undefined);
  }
}
