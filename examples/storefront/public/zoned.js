/** A moment in the visitor's own time; as the server wrote it, it is the shop's. */
export function inOwnZone(time) {
  const format = { dateStyle: 'long', timeStyle: 'short' };
  time.textContent = new Intl.DateTimeFormat(time.dataset.zoned, format).format(
    new Date(time.dateTime),
  );
}
