const NAME = /\sname\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'/>]+))/i;

/** Returns the name in the tag of a note, or in its attributes; `undefined` if it has none. */
export function noteNameIn(tag: string): string | undefined {
	const [, double, single, bare] = NAME.exec(tag) ?? [];
	return (double ?? single ?? bare)?.trim();
}
