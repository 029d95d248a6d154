// What git's own trace of http says of a conversation: the headers of the last answer. Nothing else of it is kept.
import { redirectTarget, retryAfterSeconds } from '../remote/index.ts';

interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
}

const HEADER = /<= Recv header: (.*)$/;
const TRIES = /== Info: +Trying /;
const SPEAKS = /=> Send header/;
const ENDS = /== Info: (?:Connection #\d+ to host .* left intact|Closing connection|shutting down connection)/i;
const MAX_HEADERS = 200;

export class HttpTrace {
  #status: number | undefined;
  #headers = new Map<string, string>();
  #connecting = false;
  #endedAt: number | undefined;

  /** True from the first try to connect until something is sent. */
  get isConnecting(): boolean {
    return this.#connecting;
  }

  /** When the last answer had come, by `performance.now`; undefined while one is on its way. */
  get endedAt(): number | undefined {
    return this.#endedAt;
  }

  /** One line of GIT_TRACE_CURL. */
  line(text: string): void {
    if (TRIES.test(text)) this.#connecting = true;
    else if (SPEAKS.test(text)) {
      this.#connecting = false;
      this.#endedAt = undefined;
    } else if (ENDS.test(text)) this.#endedAt = performance.now();
    const said = HEADER.exec(text)?.[1]?.trim();
    if (said === undefined || said === '') return;
    const status = /^HTTP\/[\d.]+ (\d{3})\b/.exec(said)?.[1];
    if (status !== undefined) {
      this.#status = Number(status);
      this.#headers = new Map();
      return;
    }
    const colon = said.indexOf(':');
    if (colon > 0 && this.#headers.size < MAX_HEADERS)
      this.#headers.set(said.slice(0, colon).toLowerCase(), said.slice(colon + 1).trim());
  }

  /** The last answer; undefined when there was none, or git writes no trace. */
  get answer(): Answer | undefined {
    return this.#status === undefined ? undefined : { status: this.#status, headers: this.#headers };
  }

  /** Where the last answer sends us, as an address of a repository; undefined when it does not, or not where we may go. */
  movedTo(url: string): string | undefined {
    const location = this.#headers.get('location');
    const target = redirectTarget(`${url}/info/refs`, this.#status ?? 0, location);
    return target === undefined ? undefined : /^(.*)\/info\/refs(?:\?.*)?$/.exec(target)?.[1];
  }

  get retryAfterSeconds(): number | undefined {
    return retryAfterSeconds(this.#headers.get('retry-after'), new Date());
  }

  /** True when a page for people came where Git's protocol was asked for: git would take it for a server without refs. */
  get isNoGitServer(): boolean {
    if (this.#status !== 200) return false;
    return !/^application\/x-git-/.test(this.#headers.get('content-type') ?? '');
  }
}
