#!/usr/bin/env python3
"""Verifies the processing record (处理记录) from folders of evidence, with the standard library of Python 3.9 or newer alone:
python3 verify.py [--json] [--keys=FILE] FOLDER … – exit code 0: nothing found, 1: findings, 2: could not verify. Written from the
form of links, seals and journals, RFC 6962, RFC 8032 and the definition of SM3. A finding is (class, department, chain, seq, seal)."""
import base64, datetime, hashlib, json, os, re, sys
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
HASH, NAME = re.compile(r"[0-9a-f]{64}"), re.compile(r"[a-z][a-z0-9.-]{0,79}")
KINDS = {*"READ SEARCH AGGREGATE DENY WRITE IMPORT EXPORT BREAK_GLASS SIGN_IN POLICY RECORD_READ ERASURE RETENTION WITHHELD".split()}
EVENTS = {"CHAIN_OPENED", "CHAIN_CLOSED", "RETENTION"}
P, L = 2 ** 255 - 19, 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
found = set()
def find(kind, department=None, chain=None, seq=None, seal=None):
    found.add((kind, department, chain, seq, seal))

def sm3_by_hand(data):
    turn = lambda x, n: ((x << n) | (x >> (32 - n))) & 0xFFFFFFFF
    mix = lambda x: x ^ turn(x, 15) ^ turn(x, 23)
    v = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E]
    text = data + b"\x80" + b"\0" * ((55 - len(data)) % 64) + (8 * len(data)).to_bytes(8, "big")
    for block in range(0, len(text), 64):
        w = [int.from_bytes(text[block + 4 * i:block + 4 * i + 4], "big") for i in range(16)]
        for i in range(16, 68): w.append(mix(w[i - 16] ^ w[i - 9] ^ turn(w[i - 3], 15)) ^ turn(w[i - 13], 7) ^ w[i - 6])
        a, b, c, d, e, f, g, h = v
        for i in range(64):
            s = turn((turn(a, 12) + e + turn(0x79CC4519 if i < 16 else 0x7A879D8A, i % 32)) & 0xFFFFFFFF, 7)
            one = (a ^ b ^ c if i < 16 else (a & b) | (a & c) | (b & c)) + d + (s ^ turn(a, 12)) + (w[i] ^ w[i + 4])
            two = ((e ^ f ^ g if i < 16 else (e & f) | (~e & g)) + h + s + w[i]) & 0xFFFFFFFF
            a, b, c, d, e, f, g, h = one & 0xFFFFFFFF, a, turn(b, 9), c, two ^ turn(two, 9) ^ turn(two, 17), e, turn(f, 19), g
        v = [x ^ y for x, y in zip(v, (a, b, c, d, e, f, g, h))]
    return "".join("%08x" % x for x in v)

def sm3(text):
    data = text.encode("utf-8", "surrogatepass")
    return hashlib.new("sm3", data).hexdigest() if "sm3" in hashlib.algorithms_available else sm3_by_hand(data)
def point(data):
    sign, y = divmod(int.from_bytes(data, "little"), 1 << 255)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x * pow(2, (P - 1) // 4, P) % P if (x * x - square) % P else x
    if y >= P or (x * x - square) % P or (x == 0 and sign): return None
    return (x, y, 1, x * y % P) if x & 1 == sign else (P - x, y, 1, (P - x) * y % P)
def plus(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P
def times(n, p):
    product = (0, 1, 1, 0)
    for bit in bin(n)[2:]: product = plus(plus(product, product), p if bit == "1" else (0, 1, 1, 0))
    return product

def is_signed(text, signature, key):
    raw = base64.urlsafe_b64decode(re.sub(r"[^A-Za-z0-9_-]", "", signature) + "==")[:64].ljust(64, b"\xff")
    r, a, s = point(raw[:32]), point(key), int.from_bytes(raw[32:], "little")
    if r is None or a is None or s >= L: return False
    k = int.from_bytes(hashlib.sha512(raw[:32] + key + text.encode("utf-8", "surrogatepass")).digest(), "little") % L
    left, right = times(s, point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))), plus(r, times(k, a))
    return all((left[i] * right[2] - right[i] * left[2]) % P == 0 for i in (0, 1))

def canonical(value):
    """The one text of a value; a number that is none has no such text."""
    if isinstance(value, dict):
        members = sorted(value.items(), key=lambda member: member[0].encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(canonical(name) + ":" + canonical(each) for name, each in members) + "}"
    if isinstance(value, list): return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, float) or (type(value) is int and abs(value) > 2 ** 53 - 1): return "?"
    return json.dumps(re.sub("[\0\ud800-\udfff]", "\ufffd", value) if isinstance(value, str) else value, ensure_ascii=False)
def body_of(text, members):
    try: value = json.loads(text)
    except (ValueError, RecursionError): return None
    return value if isinstance(value, dict) and all(name in value for name in members) and canonical(value) == text else None
def time_of(at):
    try: return datetime.datetime.fromisoformat(at.replace("Z", "+00:00")).timestamp() * 1000
    except (ValueError, AttributeError): return float("nan")
def day_of(time, years=0):
    day = datetime.datetime.fromtimestamp(time / 1000 + 28800, datetime.timezone.utc)
    return day.year + years, day.month, day.day
def rows_of(path, kinds):
    """The rows of a file that are lists of such values; None for any other line."""
    for line in open(path, encoding="utf-8", errors="surrogateescape", newline="\n") if os.path.exists(path) else ():
        try: row = json.loads(line)
        except ValueError: row = None
        yield row if isinstance(row, list) and [type(each) for each in row] == kinds else None

def chains_in(path, department, check):
    """The links of a file, as {chain: {seq: hash}}; each body goes to `check`."""
    chains, before = {}, ""
    for row in rows_of(path, [str, int, str, str]):
        if not row or not NAME.fullmatch(row[0]) or row[1] < 0:
            find("FORM", department); continue
        (chain, seq), links = row[:2], chains.setdefault(row[0], {})
        is_late = links and seq < next(reversed(links)) and seq not in links
        if chain < before or (chain != before and links) or is_late: find("ORDER", department, chain, seq)
        if seq in links: find("DUPLICATE", department, chain, seq)
        before = links.setdefault(seq, row)[0]
    for chain, links in chains.items():
        chains[chain] = links = dict(sorted(links.items()))
        last = min(links) - 1
        for seq, (_, _, stored, body) in links.items():
            if seq > last + 1: find("GAP", department, chain, last + 1)
            previous = "0" * 64 if seq == 0 else links[seq - 1][2] if seq - 1 in links else None
            if previous and sm3("%s\n%s\n%d\n%s" % (previous, chain, seq, body)) != stored: find("HASH", department, chain, seq)
            last = seq
            try: is_form = check(chain, seq, stored, body)
            except (KeyError, TypeError, AttributeError): is_form = False
            if not is_form: find("FORM", department, chain, seq)
    return {chain: {seq: row[2] for seq, row in links.items()} for chain, links in chains.items()}

def grown(size, peaks, links):
    """The tree of RFC 6962 after further links: its size, its root, and the roots of its perfect subtrees."""
    sha256 = lambda data: hashlib.sha256(data).digest()
    peaks = [bytes.fromhex(peak) for peak in peaks]
    for link in links:
        node, carry = sha256(b"\0" + bytes.fromhex(link if HASH.fullmatch(link) else "f" * 64)), size
        while carry % 2: node, carry = sha256(b"\1" + peaks.pop() + node), carry // 2
        peaks, size = peaks + [node], size + 1
    root = peaks[-1] if peaks else sha256(b"")
    for peak in reversed(peaks[:-1]): root = sha256(b"\1" + peak + root)
    return size, root.hex(), [peak.hex() for peak in peaks]

def keys_in(text):
    owned = {}
    for owner, name, key in re.findall(r"(?:([a-z-]+)=)?([A-Za-z0-9_-]+):([^,\s]+)", text):
        owned.setdefault(owner, {})[name] = base64.b64decode(key)[-32:]
    return owned

def verify(folder, keys_file):
    at, number, text = lambda *names: os.path.join(folder, *names), int, str
    hub, witnesses = map(keys_in, map(json.load(open(keys_file or at("keys.json"))).get, ("hub", "witnesses")))
    hub, records_at = hub[""], time_of(json.load(open(at("policy.json")))["recordsAt"])
    names_in = lambda path: sorted(f[:-6] for f in (os.listdir(path) if os.path.isdir(path) else []) if f.endswith(".jsonl"))
    is_witness = lambda who, seal, i, s: i in witnesses.get(who, {}) and is_signed(who + "\n" + seal, s, witnesses[who][i])
    events, lost, recorded, receipts, last_at = [], set(), set(), {}, {}
    def check_record(chain, seq, _, body):
        value = body_of(body, ("at", "departments", "detail", "groups", "kind", "operation", "viewer"))
        if not value or not INSTANT.fullmatch(value["at"]) or value["kind"] not in KINDS | EVENTS: return False
        last_at[chain], detail = value["at"], value["detail"] or {}
        recorded.add(value["operation"])
        if value["kind"] in EVENTS: events.append((value["kind"], chain, seq, time_of(value["at"]), detail))
        for name, part in value["departments"].items():
            for receipt in part["receipts"]:
                if not HASH.fullmatch(receipt): return False
                if receipts.setdefault((name, receipt), (chain, seq)) != (chain, seq): find("RECEIPT", name, chain, seq)
            if part["lost"] > 0: lost.add((value["operation"], name))
        return True
    chains = chains_in(at("records.jsonl"), None, check_record)
    last_of, first_of = lambda chain: max(chains.get(chain, [-1])), lambda chain: min(chains[chain])
    endings = [(d["lastSeal"], d["years"], min(when, records_at)) for kind, _, _, when, d in events if kind == "RETENTION" and
               all(type(d.get(m)) is int and d[m] > 0 for m in ("firstSeal", "lastSeal", "size", "years")) and d["years"] >= 3]
    under, seals, sealed_to, expired_to, lacking, expired_at = {}, {}, {}, {}, [], None
    newest, previous, before, known = 0, "0" * 64, (0, []), True
    for n, *row in filter(None, rows_of(at("cosignatures.jsonl"), [number, text, text, text])): under.setdefault(n, []).append(row)
    for n, body, stored, key, signature in filter(None, rows_of(at("seals.jsonl"), [number, text, text, text, text])):
        if n != newest + 1:
            find("SEAL_GAP", seal=newest + 1 if newest < n <= newest + 1000001 else n)
            if not newest < n <= newest + 1000001: continue
            previous, before, known = None, None, False
        value = body_of(body, ("number", "at", "previous", "chains", "size", "root", "peaks"))
        if not value or value["number"] != n or sm3(body) != stored: find("SEAL_FORM", seal=n)
        newest, seals[n], followed, grows, links = n, stored, previous, before, []
        previous, before, known = stored, value and (value["size"], value["peaks"]), known and bool(value)
        if not value: continue
        newest_at = time_of(value["at"])
        if followed is not None and value["previous"] != followed: find("SEAL_ORDER", seal=n)
        if key not in hub or not is_signed(body, signature, hub[key]): find("SEAL_SIGNATURE", seal=n)
        may_go = any(n <= last and day_of(newest_at, years) <= day_of(when) for last, years, when in endings)
        for chain, (first, last) in value["chains"].items():
            expected = sealed_to[chain] + 1 if chain in sealed_to else 0 if known else first
            if first != expected if known else first < expected: find("SEAL_RANGE", None, chain, first, n)
            sealed_to[chain] = max(last, sealed_to.get(chain, -1))
            missing = next((seq for seq in range(first, last + 1) if seq not in chains.get(chain, {})), None)
            if missing is None: links += [chains[chain][seq] for seq in range(first, last + 1)]
            elif may_go: grows, expired_to[chain], expired_at = None, last, newest_at
            else: grows = find("SEAL_LINKS", None, chain, missing, n)
        if grows and grown(*grows, links) != (value["size"], value["root"], value["peaks"]):
            find("SEAL_TREE", None, *((chain, first) if len(value["chains"]) == 1 else (None, None)), n)
        signed = {(who, i): is_witness(who, stored, i, s) for who, i, s in under.get(n, []) if i in witnesses.get(who, {})}
        for who, _ in (each for each, is_right in signed.items() if not is_right): find("WITNESS", who, seal=n)
        if len({who for (who, _), is_right in signed.items() if is_right}) < 2: lacking.append((n, newest_at))
    for n in (n for n, when in lacking if when < newest_at - 30000): find("WITNESS", seal=n)
    for chain, links in chains.items():
        if first_of(chain) > expired_to.get(chain, -1) + 1: find("GAP", None, chain, expired_to.get(chain, -1) + 1)
        sealed, is_old = sealed_to.get(chain, first_of(chain) - 1), newest and time_of(last_at.get(chain)) < newest_at - 600000
        if is_old and last_of(chain) > sealed: find("UNSEALED", None, chain, sealed + 1)
    shown = {}
    for who in names_in(at("witnessed")):
        for n, stored, key, signature in rows_of(at("witnessed", who + ".jsonl"), [number, text, text, text]):
            is_other = seals.get(n) != stored
            if is_other and not is_witness(who, stored, key, signature): find("ANCHOR_SIGNATURE", who, seal=n)
            elif n > newest: find("ROLLBACK", who, seal=newest + 1)
            elif shown.setdefault(n, set()).add(stored) or is_other: find("ANCHOR", who, seal=n)
    for n in (n for n, hashes in shown.items() if len(hashes) > 1): find("FORK", seal=n)
    def check_head(chain, seq, stored, otherwise):
        if type(seq) is int and seq > expired_to.get(chain, -1) and chains.get(chain, {}).get(seq) != stored:
            if seq in chains.get(chain, {}): find(otherwise, None, chain, seq)
            elif seq > last_of(chain): find("TAIL", None, chain, last_of(chain) + 1)
    opened = {chain: (when, seq) for kind, chain, seq, when, _ in events if kind == "CHAIN_OPENED"}
    closed = {chain for kind, chain, *_ in events if kind == "CHAIN_CLOSED"}
    for chain in (c for c in chains if first_of(c) == 0 and opened.get(c, (0, 1))[1] != 0): find("OPENING", None, chain, 0)
    for kind, chain, seq, when, detail in events:
        if kind == "CHAIN_CLOSED" and seq != last_of(chain): find("CLOSED", None, chain, seq + 1)
        if kind != "CHAIN_OPENED": continue
        if seq > 0: find("OPENING", None, chain, seq)
        follows = detail.get("follows", {})
        for other, head in follows.items(): check_head(other, head.get("seq"), head.get("hash"), "FOLLOWS")
        for other in (c for c in chains if first_of(c) == 0 and c != chain and c not in closed and c not in follows):
            is_alive = time_of(last_at.get(other)) > when - 29 * 86400000
            if is_alive and opened.get(other, (when,))[0] < when - 60000: find("TAIL", None, other, last_of(other) + 1)
    loose, broken_off = [], {}
    for who in names_in(at("journals")):
        seen, shortened = set(), []
        def check_entry(chain, seq, stored, body):
            value = body_of(body, ("at", "groups", "head", "kind", "operation"))
            seen.add(stored)
            if not value: return False
            head = value["head"]
            if head and (head["seq"] <= last_of(head["chain"]) or time_of(value["at"]) < records_at - 5000):
                check_head(head["chain"], head["seq"], head["hash"], "HEAD")
            if (who, stored) in receipts: return True
            if value["kind"] == "RETENTION" and value["operation"] is None and value["groups"] == []: shortened.append(chain)
            else: loose.append((who, chain, seq, value["operation"], time_of(value["at"])))
            return True
        for chain, links in chains_in(at("journals", who + ".jsonl"), who, check_entry).items():
            if min(links) > 0 and not shortened: find("GAP", who, chain, 0)
        for (name, receipt), place in receipts.items():
            if name == who and receipt not in seen: find("RECEIPT", who, *place)
    for who, chain, seq, operation, when in loose:
        gateway = operation and operation.rsplit("#", 1)[0]
        if expired_at and when <= expired_at + (60000 if operation and gateway not in chains else 0): continue
        if (operation, who) in lost: continue
        if not operation or gateway not in chains or gateway in closed or operation in recorded:
            find("ENTRY" if operation else "DIRECT", who, chain, seq)
        elif when < records_at - 5000: broken_off.setdefault(gateway, []).append((when, who, chain, seq))
    for gateway, entries in broken_off.items():
        end = max(time_of(last_at[gateway]), *(entry[0] for entry in entries))
        for entry in (entry for entry in entries if entry[0] < end - 60000): find("ENTRY", *entry[1:])
    return sum(map(len, chains.values())), len(seals)

if __name__ == "__main__":
    keys_file, worst = next((each[7:] for each in sys.argv if each.startswith("--keys=")), None), 0
    for folder in (each for each in sys.argv[1:] if not each.startswith("--")):
        found.clear()
        try: records, seals = verify(folder, keys_file)
        except (OSError, KeyError, TypeError, ValueError, AttributeError) as error:
            sys.exit(print("未能核验 %s:%s %s" % (folder, type(error).__name__, error), file=sys.stderr) or 2)
        listed, worst = sorted(found, key=str), max(worst, 1 if found else 0)
        if "--json" in sys.argv: print(json.dumps(listed))
        else: print("%d 条处理记录,%d 个封印,%d 处发现" % (records, seals, len(listed)), *listed, sep="\n")
    sys.exit(worst)
