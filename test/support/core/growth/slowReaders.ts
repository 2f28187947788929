/** Readers with superlinear growth, each for a different reason. */
export const SLOW_READERS: Readonly<Record<string, (text: string) => unknown>> = {
	'copies the rest at each place': text => {
		for (let rest = text; rest !== '';) {
			rest = rest.slice(1);
		}
	},
	'looks for what is not there from each place': text => {
		for (let at = 0; at < text.length; at++) {
			text.indexOf('-->', at);
		}
	},
	'looks for it with includes': text => {
		for (let at = 0; at < text.length; at += 4) {
			text.includes('-->', at);
		}
	},
	'looks back from each place': text => {
		for (let at = 0; at < text.length; at++) {
			text.lastIndexOf('-->', at);
		}
	},
	'starts a search at each place': text => {
		const end = /-->/g;
		for (let at = 0; at < text.length; at++) {
			end.lastIndex = at;
			end.test(text);
		}
	},
	'starts a sticky expression at each place that fails at the end': text => {
		const quoted = /<[^>]*>/y;
		for (let at = 0; at < text.length; at++) {
			quoted.lastIndex = at;
			quoted.test(text);
		}
	},
	'gives up an optional part at the end': text => text.replace(/<(?:[^>]*>)?/g, ''),
	'gives up a part that is looked ahead for': text => text.replace(/<(?:(?=[^>]*>)|)/g, ''),
	'makes sure at each place that something is not ahead': text => text.match(/<(?![^>]*>)/g),
	'splits where nothing is ahead': text => text.split(/(?=<[^>]*>)/),
	'reads the rest by index from each place': text => {
		for (let at = 0; at < text.length; at++) {
			let end = at;
			while (end < text.length && text[end] !== '>') {
				end++;
			}
		}
	},
	'reads the rest by character code from each place': text => {
		let sum = 0;
		for (let at = 0; at < text.length; at += 4) {
			for (let end = at; end < text.length; end++) {
				sum += text.charCodeAt(end);
			}
		}
		return sum;
	},
	'reads the rest in a function that calls itself': text => {
		function read(at: number): number {
			return at < text.length && text[at] !== '>' ? read(at + 1) : at;
		}
		return Array.from({ length: text.length / 16 }, (_, index) => read(16 * index));
	},
	'spreads what was found into a new list each time': text =>
		[...text].reduce<readonly string[]>((found, character) => [...found, character], []),
	'looks in a growing list each time': text => {
		const seen: number[] = [];
		for (let at = 0; at < text.length; at++) {
			if (!seen.includes(at)) {
				seen.push(at);
			}
		}
	},
	'asks a function about all that was found before': text =>
		[...text].filter((_, at, all) => all.findIndex((__, other) => other === at) < 0),
	'is linear but for a rare look at the rest': text => {
		const passes = Array.from({ length: 5 }, () => [...text].length);
		for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', at + 8)) {
			text.indexOf('-->', at);
		}
		return passes;
	},
};

/** Linear readers, some of which take steps that look superlinear. */
export const LINEAR_READERS: Readonly<Record<string, (text: string) => unknown>> = {
	'splits and joins': text => text.split('!').map(part => part.toUpperCase()).join(' '),
	'tries many sticky expressions at each place': text => {
		const tokens = [/<[a-z]/y, /"[^"]*"/y, /<!--(?!-)/y, /[a-z]+/y, /-\b/y];
		for (let at = 0; at < text.length; at++) {
			for (const token of tokens) {
				token.lastIndex = at;
				token.test(text);
			}
		}
	},
	'replaces with what comes before and after': text => text.replace(/(?<=<)!(?=-)(-)\1/g, '$&'),
	'looks for what is near': text => {
		for (let at = 0; at >= 0 && at < text.length; at = text.indexOf('<', at + 1)) {
			text.slice(at, text.indexOf('--', at));
		}
	},
	'looks at no more than a hundred characters': text => {
		for (let at = 0; at < text.length; at++) {
			text.slice(at, at + 100).includes('-->');
		}
	},
	'reads nothing but the first character': text => text.charAt(0),
};
