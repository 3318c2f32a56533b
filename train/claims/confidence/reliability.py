"""How far probabilities can be trusted: outcomes are (probability, whether it was so)."""

BINS = 10


def auc(outcomes):
    """The share of pairs of one that was so and one that was not in which the first has more; ties half."""
    ranked = sorted(outcomes)
    ranks, at = 0.0, 0
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][0] == ranked[at][0]:
            end += 1
        ranks += sum(was_so for _, was_so in ranked[at:end]) * (at + 1 + end) / 2
        at = end
    so = sum(was_so for _, was_so in outcomes)
    others = len(outcomes) - so
    return (ranks - so * (so + 1) / 2) / (so * others) if so and others else float("nan")


def _bins(outcomes):
    bins = [[] for _ in range(BINS)]
    for p, was_so in outcomes:
        bins[min(BINS - 1, int(p * BINS))].append((p, was_so))
    return bins


def calibration_error(outcomes):
    """Expected calibration error: by how much, on average, a bin's mean probability misses its share."""
    return sum(abs(sum(p for p, _ in own) - sum(so for _, so in own)) for own in _bins(outcomes)) / max(1, len(outcomes))


def table(outcomes):
    lines = ["  probability  claims  mean  was so"]
    for i, own in enumerate(_bins(outcomes)):
        if own:
            lines.append(f"  {i / BINS:.1f}-{(i + 1) / BINS:.1f}      {len(own):6}  {sum(p for p, _ in own) / len(own):.2f}  "
                         f"{sum(so for _, so in own) / len(own):.2f}")
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
    for own in filter(None, _bins(outcomes)):
        mean, share = sum(p for p, _ in own) / len(own), sum(so for _, so in own) / len(own)
        parts.append(f'<circle cx="{x(mean):.1f}" cy="{y(share):.1f}" r="{2 + len(own) ** 0.5 / 2:.1f}" fill="#0072b2">'
                     f"<title>{len(own)} claims, mean {mean:.2f}, was so {share:.2f}</title></circle>")
    parts.append('<text x="240" y="442" text-anchor="middle">probability told</text>'
                 '<text transform="translate(18 220) rotate(-90)" text-anchor="middle">share of which it was so</text>\n</svg>\n')
    with open(path, "w", encoding="utf-8") as svg:
        svg.write("\n".join(parts))
