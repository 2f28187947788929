import type { Command } from '../command';
import { reference } from './reference';
import { validate } from './validate';

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [reference, validate];
