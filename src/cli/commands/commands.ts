import type { Command } from '../command';
import { abbreviations } from './abbreviations';
import { newDossier } from './newDossier';
import { reference } from './reference';
import { validate } from './validate';

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [abbreviations, newDossier, reference, validate];
