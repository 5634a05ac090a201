/** Rounds of mail to those invited, and the deliveries of each. */

export type RoundKind = 'invitation' | 'reminder';

export interface MailText {
  readonly subject: string;
  readonly body: string;
}

export type MailTexts = Readonly<Partial<Record<'sv' | 'en', MailText>>>;

export interface RoundCounts {
  readonly waiting: number;
  readonly sent: number;
  readonly bounced: number;
  /** Given up after several tries, or cut off in the middle so that nobody knows. */
  readonly failed: number;
  /** Taken off the list before their turn came; of a reminder, answered or declined as well. */
  readonly notNeeded: number;
}

export interface PlannedRound {
  readonly kind: RoundKind;
  readonly number: number;
  readonly sendFrom: Date;
  readonly texts: MailTexts;
}

export interface Round extends PlannedRound {
  readonly id: string;
  readonly survey: string;
  readonly state: 'planned' | 'sending' | 'done' | 'cancelled';
  readonly counts: RoundCounts;
  /** The last try met a mail server that did not answer, or took nothing from us. */
  readonly serverAway: boolean;
}

/** A message that is somebody's turn. */
export interface Delivery {
  readonly invitation: string;
  readonly email: string;
  readonly name?: string;
  readonly language?: string;
  /** Tries before this one. */
  readonly attempts: number;
}

/** An address that no message has reached. */
export interface Unreached {
  readonly email: string;
  readonly state: 'waiting' | 'bounced' | 'failed';
  /** Code of the protocol, or `returned`. */
  readonly reason: string;
}

/** How many a round did not reach, of those whom nobody may name. */
export interface UnreachedCount {
  readonly state: Unreached['state'];
  /** Code of the protocol, or `interrupted`. */
  readonly reason: string;
  readonly people: number;
}

export type Delivered =
  | { readonly state: 'sent' }
  | { readonly state: 'bounced' | 'failed'; readonly reason: string }
  | { readonly state: 'waiting'; readonly reason: string; readonly notBefore: Date; /** False where nothing was tried with this address. */ readonly isTry: boolean };

export interface RoundStore {
  /** In the order they are sent; cancelled ones too. */
  rounds(survey: string): Promise<readonly Round[]>;
  findRound(id: string): Promise<Round | undefined>;
  /** Undefined when there is such a round already. */
  planRound(survey: string, round: PlannedRound): Promise<string | undefined>;
  /** False when it is not planned any more. */
  changeRound(id: string, change: Pick<PlannedRound, 'sendFrom' | 'texts'>): Promise<boolean>;
  /** What waits is not sent. False when it was done or cancelled before. */
  cancelRound(id: string): Promise<boolean>;
  /** Planned ones whose time has come, and those being sent. */
  dueRounds(now: Date): Promise<readonly Round[]>;
  /** Lists whom a planned round goes to; once. */
  startRound(id: string): Promise<void>;
  /** Before a slice: who need not be written to any more, and what somebody took and never came back with. */
  settleRound(id: string, now: Date): Promise<void>;
  /**
   * Takes one that is due, so that nobody else sends it. Whoever takes it and dies leaves it `interrupted`: it is not
   * sent again by itself, because it may have gone.
   */
  claimDelivery(id: string, now: Date): Promise<Delivery | undefined>;
  closeDelivery(id: string, invitation: string, outcome: Delivered): Promise<void>;
  /** Done when nothing waits; true then. Who got a reminder and who no longer needed one is forgotten. */
  finishRound(id: string): Promise<boolean>;
  /** What failed waits again. Returns how many. */
  retryFailed(id: string): Promise<number>;
  /** None of a reminder, and none of those whom a message cut off may have reached: who is missing would have answered. */
  unreached(id: string, limit: number): Promise<readonly Unreached[]>;
  unreachedUnnamed(id: string): Promise<readonly UnreachedCount[]>;
  /** On the list and never invited by mail, whatever they have done. */
  countUnwritten(survey: string): Promise<number>;
  /** On the list and invited by mail, whatever they have done. */
  countInvitedByMail(survey: string): Promise<number>;
  /** Whether somebody may hold the link of an invitation. */
  mayHaveLink(invitation: string): Promise<boolean>;
}
