/** A plain value on a line of YAML without the comment behind it. */
export function withoutYamlComment(value: string): string {
	const comment = value.search(/(?<![^ \t])#/);
	return comment < 0 ? value : value.slice(0, comment);
}
