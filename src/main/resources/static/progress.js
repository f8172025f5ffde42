// Moves the bar of an import as the service tells how far it is; shows the report when it has ended.
const going = document.getElementById('going');
const words = going.dataset;
const bar = going.querySelector('progress');
const show = (id, text) => { document.getElementById(id).textContent = text; };
const fill = (pattern, ...values) => values.reduce((text, value, i) => text.replace('{' + i + '}', value), pattern);
const time = (seconds) => seconds < 60 ? fill(words.second, seconds) : fill(words.minute, Math.floor(seconds / 60), seconds % 60);

const events = new EventSource(words.events);
events.addEventListener('status', (event) => {
  const status = JSON.parse(event.data);
  show('message', status.message);
  if (status.stage === 'DONE' || status.stage === 'FAILED') {
    events.close();
    location.reload();
    return;
  }
  if (status.total > 0) {
    bar.max = status.total;
    bar.value = status.finished;
    show('counted', fill(words.counted, status.finished.toLocaleString(), status.total.toLocaleString()));
  }
  show('left', status.secondsLeft == null ? '' : fill(words.left, time(status.secondsLeft)));
  show('current', status.current);
});
events.addEventListener('error', () => show('left', words.lost));
