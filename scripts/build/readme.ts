import { readFile } from 'node:fs/promises';

const PICTURE = /^!\[[^\]]*\]\((?!https:)[^)\s]+\)\n\n?/gm;

/**
 * Returns the text of a Markdown file for the extension's page in VS Code, without images stored as files: that page only
 * loads images from `https` addresses, and shows a broken image for local files and `data:` URLs.
 */
export async function readmeForPage(file: string): Promise<string> {
	return (await readFile(file, 'utf8')).replace(PICTURE, '');
}
