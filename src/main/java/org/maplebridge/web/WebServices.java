package org.maplebridge.web;

import java.util.function.Supplier;
import org.maplebridge.curate.CurationService;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.graph.GraphState;
import org.maplebridge.ingest.record.CaseTemplate;
import org.maplebridge.search.SearchService;
import org.maplebridge.search.SimilarCaseService;
import org.maplebridge.web.http.ImportDesk;
import org.maplebridge.web.http.IndexState;

/**
 * What the web serves.
 *
 * @param template of a table of cases
 * @param graph how the graph is; never throws
 * @param index how the index is; never throws
 * @param version of the application
 */
public record WebServices(
    SearchService search,
    SimilarCaseService similar,
    ExploreService explore,
    CurationService curation,
    ImportDesk imports,
    Supplier<CaseTemplate> template,
    Supplier<GraphState> graph,
    Supplier<IndexState> index,
    String version) {}
