"""How far probabilities can be trusted: outcomes are (probability, whether it was so, weight)."""

BINS = 10


def auc(outcomes):
    """The share of pairs of one that was so and one that was not in which the first has more; ties half."""
    ranked = sorted(outcomes)
    won, below, at = 0.0, 0.0, 0  # below: what was not so of less
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][0] == ranked[at][0]:
            end += 1
        so, others = (sum(weight for _, was_so, weight in ranked[at:end] if was_so == wanted) for wanted in (True, False))
        won += so * (below + others / 2)
        below += others
        at = end
    so = sum(weight for _, was_so, weight in outcomes if was_so)
    return won / (so * below) if so and below else float("nan")


def _bins(outcomes):
    """By bin: claims, and their weight, mean probability and share that was so."""
    bins = [[] for _ in range(BINS)]
    for outcome in outcomes:
        bins[min(BINS - 1, int(outcome[0] * BINS))].append(outcome)
    for own in bins:
        total = sum(weight for _, _, weight in own)
        mean = lambda values: sum(values) / total if own else 0.0
        yield len(own), total, mean(p * weight for p, _, weight in own), mean(so * weight for _, so, weight in own)


def calibration_error(outcomes):
    """Expected calibration error: by how much, on average, a bin's mean probability misses its share."""
    total = sum(weight for _, _, weight in outcomes)
    return sum(weight * abs(mean - share) for _, weight, mean, share in _bins(outcomes)) / max(1, total)


def table(outcomes):
    lines = ["  probability  claims  mean  was so"]
    for i, (count, _, mean, share) in enumerate(_bins(outcomes)):
        if count:
            lines.append(f"  {i / BINS:.1f}-{(i + 1) / BINS:.1f}      {count:6}  {mean:.2f}  {share:.2f}")
    return "\n".join(lines)


def plot(outcomes, title, path):
    """The reliability diagram as SVG: a disc a bin, its area the number of claims, on the line where all is well."""
    left, top, side = 60, 40, 360
    x, y = (lambda v: left + v * side), (lambda v: top + (1 - v) * side)
    parts = ['<svg xmlns="http://www.w3.org/2000/svg" width="460" height="460" viewBox="0 0 460 460" '
             'font-family="sans-serif" font-size="13">\n<rect width="460" height="460" fill="white"/>\n'
             f'<text x="240" y="24" text-anchor="middle">{title}</text>']
    for tick in range(0, 11, 2):
        v = tick / 10
        parts.append(f'<path d="M{x(v):.0f} {y(0):.0f}V{y(1):.0f}M{x(0):.0f} {y(v):.0f}H{x(1):.0f}" stroke="#ddd"/>'
                     f'<text x="{x(v):.0f}" y="{y(0) + 18:.0f}" text-anchor="middle">{v:.1f}</text>'
                     f'<text x="{x(0) - 8:.0f}" y="{y(v) + 4:.0f}" text-anchor="end">{v:.1f}</text>')
    parts.append(f'<path d="M{x(0):.0f} {y(0):.0f}L{x(1):.0f} {y(1):.0f}" stroke="#888"/>')
    for count, _, mean, share in _bins(outcomes):
        if not count:
            continue
        parts.append(f'<circle cx="{x(mean):.1f}" cy="{y(share):.1f}" r="{2 + count ** 0.5 / 2:.1f}" fill="#0072b2">'
                     f"<title>{count} claims, mean {mean:.2f}, was so {share:.2f}</title></circle>")
    parts.append('<text x="240" y="442" text-anchor="middle">probability told</text>'
                 '<text transform="translate(18 220) rotate(-90)" text-anchor="middle">share of which it was so</text>\n</svg>\n')
    with open(path, "w", encoding="utf-8") as svg:
        svg.write("\n".join(parts))
