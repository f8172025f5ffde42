package org.maplebridge.model;

/** Whether a fact holds, or its source says that it does not. 明确没有 is a finding, and unlike 未提及. */
public enum Polarity {
  AFFIRMED,
  DENIED
}
