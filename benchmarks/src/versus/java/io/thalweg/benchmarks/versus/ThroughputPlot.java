package io.thalweg.benchmarks.versus;

import io.thalweg.benchmarks.nexmark.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bars of throughput, a group for each query, as SVG. The axis is logarithmic: engines are decades apart. */
final class ThroughputPlot {

    private static final int LEFT = 190;
    private static final int WIDTH = 560;
    private static final int BAR = 13;
    private static final int GAP = 14;
    private static final double LEAST = 0.1; // M records/s
    private static final double DECADES = 3;

    private final Map<Query, List<Map.Entry<Subject, Figures>>> groups = new LinkedHashMap<>();
    private final StringBuilder svg = new StringBuilder();

    ThroughputPlot(Map<Subject, Figures> figures) {
        figures.entrySet().stream()
                .filter(entry -> entry.getValue().hasRuns() && entry.getKey().engine() != Engine.MACHINE)
                .forEach(entry -> groups.computeIfAbsent(entry.getKey().query(), key -> new ArrayList<>())
                        .add(entry));
    }

    String svg() {
        int y = 40;
        for (Map.Entry<Query, List<Map.Entry<Subject, Figures>>> group : groups.entrySet()) {
            add("<text x='8' y='%d' font-weight='bold'>%s</text>", y + BAR - 2, group.getKey().title());
            for (Map.Entry<Subject, Figures> bar : group.getValue()) {
                y += BAR;
                bar(y, bar.getKey(), bar.getValue().recordsPerSecond() / 1e6);
            }
            y += BAR + GAP;
        }
        StringBuilder whole = new StringBuilder(String.format(
                "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif' font-size='11'>%n",
                LEFT + WIDTH + 80, y + 10));
        whole.append("<rect width='100%' height='100%' fill='white'/>\n");
        whole.append("<text x='8' y='18' font-size='14'>Throughput, millions of records a second (longer is better)</text>\n");
        for (int decade = 0; decade <= DECADES; decade++) {
            double x = LEFT + WIDTH * decade / DECADES;
            whole.append(String.format(
                    Locale.ROOT,
                    "<line x1='%.0f' y1='34' x2='%.0f' y2='%d' stroke='#dddddd'/><text x='%.0f' y='32' fill='#777777'>%s</text>%n",
                    x,
                    x,
                    y,
                    x + 2,
                    LEAST * Math.pow(10, decade)));
        }
        return whole.append(svg).append("</svg>\n").toString();
    }

    private void bar(int y, Subject subject, double millions) {
        double length = Math.max(1, WIDTH * Math.min(DECADES, Math.log10(millions / LEAST)) / DECADES);
        add("<text x='%d' y='%d' text-anchor='end'>%s</text>", LEFT - 6, y + BAR - 3, subject.label());
        add("<rect x='%d' y='%d' width='%.1f' height='%d' fill='%s'/>", LEFT, y, length, BAR - 2, Colours.of(subject));
        add("<text x='%.1f' y='%d'>%.2f</text>", LEFT + length + 4, y + BAR - 3, millions);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
