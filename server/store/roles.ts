/** The parts the store plays. Each schema has its own; `owner` made everything and only migrates, vacuums and switches. */
export const roleKinds = ['submit', 'people', 'drafts', 'reader', 'mixer', 'eraser', 'desk'] as const;

export type RoleKind = (typeof roleKinds)[number];
export type Role = RoleKind | 'owner';

/** Names in the database cluster, where roles are shared by all databases. */
export type RoleNames = ReadonlyMap<RoleKind, string>;

export function isRoleKind(word: string): word is RoleKind {
  return roleKinds.some((kind) => kind === word);
}
