/** An answer that was acknowledged is on disk, no answer is ever logged, and no door but a closed socket. */
const settings: ReadonlyMap<string, string> = new Map([
  ['listen_addresses', ''],
  ['port', '5432'],
  ['unix_socket_permissions', '0700'],
  ['fsync', 'on'],
  ['synchronous_commit', 'on'],
  ['full_page_writes', 'on'],
  ['log_statement', 'none'],
  ['log_min_duration_statement', '-1'],
  // An error may quote what it is about; whoever asked is told it, and we write down its code.
  ['log_min_messages', 'log'],
  ['log_min_error_statement', 'panic'],
  ['log_error_verbosity', 'terse'],
  ['log_parameter_max_length', '0'],
  ['log_parameter_max_length_on_error', '0'],
  ['log_checkpoints', 'off'],
  ['logging_collector', 'off'],
  ['max_connections', '100'],
  ['shared_buffers', '64MB'],
  ['work_mem', '8MB'],
  ['maintenance_work_mem', '32MB'],
  ['min_wal_size', '32MB'],
  ['max_wal_size', '256MB'],
  ['wal_level', 'minimal'],
  ['max_wal_senders', '0'],
  ['max_replication_slots', '0'],
  ['jit', 'off'],
  ['timezone', 'UTC'],
  ['log_timezone', 'UTC'],
]);

export const serverSettings: readonly string[] = [...settings].flatMap(([name, value]) => ['-c', `${name}=${value}`]);
