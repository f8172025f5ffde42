// Shows in the margin the sentences behind the statement under the pointer or the focus. Without room for a margin, and
// without this script, the same sentences unfold below their statement.
const article = document.querySelector('.with-margin');
const margin = article && article.querySelector('.margin');
if (margin) {
  const wide = window.matchMedia('(min-width: 1140px)');
  const box = document.createElement('div');
  margin.append(box);
  const HINT = 72;
  let shown = null;
  let pinned = null;

  const place = (fact) => {
    const top = fact.getBoundingClientRect().top - margin.getBoundingClientRect().top;
    const most = Math.max(HINT, margin.offsetHeight - box.offsetHeight);
    box.style.top = Math.max(HINT, Math.min(top, most)) + 'px';
  };
  const show = (fact) => {
    const notes = fact.querySelector('.cites > .notes');
    if (!notes || shown === fact) return;
    if (shown) shown.classList.remove('shown');
    shown = fact;
    fact.classList.add('shown');
    box.replaceChildren(...Array.from(notes.cloneNode(true).children));
    place(fact);
  };
  const over = (event) => {
    if (!wide.matches || pinned) return;
    const fact = event.target.closest && event.target.closest('.fact');
    if (fact) show(fact);
  };
  const pin = (fact) => {
    if (pinned) pinned.classList.remove('pinned');
    pinned = pinned === fact ? null : fact;
    if (pinned) {
      pinned.classList.add('pinned');
      show(fact);
    }
  };
  article.addEventListener('pointerover', over);
  article.addEventListener('focusin', (event) => {
    const fact = event.target.closest && event.target.closest('.fact');
    if (wide.matches && fact) show(fact);
  });
  article.addEventListener('click', (event) => {
    const summary = event.target.closest && event.target.closest('.cites > summary');
    if (wide.matches && summary) {
      event.preventDefault();
      pin(summary.closest('.fact'));
    }
  });
  const hint = document.createElement('p');
  hint.className = 'hint';
  hint.textContent = margin.dataset.hint;
  // something to see from the start: what the address points at, else the first statement
  const target = article.querySelector('.fact:target');
  const first = target || article.querySelector('.rows .fact, .telling') || article.querySelector('.fact');
  if (wide.matches && first) {
    show(first);
    first.classList.remove('shown');
  }
  margin.prepend(hint);
}
