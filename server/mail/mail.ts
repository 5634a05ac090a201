/** Messages on their way out. Text only: it reads the same everywhere and carries nothing that can be followed. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Whom an answer goes to; without it, the address that mail comes from. */
  readonly replyTo?: string;
  readonly language: 'sv' | 'en';
}

export type Sent =
  | { readonly outcome: 'sent' }
  /** The server will never take it: the address does not exist, or it refuses us. */
  | { readonly outcome: 'bounced'; readonly reason: string }
  /** It may go later: the server asks us to wait with this one. */
  | { readonly outcome: 'later'; readonly reason: string }
  /** Nothing goes to anybody: the server is away, or does not know us. */
  | { readonly outcome: 'away'; readonly reason: string }
  /** The server went away with the message in hand: it may have gone. */
  | { readonly outcome: 'unknown'; readonly reason: string };

export interface Mail {
  /** False while no SMTP_URL is set: nothing can be sent, and pages say so. */
  readonly isConfigured: boolean;
  send(message: Message): Promise<Sent>;
  close(): void;
}
