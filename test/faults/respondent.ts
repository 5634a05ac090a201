/** A person who answers whatever happens: asks again when refused or cut off, with the same secret, until told that it is stored. */
import type { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, type Answered } from './ask.js';
import type { Ledger } from './ledger.js';

export interface Address {
  readonly port: number;
  readonly survey: string;
  readonly agent?: Agent;
}

export interface Patience {
  /** Milliseconds since the epoch after which nothing is asked any more. */
  until: number;
  /** Milliseconds between two tries. */
  readonly pause: number;
  /** Longest time a single request may take before it counts as hanging. */
  readonly request: number;
}

/** It did not come to an end in the time there was; nothing was promised to it. */
export class GaveUp extends Error {}

const receipt = /[0-9A-Z]{4}(?:[ -][0-9A-Z]{4}){3}/;

export class Respondent {
  cookie = '';
  readonly mark: string;
  readonly #address: Address;
  readonly #ledger: Ledger;
  readonly #patience: Patience;

  constructor(address: Address, ledger: Ledger, mark: string, patience: Patience) {
    this.#address = address;
    this.#ledger = ledger;
    this.mark = mark;
    this.#patience = patience;
  }

  get base(): string {
    return `/en/s/${this.#address.survey}`;
  }

  /** One request without a second try. Errors as the socket's. */
  async once(method: 'GET' | 'POST', path: string, body?: string): Promise<Answered> {
    const { port, agent } = this.#address;
    const answer = await ask({ port, method, path, cookie: this.cookie, patience: this.#patience.request, ...(body === undefined ? {} : { body }), ...(agent === undefined ? {} : { agent }) });
    for (const line of answer.headers['set-cookie'] ?? []) this.cookie = line.split(';', 1)[0] ?? '';
    this.#note(answer, path);
    return answer;
  }

  /** 503, 507 and 429 are refusals, and must say when to come back; any other 5xx is nothing that should happen. */
  #note({ status, headers }: Answered, path: string): void {
    if (status < 500 && status !== 429) return;
    this.#ledger.refused += 1;
    const isRefusal = status === 503 || status === 429 || status === 507;
    if (!isRefusal) this.#ledger.unexpected.push(`${path.replace(this.#address.survey, ':survey')} answered ${String(status)}`);
    else if (status !== 507 && headers['retry-after'] === undefined) this.#ledger.broken.push(`${String(status)} without Retry-After`);
  }

  /** Asks until it is neither refused nor cut off. Errors GaveUp. */
  async #insist(method: 'GET' | 'POST', path: string, body?: string): Promise<Answered> {
    while (Date.now() < this.#patience.until) {
      try {
        const answer = await this.once(method, path, body);
        if (answer.status < 500 && answer.status !== 429) return answer;
      } catch {
        this.#ledger.cutOff += 1;
      }
      this.#ledger.retried += 1;
      await sleep(this.#patience.pause);
    }
    throw new GaveUp();
  }

  /** Consent, and the one page of questions; true when the answers stand ready to be sent. */
  async prepare(): Promise<boolean> {
    const begun = await this.#insist('POST', this.base, 'consent=yes');
    if (begun.status !== 303) throw new Error(`Start was answered ${String(begun.status)}`);
    const saved = await this.#insist('POST', `${this.base}/p/words`, `comment=${this.mark}&methods=statistics&role=senior&_do=continue`);
    return saved.status === 303 && saved.headers.location === `${this.base}/check`;
  }

  /** Presses Send once, whatever comes of it; true when it was told that the answers are stored. */
  hears(answer: Answered): boolean {
    const isStored = answer.status === 303 && answer.headers.location === `${this.base}/done`;
    if (isStored) this.#ledger.acknowledged.add(this.mark);
    return isStored;
  }

  sendOnce(): Promise<Answered> {
    return this.once('POST', `${this.base}/check`, '_do=send');
  }

  async send(): Promise<boolean> {
    return this.hears(await this.#insist('POST', `${this.base}/check`, '_do=send'));
  }

  /** The code on the last page. Errors when there is none. */
  async receipt(): Promise<string> {
    const done = await this.#insist('GET', `${this.base}/done`);
    const code = receipt.exec(done.text)?.[0];
    if (code === undefined) this.#ledger.broken.push(`the page after sending shows no receipt (${String(done.status)})`);
    return code ?? '';
  }

  /** From Start to the receipt; false when it was lost on the way before anything was promised. */
  async answer(): Promise<boolean> {
    if (!(await this.prepare())) return false;
    if (!(await this.send())) return false;
    await this.receipt();
    return true;
  }
}
