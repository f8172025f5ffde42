/** How names are read aloud, for suggestions and sorting: hanyin for 汉阴, and its initials hy. */
@NullMarked
package org.maplebridge.text.pinyin;

import org.jspecify.annotations.NullMarked;
