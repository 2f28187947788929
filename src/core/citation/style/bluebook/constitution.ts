import { join, plain, smallCaps } from '../rich';
import type { Rich } from '../style';
import type { Work } from '../work';
import { ABBREVIATED_PLACES } from './abbreviations';
import { pinpoint, type Places } from './bluebookParts';

/**
 * Formats the constitution of the United States or of a State with the part of it that the record names in any field (rule 11);
 * `undefined` for other laws.
 */
export function constitution(work: Work, places: Places): Rich | undefined {
	const { title, container, section, number, publisher } = work;
	const named = constitutionOf(title) ?? constitutionOf(container);
	if (named === undefined) {
		return undefined;
	}
	const inTitle = constitutionOf(title) === undefined ? title : named.part;
	const part = [section, inTitle, number, publisher].find(text => text !== '' && partsOfConstitution(text) !== '') ?? '';
	return join([smallCaps(named.name), join([plain(partsOfConstitution(part)), pinpoint(places)], ', ')], ' ');
}

interface NamedConstitution {
	readonly name: string;
	/** What follows the name in a title; empty in most. */
	readonly part: string;
}

function constitutionOf(text: string): NamedConstitution | undefined {
	const at = text.search(/[,:]? (?:art|amend|pmbl|preamble|§)/i);
	const name = at < 0 ? text : text.slice(0, at);
	const part = at < 0 ? '' : text.slice(at).replace(/^[,:]? /, '');
	if (
		/^(?:(?:the )?constitution of the united states(?: of america)?|(?:the )?(?:united states|u\.? ?s\.?) const(?:itution)?\.?)$/i.test(name)
	) {
		return { name: 'U.S. Const.', part };
	}
	const [, of, before] =
		/^(?:the )?constitution of (?:the (?:state|commonwealth) of )?(.{4,30})$|^(.{3,30}?) (?:state )?const(?:itution|\.)$/i.exec(name) ?? [];
	const state = ABBREVIATED_PLACES.get(of ?? before ?? '') ?? [...ABBREVIATED_PLACES.values()].find(short => short === before);
	return state === undefined ? undefined : { name: `${state} Const.`, part };
}

/** Abbreviates the parts of a constitution (table 16): `amend. IV`, `art. I, § 8`; empty for other text. */
function partsOfConstitution(text: string): string {
	const short = text
		.replace(/\bamend(?:ments?\b|\.)/gi, 'amend.')
		.replace(/\bart(?:icles?\b|\.)/gi, 'art.')
		.replace(/(?:\b(?:section|sec\.)|§) ?/gi, '§\u00A0')
		.replace(/\b(?:clause|cl\.)/gi, 'cl.')
		.replace(/\b(?:preamble|pmbl\.?)/gi, 'pmbl.');
	return /^(?:amend\.|art\.|§|pmbl\.)/.test(short) ? short : '';
}
