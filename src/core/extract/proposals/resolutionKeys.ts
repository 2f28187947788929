import { fold } from '../../text/fold';

/**
 * “Security Council resolution 2482 (2019)”, “CTOC/COP/RES/10/5”, “résolution 55/25 de l’Assemblée générale”: what is before or after the
 * number says whose resolution it is.
 */
const NUMBER = /(?:\/RES\/|(?<!\p{L})r[eé]solu\p{L}{1,6}\s)(\d[\d/.]{0,20}(?:\s?\(\d{4}\))?)/iu;

const BODY_AFTER = /^\s(?:of|de|du|del|van|der)(?!\p{L})/iu;

/** Gives the names of one resolution the same key, whether they have its number only or also its body. */
export class ResolutionKeys {
	/** The body of the first name with a number. */
	private readonly bodies = new Map<string, string>();

	/** Returns the keys of a name: none if it has no number. The number of another body has a key of its own. */
	of(name: string): readonly string[] {
		const found = NUMBER.exec(name);
		if (found === null) {
			return [];
		}
		const rest = name.slice(found.index + found[0].length);
		const ofBody = BODY_AFTER.exec(rest)?.[0];
		if (rest !== '' && ofBody === undefined) {
			return [];
		}
		const number = (found[1] ?? '').replace(/\s/gu, '');
		const body = fold((name.slice(0, found.index) || rest.slice(ofBody?.length ?? 0)).trim());
		const known = this.bodies.get(number);
		if (known === undefined && body !== '') {
			this.bodies.set(number, body);
		}
		return [body === '' || known === undefined || known === body ? `r ${number}` : `r ${body} ${number}`];
	}
}
