import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { commandSection } from './commandSection';
import type { Section } from './section';

/** The folder of our own rules. */
const RULES = 'scripts/lint';

/**
 * Creates the section that runs ESLint. A file is not checked again if neither its content nor the rules have changed since it last had no
 * problem; the rules look at one file at a time.
 */
export function lintSection(root: string): Section {
	const rules = createHash('sha256');
	const own = readdirSync(path.join(root, RULES)).sort().map(name => `${RULES}/${name}`);
	// ESLint itself only notices another configuration of a rule, but not another rule of the same name. The lockfile has all versions.
	for (const file of ['eslint.config.mjs', 'package-lock.json', ...own]) {
		rules.update(readFileSync(path.join(root, file)));
	}
	const known = path.join('out', 'lint', `${rules.digest('hex').slice(0, 16)}.json`);
	return commandSection('lint', ['node_modules/eslint/bin/eslint.js', '.', '--cache', '--cache-strategy', 'content', '--cache-location', known]);
}
