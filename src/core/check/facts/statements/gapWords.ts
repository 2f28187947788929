// Words and marks that several rules allow between the parts of a statement.

/** Words before an event for which people meet, and before a country to which a statement is limited. Folded. */
export const FOR: ReadonlySet<string> = new Set('for pour fur voor para'.split(' '));

/** A comma. */
export const COMMA: ReadonlySet<string> = new Set([',']);

/** A colon, as after a name that opens a line of a list. */
export const COLON: ReadonlySet<string> = new Set([':']);
