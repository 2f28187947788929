import type { Command } from '../command';
import { abbreviations } from './abbreviations';
import { check } from './check';
import { cite } from './cite';
import { convert } from './convert';
import { exportCommand } from './export';
import { find } from './find';
import { fingerprint } from './fingerprint';
import { lsp } from './lsp';
import { newDossier } from './newDossier';
import { reference } from './reference';
import { show } from './show';
import { site } from './site';
import { validate } from './validate';

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [
	find,
	show,
	cite,
	check,
	abbreviations,
	reference,
	newDossier,
	validate,
	fingerprint,
	convert,
	exportCommand,
	site,
	lsp,
];
