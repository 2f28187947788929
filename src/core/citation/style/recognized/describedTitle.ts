import type { CslItem } from '../../../dossier/model';
import { textField } from '../fields';

/** What a work is, as APA style describes it after the title (9.21). */
const FORM =
	/^(.{2,300}?) ?\[((?:(?:online|YouTube|TikTok|streaming) )?video|film|TV series(?: episode)?|(?:audio |video )?podcast(?: episode)?|data ?set|(?:computer )?software|mobile app|tweet|post|infographic|photograph|painting|press release|fact sheet|policy brief|white paper|brochure|webinar|(?:PowerPoint )?slides|lecture notes|speech(?: audio recording)?|conference (?:session|presentation)|paper presentation|poster presentation|album|song|map|large language model)\]\.?$/i;

/** Returns a record whose title ends with what the work is in brackets with that as its genre; `undefined` for other records. */
export function asDescribedInTitle(csl: CslItem): CslItem | undefined {
	const [, title, genre] = textField(csl, 'genre') === '' ? (FORM.exec(textField(csl, 'title')) ?? []) : [];
	return title === undefined || genre === undefined ? undefined : { ...csl, title, genre };
}
