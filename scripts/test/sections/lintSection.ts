import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { commandSection } from './commandSection';
import type { Section } from './section';

/** The files that decide what ESLint reports about any other: its rules, ours, and the versions of all packages. */
const DECIDING = ['eslint.config.mjs', 'scripts/lint/noStaleDocument.mjs', 'package-lock.json'];

/**
 * Creates the section that runs ESLint. A file is not checked again if neither its content nor the rules have changed since it last had no
 * problem; the rules look at one file at a time.
 */
export function lintSection(root: string): Section {
	const rules = createHash('sha256');
	for (const file of DECIDING) {
		rules.update(readFileSync(path.join(root, file)));
	}
	const known = path.join('out', 'lint', `${rules.digest('hex').slice(0, 16)}.json`);
	return commandSection('lint', ['node_modules/eslint/bin/eslint.js', '.', '--cache', '--cache-strategy', 'content', '--cache-location', known]);
}
