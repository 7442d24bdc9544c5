// Names as a person likes to read them, and the locks of a finding in their colours.

const COLOURS = 8;

/** Longer names are cut in pictures. */
const MAX_BRIEF = 40;

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

/** The names in the shortest form that tells them apart: the first of the forms in which no two are the same. */
function shortened(names, forms) {
  const form = forms.find((f) => new Set(names.map(f)).size === names.length);
  return new Map(names.map((name) => [name, form(name)]));
}

/** Transfer$Account becomes Account. */
function withoutOuterClass(short) {
  return short.replace(/^[\w$]*\$(?=[A-Za-z_])/, '');
}

/** For pictures, where room is scarce: the field alone where all are fields of one class. */
function briefLocks(names, isOneOfMany) {
  const classes = new Set(names.map((name) => name.slice(0, name.lastIndexOf('.'))));
  const areFields = names.every((name) => /\.[a-z][\w$]*$/.test(name));
  const brief =
    areFields && classes.size === 1 && !isOneOfMany ? afterDot : (name) => withoutOuterClass(shortLock(name));
  return shortened(names, [brief, shortLock, (name) => name]);
}

/** What the locks of one finding are called: short where that tells them apart, and in pictures shorter still. */
class LockNames {
  constructor(finding) {
    const names = [...new Set(finding.locks.map((lock) => lock.name))];
    const labels = shortened(names, [shortLock, (name) => name]);
    const briefs = briefLocks(names, names.length < finding.locks.length);
    this.byRef = new Map();
    this.byName = new Map();
    finding.locks.forEach((lock, i) => {
      const label = labels.get(lock.name);
      const isOneOfMany = finding.locks.filter((l) => l.name === lock.name).length > 1;
      const number = isOneOfMany ? ` (${lock.ref})` : '';
      const entry = {
        lock,
        colour: (i % COLOURS) + 1,
        label: label + number,
        brief: clipped(briefs.get(lock.name), MAX_BRIEF) + number,
      };
      this.byRef.set(lock.ref, entry);
      if (!this.byName.has(lock.name)) {
        this.byName.set(lock.name, { ...entry, label, colour: isOneOfMany ? 0 : entry.colour });
      }
    });
    this.addGuards(finding);
    this.byText = new Map([...this.byName.values()].map((entry) => [entry.label, entry]));
    this.byName.forEach((entry, name) => this.byText.set(name, entry));
    const all = [...this.byText.keys()].sort((a, b) => b.length - a.length).map(escapedForRegExp);
    this.pattern = new RegExp(`(?<![\\w$."])(${all.join('|')})(?: \\((L\\d+)\\))?(?!\\.?[\\w$"])`, 'g');
  }

  /** Locks that were held besides have no colour of their own. */
  addGuards(finding) {
    for (const name of finding.edges.flatMap((edge) => edge.guards)) {
      if (!this.byName.has(name)) {
        this.byName.set(name, { lock: { name }, colour: 0, label: shortLock(name) });
      }
    }
  }

  label(ref) {
    const entry = this.byRef.get(ref);
    return entry ? entry.label : String(ref);
  }

  /** For pictures. */
  brief(ref) {
    const entry = this.byRef.get(ref);
    return entry ? entry.brief : String(ref);
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

  /** The same for pictures. */
  briefTag(ref) {
    const entry = this.byRef.get(ref);
    return entry ? lockTag({ ...entry, label: entry.brief }) : this.tag(ref);
  }

  /** A sentence in which the names of locks stand in their colours. */
  rich(sentence) {
    const parts = [];
    let end = 0;
    for (const match of sentence.matchAll(this.pattern)) {
      parts.push(sentence.slice(end, match.index));
      parts.push(lockTag(this.byRef.get(match[2]) || this.byText.get(match[1])));
      end = match.index + match[0].length;
    }
    parts.push(sentence.slice(end));
    return parts;
  }

  /** The same sentence as plain text with short names. */
  short(sentence) {
    return sentence.replace(
      this.pattern,
      (all, name, ref) => (this.byRef.get(ref) || this.byText.get(name)).label,
    );
  }
}

function lockTag(entry) {
  return el('b', { class: `lock lock-${entry.colour}`, title: entry.lock.name }, breakable(entry.label));
}

function escapedForRegExp(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
