import { readFile } from 'node:fs/promises';

const PICTURE = /^!\[[^\]]*\]\((?!https:)[^)\s]+\)\n\n?/gm;

/**
 * The text of a Markdown file as the page of an extension can show it: without the pictures that are files. VS Code loads
 * pictures there from https addresses alone, and shows a broken one for a file of the extension and for a `data:` address.
 */
export async function readmeForPage(file: string): Promise<string> {
	return (await readFile(file, 'utf8')).replace(PICTURE, '');
}
