package org.maplebridge.extract;

import java.util.List;
import org.maplebridge.model.SourceText;

/**
 * From a raw text to its articles in true order, with what each region expression in them means.
 */
public interface ArticleReader {

  /**
   * Reads the articles, and adds the readings (articles, masks, deixis, joins) and region items on
   * the way.
   */
  List<ArticleText> read(SourceText source, FindingsBuilder findings);
}
