/** Removes the comment after a plain YAML value on one line. */
export function withoutYamlComment(value: string): string {
	const comment = value.search(/(?<![^ \t])#/);
	return comment < 0 ? value : value.slice(0, comment);
}
