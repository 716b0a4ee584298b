/// What the page does where scripts are allowed: copies commands, keeps boxes, times and notes, exports and imports them.
enum ReportScript {
  /// Without the indentation and the comments, which are for those who write it.
  static let source = written.split(separator: "\n", omittingEmptySubsequences: false)
    .map { $0.drop { $0 == " " } }
    .filter { !$0.hasPrefix("//") }
    .joined(separator: "\n")

  private static let written = """

    'use strict';
    (() => {
      const plan = document.documentElement.dataset.plan;
      const key = 'nomad-upgrade-plan ' + plan;
      let silence;
      const say = text => {
        const box = document.getElementById('say');
        box.textContent = text;
        clearTimeout(silence);
        silence = setTimeout(() => { box.textContent = ''; }, 6000);
      };
      const make = (name, text, parent) => {
        const element = document.createElement(name);
        if (text) element.textContent = text;
        if (parent) parent.append(element);
        return element;
      };

      // What was recorded, {step id: {done, started, ended, note}}; every step is kept by itself, so that two windows
      // with this page do not write over what the other one has.
      const record = Object.create(null), keyOf = step => key + ' ' + step;
      const entryOf = text => {
        try { const entry = JSON.parse(text); return entry && typeof entry === 'object' ? entry : null; } catch { return null; }
      };
      let keeps = true;
      try {
        for (let at = 0; at < localStorage.length; at += 1) {
          const name = localStorage.key(at);
          const entry = name.startsWith(key + ' ') && entryOf(localStorage.getItem(name));
          if (entry) record[name.slice(key.length + 1)] = entry;
        }
      } catch { keeps = false; }
      const save = step => {
        try { localStorage.setItem(keyOf(step), JSON.stringify(record[step])); } catch {
          keeps = false;
          say('This browser does not keep the record. Export it before you close the page.');
        }
      };
      const now = () => new Date().toISOString().slice(0, 16) + 'Z';

      const steps = [...document.querySelectorAll('.steps>li')];
      // The page's ids begin with a section's number, those of the plan with its id. A box comes before the title.
      for (const step of steps) {
        const part = step.closest('.part'), end = step.id.slice(part.id.length);
        step.dataset.step ||= part.dataset.id + end;
        const head = step.firstElementChild, label = make('label');
        make('input', '', label).type = 'checkbox';
        label.append(...head.childNodes);
        head.append(label);
      }
      const idOf = step => step.dataset.step;
      const title = step => step.querySelector('label').textContent;

      // A link stands where a step says more in the words of another one: here they stand at both. What a part is tells
      // the element that it begins with.
      const said = step => {
        const found = {};
        for (const part of step.children) {
          if (!/^(P|SMALL)$/.test(part.tagName)) continue;
          const first = part.firstElementChild && part.firstElementChild.tagName;
          found[part.tagName === 'SMALL' ? 'facts' : {B: 'expect', I: 'otherwise'}[first] || 'why'] = part;
        }
        return found;
      };
      for (const link of document.querySelectorAll('.steps>li>a')) {
        const step = link.parentNode, all = said(document.getElementById(link.getAttribute('href').slice(1)));
        for (const name in all) all[name] = all[name].cloneNode(true);
        Object.assign(all, said(step));
        link.replaceWith(...[all.facts, all.why].filter(Boolean));
        step.append(...[all.expect, all.otherwise].filter(Boolean));
      }

      // A command's button stands before it, so that the keyboard meets them in the order of the page.
      const copy = async (text, button) => {
        let copied = true;
        try { await navigator.clipboard.writeText(text); } catch {
          const area = make('textarea', text, document.body);
          area.select();
          copied = document.execCommand('copy');
          area.remove();
        }
        say(copied ? 'Copied' : 'This browser does not copy: select the text.');
        if (!copied) return;
        button.textContent = 'Copied';
        setTimeout(() => { button.textContent = 'Copy'; }, 1500);
      };
      for (const step of steps) {
        const commands = [...step.querySelectorAll('pre')];
        commands.forEach((pre, index) => {
          const box = make('div');
          box.className = 'command';
          pre.replaceWith(box);
          const button = make('button', 'Copy', box);
          button.type = 'button';
          button.setAttribute('aria-label', 'Copy command ' + (index + 1) + ' of step ' + title(step));
          button.addEventListener('click', () => copy(pre.textContent, button));
          box.append(pre);
        });
      }

      const counts = () => {
        for (const part of document.querySelectorAll('.part')) {
          const boxes = [...part.querySelectorAll('.steps>li>b input')];
          const done = boxes.filter(box => box.checked).length;
          const text = done ? done + ' of ' + boxes.length + ' done' : boxes.length + ' steps';
          part.querySelector('.count').textContent = text;
        }
      };
      const field = (form, step, name, text, element, wide) => {
        const label = make('label', text, form);
        if (wide) label.className = 'wide';
        const input = make(element, '', label);
        input.name = name;
        input.value = (record[idOf(step)] || {})[name] || '';
        input.addEventListener('input', () => {
          record[idOf(step)] = Object.assign({}, record[idOf(step)], {[name]: input.value});
          save(idOf(step));
        });
        return input;
      };
      const form = step => {
        let form = step.querySelector('.record');
        if (form) return form;
        form = make('div', '', step);
        form.className = 'record';
        field(form, step, 'started', 'Started', 'input');
        field(form, step, 'ended', 'Ended', 'input');
        field(form, step, 'note', 'Evidence and notes', 'textarea', true).rows = 2;
        return form;
      };
      // A step looks as its record says.
      const show = step => {
        const entry = record[idOf(step)], box = step.querySelector('input');
        box.checked = Boolean(entry && entry.done);
        step.classList.toggle('done', box.checked);
        if (!entry) return;
        for (const input of form(step).querySelectorAll('[name]')) input.value = entry[input.name] || '';
      };
      for (const step of steps) {
        const id = idOf(step), box = step.querySelector('input');
        show(step);
        box.addEventListener('change', () => {
          record[id] = Object.assign({}, record[id], {done: box.checked});
          if (!box.checked) record[id].ended = '';
          else if (!record[id].ended) record[id].ended = now();
          show(step);
          save(id);
          counts();
        });
        const button = make('button', 'Start');
        button.type = 'button';
        button.className = 'begin';
        button.setAttribute('aria-label', 'Start and take notes: ' + title(step));
        button.addEventListener('click', () => {
          record[id] = Object.assign({}, record[id]);
          if (!record[id].started) record[id].started = now();
          show(step);
          save(id);
          step.querySelector('textarea').focus();
        });
        const facts = step.querySelector('small');
        if (facts) facts.append(' ', button); else step.firstElementChild.after(' ', button);
      }
      counts();
      // Another window with this page recorded something.
      addEventListener('storage', event => {
        const step = steps.find(step => keyOf(idOf(step)) === event.key), entry = entryOf(event.newValue);
        if (!step || !entry) return;
        record[idOf(step)] = entry;
        show(step);
        counts();
      });

      const rows = () => steps.filter(step => record[idOf(step)]).map(step =>
        Object.assign({step: idOf(step), title: title(step)}, record[idOf(step)]));
      const download = (name, type, text) => {
        const link = make('a', '', document.body);
        link.href = URL.createObjectURL(new Blob([text], {type}));
        link.download = name;
        link.click();
        link.remove();
        setTimeout(() => URL.revokeObjectURL(link.href), 1000);
        say('Exported ' + name);
      };
      const short = plan.slice(7, 19);
      const json = () => JSON.stringify({plan_digest: plan, exported: now(), steps: rows()}, null, 2) + '\\n';
      // Notes are indented code: nothing in them is markup.
      // Another person's record adds to this one and takes nothing away: what is done stays done, times that stand here
      // stay, notes stand below each other.
      const take = text => {
        const given = JSON.parse(text);
        if (given.plan_digest !== plan) return 'That record belongs to another plan: ' + given.plan_digest;
        let count = 0;
        for (const row of Array.from(given.steps)) {
          const step = steps.find(step => row && idOf(step) === row.step);
          if (!step) continue;
          const entry = Object.assign({}, record[idOf(step)]), words = name => typeof row[name] === 'string' ? row[name] : '';
          entry.done = entry.done === true || row.done === true;
          for (const name of ['started', 'ended']) entry[name] = entry[name] || words(name);
          if (!(entry.note || '').includes(words('note'))) {
            entry.note = [entry.note, words('note')].filter(Boolean).join('\\n');
          }
          record[idOf(step)] = entry;
          show(step);
          save(idOf(step));
          count += 1;
        }
        counts();
        return 'Imported ' + count + ' steps';
      };
      const bring = () => {
        const input = make('input');
        input.type = 'file';
        input.accept = '.json';
        input.addEventListener('change', async () => {
          try { say(take(await input.files[0].text())); } catch { say('That file is no record of a plan.'); }
        });
        input.click();
      };
      const item = row => {
        const lines = [row.title, row.step, 'started ' + (row.started || ''), 'ended ' + (row.ended || '')]
          .concat((row.note || '').split('\\n'));
        return '- [' + (row.done ? 'x' : ' ') + ']\\n\\n' + lines.map(line => '      ' + line).join('\\n') + '\\n';
      };
      const markdown = () => ['# Record of plan ' + short, '', plan, ''].concat(rows().map(item)).join('\\n') + '\\n';

      const tools = document.getElementById('tools');
      const tool = (text, act) => {
        const button = make('button', text, tools);
        button.type = 'button';
        button.addEventListener('click', act);
      };
      if (steps.length) {
        tool('Export record (JSON)', () => download('record-' + short + '.json', 'application/json', json()));
        tool('Export record (Markdown)', () => download('record-' + short + '.md', 'text/markdown', markdown()));
        tool('Import record (JSON)', bring);
        tool('Close all sections', () => document.querySelectorAll('.part').forEach(part => { part.open = false; }));
        tool('Open all sections', () => document.querySelectorAll('.part').forEach(part => { part.open = true; }));
        make('p', keeps ? 'Boxes, times and notes stay in this browser, under the digest of this plan.'
          : 'This browser keeps no record: export it before you close the page.', tools);
      }
      tool('Print', () => print());
      tools.hidden = false;

      // What can be scrolled can be reached by the keyboard.
      const reach = () => {
        for (const box of document.querySelectorAll('.scroll, .stages')) {
          if (box.scrollWidth <= box.clientWidth) { box.removeAttribute('tabindex'); continue; }
          box.tabIndex = 0;
          box.setAttribute('role', 'group');
          const name = box.querySelector('caption, title');
          if (name) box.setAttribute('aria-label', name.textContent);
        }
      };
      addEventListener('resize', reach);
      reach();

      // A closed section would be missing on paper.
      let closed = [];
      addEventListener('beforeprint', () => {
        closed = [...document.querySelectorAll('.part:not([open])')];
        closed.forEach(part => { part.open = true; });
      });
      addEventListener('afterprint', () => closed.forEach(part => { part.open = false; }));
      // A link to a part of a closed section opens it.
      const reveal = () => {
        const target = location.hash && document.getElementById(location.hash.slice(1));
        const part = target && target.closest('.part');
        if (part) part.open = true;
      };
      addEventListener('hashchange', reveal);
      reveal();
    })();

    """
}
