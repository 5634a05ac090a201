/** The list of those invited, as the desk keeps it. Nothing here tells of one person whether they have answered. */

export interface ListedPerson {
  /** As compared: small letters, host in ASCII. One person an address. */
  readonly email: string;
  readonly name?: string;
  /** Language they are written to in; the survey's first where the list says none. */
  readonly language?: string;
  /** Code of the unit the weekly counts are kept by. */
  readonly department?: string;
  /** What the list knows: background question -> code. */
  readonly cell: Readonly<Record<string, string>>;
}

export interface NewPerson extends ListedPerson {
  readonly id: string;
  /** SHA-256 of the token. */
  readonly tokenHash: Buffer;
}

export interface Invited extends ListedPerson {
  readonly id: string;
  /** Neither written to nor let in any more. */
  readonly revoked: boolean;
  /** The address took no mail. */
  readonly bounced: boolean;
}

export interface PeopleState {
  /** On the list and not revoked. */
  readonly invited: number;
  readonly declined: number;
  readonly bounced: number;
  readonly used: number;
}

export interface InvitedStore {
  /** Inside a transaction: nobody else changes the list until it is over. */
  lockList(survey: string): Promise<void>;
  listInvited(survey: string): Promise<readonly Invited[]>;
  findInvited(survey: string, email: string): Promise<Invited | undefined>;
  addInvited(survey: string, people: readonly NewPerson[]): Promise<void>;
  /** What the list says of people it held before; their links stay as they are. */
  updateInvited(survey: string, people: readonly (ListedPerson & { readonly id: string })[]): Promise<void>;
  setRevoked(survey: string, ids: readonly string[], revoked: boolean): Promise<void>;
  /** A new address takes mail again until it does not. False when somebody on the list has it. */
  setAddress(survey: string, id: string, email: string): Promise<boolean>;
  /** What a link of a confidential survey is kept by. */
  tokenHashOf(survey: string, id: string): Promise<Buffer | undefined>;
  /** Returns the addresses that are on the list. */
  markBounced(survey: string, emails: readonly string[]): Promise<readonly string[]>;
  /** Counts the list anew by what it knows, for response rates. */
  recountFrame(survey: string): Promise<void>;
  countState(survey: string): Promise<PeopleState>;
  /** Addresses, names, links and deliveries go; counts stay. Returns how many people were on the list. */
  eraseAll(survey: string): Promise<number>;
}
