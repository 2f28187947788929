/** Comments, commands that begin a numbered chapter or end its influence on the numbers of notes, and other signs after a backslash. */
const TOKEN = /%[^\n]*|\\(?:(?<chapter>chapter[ \t]*[[{])|(?<without>counterwithout\*?[ \t]*\{footnote\}[ \t]*\{chapter\})|[^])/g;

/**
 * Returns the offsets of numbered chapters, which start the numbers of footnotes again in all classes that have chapters (LaTeX, “The
 * standard document classes”), unless `\counterwithout` says otherwise. `\chapter*` does not count.
 */
export function chapterStarts(text: string): readonly number[] {
	if (!text.includes('\\chapter')) {
		return [];
	}
	const commands = [...text.matchAll(TOKEN)];
	return commands.some(({ groups }) => groups?.['without'] !== undefined)
		? []
		: commands.flatMap(({ index, groups }) => (groups?.['chapter'] === undefined ? [] : [index]));
}
