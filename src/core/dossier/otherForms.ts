import type { ShapeError } from './finding';
import { FACT_PROPERTIES } from './vocabulary';

/**
 * Leaves out errors that only repeat another error. If a value can have one of several forms, a validator reports first what each of them
 * lacks, then that none matches. The remaining errors say what the intended form lacks or, for a fact without a value or with two, that
 * exactly one is needed.
 */
export function withoutOtherForms(errors: readonly ShapeError[]): readonly ShapeError[] {
	const kept: ShapeError[] = [];
	for (const error of errors) {
		if (error.keyword === 'oneOf') {
			const forms: ShapeError[] = [];
			for (let last = kept.at(-1); last && isInside(last, error); last = kept.at(-1)) {
				forms.unshift(last);
				kept.pop();
			}
			kept.push(...meant(forms, error));
		} else {
			kept.push(error);
		}
	}
	return kept;
}

function isInside({ instancePath }: ShapeError, { instancePath: outer }: ShapeError): boolean {
	return instancePath === outer || instancePath.startsWith(`${outer}/`);
}

/** Returns the remaining errors in the forms of a value, of which none or more than one matches. */
function meant(forms: readonly ShapeError[], several: ShapeError): readonly ShapeError[] {
	const isHere = ({ instancePath }: ShapeError) => instancePath === several.instancePath;
	const isValue = (error: ShapeError) =>
		isHere(error) && error.keyword === 'required' && Object.hasOwn(FACT_PROPERTIES, String(error.params['missingProperty']));
	if (forms.length === 0 || forms.some(isValue)) {
		return [...forms.filter(error => !isValue(error)), several];
	}
	const isType = (error: ShapeError) => isHere(error) && error.keyword === 'type';
	const specific = forms.filter(error => !isType(error));
	return specific.length > 0 ? specific : forms.slice(0, 1);
}
