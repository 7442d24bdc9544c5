// Names as a person likes to read them, and the locks of a finding in their colours.

const COLOURS = 8;

/** com.acme.Account.lock becomes Account.lock. */
function shortLock(name) {
  const at = name.indexOf('@');
  if (at >= 0) {
    return `${afterDot(name.slice(0, at))} made at ${place(name.slice(at + 1))}`;
  }
  const dot = name.lastIndexOf('.');
  if (dot < 0) {
    return name;
  }
  const last = name.slice(dot + 1);
  const isClass = last !== last.toLowerCase() && last[0] === last[0].toUpperCase();
  return isClass ? last : `${afterDot(name.slice(0, dot))}.${last}`;
}

function afterDot(name) {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** com.acme.Bank.transfer(Bank.java:41) becomes Bank.java:41. */
function place(frame) {
  if (!frame) {
    return 'an unknown place';
  }
  const open = frame.lastIndexOf('(');
  const close = frame.lastIndexOf(')');
  return open >= 0 && close > open ? frame.slice(open + 1, close) : frame;
}

/** A name cut in the middle, where its parts say least. */
function clipped(name, length) {
  if (name.length <= length) {
    return name;
  }
  const end = Math.ceil((length - 1) * 0.6);
  return `${name.slice(0, length - 1 - end)}…${name.slice(name.length - end)}`;
}

/** What the locks of one finding are called: short where that tells them apart. */
class LockNames {
  constructor(finding) {
    const shorts = new Map();
    const names = new Set(finding.locks.map((lock) => lock.name));
    for (const name of names) {
      const short = shortLock(name);
      shorts.set(short, (shorts.get(short) || 0) + 1);
    }
    this.byRef = new Map();
    this.byName = new Map();
    finding.locks.forEach((lock, i) => {
      const short = shortLock(lock.name);
      const label = shorts.get(short) > 1 ? lock.name : short;
      const isOneOfMany = finding.locks.filter((l) => l.name === lock.name).length > 1;
      const entry = {
        lock,
        colour: (i % COLOURS) + 1,
        label: isOneOfMany ? `${label} (${lock.ref})` : label,
      };
      this.byRef.set(lock.ref, entry);
      if (!this.byName.has(lock.name)) {
        this.byName.set(lock.name, { ...entry, label, colour: isOneOfMany ? 0 : entry.colour });
      }
    });
    const all = [...names].sort((a, b) => b.length - a.length).map(escapedForRegExp);
    this.pattern = new RegExp(`(?<![\\w$.])(${all.join('|')})(?: \\((L\\d+)\\))?(?!\\.?[\\w$])`, 'g');
  }

  label(ref) {
    const entry = this.byRef.get(ref);
    return entry ? entry.label : String(ref);
  }

  colour(ref) {
    const entry = this.byRef.get(ref);
    return entry ? entry.colour : 0;
  }

  /** The lock as an element in its colour; its whole name stands in the title. */
  tag(ref) {
    const entry = this.byRef.get(ref);
    return entry ? lockTag(entry) : el('b', { class: 'lock' }, String(ref));
  }

  /** A sentence in which the names of locks stand in their colours. */
  rich(sentence) {
    const parts = [];
    let end = 0;
    for (const match of sentence.matchAll(this.pattern)) {
      parts.push(sentence.slice(end, match.index));
      parts.push(lockTag(this.byRef.get(match[2]) || this.byName.get(match[1])));
      end = match.index + match[0].length;
    }
    parts.push(sentence.slice(end));
    return parts;
  }

  /** The same sentence as plain text with short names. */
  short(sentence) {
    return sentence.replace(
      this.pattern,
      (all, name, ref) => (this.byRef.get(ref) || this.byName.get(name)).label,
    );
  }
}

function lockTag(entry) {
  return el('b', { class: `lock lock-${entry.colour}`, title: entry.lock.name }, entry.label);
}

function escapedForRegExp(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
