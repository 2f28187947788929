import type { ShapeError } from './finding';
import { FACT_PROPERTIES } from './vocabulary';

/**
 * Leaves out errors that only repeat another: where a value can have one of several forms, a validator reports what each of them lacks. What is
 * left is what the form lacks that was meant; for a fact without a value, or with two, only that.
 */
export function withoutOtherForms(errors: readonly ShapeError[]): readonly ShapeError[] {
	return errors.filter(({ keyword }) => keyword === 'oneOf').reduce<readonly ShapeError[]>(withoutFormsOf, errors);
}

function withoutFormsOf(errors: readonly ShapeError[], several: ShapeError): readonly ShapeError[] {
	const isHere = ({ instancePath }: ShapeError) => instancePath === several.instancePath;
	const others = errors.filter(error => error !== several && (isHere(error) || error.instancePath.startsWith(`${several.instancePath}/`)));
	const isValue = ({ keyword, params }: ShapeError) => keyword === 'required' && Object.hasOwn(FACT_PROPERTIES, String(params['missingProperty']));
	if (others.filter(isHere).every(({ keyword }) => keyword === 'required') && (others.length === 0 || others.some(error => isHere(error) && isValue(error)))) {
		return errors.filter(error => !(isHere(error) && isValue(error)));
	}
	const isType = (error: ShapeError) => isHere(error) && error.keyword === 'type';
	const [firstType] = others.filter(isType);
	const hasSpecific = others.some(error => !isType(error));
	return errors.filter(error => error !== several && (!isType(error) || !hasSpecific && error === firstType));
}
