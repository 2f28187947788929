import { validate } from 'dossier:schema';
import type { ShapeError } from '../../../core/dossier/finding';

/**
 * Validates a value against the schema of a dossier file. Returns all errors, up to a hundred in each map or list. The code of the schema
 * is evaluated at the first call.
 */
export function validateShape(value: unknown): readonly ShapeError[] {
	return validate(value) ? [] : (validate.errors ?? []);
}
