// Who may see cases, and what their numbers are, after rows came or went.
MATCH (c:Entity) WHERE c.id IN $ids
MATCH (c)-[r:ROW_OF]->(:RecordTable)
WITH c, min(r.level) AS low
CALL (c, low) {
  MATCH (c)-[r:ROW_OF]->(:RecordTable) WHERE r.level = low AND r.number <> ''
  WITH DISTINCT r.number AS number ORDER BY number
  RETURN collect(number) AS numbers
}
WITH c, low, numbers, c.low <> low AS moved WHERE moved OR c.numbers <> numbers
SET c.low = low, c.numbers = numbers, c.changedAt = $change
RETURN c.id AS id, moved
