/* Runs before anything of a timetable is seen: an address that asks for less than the whole says so to our styles, and
 * what the script of the page will take away is not shown first. <html data-prg-asked> is empty until that has chosen. */
if (/[?&](?!now=)\w+=./.test(location.search) || /^#s=/.test(location.hash)) document.documentElement.dataset.prgAsked = "";
