import { fold } from '../../text/fold';

/** Words in the names of many conventions and of their conferences, folded. */
const COMMON: ReadonlySet<string> = new Set(
	'convention conference conferencia konferenz conferentie treaty framework united nation convencion convenio naciones unidas marco nation uny unie contre contra against ubereinkommen vereinten nationen konvention gegen verdrag verenigde naty tegen relative sobre traite tratado'.split(
		' ',
	),
);

/** Returns the words of a name that say what it is about, folded, in the singular and with -ize. */
export function subjectOf(name: string): readonly string[] {
	return fold(name)
		.split(/[^\p{L}]+/u)
		.filter(word => word.length > 3)
		.map(word =>
			word
				.replace(/(?<=.{3})ise/u, 'ize')
				.replace(/ies$/u, 'y')
				.replace(/(?<=.{3})s$/u, ''),
		)
		.filter(word => !COMMON.has(word));
}
