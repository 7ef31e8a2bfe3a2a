package io.thalweg.benchmarks.versus;

import java.util.Locale;
import java.util.Map;

/** Curves of latency over percentile as SVG, both axes logarithmic: each step to the right is another nine. */
final class LatencyPlot {

    private static final int LEFT = 80;
    private static final int TOP = 50;
    private static final int WIDTH = 600;
    private static final int HEIGHT = 380;
    private static final int NINES = 5;
    private static final double LEAST = 0.1; // microseconds
    private static final int DECADES = 7; // to a second

    private final Map<Subject, Figures> figures;
    private final StringBuilder svg = new StringBuilder();

    LatencyPlot(Map<Subject, Figures> figures) {
        this.figures = figures;
    }

    String svg() {
        add(
                "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif' font-size='11'>",
                LEFT + WIDTH + 130,
                TOP + HEIGHT + 50);
        add("<rect width='100%%' height='100%%' fill='white'/>");
        add("<text x='8' y='20' font-size='14'>Latency by percentile, microseconds (lower is better)</text>");
        axes();
        int number = 0;
        for (Map.Entry<Subject, Figures> curve : figures.entrySet()) {
            if (curve.getValue().hasLatencies()) {
                curve(curve.getKey(), curve.getValue(), number++);
            }
        }
        add("</svg>");
        return svg.toString();
    }

    private void axes() {
        for (int decade = 0; decade <= DECADES; decade++) {
            double micros = LEAST * Math.pow(10, decade);
            add("<line x1='%d' y1='%.0f' x2='%d' y2='%.0f' stroke='#dddddd'/>", LEFT, y(micros), LEFT + WIDTH, y(micros));
            add("<text x='%d' y='%.0f' text-anchor='end'>%s</text>", LEFT - 6, y(micros) + 4, decade == 0 ? "0.1" : String.format(Locale.ROOT, "%,.0f", micros));
        }
        for (double percentile : new double[] {0, 90, 99, 99.9, 99.99, 99.999}) {
            add("<line x1='%.0f' y1='%d' x2='%.0f' y2='%d' stroke='#eeeeee'/>", x(percentile), TOP, x(percentile), TOP + HEIGHT);
            add("<text x='%.0f' y='%d' text-anchor='middle'>%s %%</text>", x(percentile), TOP + HEIGHT + 18, percentile);
        }
    }

    private void curve(Subject subject, Figures measured, int number) {
        StringBuilder points = new StringBuilder();
        for (double percentile : measured.percentiles()) {
            if (percentile < 100) {
                points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(percentile), y(measured.micros(percentile))));
            }
        }
        String colour = Colours.of(subject);
        add("<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>", points.toString().trim(), colour);
        int y = TOP + 8 + 18 * number;
        add("<rect x='%d' y='%d' width='12' height='12' fill='%s'/>", LEFT + WIDTH + 14, y, colour);
        add("<text x='%d' y='%d'>%s</text>", LEFT + WIDTH + 32, y + 10, subject.label());
    }

    private static double x(double percentile) {
        return LEFT + WIDTH * Math.min(NINES, -Math.log10(1 - percentile / 100)) / NINES;
    }

    private static double y(double micros) {
        return TOP + HEIGHT * (1 - Math.log10(Math.max(LEAST, micros) / LEAST) / DECADES);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
