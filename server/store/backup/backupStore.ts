/** All that is kept, as lines of text that another database can be filled with. */
export interface BackupStore {
  /**
   * One moment of the whole database: a line that says what it is, then a line a table and a line a row. Rows come in an
   * order of chance, so that the copy tells no more of who answered what than the database does.
   */
  lines(): AsyncIterable<string>;
  /**
   * Fills an empty database, all or nothing; what is there goes first with `replace`.
   *
   * Errors ProblemError restore_not_empty, restore_other_version, backup_damaged.
   */
  restore(lines: AsyncIterable<string>, options: { readonly replace: boolean }): Promise<{ readonly rows: number }>;
}
