import { SiteSearch } from './siteSearch';

// The script of the pages of a website. It needs no server.

const box = document.getElementById('site-search');
if (box) {
	new SiteSearch(box).show();
}
