// Adds to pages that work without it: the / key, suggestions while typing, recent searches, arrows among hits.
(() => {
  'use strict';
  const box = document.getElementById('q');

  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest && event.target.closest('input, select, textarea');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });

  if (box) {
    const list = document.createElement('ul');
    list.className = 'options';
    list.id = 'options';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', box.dataset.label);
    box.parentNode.append(list);
    box.setAttribute('role', 'combobox');
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-controls', 'options');
    box.setAttribute('aria-expanded', 'false');
    let waiting = 0;
    let asked = 0;
    let chosen = -1;

    const options = () => Array.from(list.children);
    const close = () => {
      list.hidden = true;
      chosen = -1;
      box.setAttribute('aria-expanded', 'false');
      box.removeAttribute('aria-activedescendant');
    };
    const choose = (index) => {
      const all = options();
      chosen = (index + all.length) % all.length;
      all.forEach((option, i) => {
        option.id = 'option-' + i;
        option.setAttribute('aria-selected', String(i === chosen));
      });
      box.setAttribute('aria-activedescendant', 'option-' + chosen);
    };
    const ask = async () => {
      const typed = box.value.trim();
      const turn = ++asked;
      if (!typed || typed.length > 60) {
        close();
        return;
      }
      try {
        const answer = await fetch(box.dataset.suggest + '?q=' + encodeURIComponent(typed));
        if (!answer.ok || turn !== asked) return;
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        list.replaceChildren(...page.querySelectorAll('li'));
        chosen = -1;
        const some = list.children.length > 0 && document.activeElement === box;
        list.hidden = !some;
        box.setAttribute('aria-expanded', String(some));
      } catch (e) {
        close();
      }
    };
    box.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 120);
    });
    box.addEventListener('keydown', (event) => {
      if (list.hidden || event.isComposing) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        choose(chosen + (event.key === 'ArrowDown' ? 1 : chosen < 0 ? 0 : -1));
      } else if (event.key === 'Enter' && chosen >= 0) {
        event.preventDefault();
        options()[chosen].querySelector('a').click();
      } else if (event.key === 'Escape') {
        close();
      }
    });
    box.addEventListener('blur', () => setTimeout(close, 150));
  }

  // On a narrow screen filters and outline begin closed.
  if (window.matchMedia('(max-width: 760px)').matches) {
    document.querySelectorAll('details.drawer').forEach((drawer) => { drawer.open = false; });
  }
})();
