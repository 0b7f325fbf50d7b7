/* Sessions of the timetable as a calendar (RFC 5545), with the names that the calendars of the site give them. */

const stamp = (moment) => new Date(moment).toISOString().replace(/[-:]|\.\d+/g, "");
const plain = (text) => text.replace(/\s+/g, " ").trim().replace(/[\\;,]/g, "\\$&");

/* No line is longer than 75 octets (§3.1). */
function folded(line) {
  const pieces = [""];
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > 75) {
      pieces.push("");
      octets = 1;
    }
    pieces[pieces.length - 1] += letter;
    octets += size;
  }
  return pieces.join("\r\n ");
}

function event(card, host) {
  const link = card.querySelector("h4 a");
  const room = card.querySelector(".prg-in");
  // Who had it under an older id must not have it twice.
  const id = card.dataset.was?.split(" ")[0] || card.dataset.id;
  return [
    "BEGIN:VEVENT",
    `UID:${id.replace("/", "-")}@${host}`,
    `DTSTAMP:${stamp(Date.now())}`,
    `SEQUENCE:${card.dataset.sequence || 0}`,
    `DTSTART:${stamp(card.dataset.start)}`,
    `DTEND:${stamp(card.dataset.end)}`,
    `SUMMARY:${plain(link.textContent)}`,
    ...(room ? [`LOCATION:${plain(room.textContent)}`] : []),
    `STATUS:${card.classList.contains("prg-off") ? "CANCELLED" : "CONFIRMED"}`,
    `URL:${link.href}`,
    "END:VEVENT",
  ];
}

export function save(cards, host) {
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//mkdocs-programme//timetable//EN"];
  const lines = [...head, ...cards.flatMap((card) => event(card, host)), "END:VCALENDAR", ""];
  const file = document.createElement("a");
  file.href = URL.createObjectURL(new Blob([lines.map(folded).join("\r\n")], { type: "text/calendar;charset=utf-8" }));
  file.download = "programme.ics";
  file.click();
  setTimeout(() => URL.revokeObjectURL(file.href), 1000);
}
