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
    const open = (some) => {
      chosen = -1;
      list.hidden = !some;
      box.setAttribute('aria-expanded', String(some));
    };

    // What was searched for last, in this browser alone; nothing of it is sent anywhere.
    const RECENT = 'maplebridge.recent';
    const recent = () => {
      try {
        return JSON.parse(localStorage.getItem(RECENT)) || [];
      } catch (e) {
        return [];
      }
    };
    const remember = (searches) => {
      try {
        localStorage.setItem(RECENT, JSON.stringify(searches.slice(0, 8)));
      } catch (e) {
        // a browser that keeps nothing
      }
    };
    const option = (text, act) => {
      const item = document.createElement('li');
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      const link = document.createElement('a');
      link.tabIndex = -1;
      link.textContent = text;
      act(link);
      item.append(link);
      return item;
    };
    const offerRecent = () => {
      const searches = recent();
      list.setAttribute('aria-label', box.dataset.recent);
      list.replaceChildren(
        ...searches.map((q) => option(q, (link) => { link.href = box.form.action + '?q=' + encodeURIComponent(q); })),
        option(box.dataset.recent + ' · ' + box.dataset.forget, (link) => {
          link.href = '#';
          link.className = 'small';
          link.addEventListener('click', (event) => {
            event.preventDefault();
            remember([]);
            close();
          });
        }));
      open(searches.length > 0);
    };
    const asking = new URLSearchParams(location.search).get('q');
    if (asking && location.pathname === new URL(box.form.action).pathname && asking.length <= 60) {
      remember([asking, ...recent().filter((q) => q !== asking)]);
    }

    const ask = async () => {
      const typed = box.value.trim();
      const turn = ++asked;
      if (!typed) {
        offerRecent();
        return;
      }
      if (typed.length > 60) {
        close();
        return;
      }
      try {
        const answer = await fetch(box.dataset.suggest + '?q=' + encodeURIComponent(typed));
        if (!answer.ok || turn !== asked) return;
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        list.setAttribute('aria-label', box.dataset.label);
        list.replaceChildren(...page.querySelectorAll('li'));
        open(list.children.length > 0 && document.activeElement === box);
      } catch (e) {
        close();
      }
    };
    box.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 120);
    });
    box.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (list.hidden) {
        if (event.key === 'ArrowDown' && !box.value.trim()) {
          event.preventDefault();
          offerRecent();
        }
        return;
      }
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

  // Up and down go from hit to hit, Enter opens one.
  const hits = Array.from(document.querySelectorAll('.hits .hit h2 a'));
  document.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = hits.indexOf(document.activeElement);
    const free = document.activeElement === document.body || document.activeElement.id === 'main' || at >= 0;
    if (!step || !hits.length || !free || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const to = at + step;
    if (to >= 0 && to < hits.length) {
      event.preventDefault();
      hits[to].focus();
      hits[to].closest('.hit').scrollIntoView({ block: 'nearest' });
    }
  });

  if (document.querySelector('[data-compare]')) {
    import('./compare.js');
  }

  // On a narrow screen filters and outline begin closed.
  if (window.matchMedia('(max-width: 760px)').matches) {
    document.querySelectorAll('details.drawer').forEach((drawer) => { drawer.open = false; });
  }
})();
