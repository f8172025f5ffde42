/**
 * Charts that the server draws, as markup that needs no script: dated figures ({@link
 * org.maplebridge.web.chart.FigureChart}), a timeline ({@link org.maplebridge.web.chart.Timeline}),
 * the provinces as tiles ({@link org.maplebridge.web.chart.ProvinceTiles}), bars ({@link
 * org.maplebridge.web.chart.BarList}) and a treemap ({@link org.maplebridge.web.chart.Treemap}).
 *
 * <p>A chart is a record of what it shows. It is a {@link gg.jte.Content}: a template writes {@code
 * ${page.chart()}} and asks for the sheet {@code chart} of the layout. Horizontal places are
 * percentages and vertical ones pixels, so that a chart fills whatever width it has and its letters
 * keep their size, on a phone too. Colours are the page's tokens by class ({@code sheets =
 * List.of("chart")}); a {@code class="k-practice"} or the like around a chart colours it.
 *
 * <p>A chart never stands alone: a table of the same data is on the page, which is also why links
 * in it can't be reached with the tab key where they would be many. It holds no words but those it
 * was given, and every one of them is escaped.
 */
@NullMarked
package org.maplebridge.web.chart;

import org.jspecify.annotations.NullMarked;
