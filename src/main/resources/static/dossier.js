// Keeps the facts that were picked, in this browser alone, from page to page.
const form = document.getElementById('dossier');
const KEY = 'dossier';
const MOST = 500;
const PICK = 'input[name="fact"][form="dossier"]';
const boxes = () => Array.from(document.querySelectorAll(PICK));

const read = () => {
  try {
    return new Set(JSON.parse(localStorage.getItem(KEY) || '[]').filter((id) => typeof id === 'string'));
  } catch (e) {
    return new Set();
  }
};

const write = (picked) => {
  try {
    localStorage.setItem(KEY, JSON.stringify(Array.from(picked).slice(0, MOST)));
  } catch (e) {
    // the page goes on with what is ticked on it
  }
};

if (form) {
  const count = form.querySelector('.count');
  const hint = count.textContent;
  const clear = document.createElement('button');
  clear.type = 'button';
  clear.textContent = form.dataset.clear;
  form.append(clear);

  const show = () => {
    const picked = read();
    boxes().forEach((box) => { box.checked = picked.has(box.value); });
    count.textContent = picked.size ? form.dataset.count.replace('{0}', picked.size).replace(/\{0\|([^|}]*)\|([^}]*)\}/, picked.size === 1 ? '$1' : '$2') : hint;
    clear.hidden = picked.size === 0;
    form.classList.toggle('some', picked.size > 0);
  };

  // a quote may be shown a second time in the margin: whichever box is ticked
  document.addEventListener('change', (event) => {
    const box = event.target;
    if (!box.matches || !box.matches(PICK)) return;
    const picked = read();
    if (box.checked) picked.add(box.value);
    else picked.delete(box.value);
    write(picked);
    show();
  });
  clear.addEventListener('click', () => {
    write(new Set());
    show();
  });
  form.addEventListener('formdata', (event) => {
    const here = new Set(boxes().map((box) => box.value));
    read().forEach((id) => { if (!here.has(id)) event.formData.append('fact', id); });
  });
  addEventListener('pageshow', show);
  show();
}
