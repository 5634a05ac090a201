/**
 * Who may do what at the desk. The table is the rule: every guarded route names one of these, and the test that walks
 * all routes reads the same table.
 */
export const inventoryRoles = ['lead', 'analyst', 'contact', 'reviewer', 'reader'] as const;

/** What a person is in one inventory. A department contact sees the collection of their own units only. */
export type InventoryRole = (typeof inventoryRoles)[number];

/** `owner` runs the installation: people and settings everywhere, answers nowhere. */
export type Holder = InventoryRole | 'owner';

const holders = {
  /** Any account: the list of one's own inventories. */
  sign_in: ['lead', 'analyst', 'contact', 'reviewer', 'reader', 'owner'],
  see_collection: ['lead', 'analyst', 'contact', 'owner'],
  /** Invitations, reminders and whom they go to. */
  write_to_people: ['lead'],
  see_definition: ['lead', 'analyst', 'reviewer', 'reader', 'owner'],
  edit_definition: ['lead', 'analyst'],
  /** A new survey of an inventory, or a new inventory. */
  create_survey: ['lead', 'owner'],
  /** Open, pause, close, trash, entry, target. */
  run_survey: ['lead'],
  /** Tables that may be published, before they are. */
  see_results: ['lead', 'analyst', 'reviewer', 'reader'],
  /** Count what the desk sees. */
  freeze_results: ['lead'],
  /** Tables with nothing hidden, after stating what for. */
  see_exact: ['analyst'],
  /** Single answers, after stating what for. */
  export_answers: ['analyst'],
  /** An edition that no longer holds: it stays, and says so. */
  withdraw_edition: ['lead', 'owner'],
  /** The report before it is published, with numbers that may be published. */
  see_report: ['lead', 'analyst', 'reader'],
  write_report: ['lead', 'analyst'],
  publish_report: ['lead'],
  give_roles: ['lead', 'owner'],
  see_log: ['lead', 'owner'],
  run_system: ['owner'],
} as const satisfies Readonly<Record<string, readonly Holder[]>>;

export type Permission = keyof typeof holders;

export const permissions: readonly Permission[] = Object.keys(holders).filter((name): name is Permission => Object.hasOwn(holders, name));

export function holdersOf(permission: Permission): readonly Holder[] {
  return holders[permission];
}
