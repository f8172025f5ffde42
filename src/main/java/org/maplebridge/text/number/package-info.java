/**
 * Numbers as Chinese texts write them: 680余万, 百分之九十八, 十余个, 第十四场. A number is read with what limits
 * it (约, 超过, 以上) and never with what it counts: units and subjects are the extractor's matter.
 */
@NullMarked
package org.maplebridge.text.number;

import org.jspecify.annotations.NullMarked;
